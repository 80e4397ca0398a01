import { classOf, type StatusCode, status } from '../book/index.ts'
import { type FieldLine, fieldOf, type Message, parseMessage } from '../syntax/index.ts'
import { type Entry, entryOf } from './entry.ts'
import { codeNamed } from './name.ts'
import { type Saying, sayings } from './sayings.ts'

/** What is wrong with a response, by the book. */
export interface Fault {
  readonly level: 'must' | 'should' | 'note'
  readonly words: string
}

/** One response, explained. */
export interface Explanation {
  readonly code: number
  /** The book's entry; `undefined` where it does not list the code. */
  readonly entry: Entry | undefined
  /** What was pasted, unless it was a bare number or name. */
  readonly message: Message | undefined
  /** What the response's own fields and content say. */
  readonly sayings: readonly Saying[]
  readonly faults: readonly Fault[]
}

/**
 * Explains what was pasted: a whole response, several in a row (an interim one, a chain of redirects, the output of
 * `curl -i`), a status line, a number, or a name.
 *
 * @param text what was pasted
 * @param now the time that Retry-After counts from, in milliseconds since the epoch
 * @returns one explanation a response; none where nothing in the text names a code
 * @example
 * explain('HTTP/1.1 409 Conflict')[0]?.code // => 409
 * explain('not found')[0]?.code // => 404
 * explain('hello') // => []
 */
export function explain(text: string, now: number = Date.now()): Explanation[] {
  const responses = readResponses(text)
  if (responses.length > 0) return responses.map(message => explainMessage(message, now))
  const code = readCode(text.trim().slice(0, 200))
  return code === undefined ? [] : [{ code, entry: entryOf(code), message: undefined, sayings: [], faults: [] }]
}

function readCode(text: string): number | undefined {
  if (/^[1-9]\d\d$/.test(text)) return Number(text)
  const named = codeNamed(text)
  if (named !== undefined) return named
  const [, digits, phrase = ''] = /^([1-9]\d\d)\s+(\S.*)$/.exec(text) ?? []
  if (digits && (status(Number(digits)) || codeNamed(phrase) !== undefined)) return Number(digits)
  const said = /(?:returned error|status(?: code)?|error code|HTTP(?:\/\d(?:\.\d)?)?)[:\s]+([1-9]\d\d)\b/i.exec(text)
  return said ? Number(said[1]) : undefined
}

/** Lines that curl -v and -i add, taken off: `< ` before a field, notes that start with `*`. */
function plainLines(text: string): string {
  if (!/^[<>*] /m.test(text)) return text
  const lines = text.split(/\r?\n/).filter(line => !/^[*>{}](?: |$)/.test(line))
  return lines.map(line => line.replace(/^< ?/, '')).join('\n')
}

function readResponses(text: string): Message[] {
  const messages: Message[] = []
  let rest = plainLines(text).trimStart()
  while (messages.length < 20) {
    const message = parseMessage(rest)
    if (message?.start.kind !== 'response') break
    const following = message.content.trimStart()
    const chained = /^HTTP\/\d/.test(following)
    messages.push(chained ? { ...message, content: '' } : message)
    if (!chained) break
    rest = following
  }
  return messages
}

function explainMessage(message: Message, now: number): Explanation {
  const code = message.start.kind === 'response' ? message.start.code : 0
  const facts = status(code)
  return {
    code,
    entry: entryOf(code),
    message,
    sayings: sayings(message, code, now),
    faults: [...headFaults(message, code), ...(facts ? fieldFaults(message, facts) : [])],
  }
}

function headFaults({ faults, start }: Message, code: number): Fault[] {
  const found: Fault[] = faults.map(({ line, text }) => ({
    level: 'must',
    words: `Line ${line} is no field line: ${text.slice(0, 60)}`,
  }))
  const facts = status(code)
  if (start.kind !== 'response') return found
  if (classOf(code) === 'invalid') {
    found.push({ level: 'must', words: `${code} is outside 100 to 599; a client treats it as 500.` })
  }
  if (facts && start.phrase && facts.phrase.toLowerCase() !== start.phrase.trim().toLowerCase()) {
    const older = codeNamed(start.phrase) === code
    const words = older
      ? `an older name; today it is "${facts.phrase}"`
      : `its own words; the phrase is "${facts.phrase}"`
    found.push({
      level: 'note',
      words: `"${start.phrase.trim().slice(0, 60)}" is ${words}. Clients ignore the phrase.`,
    })
  }
  return found
}

/** Only a response that was pasted with fields can lack one: a status line alone says nothing about them. */
function fieldFaults({ fields, content, start }: Message, facts: StatusCode): Fault[] {
  if (fields.length === 0) return []
  const faults: Fault[] = []
  const newer = start.version === '2' || start.version === '3'
  for (const [name, level] of Object.entries(facts.fields)) {
    const present = fieldOf(fields, name) !== undefined
    if (level === 'must' && !present && !excused(name, fields, newer)) {
      faults.push({ level, words: `It lacks ${name}, which every ${facts.code} must carry (${facts.section}).` })
    }
    if (level === 'must not' && present) {
      faults.push({ level: 'must', words: `It carries ${name}, which a ${facts.code} must not (${facts.section}).` })
    }
  }
  if (facts.content === 'forbidden' && content.trim() && facts.wire) {
    faults.push({ level: 'must', words: `It has content, and a ${facts.code} never has any.` })
  }
  return faults
}

/** Fields that another field, or the version of HTTP, stands in for. */
function excused(name: string, fields: readonly FieldLine[], newer: boolean): boolean {
  if (name === 'Connection' || name === 'Date') return newer || name === 'Date'
  return name === 'Content-Range' && /^multipart\/byteranges/i.test(fieldOf(fields, 'Content-Type') ?? '')
}
