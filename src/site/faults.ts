import { classOf, status } from '../book/index.ts'
import { judge } from '../lint/index.ts'
import type { Message } from '../syntax/index.ts'
import { codeNamed } from './name.ts'
import { nameOf, subjectOf } from './subject.ts'

/** What is wrong with a response, by the book. */
export interface Fault {
  readonly level: 'must' | 'should' | 'note'
  readonly words: string
}

/** More faults than this are one: it is no response. */
const most = 10

/**
 * What is wrong with a response: what its code requires first, then lines that are no field lines.
 *
 * @param message the response
 * @param code its status code
 */
export function faultsOf(message: Message, code: number): Fault[] {
  const found: Fault[] = [
    ...(classOf(code) === 'invalid'
      ? [must(`${nameOf(subjectOf(code))} is outside 100 to 599; a client treats it as 500.`)]
      : findings(message, code)),
    ...message.faults.map(({ line, text }) => must(`Line ${line} is no field line: ${text.slice(0, 60)}`)),
  ]
  if (found.length <= most) return found
  return [...found.slice(0, most), { level: 'note', words: `And ${found.length - most} more.` }]
}

const must = (words: string): Fault => ({ level: 'must', words })

/**
 * What a phrase that is not the code's own tells. Clients ignore it (RFC 9112 §4).
 *
 * @param code the status code
 * @param phrase what stood behind it
 * @example
 * phraseNotes(404, 'Forbidden') // => ['"Forbidden" is the phrase of 403. Clients go by the number.']
 * phraseNotes(404, 'not found') // => []
 */
export function phraseNotes(code: number, phrase: string): string[] {
  const own = status(code)?.phrase
  const given = phrase.trim()
  if (!given || given.toLowerCase() === own?.toLowerCase()) return []
  const shown = `"${given.slice(0, 60)}"`
  if (code === 200 && /^connection established$/i.test(given)) {
    return [`${shown} is how proxies answer CONNECT: the tunnel stands, and what follows is its far end's.`]
  }
  const named = codeNamed(given)
  if (named !== undefined && named !== code) return [`${shown} is the phrase of ${named}. Clients go by the number.`]
  if (own === undefined) return []
  return named === code
    ? [`${shown} is an older name; today it is "${own}". Clients ignore the phrase.`]
    : [`${shown} is the server's own wording; the phrase is "${own}". Clients ignore the phrase.`]
}

/**
 * What the linter says. Only a response that was pasted with fields can lack one; and what stood in a terminal or a mail has
 * lost its line ends, so that nobody knows how long its content was.
 */
function findings({ fields, content, start }: Message, code: number): Fault[] {
  if (fields.length === 0) return []
  const { version } = start
  const octets = content.trim() === '' ? undefined : new TextEncoder().encode(content)
  const response = { code, version, fields, ...(octets && { content: octets, decoded: true }) }
  return judge()({ response }).flatMap(({ level, says, mend, section }): Fault[] => {
    if (level !== 'error' && level !== 'warning') return []
    const words = [says, mend, `(${section})`].filter(Boolean).join(' ')
    return [{ level: level === 'error' ? 'must' : 'should', words }]
  })
}
