import type { ClassProse } from '../book/prose/index.ts'
import { octets } from '../syntax/index.ts'
import { type Block, heading, list, pairs, paragraph, title, verbatim } from './blocks.ts'
import { allEntries, type Entry, entryOf } from './entry.ts'
import type { Explanation } from './explain.ts'
import { glance } from './glance.ts'
import { nameOf, type Subject, titleOf } from './subject.ts'
import { inWords } from './words.ts'

/** The kind of code, who owns it and where it is defined, in one line. */
export function standingOf({ facts }: Entry): string {
  const kind = facts.class === 'invalid' ? 'Outside the classes' : capital(facts.class)
  if (facts.standing === 'vendor')
    return `${kind}; ${facts.owners.map(owner => `${owner}’s`).join(', ')} own. ${facts.section}.`
  const owners = facts.owners.join(', ')
  const whose = owners === 'IETF' || owners === 'nobody' ? '' : `: ${owners}`
  return `${kind}, ${inWords.standing[facts.standing].toLowerCase()}${whose}. ${facts.section}.`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A code in a few lines: its summary, and whose turn it is. */
export function describeShortly(entry: Entry): Block[] {
  const { turn, retry, next, instead } = glance(entry.facts)
  return [
    title(`${entry.facts.code} ${entry.facts.phrase}`, standingOf(entry)),
    paragraph(entry.prose.summary),
    pairs([
      ['Whose turn', turn],
      ['Retry', retry],
      ['Next', next],
      ...(instead === undefined ? [] : [['Instead', `Send ${instead}`] as const]),
    ]),
  ]
}

/** All that the book says of a code. */
export function describe(entry: Entry): Block[] {
  const { facts, prose, aliases } = entry
  const fieldPairs = Object.entries(facts.fields).map(
    ([name, level]) => [name, `${inWords.level[level]}. ${prose.fields[name] ?? ''}`] as const,
  )
  return [
    ...describeShortly(entry),
    paragraph(prose.retry),
    heading('In plain words'),
    paragraph(prose.plain),
    heading('What the standard says'),
    paragraph(prose.standard),
    heading('In practice, for a REST API'),
    paragraph(prose.practice),
    heading('If you met it'),
    list(prose.steps.user),
    heading('If you build the client'),
    list(prose.steps.developer),
    heading('If you run the server'),
    list(prose.steps.operator),
    ...(fieldPairs.length > 0 ? [heading('Fields'), pairs(fieldPairs)] : []),
    heading('Not to be confused with'),
    pairs(prose.confused.map(({ code, difference }) => [`${code} ${entryOf(code)?.facts.phrase}`, difference])),
    ...(prose.claims
      ? [
          heading('Whose code is it'),
          pairs(prose.claims.map(claim => [claim.owner, `${claim.name}. ${claim.meaning}`])),
        ]
      : []),
    heading('An exchange'),
    ...prose.examples.flatMap(example => [paragraph(`${example.about}.`), verbatim(exampleText(example))]),
    ...(aliases.length > 0 ? [heading('Also called'), pairs(aliases.map(({ name, from }) => [name, from]))] : []),
    heading('History'),
    pairs(prose.history.map(({ year, document, note }) => [String(year), `${document}. ${note}`])),
  ]
}

/** An example as text: the messages in turn, and what octets cannot show in brackets. */
export function exampleText({ messages }: Entry['prose']['examples'][number]): string {
  return messages
    .map(message => {
      const text = octets(message).replaceAll('\r\n', '\n').trimEnd()
      return [text, message.note && `[${message.note}]`].filter(Boolean).join('\n')
    })
    .join('\n\n')
}

/** What an unlisted number means by its class alone (RFC 9110 §15). */
function describeUnlisted(subject: Extract<Subject, { kind: 'unlisted' }>): Block[] {
  const { prose: kind } = subject
  const name = nameOf(subject)
  if (!kind) {
    return [
      title(titleOf(subject), 'Outside the classes. RFC 9110 §15.'),
      paragraph(
        `${name} is outside the five classes, 100 to 599. A client that meets it treats it as 500 (RFC 9110 §15).`,
      ),
    ]
  }
  const treated = `${kind.name[0]}00`
  return [
    title(titleOf(subject), `${kind.title}. ${kind.section}.`),
    paragraph(
      `No specification that the book knows gives ${name} a meaning. Its first digit does: a client treats it as ${treated} of its class (RFC 9110 §15).`,
    ),
    heading(`${kind.name} ${kind.title}`),
    paragraph(kind.summary),
    paragraph(kind.plain),
    paragraph(kind.practice),
  ]
}

/** What the codes of a class share, and which there are. */
function describeClass({ name, title: called, section, summary, plain, standard, practice }: ClassProse): Block[] {
  const members = allEntries.filter(({ facts }) => String(facts.code)[0] === name[0])
  return [
    title(`${name} ${called}`, `${section}.`),
    ...[summary, plain, standard, practice].map(paragraph),
    heading('Its codes'),
    pairs(members.map(({ facts, prose }) => [String(facts.code), `${facts.phrase}. ${prose.summary}`])),
  ]
}

/** What the book has on a subject. */
export function describeSubject(subject: Subject, length: 'short' | 'full' = 'full'): Block[] {
  if (subject.kind === 'class') return describeClass(subject.prose)
  if (subject.kind === 'unlisted') return describeUnlisted(subject)
  return length === 'short' ? describeShortly(subject.entry) : describe(subject.entry)
}

/** What one pasted response says, then what its code means. */
export function describeExplanation(explanation: Explanation, length: 'short' | 'full'): Block[] {
  const { subject, sayings, faults, notes } = explanation
  const [first, ...rest] = describeSubject(subject, length) as [Block, ...Block[]]
  return [
    first,
    ...(sayings.length > 0
      ? [heading('This response says'), pairs(sayings.map(({ from, words }) => [from, words]))]
      : []),
    ...(faults.length > 0 ? [heading('Worth a look'), list(faults.map(fault => fault.words))] : []),
    ...(notes.length > 0 ? [heading('Good to know'), list(notes)] : []),
    ...rest,
  ]
}
