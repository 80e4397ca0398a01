import fc from 'fast-check'
import { broken } from './everything.fixture.ts'
import { doings, things } from './states.fixture.ts'
import { anything, types } from './values.fixture.ts'

/** What requests are aimed at, and what they bring. */

const pages = ['/plain', '/report', '/dated', '/coming', '/octets', '/empty', '/stream', '/whole', '/fixed']
const chosen = ['/tongues', '/strict', '/packed', '/packed-stream', '/history', '/either', '/either']
const doors = ['/demanding', '/guarded', '/limited', '/relay']
const odd = ['*', '/', '//', '/no', '/%zz', '/%00', '/things/%73even', '/things/', '/things/a/b', '', '/a/.json']
const thing = fc.oneof(fc.constant('/things/seven'), fc.constantFrom(...things.map(name => `/things/${name}`)))
const strange = fc.oneof(
  { arbitrary: fc.constantFrom(...broken.map(name => `/broken/${name}`)), weight: 3 },
  { arbitrary: fc.constantFrom(...odd), weight: 3 },
  { arbitrary: fc.constant(`/report?${'x'.repeat(300)}`), weight: 1 },
  { arbitrary: fc.string({ maxLength: 20 }).map(text => `/${text}`), weight: 1 },
)
const read = fc.oneof(
  { arbitrary: fc.constantFrom(...pages, '/a/b.json'), weight: 7 },
  { arbitrary: fc.constantFrom(...chosen), weight: 7 },
  { arbitrary: thing, weight: 9 },
  { arbitrary: fc.constantFrom(...doors), weight: 3 },
  { arbitrary: strange, weight: 2 },
)
const written = fc.oneof(
  { arbitrary: thing, weight: 12 },
  { arbitrary: fc.constantFrom(...doors), weight: 5 },
  { arbitrary: fc.constantFrom('/command', '/intake'), weight: 2 },
  { arbitrary: strange, weight: 1 },
)

export const doing = fc.constantFrom(...doings)

/** A path as a target: with a query, in absolute form, or something else altogether. */
const targetOf = (path: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    { arbitrary: path, weight: 20 },
    { arbitrary: fc.tuple(path, doing).map(([path, doing]) => `${path}?do=${doing}`), weight: 6 },
    { arbitrary: path.map(path => `${path}?link`), weight: 1 },
    { arbitrary: path.map(path => `http://shop.example${path}`), weight: 1 },
    {
      arbitrary: fc
        .tuple(fc.constantFrom('HTTPS://evil.example', 'http://', 'ftp://shop.example'), path)
        .map(parts => parts.join('')),
      weight: 1,
    },
    { arbitrary: fc.string({ maxLength: 20 }), weight: 1 },
  )

export const aim = fc.oneof(
  { arbitrary: fc.tuple(fc.constantFrom('GET', 'GET', 'GET', 'HEAD'), targetOf(read)), weight: 10 },
  { arbitrary: fc.tuple(fc.constantFrom('POST', 'PUT', 'PATCH', 'DELETE'), targetOf(written)), weight: 10 },
  {
    arbitrary: fc.tuple(
      fc.oneof(
        fc.constantFrom('OPTIONS', 'TRACE', 'CONNECT', 'BREW', 'get', '', '__proto__', 'constructor'),
        fc.constantFrom('POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'),
        fc.string({ maxLength: 8 }),
      ),
      targetOf(fc.oneof(read, written, fc.constant('*'))),
    ),
    weight: 2,
  },
)

export const content = fc.oneof(
  { arbitrary: doing.map(doing => JSON.stringify({ do: doing })), weight: 8 },
  { arbitrary: doing.map(doing => `do=${doing}`), weight: 1 },
  { arbitrary: doing, weight: 1 },
  {
    arbitrary: fc.constantFrom(
      '"malformed"',
      '"unprocessable"',
      '"conflict"',
      '{"wrong":1}',
      '{"stock":null}',
      '[{"op":"replace","path":"/stock","value":6}]',
      '[{"op":"test","path":"/stock","value":6}]',
      '[{"op":"remove","path":"/none"}]',
      '[{"op":"fly"}]',
      '{"__proto__":{"do":"value"}}',
    ),
    weight: 3,
  },
  { arbitrary: fc.json({ maxDepth: 2 }).filter(text => text.length < 200), weight: 1 },
  { arbitrary: anything, weight: 1 },
)

/** Content of a type that fits the method, for the most part. */
export const typed = fc.oneof(
  { arbitrary: fc.constant<string | undefined>(undefined), weight: 4 },
  { arbitrary: fc.constantFrom<string | undefined>(...types, 'application/json-patch+json'), weight: 2 },
)

export const secure = fc.boolean()
export const leaves = fc.nat(30).map(chance => chance === 0)
