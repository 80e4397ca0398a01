import { gzipSync } from 'node:zlib'
import { type HttpRequest, request } from '../index.ts'
import { names } from './shop.fixture.ts'

/** Requests to the service of `shop.fixture.ts`: sound ones, and what makes another of them. */

interface Sketch {
  readonly method: string
  readonly target: string
  readonly fields: Readonly<Record<string, string>>
  readonly content?: string | Uint8Array
  readonly secure: boolean
}

/** What is changed of a request. */
export type Twist = (sketch: Sketch) => Sketch

const sound = {
  host: 'shop.example',
  authorization: 'Bearer anna',
  'proxy-authorization': 'Bearer anna',
  man: '"urn:x"',
}

/** Content that each path takes. */
const content: Readonly<Record<string, readonly [type: string, text: string]>> = {
  POST: ['application/json', '{"name":"Bolt"}'],
  PUT: ['application/json', '{"name":"Bolt"}'],
  PATCH: ['application/merge-patch+json', '{"stock":4}'],
  'PUT /intake': ['application/octet-stream', 'octets'],
  'POST /checked': ['text/x-rule', 'fine'],
}

const paths = [
  '/parts',
  ...names.flatMap(name => ['/parts', '/tombs', '/roads', '/either'].map(path => `${path}/${name}`)),
  '/first',
  '/history',
  '/secret',
  '/relay',
  '/strict',
  '/intake',
  '/checked',
]
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** One request for each method and path, which does what it can. */
export const sketches: readonly Sketch[] = paths.flatMap(target =>
  methods.map(method => {
    const [type, text] = content[`${method} ${target}`] ?? content[method] ?? []
    const state: Record<string, string> = /^\/parts\//.test(target) ? { 'if-match': '*' } : {}
    const fields = { ...sound, ...state, ...(type && { 'content-type': type }) }
    return { method, target, fields, ...(text !== undefined && { content: text }), secure: true }
  }),
)

const field =
  (name: string, value: string): Twist =>
  sketch => ({ ...sketch, fields: { ...sketch.fields, [name]: value } })

const without =
  (...names: readonly string[]): Twist =>
  sketch => ({
    ...sketch,
    fields: Object.fromEntries(Object.entries(sketch.fields).filter(([name]) => !names.includes(name))),
  })

const sent =
  (type: string, text: string): Twist =>
  sketch => ({ ...sketch, fields: { ...sketch.fields, 'content-type': type }, content: text })

const asked =
  (query: string): Twist =>
  sketch => ({ ...sketch, target: `${sketch.target}?${query}` })

const past = 'Thu, 01 Jan 1970 00:00:00 GMT'
const now = 'Thu, 29 Feb 2024 23:59:59 GMT'

export const twists: readonly Twist[] = [
  sketch => sketch,
  sketch => ({ ...sketch, secure: false }),
  sketch => ({ ...sketch, target: '/%zz' }),
  sketch => ({ ...sketch, target: '/nowhere' }),
  sketch => ({ ...sketch, target: '*' }),
  sketch => ({ ...sketch, method: 'BREW' }),
  sketch => ({ ...sketch, method: 'TRACE' }),
  asked('broken'),
  asked('twice'),
  asked('x'.repeat(200)),
  field('host', 'other.example'),
  field('expect', 'the best'),
  field('x-manners', 'none'),
  field('x-manners', 'again'),
  field('x-client', 'over'),
  field('authorization', 'Bearer guest'),
  field('authorization', 'Bearer nobody'),
  without('authorization', 'proxy-authorization'),
  without('man'),
  without('if-match'),
  without('content-type'),
  field('early-data', '1'),
  field('accept', 'image/png'),
  field('accept', 'text/plain, text/html;q=0.5'),
  field('accept', 'text/html'),
  field('accept-language', 'fr'),
  field('accept-encoding', 'gzip'),
  field('if-match', '"old"'),
  field('if-match', '*'),
  field('if-none-match', '*'),
  field('if-none-match', '"v0"'),
  field('if-none-match', '"v1"'),
  field('if-modified-since', now),
  sketch => field('a-im', 'vcdiff')(field('if-none-match', '"v0"')(sketch)),
  sketch => without('if-match')(field('if-none-match', '*')(sketch)),
  sketch => without('if-match')(field('if-unmodified-since', past)(sketch)),
  sketch => without('authorization')(field('accept', 'text/plain')(sketch)),
  ({ content = '', ...sketch }) => field('content-length', '5')({ ...sketch, content: `${content}${' '.repeat(600)}` }),
  field('range', 'bytes=0-3'),
  field('range', 'bytes=0-1,3-4'),
  field('range', 'bytes=9999-'),
  field('if-range', '"v1"'),
  field('content-range', 'bytes 0-1/9'),
  field('content-encoding', 'br'),
  field('content-encoding', 'gzip'),
  field('content-length', '999999999'),
  field('content-length', ''),
  sent('application/json', '{"taken":1}'),
  sent('application/json', '{"quiet":1}'),
  sent('application/json', '{"wrong":1}'),
  sent('application/json', '{"name":'),
  sent('application/json', JSON.stringify('x'.repeat(600))),
  sent('application/json-patch+json', '[{"op":"remove","path":"/none"}]'),
  sent('application/json-patch+json', `[{"op":"add","path":"${'/a'.repeat(70)}","value":1}]`),
  sent('application/merge-patch+json', '{'),
  sent('text/x-rule', 'seven!'),
  sent('text/x-rule', 'all of ten'),
  sent('application/octet-stream', 'x'.repeat(600)),
  sent('text/x-rule', 'x'.repeat(600)),
  sent('application/merge-patch+json', 'x'.repeat(600)),
]

/** A sketch as a request. What is said to be packed is. */
export function requestOf({ method, target, fields, content, secure }: Sketch): HttpRequest {
  const packed = fields['content-encoding'] === 'gzip' && content !== undefined
  const made = request(method, target, fields, packed ? gzipSync(content) : content)
  return {
    ...made,
    secure,
    field: name => (name === 'content-length' && made.field(name) === '' ? undefined : made.field(name)),
  }
}
