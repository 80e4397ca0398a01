import type { Message } from '../syntax/index.ts'
import { type Fault, faultsOf, phraseNotes } from './faults.ts'
import { lookup } from './lookup.ts'
import { readResponses } from './responses.ts'
import { type Saying, sayings } from './sayings.ts'
import { type Subject, subjectOf } from './subject.ts'

/** One response, or what was asked for in a word, explained. */
export interface Explanation {
  readonly subject: Subject
  /** What was pasted, unless it was a number or name. */
  readonly message: Message | undefined
  /** What the response's own fields and content say. */
  readonly sayings: readonly Saying[]
  readonly faults: readonly Fault[]
  /** Good to know, and nothing wrong. */
  readonly notes: readonly string[]
}

/**
 * Explains what was pasted: a whole response, several in a row (an interim one, a chain of redirects, the output of
 * `curl -i`), a status line, an error page, a line of a log, a number or several, a class, or a name.
 *
 * @param text what was pasted
 * @param now the time that a wait is measured from, in milliseconds since the epoch
 * @returns one explanation a response; none where nothing in the text names a code
 * @example
 * explain('HTTP/1.1 409 Conflict').map(({ subject }) => subject.kind) // => ['code']
 * explain('404 409').length // => 2
 * explain('hello') // => []
 */
export function explain(text: string, now: number = Date.now()): Explanation[] {
  const responses = readResponses(text)
  if (responses.length > 0) return responses.map(message => explainMessage(message, now))
  const words = text.trim()
  const mentioned = mentionedIn(words)
  const subjects = mentioned === undefined ? lookup(isLine(words) ? words : '').slice(0, 20) : [subjectOf(mentioned)]
  return subjects.map(subject => ({
    subject,
    message: undefined,
    sayings: [],
    faults: [],
    notes: notesOn(words, subject),
  }))
}

const isLine = (words: string): boolean => words.length <= 200 && !words.includes('\n')

/** Where a code stands when its response is not there: an error page's title, a JSON member, the common log format. */
const places = [
  /<title>[^<]{0,100}?\b([1-9]\d\d)\b/i,
  /"status(?:_?code)?"\s{0,20}:\s{0,20}"?([1-9]\d\d)\b/i,
  /\bHTTP\/\d(?:\.\d)?" ([1-9]\d\d)\b/,
  /\breturned error: ([1-9]\d\d)\b/,
]

function mentionedIn(text: string): number | undefined {
  for (const place of places) {
    const found = place.exec(text)
    if (found) return Number(found[1])
  }
  return undefined
}

/** A bare `404 Forbidden` has a phrase, too; any other words behind a number are somebody's own. */
function notesOn(words: string, subject: Subject): string[] {
  if (subject.kind !== 'code') return []
  const phrase = /^[1-9]\d\d\s+(\D+)$/.exec(words)?.[1] ?? ''
  return phraseNotes(subject.code, phrase).filter(note => !note.includes("the server's own wording"))
}

function explainMessage(message: Message, now: number): Explanation {
  const { code, phrase } = message.start.kind === 'response' ? message.start : { code: 0, phrase: '' }
  return {
    subject: subjectOf(code),
    message,
    sayings: sayings(message, code, now),
    faults: faultsOf(message, code),
    notes: phraseNotes(code, phrase),
  }
}
