import { classOf, insteadOf, treatedAs } from '../book/index.ts'
import { requirementsOf } from '../book/requirements/index.ts'
import { allEntries } from './entry.ts'
import type { Explanation } from './explain.ts'
import type { Subject } from './subject.ts'

type Data = Readonly<Record<string, unknown>>

/**
 * What the book has on a subject as data: its facts, then what is told about it under `prose`, its other names and its
 * requirements. A number that the book does not list has `listed: false`, and the prose of its class.
 *
 * @param subject a code, listed or not, or a class
 */
export function recordOf(subject: Subject): Data {
  if (subject.kind === 'class') {
    const { name, title, section, ...prose } = subject.prose
    const codes = allEntries.filter(({ facts }) => String(facts.code)[0] === name[0]).map(({ facts }) => facts.code)
    return { name, title, section, class: classOf(Number(`${name[0]}00`)), prose, codes }
  }
  const { code } = subject
  if (subject.kind === 'unlisted') {
    const { name: _, title: __, section: ___, ...prose } = subject.prose ?? {}
    return { code, class: classOf(code), listed: false, treatedAs: treatedAs(code), prose }
  }
  const { facts, prose, aliases } = subject.entry
  const { code: _, phrase, class: kind, ...others } = facts
  const { code: __, ...told } = prose
  return {
    code,
    phrase,
    class: kind,
    listed: true,
    ...others,
    instead: insteadOf(code),
    prose: told,
    aliases,
    requirements: requirementsOf(code),
  }
}

/** The same, with what a response says for itself. */
export const explanationRecord = ({ subject, sayings, faults, notes }: Explanation): Data => ({
  ...recordOf(subject),
  sayings,
  faults,
  notes,
})
