import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import fc from 'fast-check'
import type { AnswerOutline } from '../engine/index.ts'
import { contradictions } from './documented/contradictions.fixture.ts'
import { type Manner, serve } from './documented/erp.fixture.ts'
import { Scene } from './documented/scene.fixture.ts'
import { asked, at, field, having, type Sketch, sent, type Twist, without } from './documented/sketch.fixture.ts'
import { fragileSqlite } from './documented/store.fixture.ts'

const fields: Readonly<Record<string, readonly string[]>> = {
  accept: ['text/csv', 'application/x-ndjson', 'application/json;q=0', 'image/png', '*/*', ';;'],
  'accept-encoding': ['gzip', 'identity;q=0'],
  authorization: ['Bearer ben', 'Bearer carl', 'Bearer nobody', 'Basic YTpi', 'Bearer'],
  'content-encoding': ['gzip', 'zebra'],
  'content-range': ['bytes 0-1/2'],
  'content-type': ['application/json', 'text/csv', 'application/x-ndjson', 'application/json-patch+json', 'text/plain'],
  expect: ['100-continue', '200-ok'],
  host: ['other.example', 'a b'],
  'idempotency-key': ['"again"', 'bare', '"'],
  'if-match': ['"none"', '*', 'W/"a"', 'junk'],
  'if-none-match': ['*', '"none"', 'junk'],
  'if-modified-since': ['Thu, 01 Jan 1970 00:00:00 GMT', 'Fri, 01 Jan 2100 00:00:00 GMT', 'junk'],
  'if-unmodified-since': ['Thu, 01 Jan 1970 00:00:00 GMT', 'junk'],
  'if-range': ['"none"', 'junk'],
  'lock-token': ['<urn:uuid:0>', 'junk'],
  prefer: ['return=minimal', 'handling=lenient', 'respond-async', 'respond-async, handling=lenient', 'junk,,'],
  range: ['bytes=0-0', 'bytes=0-0,2-2', 'bytes=9999999-', 'bytes=-0', 'pages=1-2', 'junk'],
  'x-client': ['often'],
}
const contents = [
  ['application/json', '{"name":1}'],
  ['application/json', '[{"name":"a"},{"name":2}]'],
  ['application/json', `[${Array.from({ length: 6 }, () => '{"name":"a"}')}]`],
  ['application/json', '{"name":"a","name":"b"}'],
  ['application/json', '{"name":'],
  ['application/json', JSON.stringify({ name: 'long'.repeat(1100) })],
  ['application/json', JSON.stringify({ name: 'long'.repeat(4000) })],
  ['application/merge-patch+json', '{"name":null}'],
  ['application/merge-patch+json', '{"id":"other"}'],
  ['application/json-patch+json', '[{"op":"test","path":"/name","value":"no"}]'],
  ['application/json-patch+json', '[{"op":"add","path":"/none/at/all","value":1}]'],
  ['application/json-patch+json', '[{"op":"leap"}]'],
  ['text/csv', 'name\na\nb\n'],
  ['text/csv', 'name,"\n'],
  ['application/x-ndjson', '{"name":"a"}\n{"name":'],
] as const
const queries = [
  '_limit=1',
  '_limit=no',
  '_fields=name',
  '_fields=none',
  'colour=red',
  '_sort=-name',
  '_cursor=x',
  '_q=a',
]
const members = [{ customerId: 99 }, { number: 'same' }, { reference: 'r', customerId: 1 }, { more: 1 }, { id: 'mine' }]
const paths = ['/api/parts/none', '/api/parts/%00', '/api/parts/none/lease', '/api/jobs/none', '/api/none', '/api/%']

const twists: fc.Arbitrary<Twist> = fc.oneof(
  fc
    .constantFrom(...Object.entries(fields).flatMap(([name, values]) => values.map(value => [name, value] as const)))
    .map(([name, value]) => field(name, value)),
  fc.constantFrom(...contents).map(([type, content]) => sent(type, content)),
  fc.constantFrom(...queries).map(query => asked(query)),
  fc.constantFrom(...paths).map(path => at(path)),
  fc
    .constantFrom(...members)
    .map(
      each => (sketch: Sketch) => (/^\{"name":"n\d+"\}$/.test(sketch.content ?? '') ? having(each)(sketch) : sketch),
    ),
  fc.constantFrom('authorization', 'host', 'if-match', 'idempotency-key', 'content-type').map(name => without(name)),
  fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'LINK').map(
    (method): Twist =>
      sketch => ({ ...sketch, method }),
  ),
)

describe('the documentation, asked at random', () => {
  const folder = mkdtempSync(join(tmpdir(), 'statute-'))
  after(() => rmSync(folder, { recursive: true }))

  for (const manner of ['open', 'guarded', 'hidden'] satisfies Manner[]) {
    it(`has every code that is answered, where it is ${manner}`, async () => {
      const fragile = await fragileSqlite(join(folder, `${manner}.db`))
      const shop = await serve(fragile, manner)
      const { outline } = shop
      /** What is told of the resource at a path; of a path where none is, of the service alone. */
      const told = ({ target, method }: Sketch): readonly AnswerOutline[] => {
        const [path = ''] = target.split('?')
        const resource = outline.resources.find(({ path: template }) =>
          new RegExp(`^${template.replaceAll('{id}', '[^/]+')}$`).test(path),
        )
        const answers = resource?.methods.find(each => each.method === method)?.answers ?? []
        return [...answers, ...outline.service]
      }
      const places = outline.resources.flatMap(({ path, methods }) =>
        methods.map(({ method }) => new Scene(shop, path, method)),
      )
      const one = fc.tuple(fc.nat(places.length - 1), fc.array(twists, { maxLength: 4 }))
      await fc.assert(
        fc.asyncProperty(one, async ([place, all]) => {
          const scene = places[place] as Scene
          const sound = await scene.sound().catch(() => undefined)
          fc.pre(sound !== undefined)
          const sketch = all.reduce((made, twist) => twist(made), sound as Sketch)
          const { answer } = await scene.send(sketch)
          const fitting = told(sketch).filter(({ status }) => status === answer.status)
          const wrong = fitting.map(each => contradictions(answer, each, sketch.method))
          const about = `${JSON.stringify(sketch)}: ${JSON.stringify(answer)}`
          assert.ok(fitting.length > 0, `is not documented: ${about}`)
          if (!wrong.some(each => each.length === 0)) assert.deepEqual(wrong, [], about)
        }),
        { numRuns: 600 },
      )
      await shop.erp.close()
      await fragile.close()
    })
  }
})
