import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { json, request, resource, service } from '../../engine/index.ts'
import { type AccessFile, readAccess } from './file.ts'
import { hashPassword } from './password.ts'
import { accessFor } from './policy.ts'
import { newToken } from './token.ts'

const collections = ['orders', 'parts', 'constructor']
const tokens = { anna: newToken(), bob: newToken() }

/** A service of three collections that a file guards, each of which does everything. */
function serving(file: AccessFile) {
  const policy = readAccess(JSON.stringify(file), 'access.json', collections)
  const reception = { accept: { 'application/json': json }, act: () => undefined }
  const shop = service(
    collections.map(name => {
      const access = accessFor(policy, name)
      return resource(`/${name}`, {
        ...(access && { access }),
        find: () => 'found',
        represent: { 'text/plain': (_, { caller }) => (caller as { readonly name: string }).name },
        post: reception,
        put: reception,
        patch: reception,
        delete: () => undefined,
      })
    }),
  )
  return async (method: string, collection: string, authorization?: string) => {
    const content = ['POST', 'PUT', 'PATCH'].includes(method) ? '{}' : undefined
    const fields = { ...(authorization && { Authorization: authorization }), 'Content-Type': 'application/json' }
    return await shop.answer(request(method, `/${collection}`, fields, content))
  }
}

const rights = fc.uniqueArray(fc.constantFrom('read', 'create', 'change', 'delete', 'write'))
const may = fc.dictionary(fc.constantFrom('*', ...collections), rights, { noNullPrototype: true })
const files: fc.Arbitrary<AccessFile> = fc
  .record({
    refusal: fc.constantFrom('forbidden' as const, 'hidden' as const),
    anyone: fc.option(may),
    anna: may,
    bob: may,
  })
  .map(({ refusal, anyone, anna, bob }) => ({
    realm: 'erp',
    refusal,
    ...(anyone && { anyone }),
    callers: [
      { name: 'anna', token: tokens.anna.hash, may: anna },
      { name: 'bob', token: tokens.bob.hash, may: bob },
    ],
  }))

const takes: Readonly<Record<string, readonly string[]>> = {
  GET: ['read'],
  HEAD: ['read'],
  POST: ['create', 'write'],
  PUT: ['change', 'write'],
  PATCH: ['change', 'write'],
  DELETE: ['delete', 'write'],
}

/** What the file says, read as somebody would read it. */
function says(file: AccessFile, name: string | undefined, method: string, collection: string): boolean {
  const lists = [file.anyone, file.callers.find(caller => caller.name === name)?.may]
  return lists.some(list => {
    const entry = Object.entries(list ?? {})
    const names = entry.find(([named]) => named === collection) ?? entry.find(([named]) => named === '*')
    return names?.[1].some(right => takes[method]?.includes(right)) ?? false
  })
}

describe('a policy', () => {
  it('lets everybody do what the file says, and nothing else', async () => {
    const callers = fc.constantFrom('anna', 'bob', undefined, 'eve')
    await fc.assert(
      fc.asyncProperty(
        files,
        fc.array(fc.tuple(callers, fc.constantFrom(...Object.keys(takes)), fc.constantFrom(...collections)), {
          minLength: 5,
        }),
        async (file, requests) => {
          const ask = serving(file)
          for (const [name, method, collection] of requests) {
            const token = name === 'anna' || name === 'bob' ? tokens[name].token : newToken().token
            const { status } = await ask(method, collection, name && `Bearer ${token}`)
            const forbidden = file.refusal === 'hidden' && !says(file, name, 'GET', collection) ? 404 : 403
            const refused = name === 'anna' || name === 'bob' ? forbidden : 401
            const allowed = name !== 'eve' && says(file, name, method, collection)
            const done = method === 'GET' || method === 'HEAD' ? 200 : 204
            assert.equal(status, allowed ? done : refused, `${name} ${method} ${collection}`)
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('knows a caller by a password, and says who it is', async () => {
    const callers = [{ name: 'anna', password: await hashPassword('correct horse'), may: { orders: ['read'] } }]
    const ask = serving({ realm: 'erp', callers })
    const basic = (pair: string) => `Basic ${Buffer.from(pair).toString('base64')}`
    const answer = await ask('GET', 'orders', basic('anna:correct horse'))
    assert.deepEqual([answer.status, answer.content], [200, 'anna'])
    assert.equal((await ask('GET', 'parts', basic('anna:correct horse'))).status, 403)
    for (const wrong of [
      'anna:correct horsf',
      'Anna:correct horse',
      'bob:correct horse',
      'anna:',
      ':',
      'constructor:x',
    ]) {
      const { status, fields } = await ask('GET', 'orders', basic(wrong))
      assert.deepEqual(
        [status, fields['WWW-Authenticate']],
        [401, ['Basic realm="erp", charset="UTF-8"']].flat(),
        wrong,
      )
    }
  })

  it('takes a token for Bearer alone, and its hash for nothing', async () => {
    const { token, hash } = tokens.anna
    const ask = serving({ realm: 'erp', callers: [{ name: 'anna', token: hash, may: { '*': ['read'] } }] })
    assert.equal((await ask('GET', 'orders', `bearer ${token}`)).status, 200)
    for (const wrong of [
      `Basic ${token}`,
      `Bearer ${hash}`,
      `Bearer ${hash.slice(7)}`,
      `Bearer ${token}a`,
      'Bearer ',
      token,
    ]) {
      assert.equal((await ask('GET', 'orders', wrong)).status, 401, wrong)
    }
  })

  it('does not let guesses take more than their share of the work', async () => {
    const callers = [{ name: 'anna', password: await hashPassword('correct horse'), may: { '*': ['read'] } }]
    const ask = serving({ realm: 'erp', callers })
    const guesses = Array.from({ length: 40 }, (_, index) =>
      ask('GET', 'orders', `Basic ${Buffer.from(`anna:guess ${index}`).toString('base64')}`),
    )
    const statuses = (await Promise.all(guesses)).map(({ status, fields }) => [status, fields['Retry-After']].join(' '))
    assert.equal(statuses.filter(status => status === '503 1').length, 6)
    assert.equal(statuses.filter(status => status === '401 ').length, 34)
  })
})
