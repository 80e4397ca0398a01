import { of, type Recipe, recipe, twisted } from './recipe.fixture.ts'
import { fresh, type Scene } from './scene.fixture.ts'
import { asked, at, field, type Sketch, type Twist, without } from './sketch.fixture.ts'

const reading = 'GET HEAD'
const single = 'lease job result index'

/** The state that a request is for, as the answer to a GET has it. */
const stateOf = async (scene: Scene, { target }: Sketch): Promise<string> =>
  String((await scene.do('GET', target)).fields.ETag)

/** As if what it is for had changed a while ago: two states of one second have the same date. */
const whenSettled =
  (...twists: readonly Twist[]): Recipe['ask'] =>
  async scene => {
    const sketch = await scene.sound()
    await scene.fragile.run(`update items_${scene.collection} set changed = changed - 100000`)
    return await scene.send(twists.reduce((made, twist) => twist(made), sketch))
  }

const past = 'Thu, 01 Jan 1970 00:00:00 GMT'
const now = () => new Date().toUTCString()

/** A page that has others beside it. */
const pages: Recipe['ask'] = async scene => {
  const { target } = await scene.sound()
  for (let count = 0; count < 3; count++) await scene.item()
  const first = await scene.do('GET', `${target}?_limit=1`)
  const next = /<([^>]+)>; rel="next"/.exec(String(first.fields.Link))?.[1]
  return await scene.send({ ...(await scene.sound()), target: `${next}&_total=true` })
}

/** A state that has changed since it was told to a client that can take a difference. */
const changed: Recipe['ask'] = async scene => {
  const item = await scene.item({ note: 'n'.repeat(200) })
  const target = scene.part === 'item' ? item.target : `/api/${scene.collection}?_total=true`
  const { fields } = await scene.do('GET', target, { 'a-im': 'vcdiff' })
  const merging = { 'content-type': 'application/merge-patch+json', 'if-match': '*' }
  await scene.do('PATCH', item.target, merging, { name: fresh() })
  await scene.fragile.run(`update items_${scene.collection} set changed = changed - 100000`)
  return await scene.send(scene.ask('GET', target, { 'a-im': 'vcdiff', 'if-none-match': String(fields.ETag) }))
}

/** What reading gives. */
export const readingRecipes = [
  recipe(of(reading, 'list'), 200, /^The query finds a page/, pages),
  recipe(of('GET', 'item'), 200, /^Here it is\.$/, whenSettled()),
  recipe(of('HEAD', 'item'), 200, /^It is there\./, whenSettled()),
  recipe(of('GET', single), 200, /^Here it is\.$/, []),
  recipe(of('HEAD', single), 200, /^It is there\./, []),
  recipe(of('GET', 'list'), 206, /^`Range` asks for a part of the representation/, [
    asked('_total=true'),
    field('range', 'bytes=0-1'),
  ]),
  recipe(of('GET', 'item'), 206, /^`Range` asks for a part/, whenSettled(field('range', 'bytes=0-1'))),
  recipe(of('GET', 'list item'), 206, /^`Range` asks for a part/, [field('range', 'bytes=0-0,2-2')]),
  recipe(of('GET', 'list item'), 416, /^`Range` asks for nothing that the/, [field('range', 'bytes=9999999-')]),
  recipe(of('GET', 'list item'), 226, /^`A-IM` asks for what changed/, changed),
  recipe(of(reading, 'list'), 304, /^`If-None-Match` names the current state/, async scene => {
    const sketch = asked('_total=true')(await scene.sound())
    return await scene.send(field('if-none-match', await stateOf(scene, sketch))(sketch))
  }),
  recipe(of(reading, 'item'), 304, /^`If-None-Match` names the current state/, async scene => {
    const sketch = await scene.sound()
    return await scene.send(field('if-none-match', await stateOf(scene, sketch))(sketch))
  }),
  recipe(of(reading, single), 304, /^`If-None-Match` is `\*`, and there is something\.$/, [
    field('if-none-match', '*'),
  ]),
  recipe(
    of(reading, 'item'),
    304,
    /^It has not changed since the date in `If-Modified-Since`/,
    whenSettled(sketch => field('if-modified-since', now())(sketch)),
  ),
  recipe(of(reading, `list item ${single}`), 406, /^`Accept` leaves nothing of `application/, [
    field('accept', 'image/png'),
  ]),
  recipe(of(reading, 'list'), 400, /^The query has a parameter that there is not/, [asked('colour=red')]),
  recipe(of(reading, 'list'), 400, /a value that does not fit/, [asked('_limit=many')]),
  recipe(of(reading, 'list'), 400, /the cursor of another list/, async scene => {
    await scene.item()
    await scene.item()
    const { target } = await scene.sound()
    const { fields } = await scene.do('GET', `${target}?_limit=1&_sort=name`)
    const cursor = /_cursor=([\w-]+)/.exec(String(fields.Link))?.[1]
    return await twisted(asked(`_cursor=${cursor}`))(scene)
  }),
]

/** What is answered where nothing is, or not any more. */
export const absenceRecipes = [
  recipe([...of(reading, 'item'), ...of('PATCH DELETE', 'item')], 404, /^Nothing is there\.$/, async scene =>
    twisted(at(`/api/${scene.collection}/99999999`))(scene),
  ),
  recipe([...of(reading, 'item'), ...of('PATCH DELETE', 'item')], 410, /^It was there, and is gone/, async scene =>
    twisted(at(await scene.grave()))(scene),
  ),
  recipe(of('GET HEAD DELETE', 'lease'), 404, /^Nothing is there\.$/, async scene =>
    twisted(at(`${(await scene.item()).target}/lease`))(scene),
  ),
  recipe(of('GET HEAD DELETE', 'lease'), 410, /^It was there, and is gone/, async scene =>
    twisted(at(`${await scene.grave()}/lease`))(scene),
  ),
  recipe(of('GET HEAD DELETE', 'job'), 404, /^Nothing is there\.$/, [at('/api/jobs/none')]),
  recipe(of('GET HEAD', 'result'), 404, /^Nothing is there\.$/, async scene =>
    twisted(at(`${await scene.job()}/result`))(scene),
  ),
  recipe(of('GET HEAD DELETE', 'job'), 410, /^It was there, and is gone/, async scene => {
    const monitor = await scene.job()
    await scene.do('DELETE', monitor)
    return await twisted(at(monitor))(scene)
  }),
  recipe(of('GET HEAD', 'result'), 410, /^It was there, and is gone/, async scene => {
    const monitor = await scene.job('done')
    await scene.do('DELETE', monitor)
    return await twisted(at(`${monitor}/result`))(scene)
  }),
]

/** What conditions give that do not hold. */
export const conditionRecipes = [
  recipe(
    [...of('GET HEAD PUT PATCH DELETE', 'item'), ...of('GET HEAD POST', 'list')],
    412,
    /^`If-Match` does not name the current state/,
    [field('if-match', '"old"')],
  ),
  recipe(of('PUT', 'item'), 412, /^`If-Match` does not name .*, or nothing is there\.$/, scene =>
    twisted(at(`/api/${scene.collection}/99999999`))(scene),
  ),
  recipe([...of('PUT PATCH DELETE', 'item'), ...of('POST', 'list')], 412, /^`If-None-Match` names the current state/, [
    without('if-match'),
    field('if-none-match', '*'),
  ]),
  recipe(
    of('GET HEAD PUT PATCH DELETE', 'item'),
    412,
    /^It has changed since the date in `If-Unmodified-Since`\.$/,
    whenSettled(without('if-match'), field('if-unmodified-since', past)),
  ),
  recipe(
    of('PUT PATCH DELETE', 'item'),
    412,
    /^It has changed within this second, and/,
    async scene => {
      const sketch = without('if-match')(await scene.sound())
      const id = sketch.target.split('/').at(-1) as string
      // by the clock of a process that is ahead: this second may be over at any moment
      const ahead = Date.now() + 3_600_000
      await scene.fragile.run(`update items_${scene.collection} set changed = $1 where id = $2`, ahead, id)
      return await scene.send(field('if-unmodified-since', now())(sketch))
    },
    /Send the entity tag in If-Match/,
  ),
  recipe(
    [...of('GET HEAD', single), ...of('DELETE', 'lease job'), ...of('PUT', 'lease')],
    412,
    /^`If-Match` names an entity tag, and there is none/,
    [field('if-match', '"old"')],
  ),
  recipe(of('DELETE', 'lease job'), 412, /^`If-None-Match` is `\*`, and there is something already\.$/, [
    field('if-none-match', '*'),
  ]),
  recipe(of('PUT', 'lease'), 412, /^`If-None-Match` is `\*`, and there is something already\.$/, async scene => {
    const sketch = await scene.sound()
    const token = await scene.lease(sketch.target.replace(/\/lease$/, ''))
    return await scene.send(field('if-none-match', '*')(field('lock-token', token)(sketch)))
  }),
  recipe(of('PUT PATCH DELETE', 'item'), 428, /^The request does not say which state it is for\./, [
    without('if-match'),
  ]),
]
