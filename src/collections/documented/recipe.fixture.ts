import type { Met, Scene } from './scene.fixture.ts'
import type { Twist } from './sketch.fixture.ts'

/** How an answer is got that the outline tells of. */
export interface Recipe {
  /** Where it can be got: `GET item`. */
  readonly at: readonly string[]
  readonly status: number
  /** Which case it is, as the outline says it. */
  readonly when: RegExp
  /** What the problem says, where several cases have the code and no question tells them apart. */
  readonly says: RegExp | undefined
  readonly ask: (scene: Scene) => Promise<Met>
}

/**
 * A recipe.
 *
 * @param at where: methods, and what their paths are
 * @param status the code
 * @param when the case
 * @param how the twists of a sound request, or all that has to be done
 * @param says what the problem says
 */
export const recipe = (
  at: readonly string[],
  status: number,
  when: RegExp,
  how: readonly Twist[] | Recipe['ask'],
  says?: RegExp,
): Recipe => ({ at, status, when, says, ask: typeof how === 'function' ? how : twisted(...how) })

/** Sends a sound request, twisted. */
export const twisted =
  (...twists: readonly Twist[]): Recipe['ask'] =>
  async scene =>
    scene.send(twists.reduce((made, twist) => twist(made), await scene.sound()))

/** Methods of parts: `of('GET HEAD', 'list item')`. */
export const of = (methods: string, parts: string): string[] =>
  parts.split(' ').flatMap(part => methods.split(' ').map(method => `${method} ${part}`))

export const everywhere = 'list item lease job result index'
/** Where access and limits hold, but for OPTIONS. */
export const governed = [
  ...of('GET HEAD', 'list item lease job result'),
  ...of('POST', 'list'),
  ...of('PUT', 'item lease'),
  ...of('PATCH', 'item'),
  ...of('DELETE', 'item lease job'),
]
