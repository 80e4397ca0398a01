import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { fieldOf, parseMessage } from './message.ts'
import { octets } from './octets.ts'

describe('octets', () => {
  it('end each line with CRLF, and the head with an empty line (RFC 9112 §2.1)', () => {
    assert.equal(octets({ lines: ['GET / HTTP/1.1', 'Host: a'] }), 'GET / HTTP/1.1\r\nHost: a\r\n\r\n')
  })

  it('are content alone where there are no lines', () => {
    assert.equal(octets({ lines: [], content: 'later\r\n' }), 'later\r\n')
    assert.equal(octets({ lines: [] }), '')
  })

  it('count the octets of the content, not its characters (RFC 9110 §8.6)', () => {
    const length = (content: string) =>
      fieldOf(parseMessage(octets({ lines: ['HTTP/1.1 200 OK'], content }))?.fields ?? [], 'Content-Length')
    assert.equal(length('hi'), '2')
    assert.equal(length('ä€😀'), '9')
    assert.equal(length(''), '0')
  })

  it('leave the framing alone where the lines say it, in any case', () => {
    for (const line of ['Content-Length: 5', 'content-length:5', 'TRANSFER-ENCODING: chunked']) {
      assert.equal(octets({ lines: ['HTTP/1.1 200 OK', line], content: 'hi' }), `HTTP/1.1 200 OK\r\n${line}\r\n\r\nhi`)
    }
    const other = octets({ lines: ['HTTP/1.1 200 OK', 'X-Content-Length: 5'], content: 'hi' })
    assert.match(other, /\r\nContent-Length: 2\r\n\r\nhi$/)
  })

  it('are read back by parseMessage', () => {
    const line = fc.stringMatching(/^[A-Za-z]{1,8}: [!-~]{1,8}$/)
    fc.assert(
      fc.property(fc.array(line), fc.option(fc.string({ unit: 'binary' }), { nil: undefined }), (lines, content) => {
        const draft = { lines: ['HTTP/1.1 200 OK', ...lines], ...(content !== undefined && { content }) }
        const message = parseMessage(octets(draft)) ?? assert.fail()
        const written = message.fields.map(({ name, value }) => `${name}: ${value}`)
        assert.deepEqual(written.slice(0, lines.length), lines)
        assert.equal(message.content, content ?? '')
        assert.equal(
          fieldOf(message.fields, 'Content-Length'),
          content === undefined ? undefined : String(Buffer.byteLength(content)),
        )
      }),
    )
  })
})
