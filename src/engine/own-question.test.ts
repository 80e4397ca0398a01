import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { byteRanges, forbidden, type OwnQuestion, type Resource, reasons, request, resource, service } from './index.ts'

const page = resource('/page', {
  represent: { 'text/plain': () => 'page' },
  find: () => 'found',
  ranges: byteRanges,
})
const asked: string[] = []
const own = (name: string, before: OwnQuestion['before'], refuses = false): OwnQuestion => ({
  name,
  before,
  ask: ({ found }) => {
    asked.push(`${name}: ${found}`)
    return refuses ? forbidden('Not today.') : undefined
  },
})

describe('own questions', () => {
  it('are asked where they were put, in their order, and decide', async () => {
    asked.length = 0
    const shop = service([page], {
      questions: [own('first', 'resource exists'), own('second', 'resource exists'), own('last', 'perform', true)],
    })
    const { status, trace } = await shop.answer(request('GET', '/page'), { trace: reasons })
    assert.equal(status, 403)
    assert.deepEqual(asked, ['first: undefined', 'second: undefined', 'last: found'])
    assert.deepEqual(trace?.at(-1), { question: 'last', outcome: false })
  })

  it('are asked even where the question they stand before is settled', async () => {
    asked.length = 0
    const shop = service([page], { questions: [own('before a settled one', 'content valid')] })
    assert.equal((await shop.answer(request('GET', '/page'))).status, 200)
    assert.equal(asked.length, 1)
  })

  it('are asked of those alone that they concern', async () => {
    asked.length = 0
    const concerns = ({ path }: Resource, method: string) => path === '/page' && method === 'HEAD'
    const shop = service([page, resource('/other', { represent: { 'text/plain': () => '' } })], {
      questions: [{ ...own('of some', 'resource exists', true), concerns }],
    })
    const ask = async (method: string, target: string) => (await shop.answer(request(method, target))).status
    assert.deepEqual(
      [await ask('GET', '/page'), await ask('HEAD', '/page'), await ask('HEAD', '/other')],
      [200, 403, 200],
    )
    assert.equal(asked.length, 1)
  })

  it('are asked once, of a GET too that could have been for a part', async () => {
    for (const fields of [{}, { Range: 'bytes=0-1' }] as Record<string, string>[]) {
      asked.length = 0
      await service([page], { questions: [own('last', 'perform')] }).answer(request('GET', '/page', fields))
      assert.deepEqual(asked, ['last: found'])
    }
  })

  it('are asked of OPTIONS for the server as a whole', async () => {
    const shop = service([page], { questions: [own('last', 'perform', true)] })
    assert.equal((await shop.answer(request('OPTIONS', '*'))).status, 403)
  })

  it('may wait', async () => {
    const slow: OwnQuestion = { name: 'slow', before: 'perform', ask: () => Promise.resolve(forbidden('No.')) }
    assert.equal((await service([page], { questions: [slow] }).answer(request('GET', '/page'))).status, 403)
  })

  it('fail at definition where they are wired wrongly', () => {
    assert.throws(() => service([page], { questions: [own('x', 'nowhere' as 'perform')] }), /no such question/)
    assert.throws(() => service([page], { questions: [own('method allowed', 'perform')] }), /already/)
    assert.throws(() => service([page], { questions: [own('x', 'perform'), own('x', 'perform')] }), /already/)
  })
})
