import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { request, resource, service } from '../../engine/index.ts'
import { type Period, traffic } from './traffic.ts'

function serving(policy: { octets: number; period: Period; clients?: number }) {
  let time = Date.UTC(2026, 10, 21, 17, 30)
  const { question, told } = traffic({ ...policy, now: () => time })
  const page = resource('/', { represent: { 'text/plain': () => 'page' } })
  const shop = service([page], { questions: [question] })
  return {
    told,
    ask: async (peer: string) => await shop.answer({ ...request('GET', '/'), peer }),
    until: (date: readonly [number, number, number, number]) => {
      time = Date.UTC(...date)
    },
  }
}

describe('a limit of traffic', () => {
  it('refuses a client once it was sent so much, and no other one', async () => {
    const { ask, told } = serving({ octets: 1000, period: 'month' })
    told('192.0.2.1', 999)
    assert.equal((await ask('192.0.2.1')).status, 200)
    told('::ffff:192.0.2.1', 1)
    const { status, fields, content } = await ask('192.0.2.1')
    assert.equal(status, 509)
    assert.equal(fields['Retry-After'], 'Tue, 01 Dec 2026 00:00:00 GMT')
    assert.equal(fields['Cache-Control'], 'no-store')
    const { title, condition, limit, used, until } = JSON.parse(String(content))
    assert.deepEqual([title, condition], ['Bandwidth Limit Exceeded', 'temporary'])
    assert.deepEqual([limit, used, until], [1000, 1000, '2026-12-01T00:00:00.000Z'])
    assert.equal((await ask('192.0.2.2')).status, 200)
  })

  it('starts anew in each period', async () => {
    for (const [period, last, next] of [
      ['hour', [2026, 10, 21, 17], [2026, 10, 21, 18]],
      ['day', [2026, 10, 21, 23], [2026, 10, 22, 0]],
      ['month', [2026, 10, 30, 23], [2026, 11, 1, 0]],
    ] as const) {
      const { ask, told, until } = serving({ octets: 10, period })
      told('192.0.2.1', 10)
      until(last)
      assert.equal((await ask('192.0.2.1')).status, 509, period)
      until(next)
      assert.equal((await ask('192.0.2.1')).status, 200, period)
      told('192.0.2.1', 9)
      assert.equal((await ask('192.0.2.1')).status, 200, period)
    }
  })

  it('keeps so many clients, and those that are sent something stay', async () => {
    const { ask, told } = serving({ octets: 10, period: 'day', clients: 2 })
    told('192.0.2.1', 10)
    told('192.0.2.2', 10)
    told('192.0.2.1', 1)
    told('192.0.2.3', 10)
    const statuses = await Promise.all([1, 2, 3].map(async last => (await ask(`192.0.2.${last}`)).status))
    assert.deepEqual(statuses, [509, 200, 509])
  })

  it('is a whole number of octets', () => {
    for (const octets of [0, -1, 0.5, Number.NaN]) assert.throws(() => traffic({ octets, period: 'day' }), RangeError)
  })
})
