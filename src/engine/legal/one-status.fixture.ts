import { ContentTooLarge } from '../index.ts'
import { type Asked, requestOf } from './asked.fixture.ts'
import { announce, read } from './one-status/content.fixture.ts'
import { admit, front, route } from './one-status/front.fixture.ts'
import { ask, type Reading } from './one-status/reading.fixture.ts'
import { choose, find, judge, wait } from './one-status/state.fixture.ts'
import { act, cut, tell } from './one-status/work.fixture.ts'

/**
 * The one status code that is legal for a request to the service of `everything.fixture.ts`: what RFC 9110 says of each
 * code, read from the top to the bottom against the facts of the resources. It knows no graph.
 */
export async function oneStatus(asked: Asked): Promise<number> {
  const at: Reading = { asked, request: requestOf(asked), exists: true, field: name => asked.fields[name] }
  try {
    for (const step of [front, route, admit, announce, find, choose, wait, judge, read, ask, tell, cut, act]) {
      const status = await step(at)
      if (status !== undefined) return status
    }
  } catch (error) {
    // content that comes as a stream passes its limit while it is used
    if (error instanceof ContentTooLarge) return 413
    // what fails in the service's own code is the service's fault
  }
  return 500
}
