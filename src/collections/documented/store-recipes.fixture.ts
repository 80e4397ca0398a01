import { StoreFull } from '../store/store.ts'
import { governed, of, type Recipe, recipe } from './recipe.fixture.ts'
import { fresh, type Met, type Scene } from './scene.fixture.ts'
import { having, type Sketch } from './sketch.fixture.ts'

const away: Recipe['ask'] = async scene => {
  const sketch = await scene.sound()
  return await scene.fragile.away(() => scene.send(sketch))
}

/** Makes it as large as an item may be. */
const large = (sketch: Sketch): Sketch => having({ name: fresh(), note: 'x'.repeat(3800) })(sketch)

/** Sends until there is no room. What was made is told to `made`. */
async function until507(scene: Scene, sketches: Iterable<Sketch>, made: string[]): Promise<Met> {
  for (const sketch of sketches) {
    const met = await scene.send(sketch)
    const { status, fields } = met.answer
    if (status === 507) return met
    made.push(String(fields.Location ?? sketch.target))
  }
  throw new Error('There is room for all of it.')
}

/** New items, each as large as an item may be. */
const largeOnes = (scene: Scene, collection: string, count: number): Sketch[] =>
  Array.from({ length: count }, () => large(scene.ask('POST', `/api/${collection}`, {}, {})))

/** Leaves room for others. */
async function clear(scene: Scene, targets: readonly string[]): Promise<void> {
  for (const target of targets) await scene.do('DELETE', target, { 'if-match': '*' })
}

/** The disk is full. */
const full: Recipe['ask'] = async scene => {
  const made: string[] = []
  const sketches: Sketch[] = []
  // room is found beside what grows, as long as there is some
  while (sketches.length < 12) sketches.push(large(await scene.sound()))
  const met = await scene.fragile.full(
    () => until507(scene, largeOnes(scene, 'parts', 30), made),
    () => until507(scene, sketches, made),
  )
  await clear(scene, made)
  return met
}

/** The disk is full even for what takes hardly any room: a log of what was done is written as well. */
const fullForAll: Recipe['ask'] = async scene => {
  const sketch = await scene.sound()
  return await scene.fragile.failing(new StoreFull('database or disk is full'), () => scene.send(sketch), 'writes')
}

/** The collection is full. */
const overQuota: Recipe['ask'] = async scene => {
  const made: string[] = []
  const sketch = large(await scene.sound())
  await until507(scene, largeOnes(scene, scene.collection, 20), made)
  const met = await scene.send(sketch)
  await clear(scene, made)
  return met
}

/** Whenever the item is to be written, somebody else was faster. */
const crowded: Recipe['ask'] = async scene => {
  const sketch = await scene.sound()
  const id = sketch.target.split('/').at(-1)
  const before = () => scene.fragile.run(`update items_${scene.collection} set version = version + 1 where id = $1`, id)
  return await scene.fragile.around({ before }, () => scene.send(sketch))
}

/** Whenever the lease is to be written, somebody else has it just then. */
const flapping: Recipe['ask'] = async scene => {
  const sketch = await scene.sound()
  const token = sketch.fields['lock-token']?.slice(1, -1) ?? null
  const set = (token: string | null) => () =>
    scene.fragile.run(
      `update items_${scene.collection} set lease_token = $1, lease_until = $2`,
      ...[token, token === null ? null : Date.now() + 60_000],
    )
  return await scene.fragile.around({ before: set('other'), after: set(token) }, () => scene.send(sketch))
}

/** What the store cannot do. */
export const storeRecipes = [
  recipe(governed, 503, /^The store cannot be reached\.$/, away, /^The store cannot be reached/),
  recipe(
    of('PUT PATCH DELETE', 'item'),
    503,
    /^Others keep changing the item at the same time\.$/,
    crowded,
    /^Others keep/,
  ),
  recipe(
    of('PUT DELETE', 'lease'),
    503,
    /^Others keep changing the lease at the same time\.$/,
    flapping,
    /^Others keep/,
  ),
  recipe(
    [...of('POST', 'list'), ...of('PUT PATCH', 'item')],
    507,
    /^The store has no room left\.$/,
    full,
    /^The store has no room/,
  ),
  recipe(
    [...of('PUT DELETE', 'lease'), ...of('DELETE', 'item job')],
    507,
    /^The store has no room left\.$/,
    fullForAll,
    /^The store has no room/,
  ),
  recipe(
    [...of('POST', 'list'), ...of('PUT PATCH', 'item')],
    507,
    /^The collection would hold more octets than it may\.$/,
    overQuota,
    /may hold 40000 octets/,
  ),
]
