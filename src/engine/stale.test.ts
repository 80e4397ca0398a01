import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Answer, created, json, patching, request, resource, type Service, service, stale } from './index.ts'

/** A store of one number that another client adds 1 to, so many times, just when `act` comes to it. */
function counter(others: number): { readonly shop: Service; readonly state: { value: number; version: number } } {
  const state = { value: 0, version: 1 }
  let left = others
  const write = (found: { version: number } | undefined, value: number) => {
    if (left-- > 0) {
      state.value++
      state.version++
    }
    if (found?.version !== state.version) return stale
    state.value = value
    state.version++
    return undefined
  }
  const part = resource('/', {
    find: () => ({ ...state }),
    entityTag: ({ version }) => `v${version}`,
    put: {
      accept: { 'application/json': json },
      act: (content, { found }) => write(found, (content as { value: number }).value),
    },
    patch: {
      accept: patching(),
      act: (content, { found }) => write(found, (content as unknown as { value: number }).value),
    },
  })
  return { shop: service([part]), state }
}

const type = { 'Content-Type': 'application/json' }

describe('where the state has changed since it was found, everything that depends on it is asked again', () => {
  it('a condition that was true is false then', async () => {
    const { shop, state } = counter(1)
    const { status } = await shop.answer(request('PUT', '/', { ...type, 'If-Match': '"v1"' }, '{"value":9}'))
    assert.equal(status, 412)
    assert.deepEqual(state, { value: 1, version: 2 })
  })

  it('a patch is applied to the state as it is now', async () => {
    const { shop, state } = counter(3)
    const fields = { 'Content-Type': 'application/merge-patch+json' }
    const patch = '{"note":"what others wrote stays"}'
    assert.equal((await shop.answer(request('PATCH', '/', fields, patch))).status, 204)
    assert.deepEqual(state, { value: 3, version: 5 })
  })

  it('it gives up where that goes on and on', async () => {
    const { shop, state } = counter(Number.POSITIVE_INFINITY)
    const { status, fields } = await shop.answer(request('PUT', '/', type, '{"value":9}'))
    assert.equal(status, 503)
    assert.equal(fields['Retry-After'], '1')
    assert.notEqual(state.value, 9)
  })
})

describe('own questions', () => {
  const posts = (asked: string[]): Service =>
    service(
      [
        resource('/', {
          represent: { 'application/json': found => JSON.stringify(found ?? {}) },
          post: { accept: { 'application/json': json }, act: () => created(`/${asked.push('done')}`) },
        }),
      ],
      {
        questions: [
          {
            name: 'done before',
            before: 'resource exists',
            ask: ({ request }) => (request.field('idempotency-key') ? created('/7', { id: 7 }) : undefined),
          },
        ],
        fields: (request, resource) => ({ 'X-Origin': `${request.field('origin')} ${resource?.path}` }),
      },
    )

  it('may give what was done already', async () => {
    const asked: string[] = []
    const post = (fields: Record<string, string>): Answer | Promise<Answer> =>
      posts(asked).answer(request('POST', '/', { ...type, ...fields }, '{}'))
    const { status, fields, content } = await post({ 'Idempotency-Key': '"a"' })
    assert.deepEqual([status, fields.Location, content], [201, '/7', '{"id":7}'])
    assert.deepEqual(asked, [])
    assert.equal((await post({})).fields.Location, '/1')
  })

  it('fields may depend on the request and the resource', async () => {
    const { fields } = await posts([]).answer(request('GET', '/', { Origin: 'https://a.example' }))
    assert.equal(fields['X-Origin'], 'https://a.example /')
    const { fields: unknown } = await posts([]).answer(request('GET', '/nowhere'))
    assert.equal(unknown['X-Origin'], 'undefined undefined')
  })
})
