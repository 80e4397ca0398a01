import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import type { Exchange } from '../exchange.ts'
import { Recorder } from './recorder.ts'

/** A recorder of a connection that ends with the test, and what it tells. */
function recording(t: TestContext, limit = 1000) {
  const told: Exchange[] = []
  const recorder = new Recorder(false, limit, exchange => told.push(exchange))
  t.after(() => recorder.stop())
  return {
    told,
    recorder,
    sent: (text: string) => recorder.sent(Buffer.from(text, 'latin1')),
    received: (text: string) => recorder.received(Buffer.from(text, 'latin1')),
  }
}

const put = (target: string, content: string) =>
  `PUT ${target} HTTP/1.1\r\nHost: a\r\nContent-Length: ${content.length}\r\n\r\n${content}`
const answer = 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello'

const text = (content: Uint8Array | undefined) => content && Buffer.from(content).toString('latin1')
const lines = (exchanges: Exchange[]) =>
  exchanges.map(({ request, response }) => {
    const asked = `${request?.method} ${request?.target} ${request?.length} ${text(request?.content)}`
    return `${asked} → ${response?.code} ${text(response?.content)}`
  })

describe('Recorder', () => {
  it('passes over what comes too late to be of any answer', t => {
    const { told, recorder, sent, received } = recording(t)
    received('lost')
    sent('GET /a HTTP/1.1\r\nHost: a\r\n\r\n')
    received(answer)
    recorder.ended(false)
    assert.deepEqual(lines(told), ['GET /a undefined  → 200 hello'])
  })

  it('reads a request once, however many answers it gets', t => {
    const { told, recorder, sent, received } = recording(t, 100_000)
    const content = 'x'.repeat(50_000)
    sent(put('/a', content))
    const concat = t.mock.method(Buffer, 'concat')
    for (let count = 0; count < 3; count++) received('HTTP/1.1 103 Early Hints\r\n\r\n')
    received(answer)
    recorder.ended(false)
    assert.equal(text(told[0]?.request?.content), content)
    assert.equal(told[0]?.interim?.length, 3)
    assert.equal(concat.mock.calls.filter(({ result }) => (result?.length ?? 0) > content.length).length, 1)
  })

  it('leaves content unknown of those that wait, where there is no room for more', t => {
    const { told, recorder, sent, received } = recording(t)
    const [long, short] = ['x'.repeat(600), 'y'.repeat(300)]
    sent(put('/a', long) + put('/b', long) + put('/c', short) + put('/d', short))
    for (let count = 0; count < 4; count++) received(answer)
    // what has been answered gives its room back, also where an empty line came before that (RFC 9112 §2.2)
    sent(`${put('/e', long)}\r\n`)
    received(answer)
    sent(put('/f', long))
    received(answer)
    recorder.ended(false)
    assert.deepEqual(lines(told), [
      `PUT /a undefined ${long} → 200 hello`,
      'PUT /b 600 undefined → 200 hello',
      `PUT /c undefined ${short} → 200 hello`,
      'PUT /d 300 undefined → 200 hello',
      `PUT /e undefined ${long} → 200 hello`,
      `PUT /f undefined ${long} → 200 hello`,
    ])
    assert.deepEqual(
      told.map(({ request }) => request?.truncated),
      told.map(() => undefined),
    )
  })

  it('tells nothing of requests that come while too many wait', t => {
    const { told, recorder, sent, received } = recording(t)
    const heads = ['/a', '/b', '/c'].map(
      target => `GET ${target} HTTP/1.1\r\nHost: a\r\nX-A: ${'x'.repeat(600_000)}\r\n\r\n`,
    )
    sent(heads.join(''))
    for (let count = 0; count < 3; count++) received(answer)
    sent('GET /d HTTP/1.1\r\nHost: a\r\n\r\n')
    received(answer)
    recorder.ended(false)
    assert.deepEqual(lines(told), ['GET /a undefined  → 200 hello', 'GET /b undefined  → 200 hello'])
  })
})
