import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Refusal, resource, service, silence } from '../engine/index.ts'
import { assertExpected, cases, fieldsOf, octetsOf, serviceFor, type Vector } from '../engine/vectors.fixture.ts'
import { handler } from './index.ts'

/** Methods and targets that a Request cannot carry at all. */
const possible = ({ request: { method, target } }: Vector): boolean =>
  target.startsWith('/') && method !== 'TRACE' && method !== 'CONNECT'

describe('through Fetch', () => {
  for (const { name, service, request: of, expected } of cases.filter(possible)) {
    it(`${name}: ${expected.status}`, async () => {
      const scheme = of.secure ? 'https' : 'http'
      const octets = octetsOf(of)
      const request = new Request(`${scheme}://shop.example${of.target}`, {
        method: of.method,
        headers: [...fieldsOf(of)],
        body: octets ? new Uint8Array(octets) : null,
      })
      const response = await handler(serviceFor(service))(request)
      const { status, headers } = response
      const came = { status, field: (name: string) => headers.get(name), content: await response.text() }
      // the connection is the runtime's own
      assertExpected(expected, came, ['connection'])
    })
  }

  it('what a code forbids to have is not sent, whatever it was given', async () => {
    const questions = [{ name: 'odd', before: 'resource known', ask: () => new Refusal(204, 'Nothing.') }] as const
    const shop = service([resource('/', { represent: { 'text/plain': () => '' } })], { questions })
    const response = await handler(shop)(new Request('http://shop.example/'))
    assert.deepEqual([response.status, response.body], [204, null])
  })

  it('what deserves no word gets the least that can be said: 400 without content', async () => {
    const page = resource('/', { represent: { 'text/plain': () => '' } })
    const shop = service([page], { questions: [{ name: 'scanner', before: 'resource known', ask: silence }] })
    const response = await handler(shop)(new Request('http://shop.example/'))
    assert.equal(response.status, 400)
    assert.equal(await response.text(), '')
  })
})
