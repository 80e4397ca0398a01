import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { bearer, json, Refusal, request, resource, service } from '../../engine/index.ts'
import { type Due, plan } from './plan.ts'

const due: Due = {
  detail: 'The plan Small holds 50 customers, and 50 are stored.',
  pay: 'https://erp.example/plans?to=medium plus',
  amount: '40.00',
  currency: 'EUR',
  until: new Date(Date.UTC(2026, 11, 1)),
}
let acted = 0

async function ask(
  method: string,
  owes: (caller: string, method: string) => Due | undefined | Promise<Due | undefined>,
) {
  const access = {
    schemes: [bearer({ realm: 'erp', verify: token => token })],
    allow: (caller: string) => caller !== 'eve',
  }
  const customers = resource('/', {
    access,
    represent: { 'text/plain': () => 'customers' },
    post: { accept: { 'application/json': json }, act: () => void acted++ },
  })
  const questions = [plan(({ caller, request: { method } }) => owes(caller as string, method))]
  const fields = { Authorization: 'Bearer anna', 'Content-Type': 'application/json' }
  return await service([customers], { questions }).answer(
    request(method, '/', fields, method === 'POST' ? '{}' : undefined),
  )
}

describe('a plan', () => {
  it('that has to be paid for says what to pay, and where, and nothing is done', async () => {
    acted = 0
    for (const told of [due, Promise.resolve(due)]) {
      const { status, fields, content } = await ask('POST', (caller, method) =>
        caller === 'anna' && method === 'POST' ? told : undefined,
      )
      assert.equal(status, 402)
      assert.equal(fields.Link, '<https://erp.example/plans?to=medium%20plus>; rel="payment"')
      const { title, detail, pay, amount, currency, until } = JSON.parse(String(content))
      assert.deepEqual(
        { title, detail, pay, amount, currency, until },
        { ...due, title: 'Payment Required', until: '2026-12-01T00:00:00.000Z' },
      )
    }
    assert.equal(acted, 0)
  })

  it('that covers the request lets it through', async () => {
    acted = 0
    assert.equal((await ask('POST', (_, method) => (method === 'GET' ? due : undefined))).status, 204)
    assert.equal(acted, 1)
  })

  it('has a kind of problem of its own, where it names one', async () => {
    const type = 'https://erp.example/problems/plan-limit'
    const { content } = await ask('GET', () => ({ ...due, type }))
    assert.equal(JSON.parse(String(content)).type, type)
  })

  it('is no 402 where nobody knows what is paid', async () => {
    const { status } = await ask('GET', () => {
      throw new Refusal(503, 'The books cannot be reached.')
    })
    assert.equal(status, 503)
  })
})
