import MiniSearch from 'minisearch'
import { type StatusCode, status } from '../book/index.ts'
import { allEntries, type Entry, entryOf } from './entry.ts'
import { retryable } from './glance.ts'
import { lookup } from './lookup.ts'
import { nearest } from './name.ts'

/** What a reader asks for: words, and filters. An empty value does not filter. */
export interface Wanted {
  readonly q: string
  readonly class: string
  readonly standing: string
  readonly sender: string
  readonly retry: string
  readonly ten: string
}

/** Said where nothing is left. */
export const noneFits = 'No code fits. Try another word for what happened, or fewer filters.'

const index = new MiniSearch({
  fields: ['phrase', 'aliases', 'symptoms', 'summary', 'text'],
  searchOptions: {
    boost: { phrase: 5, aliases: 4, symptoms: 4, summary: 2 },
    prefix: term => term.length > 1,
    fuzzy: term => (term.length > 4 ? 0.2 : false),
    combineWith: 'AND',
    boostDocument: (code: number) => (status(code)?.owners.includes('IETF') ? 3 : 1),
  },
})
index.addAll(
  allEntries.map(({ facts, prose, aliases }) => ({
    id: facts.code,
    phrase: facts.phrase,
    aliases: aliases.map(alias => alias.name).join(' '),
    symptoms: prose.symptoms.join(' '),
    summary: prose.summary,
    text: [prose.plain, prose.practice, ...facts.owners, ...Object.keys(facts.fields)].join(' '),
  })),
)

/**
 * Finds codes by number, phrase, older name, word of the meaning, or symptom; the best first. Without words, all codes
 * that the filters leave, in the order of the numbers.
 *
 * @param wanted words and filters
 * @example
 * find({ q: 'token expired', class: '', standing: '', sender: '', retry: '', ten: '' })[0]?.facts.code // => 401
 */
export function find(wanted: Wanted): Entry[] {
  return search(wanted.q.trim().slice(0, 200)).filter(({ facts }) => passes(facts, wanted))
}

function search(words: string): readonly Entry[] {
  if (words === '') return allEntries
  if (/^[1-9]\d{0,2}x{0,2}$/i.test(words)) {
    const digits = words.replace(/x/gi, '')
    return allEntries.filter(({ facts }) => String(facts.code).startsWith(digits))
  }
  const named = lookup(words).flatMap(subject => (subject.kind === 'code' ? [subject.entry] : []))
  return [...new Set([...named, ...matches(words)])]
}

/**
 * The codes that words may mean: those whose texts have all of them; else those spelled nearly so, then those
 * that have at least half of them, and more than one.
 *
 * @param words at most a line
 * @returns none where nothing is near
 * @example
 * matches('my token expired yesterday')[0]?.facts.code // => 401
 * matches('not foud')[0]?.facts.code // => 404
 * matches('hello world') // => []
 */
export function matches(words: string): readonly Entry[] {
  if (!/\D/.test(words)) return nearest(words).map(code => entryOf(code) as Entry)
  const all = index.search(words)
  if (all.length > 0) return all.map(hit => entryOf(hit.id) as Entry)
  const asked = new Set(words.toLowerCase().match(/[\p{L}\p{N}]+/gu)).size
  const most = index
    .search(words, { combineWith: 'OR' })
    .filter(({ queryTerms: { length } }) => length > 1 && length * 2 >= asked)
  const codes = new Set([...nearest(words), ...most.map(hit => hit.id as number)])
  return [...codes].map(code => entryOf(code) as Entry)
}

function passes(facts: StatusCode, wanted: Wanted): boolean {
  const { class: kind, standing, sender, retry, ten } = wanted
  if (kind && kind !== `${Math.floor(facts.code / 100)}xx`) return false
  if (standing && standing !== facts.standing) return false
  if (sender && !(facts.senders as readonly string[]).includes(sender)) return false
  if (retry && (retry === 'yes') !== retryable(facts)) return false
  return !ten || facts.essential
}
