import { type ClassProse, classProse } from '../book/prose/index.ts'
import { type Entry, entryOf } from './entry.ts'

/** What a number, a name or an address can stand for. */
export type Subject =
  | { readonly kind: 'code'; readonly code: number; readonly entry: Entry }
  /** `prose` is that of its class; `undefined` outside 100 to 599. */
  | { readonly kind: 'unlisted'; readonly code: number; readonly prose: ClassProse | undefined }
  | { readonly kind: 'class'; readonly prose: ClassProse }

/**
 * What the book has on a number.
 *
 * @param code an integer, 0 to 999
 * @example
 * subjectOf(471).kind // => 'unlisted'
 */
export function subjectOf(code: number): Subject {
  const entry = entryOf(code)
  return entry
    ? { kind: 'code', code, entry }
    : { kind: 'unlisted', code, prose: classProse[Math.floor(code / 100) - 1] }
}

/** The number of a subject with three digits, or the name of the class. */
export const nameOf = (subject: Subject): string =>
  subject.kind === 'class' ? subject.prose.name : String(subject.code).padStart(3, '0')

/** The number and the phrase of a subject, as far as there is one. */
export function titleOf(subject: Subject): string {
  if (subject.kind === 'code') return `${subject.code} ${subject.entry.facts.phrase}`
  return subject.kind === 'class' ? `${subject.prose.name} ${subject.prose.title}` : `${nameOf(subject)} (not listed)`
}
