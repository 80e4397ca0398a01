import { classProse } from '../book/prose/index.ts'
import { requirements } from '../book/requirements/index.ts'
import type { Resource } from '../engine/index.ts'
import { type Coverage, coverage, explained } from '../lint/index.ts'
import { type Block, heading, list, paragraph, title } from './blocks.ts'
import { describe } from './describe.ts'
import { allEntries } from './entry.ts'
import { commonIn, inEveryForm } from './forms.ts'
import type { Frame } from './page.ts'
import { bookletPage } from './pages/booklet.ts'
import { documentOf, doneAbout, requirementsPage } from './pages/requirements.ts'
import { rulesByDocument, rulesPage } from './pages/rules.ts'
import { recordOf } from './record.ts'
import { subjectOf } from './subject.ts'

/** What is always the same is made once, when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function requirementBlocks(): Block[] {
  const line = (covered: Coverage): string =>
    [`${covered.requirement.words} (${covered.requirement.section})`, ...doneAbout(covered)].join(' ')
  const documents = Map.groupBy(coverage(), ({ requirement }) => documentOf(requirement.section))
  return [
    title(
      'Requirements',
      `${requirements.length} records: what the standards demand, in our words, and what is done about it.`,
    ),
    ...[...documents].flatMap(([name, records]) => [heading(name), list(records.map(line))]),
  ]
}

const ruleBlocks = (): Block[] => [
  title('Rules', `${explained.length} rules of the linter.`),
  ...rulesByDocument().flatMap(([name, rules]) => [
    heading(name),
    list(
      rules.map(({ id, level, says, mend, section }) =>
        [`${id} (${level}, ${section}): ${says}`, mend].filter(Boolean).join(' '),
      ),
    ),
  ]),
]

function bookletBlocks(): Block[] {
  const others = allEntries.filter(({ facts }) => facts.standing === 'vendor' || facts.standing === 'informal')
  return [
    title('The book of HTTP status codes', `${allEntries.length} codes, in three voices, with steps to resolution.`),
    ...classProse.flatMap(({ name, title: called, section, summary, standard }) => [
      title(`${name} ${called}`, `${section}.`),
      paragraph(summary),
      paragraph(standard),
      ...allEntries
        .filter(entry => String(entry.facts.code)[0] === name[0] && !others.includes(entry))
        .flatMap(describe),
    ]),
    title('Other owners’ codes', 'No registry has them.'),
    paragraph('A client that meets one treats it as the x00 of its class (RFC 9110 §15).'),
    ...others.flatMap(describe),
  ]
}

/** `/requirements`, `/rules` and `/booklet`: all at once, in every form. */
export const wholes = (frame: Frame): readonly Resource[] => [
  ...inEveryForm(
    '/requirements',
    () => 'requirements',
    {
      page: once(() => requirementsPage(frame)),
      blocks: once(requirementBlocks),
      data: () => coverage().map(({ requirement, ...done }) => ({ ...requirement, ...done })),
    },
    commonIn(frame),
  ),
  ...inEveryForm(
    '/rules',
    () => 'rules',
    { page: once(() => rulesPage(frame)), blocks: once(ruleBlocks), data: () => explained },
    commonIn(frame),
  ),
  ...inEveryForm(
    '/booklet',
    () => 'booklet',
    {
      page: once(() => bookletPage(frame)),
      blocks: once(bookletBlocks),
      data: () => ({ classes: classProse, codes: allEntries.map(({ facts }) => recordOf(subjectOf(facts.code))) }),
    },
    commonIn(frame),
  ),
]
