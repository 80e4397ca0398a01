import { classProse } from '../book/prose/index.ts'
import { type Requirement, requirements } from '../book/requirements/index.ts'
import type { Resource } from '../engine/index.ts'
import { type Block, heading, list, paragraph, title } from './blocks.ts'
import { describe } from './describe.ts'
import { allEntries } from './entry.ts'
import { commonIn, inEveryForm } from './forms.ts'
import type { Frame } from './page.ts'
import { bookletPage } from './pages/booklet.ts'
import { documentOf, requirementsPage, whyOf } from './pages/requirements.ts'
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
  const line = ({ words, section, guaranteed, ...record }: Requirement): string =>
    [`${words} (${section})`, guaranteed && 'Guaranteed.', whyOf(record)].filter(Boolean).join(' ')
  const documents = Map.groupBy(requirements, ({ section }) => documentOf(section))
  return [
    title(
      'Requirements',
      `${requirements.length} records: what the standards demand about status codes, in our words.`,
    ),
    ...[...documents].flatMap(([name, records]) => [heading(name), list(records.map(line))]),
  ]
}

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

/** `/requirements` and `/booklet`: all at once, in every form. */
export const wholes = (frame: Frame): readonly Resource[] => [
  ...inEveryForm(
    '/requirements',
    () => 'requirements',
    {
      page: once(() => requirementsPage(frame)),
      blocks: once(requirementBlocks),
      data: () => requirements,
    },
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
