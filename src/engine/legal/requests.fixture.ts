import fc from 'fast-check'
import { aim, content, doing, leaves, secure, typed } from './aims.fixture.ts'
import type { Asked } from './asked.fixture.ts'
import { date, names, valueFor } from './values.fixture.ts'

/** Requests of every kind: such as get far, with a few fields gone wrong, and such as nobody would send. */

const conditional = [
  'if-match',
  'if-none-match',
  'if-modified-since',
  'if-unmodified-since',
  'if-range',
  'range',
  'accept',
  'accept-language',
  'accept-encoding',
  'accept-charset',
  'a-im',
]
const gates = ['early-data', 'man', 'authorization', 'x-client', 'content-length']

/** A few fields, each gone or with a value of any kind. */
const changes = (from: readonly string[], most: number): fc.Arbitrary<Record<string, string | undefined>> =>
  fc
    .uniqueArray(fc.constantFrom(...from), { maxLength: most })
    .chain(chosen =>
      fc.record(Object.fromEntries(chosen.map(name => [name, fc.option(valueFor(name), { nil: undefined, freq: 6 })]))),
    ) as fc.Arbitrary<Record<string, string | undefined>>

const polite = {
  host: 'shop.example',
  authorization: 'Bearer anna',
  'proxy-authorization': 'Bearer anna',
  man: '"urn:x"',
  'content-type': 'application/json',
}

const apply = (...all: readonly Readonly<Record<string, string | undefined>>[]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(Object.assign({}, ...all)).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )

/** Gets past every gate but for what a few changes do. */
const soundly = fc
  .record({
    aim,
    secure: fc.nat(9).map(chance => chance > 0),
    leaves,
    content: fc.option(content, { nil: undefined, freq: 9 }),
    type: typed,
    conditions: changes(conditional, 3),
    gates: changes(gates, 1),
    others: changes(names, 1),
  })
  .map(({ aim: [method, target], type, conditions, gates, others, content, ...rest }): Asked => {
    const patch = method === 'PATCH' ? { 'content-type': 'application/merge-patch+json' } : {}
    const fields = apply(polite, patch, type === undefined ? {} : { 'content-type': type }, conditions, gates, others)
    return { ...rest, method, target, fields, content: /^P/.test(method) ? content : undefined }
  })

/** Anything at all. */
const wildly = fc
  .record({
    aim,
    secure,
    leaves,
    content: fc.option(content, { nil: undefined }),
    others: changes(names, names.length),
  })
  .map(
    ({ aim: [method, target], others, ...rest }): Asked => ({ ...rest, method, target, fields: apply(polite, others) }),
  )

/** Asks for parts of what is long enough to have some. */
const partly = fc
  .record({
    page: fc.constantFrom('/report', '/octets', '/dated', '/tongues', '/packed', '/things/seven', '/history'),
    range: valueFor('range'),
    ifRange: fc.option(fc.oneof(fc.constantFrom('"v1"', '"v1.json"', '"v1.html"', date(0)), valueFor('if-range')), {
      nil: undefined,
      freq: 3,
    }),
    others: changes([...conditional, 'x-holiday'], 1),
  })
  .map(
    ({ page, range, ifRange, others }): Asked => ({
      method: 'GET',
      target: page,
      fields: apply(polite, { range, 'if-range': ifRange }, others),
      secure: false,
      leaves: false,
    }),
  )

/** Asks much of the resource that demands much. */
const boldly = fc
  .record({
    method: fc.constantFrom('POST', 'PUT', 'DELETE'),
    content: fc.option(content, { nil: undefined, freq: 6 }),
    gates: changes(gates, 2),
    others: changes(conditional, 2),
  })
  .map(
    ({ method, content, gates, others }): Asked => ({
      method,
      target: '/demanding',
      fields: apply(polite, gates, others),
      content: method === 'DELETE' ? undefined : content,
      secure: true,
      leaves: false,
    }),
  )

/** Has something done. */
const busily = fc
  .record({
    method: fc.constantFrom('POST', 'PUT', 'DELETE'),
    path: fc.constantFrom('/things/seven', '/things/nothing', '/limited'),
    doing,
    packed: fc.boolean(),
    others: changes(names, 1),
  })
  .map(
    ({ method, path, doing, packed, others }): Asked => ({
      method,
      target: `${path}?do=${doing}`,
      fields: apply(polite, packed ? { 'content-encoding': 'gzip' } : {}, others),
      packed,
      content: method === 'DELETE' ? undefined : JSON.stringify({ do: doing }),
      secure: false,
      leaves: false,
    }),
  )

/** Asks for what changed. */
const lately = fc
  .tuple(fc.constantFrom('GET', 'GET', 'GET', 'HEAD'), changes(['a-im', 'if-none-match', 'range', 'x-holiday'], 2))
  .map(
    ([method, others]): Asked => ({
      method,
      target: '/history',
      fields: apply(polite, { 'a-im': 'vcdiff', 'if-none-match': '"v0"' }, others),
      secure: false,
      leaves: false,
    }),
  )

/** Brings content that is handed over unread, and may be longer than it says. */
const freely = fc
  .record({
    content: fc.nat(80).map(length => 'x'.repeat(length)),
    length: fc.constantFrom('5', '40', '41', undefined),
    leaves,
  })
  .map(
    ({ content, length, leaves }): Asked => ({
      method: 'PUT',
      target: '/intake',
      fields: apply(polite, { 'content-type': 'application/octet-stream', 'content-length': length }),
      content,
      secure: false,
      leaves,
    }),
  )

/** Has preferences. */
const choosily = fc
  .record({
    page: fc.constantFrom('/either', '/either', '/strict', '/packed', '/tongues', '/relay', '/octets'),
    accept: fc.option(fc.constantFrom('text/plain', 'text/html', 'text/*;q=0.5'), { nil: undefined }),
    others: changes(['accept', 'accept-language', 'accept-encoding', 'accept-charset', 'proxy-authorization'], 3),
  })
  .map(
    ({ page, accept, others }): Asked => ({
      method: 'GET',
      target: page,
      fields: apply(polite, { accept }, others),
      secure: false,
      leaves: false,
    }),
  )

/** Preferences for one thing alone, and where there is that among others. */
export const wishes = [
  { section: 'RFC 9110 §12.5.1', target: '/octets', name: 'accept', wish: 'text/plain', given: 'text/plain' },
  { section: 'RFC 9110 §12.5.2', target: '/strict', name: 'accept-charset', wish: 'iso-8859-1', given: 'iso-8859-1' },
  { section: 'RFC 9110 §12.5.3', target: '/packed', name: 'accept-encoding', wish: 'gzip', given: 'gzip' },
  { section: 'RFC 9110 §12.5.4', target: '/tongues', name: 'accept-language', wish: 'en', given: 'en' },
  { section: 'RFC 9110 §12.5.4', target: '/strict', name: 'accept-language', wish: 'de-AT', given: 'de' },
] as const

const plainly = fc.constantFrom(...wishes).map(
  ({ target, name, wish }): Asked => ({
    method: 'GET',
    target,
    fields: { ...polite, [name]: wish },
    secure: false,
    leaves: false,
  }),
)

export const anyRequest: fc.Arbitrary<Asked> = fc.oneof(
  { arbitrary: soundly, weight: 10 },
  { arbitrary: partly, weight: 2 },
  { arbitrary: boldly, weight: 2 },
  { arbitrary: busily, weight: 2 },
  { arbitrary: lately, weight: 1 },
  { arbitrary: freely, weight: 1 },
  { arbitrary: choosily, weight: 2 },
  { arbitrary: plainly, weight: 1 },
  { arbitrary: wildly, weight: 2 },
)
