import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { status } from '../book/index.ts'
import { assertExpected, cases, fieldsOf, octetsOf, serviceFor, type Vector } from '../engine/vectors.fixture.ts'
import { type Listening, listen } from './index.ts'
import { Wire } from './wire.fixture.ts'

/** The octets of a request that is the only one of its connection. */
function written(of: Vector['request']): string {
  const fields = fieldsOf(of)
  const { method, target } = of
  const lines = [...new Map([['host', 'shop.example'], ...fields])].map(([name, value]) => `${name}: ${value}`)
  const content = Buffer.from(octetsOf(of) ?? []).toString('latin1')
  const chunk = content && `${content.length.toString(16)}\r\n${content}\r\n`
  const head = `${method} ${target} HTTP/1.1\r\nConnection: close\r\n${lines.join('\r\n')}\r\n\r\n`
  return head + (fields.get('transfer-encoding') === 'chunked' ? `${chunk}0\r\n\r\n` : content)
}

/** What came on a connection until its end: a status code, the head, and everything after it. */
function readReply(received: string): { code: number; head: string; octets: string } {
  const end = received.indexOf('\r\n\r\n')
  const head = received.slice(0, end + 2)
  const [, code] = /^HTTP\/1\.1 (\d{3}) /.exec(head) ?? assert.fail(`a response: ${JSON.stringify(received)}`)
  return { code: Number(code), head, octets: received.slice(end + 4) }
}

/** The content, by the framing that the head states; nothing comes after it. */
function unframed(head: string, octets: string): string {
  if (!/\r\nTransfer-Encoding: chunked\r\n/i.test(head)) {
    const [, length] = /\r\nContent-Length: (\d+)\r\n/i.exec(head) ?? assert.fail(`a length: ${head}`)
    assert.equal(octets.length, Number(length))
    return octets
  }
  let content = ''
  for (let rest = octets; ; ) {
    const [line, digits = ''] = /^([\da-f]+)\r\n/i.exec(rest) ?? assert.fail(`a chunk: ${JSON.stringify(rest)}`)
    const end = line.length + Number.parseInt(digits, 16)
    content += rest.slice(line.length, end)
    assert.equal(rest.slice(end, end + 2), '\r\n')
    rest = rest.slice(end + 2)
    if (end > line.length) continue
    assert.equal(rest, '', 'nothing after the last chunk')
    return content
  }
}

// Node keeps an idle connection for longer than this: a case that runs into it was answered, but not closed as asked.
const timeout = 4_000

/** TLS is for listeners that have it. */
const onWire = cases.filter(({ request }) => !request.secure)

describe('over sockets', () => {
  const listeners = new Map<string, Listening>()
  before(async () => {
    for (const name of new Set(cases.map(({ service }) => service))) {
      listeners.set(name, await listen(serviceFor(name)))
    }
  })
  after(() => Promise.all([...listeners.values()].map(each => each.close())))

  it('one case is left out, and no more', () => assert.equal(cases.length - onWire.length, 1))

  for (const { name, service, request, expected } of onWire) {
    it(`${name}: ${expected.status}`, { timeout }, async t => {
      const { origin } = listeners.get(service) ?? assert.fail('a listener for each service')
      const wire = new Wire(Number(new URL(origin).port))
      t.after(() => wire.socket.destroy())
      const { code, head, octets } = readReply(await wire.send(written(request)).rest())
      const bare = status(code)?.content === 'forbidden' || request.method === 'HEAD'
      if (bare) assert.equal(octets, '')
      assertExpected(expected, {
        status: code,
        field: name => fieldIn(head, name),
        content: bare ? '' : Buffer.from(unframed(head, octets), 'latin1').toString(),
      })
    })
  }
})

/** The values of all lines of a field. */
function fieldIn(head: string, name: string): string | undefined {
  const lines = head.split('\r\n').filter(line => line.toLowerCase().startsWith(`${name}:`))
  return lines.map(line => line.slice(name.length + 1).trim()).join(', ') || undefined
}
