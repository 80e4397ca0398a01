import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  bearer,
  conflict,
  forbidden,
  json,
  type locked,
  patching,
  request,
  resource,
  service,
  Unprocessable,
} from './index.ts'

const put = { 'Content-Type': 'application/json', 'If-Match': '"v1"' }
const text = { represent: { 'text/plain': () => 'secret' } }
/** What a query of an SQL library is: awaitable, and no Promise. */
// biome-ignore lint/suspicious/noThenProperty: that is the point
const later = <T>(value: T) => ({ then: (go: (value: T) => unknown) => go(value) }) as PromiseLike<T>

describe('no update is lost', () => {
  it('between two writes on one state, one is told that it has changed', async () => {
    let doc: Record<string, unknown> = { version: 1 }
    const shop = service([
      resource('/doc', {
        find: () => doc,
        entityTag: ({ version }) => `v${version}`,
        represent: { 'application/json': doc => JSON.stringify(doc) },
        put: {
          accept: { 'application/json': json },
          act: () => {
            doc = { version: Number(doc.version) + 1 }
            return undefined
          },
        },
        patch: {
          accept: patching(),
          act: next => {
            doc = { ...(next as object), version: Number(doc.version) + 1 }
            return undefined
          },
        },
      }),
    ])
    const both = async (method: string, fields: Record<string, string>) => {
      const answers = [1, 2].map(n => shop.answer(request(method, '/doc', fields, `{"n":${n}}`)))
      return (await Promise.all(answers)).map(({ status }) => status)
    }
    assert.deepEqual(await both('PUT', put), [204, 412])
    const patch = { 'Content-Type': 'application/merge-patch+json', 'If-Match': '"v2"' }
    assert.deepEqual(await both('PATCH', patch), [204, 412])
  })

  it('a required condition is one that guards', async () => {
    const shop = service([
      resource('/doc', {
        find: () => ({}),
        entityTag: () => 'v1',
        represent: { 'text/plain': () => '' },
        requires: { condition: true },
        put: { accept: { 'application/json': json }, act: () => undefined },
      }),
    ])
    for (const fields of [{ 'If-None-Match': '"old"' }, { 'If-Unmodified-Since': 'x' }, { 'If-Modified-Since': 'x' }]) {
      const asked = request('PUT', '/doc', { 'Content-Type': 'application/json', ...(fields as object) }, '1')
      assert.equal((await shop.answer(asked)).status, 428, JSON.stringify(fields))
    }
    assert.equal((await shop.answer(request('PUT', '/doc', put, '1'))).status, 204)
  })
})

describe('nobody gets in by mistake', () => {
  const ask = async (verify: () => unknown, allow?: () => unknown) => {
    const access = { schemes: [bearer({ realm: 'r', verify })], ...(allow && { allow: allow as () => boolean }) }
    const shop = service([resource('/', { ...text, access })])
    return (await shop.answer(request('GET', '/', { Authorization: 'Bearer x' }))).status
  }

  it('nobody is whatever a database says for nobody', async () => {
    for (const nobody of [undefined, null, false]) {
      assert.equal(await ask(() => nobody), 401)
      assert.equal(await ask(() => Promise.resolve(nobody)), 401)
      assert.equal(await ask(() => later(nobody)), 401)
    }
    assert.equal(await ask(() => later('anna')), 200)
  })

  it('only yes is yes', async () => {
    for (const no of [undefined, null, false, Promise.resolve(undefined), later(undefined)]) {
      assert.equal(
        await ask(
          () => 'anna',
          () => no,
        ),
        403,
      )
    }
  })

  it('an own question at the end is asked of ranges too', async () => {
    const questions = [{ name: 'own', before: 'perform' as const, ask: () => forbidden('No.') }]
    const shop = service([resource('/', text)], { questions })
    for (const fields of [{}, { Range: 'bytes=0-' }] as Record<string, string>[]) {
      assert.equal((await shop.answer(request('GET', '/', fields))).status, 403)
    }
  })
})

describe('what user code does wrong', () => {
  it('a parser may refuse by itself, and then nothing is done', async () => {
    for (const [thrown, status] of [
      [new Unprocessable([{ pointer: '', detail: 'bad' }]), 422],
      [conflict('taken'), 409],
    ] as const) {
      let acted = false
      const accept = {
        'a/b': () => {
          throw thrown
        },
      }
      const act = () => {
        acted = true
        return undefined
      }
      const shop = service([resource('/', { ...text, post: { accept, act } })])
      const answer = await shop.answer(request('POST', '/', { 'Content-Type': 'a/b' }, 'x'))
      assert.deepEqual([answer.status, acted], [status, false])
    }
  })

  it('a page or a log that throws, or a rendering that is none, is a 500 and no more', async () => {
    const broken = () => {
      throw new Error('broken')
    }
    const page = resource('/', { represent: { 'text/plain': () => ({}) as string } })
    for (const onError of [broken, () => Promise.reject(new Error('log down')) as unknown as undefined]) {
      const shop = service([page], { problemPage: broken, onError })
      assert.equal((await shop.answer(request('GET', '/', { Accept: 'text/plain, text/html' }))).status, 500)
      assert.equal((await shop.answer(request('GET', '/no', { Accept: 'text/html' }))).status, 500)
    }
  })

  it('a member cannot change what is sent', async () => {
    const act = () => conflict('Closed.', { status: 200, missing: undefined })
    const shop = service([resource('/', { ...text, post: { accept: { 'application/json': json }, act } })])
    for (const Accept of ['application/json', 'text/html', 'text/plain']) {
      const asked = request('POST', '/', { 'Content-Type': 'application/json', Accept: `${Accept}, text/plain` }, '1')
      assert.equal((await shop.answer(asked)).status, 409)
    }
  })

  it('null is nothing there, and no lock', async () => {
    const nothing = service([resource('/', { ...text, find: () => null as unknown as undefined })])
    assert.equal((await nothing.answer(request('GET', '/'))).status, 404)
    const unlocked = service([
      resource('/', { ...text, lock: () => null as unknown as ReturnType<typeof locked>, delete: () => undefined }),
    ])
    assert.equal((await unlocked.answer(request('DELETE', '/'))).status, 204)
  })
})

it('the host is the one of an absolute target, whatever Host says (RFC 9112 §3.2.2)', async () => {
  const shop = service([resource('/', text)], { hosts: ['shop'] })
  assert.equal((await shop.answer(request('GET', 'http://evil/', { Host: 'shop' }))).status, 421)
  assert.equal((await shop.answer(request('GET', 'http://shop/', { Host: 'evil' }))).status, 200)
})

it('what the service, the resource and the engine say of Vary adds up', async () => {
  const represent = { 'text/plain': () => '', 'text/html': () => '' }
  const shop = service([resource('/', { represent, fields: { Vary: 'Cookie' } })], { fields: { Vary: 'Origin' } })
  assert.equal((await shop.answer(request('GET', '/'))).fields.Vary, 'Origin, Accept, Cookie')
})

it('a media type is written as it is compared', () => {
  const act = () => undefined
  assert.throws(() => resource('/', { post: { accept: { 'Application/JSON': json }, act } }), /lower case/)
})
