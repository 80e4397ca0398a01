import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import { type OwnQuestion, Refusal, resource, service } from '../engine/index.ts'
import { ask, openService, type Server } from './wire.fixture.ts'

const size = 20_000_000
const large = Buffer.alloc(size, 'x')
const unwanted: OwnQuestion = {
  name: 'wanted',
  before: 'resource known',
  ask: ({ query }) => (query.has('unwanted') ? new Refusal(444, 'unheard') : undefined),
}

async function open(t: TestContext): Promise<Server & { served: string[] }> {
  const served: string[] = []
  const shop = service(
    [
      resource('/large', { represent: { 'text/plain': () => large } }),
      resource('/breaks', {
        represent: {
          'text/plain': async function* () {
            yield Buffer.from('one')
            throw new Error('kaboom')
          },
        },
      }),
      resource('/', {
        represent: {
          'text/plain': () => {
            served.push('/')
            return 'hello'
          },
        },
      }),
    ],
    { questions: [unwanted] },
  )
  return { ...(await openService(t, shop)), served }
}

describe('an answer that is cut off behind one that is still on its way', () => {
  for (const [name, target] of [
    ['444', '/?unwanted'],
    ['a stream that breaks off', '/breaks'],
  ] as const) {
    it(`${name}: that one arrives whole, then the connection ends, and nothing after it is served`, async t => {
      const { wire, served } = await open(t)
      const one = wire()
      one.socket.pause()
      one.send(ask('GET', '/large') + ask('GET', target) + ask('GET', '/'))
      // the answers are made long before the client reads
      for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate)
      one.socket.resume()
      assert.equal((await one.reply()).content.length, size)
      assert.equal(await one.rest(), '')
      assert.deepEqual(served, [])
    })
  }
})
