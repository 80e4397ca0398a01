import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { json, request, resource, type Service, type StandardSchema, service } from './index.ts'

/** What awaits in between, and lets another request go first. */
const slow: StandardSchema<unknown> = {
  '~standard': { version: 1, vendor: 'statute', validate: async value => ({ value }) },
}
const accept = { 'application/json': json }

/** Two writes at once, each with the entity tag that holds at first. */
async function both(shop: Service, method: string): Promise<number[]> {
  const fields = { 'If-Match': '"v1"', 'Content-Type': 'application/json' }
  const ask = () => shop.answer(request(method, '/', fields, method === 'DELETE' ? undefined : '{}'))
  const answers = await Promise.all([ask(), ask()])
  return answers.map(({ status }) => status).sort()
}

describe('of two writes with one If-Match, one is done (RFC 9110 §13.1.1)', () => {
  for (const [name, method, more] of [
    ['with content', 'PUT', {}],
    ['with a schema that awaits something', 'PUT', { schema: slow }],
    ['that posts', 'POST', {}],
    ['that deletes, behind credentials that await something', 'DELETE', {}],
  ] as const) {
    for (const looks of [true, false]) {
      it(`${name}, ${looks ? 'where the state is looked for' : 'where it is at hand'}`, async () => {
        let version = 1
        const write = (): undefined => {
          version++
        }
        const reception = { accept, act: write, ...more }
        const shop = service([
          resource('/', {
            ...(looks && { find: () => ({ version }) }),
            entityTag: () => `v${version}`,
            ...(method === 'DELETE' && {
              access: { schemes: [{ challenge: 'X', reads: () => true, verify: async () => 'anna' }] },
            }),
            put: reception,
            post: reception,
            delete: write,
          }),
        ])
        const ask = method === 'DELETE' ? withCredentials(shop) : shop
        assert.deepEqual(await both(ask, method), [204, 412])
        assert.equal(version, 2)
      })
    }
  }
})

/** A service that every request comes to with credentials. */
function withCredentials(shop: Service): Service {
  const answer: Service['answer'] = of =>
    shop.answer({ ...of, field: name => (name === 'authorization' ? 'X' : of.field(name)) })
  return Object.assign(Object.create(shop), { answer })
}
