import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  answer,
  conflict,
  forbidden,
  json,
  Malformed,
  patching,
  reply,
  request,
  resource,
  service,
  Unprocessable,
} from './index.ts'

const accept = { 'application/json': json }
const doing = (act: () => ReturnType<typeof reply> | undefined) =>
  service([resource('/', { post: { accept, act }, put: { accept, act, creates: true }, find: () => undefined })], {
    onError: () => {},
  })
const ask = async (act: () => never | ReturnType<typeof reply>, method = 'PUT') =>
  doing(act).answer(request(method, '/', { 'Content-Type': 'application/json' }, '{}'))

describe('what a method gives back', () => {
  it('may be an answer as it is', async () => {
    const page = resource('/', {
      represent: { 'text/plain': () => 'page' },
      post: { accept, act: () => answer(201, { Location: '/new' }) },
    })
    const { status, fields } = await service([page]).answer(
      request('POST', '/', { 'Content-Type': 'application/json' }, '{}'),
    )
    assert.deepEqual([status, fields.Location], [201, '/new'])
  })

  it('is 201 where a PUT made the resource, whatever it gives (RFC 9110 §9.3.4)', async () => {
    assert.equal((await ask(() => reply('text/plain', 'made'))).status, 201)
  })

  it('may be thrown, where it refuses or content turns out wrong', async () => {
    for (const [thrown, status] of [
      [conflict('It is taken.'), 409],
      [forbidden('Not today.'), 403],
      [new Malformed('It ends too early.'), 400],
      [new Unprocessable([{ pointer: '/a', detail: 'wrong' }]), 422],
      [new Error('secret'), 500],
    ] as const) {
      const given = await ask(() => {
        throw thrown
      })
      assert.equal(given.status, status)
      assert.doesNotMatch(String(given.content), /secret/)
    }
  })

  it('is not lost where an own question has nothing against it', async () => {
    let done = 0
    const part = resource('/', {
      find: () => ({ a: 1 }),
      patch: { accept: patching(), act: () => void done++ },
    })
    const shop = service([part], { questions: [{ name: 'mine', before: 'content applies', ask: () => undefined }] })
    const fields = { 'Content-Type': 'application/json-patch+json' }
    const { status } = await shop.answer(request('PATCH', '/', fields, '[{"op":"remove","path":"/zz"}]'))
    assert.deepEqual([status, done], [409, 0])
  })
})
