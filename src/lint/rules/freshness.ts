import { allCodes, classOf } from '../../book/index.ts'
import { parseDate, trimOws } from '../../syntax/index.ts'
import { directivesOf, directs, lifetimeOf, secondsOf, timeOf } from '../directives.ts'
import { answered, answeredWith, asked, exchanged } from '../examples.ts'
import type { Rule } from '../rule.ts'
import { linesAtFault, shown } from '../values.ts'

/** Answers of which a cache may guess how long they stay fresh, errors aside, which are seldom meant to be kept. */
const guessable = allCodes
  .filter(({ caching, code }) => caching === 'heuristic' && /^(?:successful|redirection)$/.test(classOf(code)))
  .map(({ code }) => code)

const week = 604_800
/** What servers send where they mean that it has expired long ago (RFC 9111 §5.3). */
const longAgo = /^-?\d+$/

/** How long answers stay fresh, and how old they are (RFC 9111 §4.2, §5.1, §5.3). */
export const freshness: readonly Rule[] = [
  {
    id: 'age-malformed',
    level: 'error',
    section: 'RFC 9111 §5.1',
    checks: [],
    says: 'Age is no whole number of seconds.',
    why: 'Caches ignore it, and take the answer for younger than it is.',
    mend: 'Send whole seconds in digits: Age: 120.',
    on: { response: ['Age'], alone: true },
    find: ({ response }) =>
      linesAtFault(response, ['Age'], value => !/^\d+$/.test(trimOws(value)) && 'is no whole number of seconds'),
    passes: [answered('Age: 0'), answered('Age: 2147483648')],
    fails: [answered('Age: -1'), answered('Age: 1.5'), answered('Age: 10, 20'), answered('Age: 3 s')],
  },
  {
    id: 'expires-malformed',
    level: 'error',
    section: 'RFC 9111 §5.3',
    checks: ['rfc9110-5.6.7-generate', 'rfc9110-5.6.7-white-space'],
    says: 'Expires is no date.',
    why: 'Caches take the answer for stale from the start, whatever was meant.',
    mend: 'Send Cache-Control: max-age, or a date to the character: Expires: Sat, 21 Nov 2026 09:30:00 GMT.',
    on: { response: ['Expires'], alone: true },
    find: ({ response }) =>
      linesAtFault(
        response,
        ['Expires'],
        value => !longAgo.test(trimOws(value)) && parseDate(trimOws(value)) === undefined && 'is no date of HTTP',
      ),
    passes: [answered('Expires: Sat, 21 Nov 2026 09:30:00 GMT'), answered('Expires: 0'), answered('Expires: -1')],
    fails: [
      answered('Expires: Sat, 21 Nov 2026 09:30:00 UTC'),
      answered('Expires: never'),
      answered('Expires: now+1h'),
    ],
  },
  {
    id: 'expires-number',
    level: 'hint',
    section: 'RFC 9111 §5.3',
    checks: [],
    says: 'Expires holds a number, which caches take for a time in the past.',
    why: 'It works, since everybody sends it, and is no date all the same. Cache-Control says it in so many words.',
    mend: 'Send Cache-Control: no-cache in its place, or no-store where nothing is to be kept.',
    on: { response: ['Expires'], alone: true },
    find: ({ response }) => longAgo.test(trimOws(response?.value('Expires') ?? '')) && response?.field('Expires'),
    passes: [answered('Expires: Sat, 21 Nov 2026 09:30:00 GMT')],
    fails: [answered('Expires: 0'), answered('Expires: -1')],
  },
  {
    id: 'expires-overridden',
    level: 'hint',
    section: 'RFC 9111 §5.3',
    checks: [],
    says: 'Expires and max-age say different things, and caches go by max-age.',
    why: 'Whoever changes the one and forgets the other changes nothing, or something else.',
    mend: 'Send max-age alone; caches that know only Expires are gone.',
    on: { response: ['Expires'] },
    find: ({ response }) => {
      const seconds = secondsOf(directivesOf(response), 'max-age')
      const [expires, date] = ['Expires', 'Date'].map(name => response && timeOf(response, name))
      if (!response || seconds === undefined || expires === undefined || date === undefined) return undefined
      // a time in the past says the same as max-age=0
      const lifetime = Math.max(0, (expires - date) / 1000)
      return Math.abs(lifetime - seconds) > 60 && response.field('Expires')
    },
    passes: [
      answered('Cache-Control: max-age=3600', 'Expires: Sat, 21 Nov 2026 10:30:00 GMT'),
      answered('Cache-Control: max-age=0', 'Expires: Thu, 01 Jan 1970 00:00:00 GMT'),
    ],
    fails: [answered('Cache-Control: max-age=60', 'Expires: Sat, 21 Nov 2026 10:30:00 GMT')],
  },
  {
    id: 'stale-on-arrival',
    level: 'hint',
    section: 'RFC 9111 §4.2',
    checks: [],
    says: 'The answer is older than it may be when it arrives.',
    why: 'Age is beyond the lifetime, so that no client can reuse the answer without asking again. Caches that keep it by rules of their own are a common cause.',
    mend: 'Let the cache shorten or drop Age where it gives clients a lifetime of its own, or validate the answer in time.',
    on: { response: ['Age'] },
    find: ({ response }) => {
      const age = response?.value('Age')
      const lifetime = response && lifetimeOf(response)
      if (!response || age === undefined || !/^\d+$/.test(age) || !lifetime) return undefined
      const at = response.field('Age')
      return (
        Number(age) > lifetime && { at, says: `${shown('Age', age)} is beyond the ${lifetime} seconds of its life.` }
      )
    },
    passes: [
      answered('Age: 60', 'Cache-Control: max-age=60'),
      // it is never fresh, and has to be asked for each time
      answered('Age: 60', 'Cache-Control: max-age=0'),
      answered('Age: 60'),
    ],
    fails: [answered('Age: 61', 'Cache-Control: max-age=60')],
  },
  {
    id: 'freshness-unsaid',
    level: 'hint',
    section: 'RFC 9111 §4.2.2',
    checks: [],
    says: 'Nothing says how long the answer may be kept, so caches may guess.',
    why: 'A cache may keep such an answer for a time of its own choice, often a tenth of the time since Last-Modified: some for days, some not at all.',
    mend: 'Say it: Cache-Control: max-age=60, no-cache to have it validated each time, or no-store.',
    on: { codes: guessable },
    find: ({ response, method }) =>
      (method === 'GET' || method === 'HEAD') &&
      response?.lacks('Cache-Control') &&
      response.lacks('Expires') &&
      response.lacks('CDN-Cache-Control') &&
      response.head,
    passes: [
      exchanged(asked(), answered('Cache-Control: no-cache')),
      exchanged(asked(), answered('Expires: 0')),
      exchanged(asked(), answeredWith('404 Not Found')),
      exchanged(asked(), answeredWith('302 Found', 'Location: /a')),
      answered(),
    ],
    fails: [
      exchanged(asked(), answered('Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT')),
      exchanged(asked(), answeredWith('301 Moved Permanently', 'Location: /a')),
    ],
  },
  {
    id: 'freshness-said',
    level: 'good',
    section: 'RFC 9111 §4.2.1',
    checks: [],
    says: 'The answer says how long it may be kept.',
    why: 'Caches need not guess, and clients get what the server means them to have.',
    on: { response: ['Cache-Control', 'Expires'] },
    find: ({ response, method }) => {
      if (!response || (method !== 'GET' && method !== 'HEAD')) return undefined
      const directives = directivesOf(response)
      if (directs(directives, 'immutable') && (lifetimeOf(response) ?? 0) >= week) return undefined
      const isSaid =
        lifetimeOf(response) !== undefined || ['no-store', 'no-cache'].some(name => directs(directives, name))
      return isSaid && response.field(response.has('Cache-Control') ? 'Cache-Control' : 'Expires')
    },
    passes: [exchanged(asked(), answered('Cache-Control: private')), exchanged(asked(), answered())],
    fails: [
      exchanged(asked(), answered('Cache-Control: max-age=60')),
      exchanged(asked(), answered('Cache-Control: no-store')),
    ],
  },
  {
    id: 'immutable-said',
    level: 'good',
    section: 'RFC 8246 §2',
    checks: [],
    says: 'The answer never changes, and says so for a week or longer.',
    why: 'Browsers use their copy without asking, even when a page is loaded again.',
    on: { response: ['Cache-Control'] },
    find: ({ response, method }) =>
      response &&
      (method === 'GET' || method === 'HEAD') &&
      directs(directivesOf(response), 'immutable') &&
      (lifetimeOf(response) ?? 0) >= week &&
      response.field('Cache-Control'),
    passes: [exchanged(asked(), answered('Cache-Control: max-age=60, immutable'))],
    fails: [exchanged(asked(), answered('Cache-Control: max-age=31536000, immutable'))],
  },
]
