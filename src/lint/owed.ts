import type { Level, StatusCode } from '../book/index.ts'
import { allCodes, status } from '../book/index.ts'

/** Which codes a rule is about, as the book says it. */

/** The codes that reach the wire and of which something is true. */
export const codesThat = (test: (record: StatusCode) => boolean): readonly number[] =>
  allCodes.filter(record => record.wire && test(record)).map(({ code }) => code)

/** The codes of RFC 9110 whose answers owe a field this strongly. */
export const codesOwing = (field: string, level: Level): readonly number[] =>
  codesThat(({ section, fields }) => section.startsWith('RFC 9110 ') && fields[field] === level)

/** Fields that an answer with this code carries where its 200 would, except Date, which is not the representation's. */
export const fieldsAs200 = (code: 206 | 304): readonly string[] =>
  Object.entries(status(code).fields)
    .filter(([name, level]) => level === 'as 200' && name !== 'Date')
    .map(([name]) => name)
