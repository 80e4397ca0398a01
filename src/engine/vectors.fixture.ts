import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Service } from './index.ts'
import { serviceOf } from './vectors/facts.fixture.ts'
import type { Answers, Vector } from './vectors/format.fixture.ts'

/** The cases of `vectors/answers.json`, and the services that they are about. */

export const answersFile: string = join(import.meta.dirname, '../../vectors/answers.json')
export const graphFile: string = join(import.meta.dirname, '../../vectors/graph.json')

export const answers: Answers = JSON.parse(readFileSync(answersFile, 'utf8'))

export const cases: readonly Vector[] = answers.stages.flatMap(({ cases }) => cases)

/** What the resources threw. */
export const logged: unknown[] = []

const services = new Map(
  Object.entries(answers.services).map(([name, facts]) => [name, serviceOf(facts, error => logged.push(error))]),
)

/**
 * A service of the vectors.
 *
 * @throws RangeError where there is none of that name
 */
export function serviceFor(name: string): Service {
  const found = services.get(name)
  if (!found) throw new RangeError(`vectors/answers.json has no service ${JSON.stringify(name)}.`)
  return found
}

/** The service that most cases are about. */
export const shop: Service = serviceFor('shop')

export { assertExpected, type Came } from './vectors/expected.fixture.ts'
export type { Vector } from './vectors/format.fixture.ts'
export { type Met, pathOf, type Walk, walk } from './vectors/path.fixture.ts'
export { fieldsOf, octetsOf, requestOf } from './vectors/request.fixture.ts'
