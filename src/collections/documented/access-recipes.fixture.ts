import { governed, recipe } from './recipe.fixture.ts'
import type { Met, Scene } from './scene.fixture.ts'
import { field, without } from './sketch.fixture.ts'

const reads = ({ method }: Scene) => method === 'GET' || method === 'HEAD'

/** Somebody who is known asks. */
const by = (name: string) => field('authorization', `Bearer ${name}`)

/** Once more than a client may. */
async function tooOften(scene: Scene): Promise<Met> {
  const sketch = field('x-client', crypto.randomUUID())(await scene.sound())
  for (let times = 0; times < 3; times++) await scene.send(sketch)
  return await scene.send(sketch)
}

/** Who may, and how often. */
export const accessRecipes = [
  recipe(governed, 401, /^`Authorization` has no credentials for Bearer, or wrong ones\.$/, [without('authorization')]),
  recipe(governed, 401, /^`Authorization` has no credentials for Bearer, or wrong ones\.$/, [by('nobody')]),
  recipe(governed, 401, /^The credentials in `Authorization` are wrong, or there are none/, [by('nobody')]),
  recipe(
    governed.filter(place => !/^(GET|HEAD) (list|item|lease)$/.test(place)),
    401,
    /^The credentials in `Authorization` are wrong, or there are none/,
    // of parts, anybody may read
    [without('authorization')],
  ),
  recipe(governed, 403, /^The credentials are good, and the right to do this is missing\.$/, async scene =>
    scene.send(by(reads(scene) ? 'carl' : 'ben')(await scene.sound())),
  ),
  recipe(governed, 404, /^The caller has no right to know whether anything is there\.$/, [by('carl')]),
  recipe(governed, 429, /^The client has sent more requests than it may/, tooOften),
]
