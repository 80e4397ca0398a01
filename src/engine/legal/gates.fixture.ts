import { basic, bearer, limitedBy } from '../index.ts'
import { thrown } from './states.fixture.ts'

/** Who may use the service of `everything.fixture.ts`, how often, and what it asks of them; none of it remembers anything. */

/** A rate limit that remembers nothing: a client that calls itself so is over it. */
export const limit = limitedBy<{ readonly request: { field(name: string): string | undefined } }>(
  { name: 'small', quota: 10, window: 60, by: ({ request }) => request.field('x-client') ?? '' },
  key => {
    if (key === 'broken') return thrown()
    const usage = { remaining: key.startsWith('over') ? -1 : 9, reset: key === 'over at last' ? 0 : 30 }
    return key.endsWith('later') ? Promise.resolve(usage) : usage
  },
)

const callers: Readonly<Record<string, unknown>> = { anna: 'anna', bob: 'bob', eve: 'eve', nobody: null }
export const access = {
  schemes: [
    basic({
      realm: 'the "inner" room',
      verify: (user: string, password: string) => (password === 'x' ? callers[user] : undefined),
    }),
    bearer({
      realm: 'erp',
      verify: (token: string) => (token === 'broken' ? thrown() : Promise.resolve(callers[token])),
    }),
  ],
  allow: (caller: unknown) => (caller === 'eve' ? ('hidden' as const) : caller === 'anna'),
}
export const requires = { condition: true, secure: true, handshake: true, length: true, extension: 'urn:x' }
