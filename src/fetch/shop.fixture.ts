import { created, json, resource, type Service, service } from '../engine/index.ts'

/** The service that is mounted in other servers. It needs nothing of node: Deno and Bun serve it too. */

const encoder = new TextEncoder()
const text = { 'text/plain': () => 'hello' }

/** Something that one request waits for, and another brings about. */
class Happening {
  readonly #happened = Promise.withResolvers<object>()
  readonly happened: Promise<object> = this.#happened.promise

  happen(): void {
    this.#happened.resolve({})
  }
}

/**
 * A shop with something for everything that a mount can spoil.
 *
 * @param base what its paths begin with, where the mount does not take that off
 */
export function shopAt(base = ''): Service {
  const parts = new Map([['7', 'Bolt']])
  const asked = new Happening()
  const left = new Happening()
  const released = new Happening()
  const when = (path: string, { happened }: Happening) =>
    resource(`${base}${path}`, { find: () => happened, represent: text })

  const home = resource(base || '/', { represent: text, fields: { 'Set-Cookie': ['a=1', 'b=2'] } })
  const list = resource(`${base}/parts`, {
    represent: text,
    post: {
      accept: { 'application/json': json },
      limit: 64,
      act: content => {
        parts.set('8', (content as { name: string }).name)
        return created('parts/8')
      },
    },
  })
  const part = resource(`${base}/parts/{id}`, {
    find: ({ id }) => parts.get(id),
    entityTag: name => `v${name.length}`,
    represent: { 'application/json': name => JSON.stringify({ name }) },
    put: { accept: { 'application/json': json }, act: () => undefined },
  })
  const echo = resource(`${base}/echo/{path}`, {
    find: ({ path }, { query }) => ({ path, query: query.getAll('q') }),
    represent: { 'application/json': value => JSON.stringify(value) },
  })
  const broken = resource(`${base}/broken`, {
    find: () => {
      throw new Error('kaboom secret')
    },
    represent: text,
  })
  const stream = resource(`${base}/stream`, {
    represent: {
      'text/plain': async function* () {
        yield encoder.encode('one ')
        yield encoder.encode('two')
      },
    },
  })
  const endless = resource(`${base}/endless`, {
    represent: {
      'text/plain': async function* () {
        try {
          for (;;) {
            yield encoder.encode('more ')
            await new Promise(resolve => setTimeout(resolve, 1))
          }
        } finally {
          released.happen()
        }
      },
    },
  })
  const slow = resource(`${base}/slow`, {
    find: (_, { request }) => {
      request.signal?.addEventListener('abort', () => left.happen())
      asked.happen()
      return left.happened
    },
    represent: text,
  })
  return service(
    [
      ...[home, list, part, echo, broken, stream, endless, slow],
      ...[when('/asked', asked), when('/left', left), when('/released', released)],
    ],
    { onError: () => {} },
  )
}
