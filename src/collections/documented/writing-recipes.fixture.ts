import { limits } from './erp.fixture.ts'
import { of, type Recipe, recipe, twisted } from './recipe.fixture.ts'
import { fresh } from './scene.fixture.ts'
import { asked, at, field, having, type Sketch, sent, without } from './sketch.fixture.ts'

const writes = [...of('POST', 'list'), ...of('PUT PATCH', 'item'), ...of('PUT', 'lease')]
const keyed = [...of('POST', 'list'), ...of('PATCH', 'item')]
const minimal = field('prefer', 'return=minimal')
const long = 'x'.repeat(limits.batch)

/** What is wrong with content. */
export const contentRecipes = [
  recipe(of('PUT', 'item lease'), 400, /^`Content-Range` says that the content is a part/, [
    field('content-range', 'bytes 0-1/9'),
  ]),
  recipe(writes, 400, /^The content is not well-formed `application/, [sketch => ({ ...sketch, content: '{"a":' })]),
  recipe(writes, 413, /^`Content-Length` announces more than/, [sketch => ({ ...sketch, content: `"${long}"` })]),
  recipe(writes, 413, /^The content turns out to have more than/, [
    sketch => ({ ...sketch, content: `"${long}"`, unannounced: true }),
  ]),
  recipe(writes, 415, /^The content is in a content coding, and none is taken\.$/, [field('content-encoding', 'gzip')]),
  recipe(writes, 415, /^`Content-Type` says something other than/, [field('content-type', 'text/xml')]),
  recipe(writes, 422, /^The content is well formed and breaks a rule/, [having({ colour: 'red' })]),
  recipe(of('POST', 'list'), 400, /^The content is not well-formed/, [sent('text/csv', 'colour\r\nred\r\n')]),
]

/** Sends a request while another with the same key is held up just before it writes. */
const meanwhile: Recipe['ask'] = async scene => {
  const sketch = field('idempotency-key', `"${fresh()}"`)(await scene.sound())
  const { promise: held, resolve: hold } = Promise.withResolvers<void>()
  const { promise: free, resolve: release } = Promise.withResolvers<void>()
  const before = () => {
    hold()
    return free
  }
  return await scene.fragile.around({ before }, async () => {
    const first = scene.send(sketch)
    await held
    const second = await scene.send(sketch)
    release()
    await first
    return second
  })
}

/** What Idempotency-Key gives. */
export const idempotencyRecipes = [
  recipe(keyed, 400, /Idempotency-Key.* malformed\.$/, [field('idempotency-key', 'bare')]),
  recipe(of('POST', 'list'), 400, /^A POST has no Idempotency-Key/, [without('idempotency-key')]),
  recipe(keyed, 409, /^A request with the same Idempotency-Key is being worked on\.$/, meanwhile),
  recipe(keyed, 422, /^The Idempotency-Key was used for another request\.$/, async scene => {
    const sketch = field('idempotency-key', `"${fresh()}"`)(await scene.sound())
    await scene.send(sketch)
    return await scene.send(having({ name: fresh() })(sketch))
  }),
]

/** Has something in common with another item. */
const sharing =
  (members: () => object): Recipe['ask'] =>
  async scene => {
    const shared = members()
    await scene.item(shared)
    return await twisted(having(shared))(scene)
  }

const makes = [...of('POST', 'list'), ...of('PUT PATCH', 'item')]

/** What is at odds with other items. */
export const conflictRecipes = [
  recipe(
    of('POST', 'list'),
    409,
    /^Another item has this `id`/,
    async scene => twisted(having({ id: (await scene.item()).id }))(scene),
    /has this id already/,
  ),
  recipe(
    of('POST', 'list'),
    409,
    /or had it before it was deleted\.$/,
    async scene => {
      const id = (await scene.grave()).split('/').at(-1) as string
      return await twisted(having({ id: scene.collection === 'customers' ? Number(id) : id }))(scene)
    },
    /was deleted at/,
  ),
  recipe(
    makes,
    409,
    /^Another item has the same `number`\.$/,
    sharing(() => ({ number: fresh() })),
    /the same number/,
  ),
  recipe(
    makes,
    409,
    /^Another item has the same `customerId` and `reference`\.$/,
    async scene => {
      const { id } = await scene.item({}, 'customers')
      return await sharing(() => ({ customerId: id, reference: 'A' }))(scene)
    },
    /the same customerId and reference/,
  ),
  recipe(
    makes,
    409,
    /^An item of `customers` is named at `customerId`/,
    [having({ customerId: 99_999_999 })],
    /^There is no \/api\/customers\//,
  ),
  recipe(
    makes,
    409,
    /^An item of `parts` is named at `lines\/\*\/partId`/,
    [having({ lines: [{ partId: 'none' }] })],
    /at \/lines\/0\/partId/,
  ),
  recipe(
    of('DELETE', 'item'),
    409,
    /^An item of `orders` names it\.$/,
    async scene => {
      const { id, target } = await scene.item()
      const named = scene.collection === 'customers' ? { customerId: id } : { lines: [{ partId: id }] }
      await scene.item(named, 'orders')
      return await twisted(at(target))(scene)
    },
    /needs it/,
  ),
  recipe(of('PATCH', 'item'), 409, /^The patch does not fit the present state\.$/, [
    sent('application/json-patch+json', '[{"op":"remove","path":"/none"}]'),
  ]),
]

const query = /^The query has something other than `_fields`/

/** What becomes of an item. */
export const itemRecipes = [
  recipe(of('GET HEAD PUT PATCH DELETE', 'item'), 400, query, [asked('colour=red')], /^The query has a fault/),
  recipe(
    of('GET HEAD PUT PATCH DELETE', 'item'),
    400,
    /`_fields` names what an item has not/,
    [asked('_fields=colour')],
    /^The query has a fault/,
  ),
  recipe(of('PUT', 'item'), 200, /^The item was replaced\.$/, []),
  recipe(of('PUT', 'item'), 200, /^The item was replaced\.$/, [kept, field('prefer', 'return=representation')]),
  recipe(of('PUT', 'item'), 201, /^The item was made/, async scene =>
    twisted(
      without('if-match'),
      field('if-none-match', '*'),
      at(`/api/${scene.collection}/${90_000_000 + Number(fresh().slice(1))}`),
      minimal,
    )(scene),
  ),
  recipe(of('PUT', 'item'), 201, /or came back after it had been deleted\.$/, async scene =>
    twisted(at(await scene.grave()), without('if-match'), field('if-none-match', '*'), kept)(scene),
  ),
  recipe(of('PUT', 'item'), 204, /^The item was replaced, and the client prefers no content/, [kept, minimal]),
  recipe(
    of('PUT', 'item'),
    400,
    /^The path ends in what can be no `id`/,
    async scene =>
      twisted(
        without('if-match'),
        field('if-none-match', '*'),
        at(`/api/${scene.collection}/${scene.collection === 'customers' ? '07' : 'x'.repeat(501)}`),
      )(scene),
    /^The URI names no possible id/,
  ),
  recipe(of('PUT', 'item'), 422, /^The `id` in the content is not that of the path\.$/, [having({ id: 1.5 })]),
  recipe(of('PATCH', 'item'), 200, /^The item was changed\.$/, [field('prefer', 'return=representation')]),
  recipe(of('PATCH', 'item'), 200, /^The item was changed\.$/, [
    sent('application/json-patch+json', '[{"op":"add","path":"/note","value":"a"}]'),
  ]),
  recipe(of('PATCH', 'item'), 204, /^The item was changed, and the client prefers no content/, [minimal]),
  recipe(
    of('PATCH', 'item'),
    413,
    /^With the patch, the item would have more than 4,000 octets\.$/,
    async scene => {
      const { target } = await scene.item({ note: 'x'.repeat(3000) })
      return await twisted(at(target), having({ name: 'x'.repeat(3000) }))(scene)
    },
    /at most 4000 octets/,
  ),
  recipe(of('PATCH', 'item'), 422, /^With the patch, the item would have another `id`\.$/, [having({ id: 1.5 })]),
  recipe(of('DELETE', 'item'), 204, /^The item was deleted\./, []),
  recipe(of('PUT PATCH DELETE', 'item'), 423, /^Somebody else holds a lock on it\.$/, async scene => {
    const sketch = await scene.sound()
    await scene.lease(sketch.target)
    return await scene.send(sketch)
  }),
]

/** Content as it is kept: then the answer has its entity tag. */
function kept(sketch: Sketch): Sketch {
  const id = sketch.target.split('/').at(-1) as string
  const key = sketch.target.startsWith('/api/customers/') ? Number(id) : id
  return { ...sketch, content: JSON.stringify({ id: key, ...JSON.parse(sketch.content ?? '{}') }) }
}

const batch = (...items: readonly object[]) => sent('application/json', JSON.stringify(items))
const items = (count: number) => Array.from({ length: count }, () => ({ name: fresh() }))
const lenient = field('prefer', 'handling=lenient')
const async = field('prefer', 'respond-async')

/** What becomes of what is sent to a collection. */
export const listRecipes = [
  recipe(of('POST', 'list'), 200, /^All items of a batch were made/, [sketch => batch(...items(2))(sketch)]),
  recipe(of('POST', 'list'), 200, /^All items of a batch were made/, [lenient, batch()]),
  recipe(of('POST', 'list'), 201, /^The item was made\.$/, []),
  recipe(of('POST', 'list'), 201, /^The item was made\.$/, [minimal]),
  recipe(of('POST', 'list'), 202, /^The client does not wait for a batch/, [
    async,
    sketch => batch(...items(1))(sketch),
  ]),
  recipe(of('POST', 'list'), 207, /^Each item of a batch was done on its own/, [
    lenient,
    sketch => batch(...items(1), {})(sketch),
  ]),
  recipe(
    of('POST', 'list'),
    413,
    /^An item has more than 4,000 octets\.$/,
    [having({ note: 'x'.repeat(4000) })],
    /has more than 4000 octets/,
  ),
  recipe(
    of('POST', 'list'),
    413,
    /^A batch has more than 5 items\.$/,
    [sketch => batch(...items(6))(sketch)],
    /more than 5 items/,
  ),
]

/** What is asked for by a query that takes nothing. */
export const queryRecipes = [
  recipe(
    [
      ...of('POST', 'list'),
      ...of('GET HEAD PUT DELETE', 'lease'),
      ...of('GET HEAD DELETE', 'job'),
      ...of('GET HEAD', 'result'),
    ],
    400,
    /^The query has a parameter, and none is understood here\.$/,
    [asked('x=1')],
    /^The query has a fault/,
  ),
]

/** What becomes of leases and jobs. */
export const leaseRecipes = [
  recipe(of('PUT', 'lease'), 200, /^The lease was renewed\.$/, async scene => {
    const sketch = await scene.sound()
    const token = await scene.lease(sketch.target.replace(/\/lease$/, ''))
    return await scene.send(field('lock-token', token)(sketch))
  }),
  recipe(of('PUT', 'lease'), 201, /^The lease was taken\./, []),
  recipe(
    of('PUT', 'lease'),
    404,
    /^There is no item to take a lease on: it never was/,
    async scene => twisted(at(`/api/${scene.collection}/99999999/lease`))(scene),
    /^There is no item/,
  ),
  recipe(
    of('PUT', 'lease'),
    404,
    /or it was deleted\.$/,
    async scene => twisted(at(`${await scene.grave()}/lease`))(scene),
    /^There is no item/,
  ),
  recipe(of('PUT', 'lease'), 423, /^Somebody else holds a lock on it\.$/, async scene => {
    const sketch = await scene.sound()
    await scene.lease(sketch.target.replace(/\/lease$/, ''))
    return await scene.send(sketch)
  }),
  recipe(of('DELETE', 'lease'), 204, /^The lease was given back\.$/, []),
  recipe(of('DELETE', 'lease'), 423, /^Somebody else holds a lock on it\.$/, [without('lock-token')]),
  recipe(of('DELETE', 'job'), 204, /^The job was cancelled/, []),
  recipe(of('DELETE', 'job'), 204, /or what came of it was forgotten/, async scene =>
    twisted(at(await scene.job('done')))(scene),
  ),
  recipe(of('GET HEAD', 'job'), 303, /^The job has ended/, async scene => twisted(at(await scene.job('done')))(scene)),
]
