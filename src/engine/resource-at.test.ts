import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isAlwaysServed, reasons, request, resource, resourceAt, service } from './index.ts'

const text = { 'text/plain': () => 'hello' }
const resources = [resource('/alive', { represent: text, always: true }), resource('/parts/{id}', { represent: text })]

describe('the resource that a target leads to', () => {
  const shop = service(resources, { targetLimit: 30 })
  const paths: readonly [target: string, path: string | undefined][] = [
    ['/alive', '/alive'],
    ['/alive?full', '/alive'],
    ['http://erp.example/parts/7', '/parts/{id}'],
    ['/parts/a%2Fb', '/parts/{id}'],
    ['/', undefined],
    ['/%zz', undefined],
    ['*', undefined],
    ['', undefined],
    ['erp.example:443', undefined],
    [`/parts/${'7'.repeat(40)}`, undefined],
  ]
  for (const [target, path] of paths) {
    it(`${JSON.stringify(target)}: ${path}`, () => assert.equal(resourceAt(shop, target)?.path, path))
  }
})

describe('a resource that is always served', () => {
  const shop = service(resources)
  shop.unavailable = { reason: 'Stocktaking.', retryAfter: 60 }
  const ask = async (method: string, target: string, fields = {}) => shop.answer(request(method, target, fields))

  it('is, while the service is unavailable and no other is', async () => {
    assert.equal((await ask('GET', '/alive')).status, 200)
    assert.equal((await ask('HEAD', '/alive?full')).status, 200)
    assert.equal((await ask('GET', '/parts/7')).status, 503)
    assert.equal((await ask('GET', '/nowhere')).status, 503)
    assert.equal((await ask('GET', '/%zz')).status, 503)
    assert.equal((await ask('OPTIONS', '*')).status, 503)
    assert.deepEqual(
      [isAlwaysServed(shop, '/alive'), isAlwaysServed(shop, '/parts/7'), isAlwaysServed(shop, '/nowhere')],
      [true, false, false],
    )
  })

  it('is asked everything else', async () => {
    assert.equal((await ask('DELETE', '/alive')).status, 405)
    assert.equal((await ask('GET', '/alive', { Accept: 'image/png' })).status, 406)
    assert.equal((await ask('GET', '/alive', { Expect: 'more' })).status, 417)
  })

  it('says why, where somebody asks', async () => {
    const factOf = async (target: string) => {
      const { trace } = await shop.answer(request('GET', target), { trace: reasons })
      return trace?.find(({ question }) => question === 'service available')
    }
    const { outcome, fact } = (await factOf('/alive')) ?? {}
    assert.deepEqual([outcome, fact], [true, 'this resource is served all the same'])
    assert.equal((await factOf('/parts/7'))?.fact, 'Stocktaking.')
  })
})

it('the answer to a fault carries the id that the log has', async () => {
  const told: string[] = []
  const broken = resource('/', {
    represent: {
      'text/plain': () => {
        throw new Error('kaboom')
      },
    },
  })
  const onError = (_: unknown, id: string) => told.push(id)
  for (const fields of [{}, () => ({ 'X-Frame-Options': 'DENY' })]) {
    const { fault, content } = await service([broken], { onError, fields }).answer(request('GET', '/'))
    assert.equal(fault, told.pop())
    assert.equal(fault, JSON.parse(String(content)).instance)
  }
})
