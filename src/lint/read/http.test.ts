import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { readHttp } from './http.ts'

const lines = (...all: string[]) => all.join('\r\n')
const text = (content: Uint8Array | undefined) => content && Buffer.from(content).toString()

describe('HTTP as text', () => {
  it('may be one answer as curl -i shows it', () => {
    const { exchanges, faults } = readHttp(lines('HTTP/1.1 404 Not Found', 'Content-Length: 2', '', 'no'), 'a.txt')
    assert.deepEqual(faults, [])
    const [{ source, request, response } = {}] = exchanges
    assert.deepEqual([source, request, response?.code, text(response?.content)], ['a.txt', undefined, 404, 'no'])
  })

  it('may have answers one after another, as redirects that curl -iL follows', () => {
    const { exchanges } = readHttp(
      lines(
        'HTTP/2 301',
        'location: /b',
        'content-length: 20',
        '',
        'HTTP/2 200',
        'content-type: text/plain',
        '',
        'hello',
      ),
      'a.txt',
    )
    assert.deepEqual(
      exchanges.map(({ response }) => [response?.code, text(response?.content), response?.truncated]),
      [
        [301, undefined, undefined],
        [200, 'hello', undefined],
      ],
    )
  })

  it('may have content that curl took out of its chunks, or the chunks themselves', () => {
    const head = ['HTTP/1.1 200 OK', 'Transfer-Encoding: chunked', '']
    const [taken] = readHttp(lines(...head, 'hello'), 'a.txt').exchanges
    const [chunks] = readHttp(lines(...head, '5', 'hello', '0', 'Expires: 0', '', ''), 'a.txt').exchanges
    assert.deepEqual([text(taken?.response?.content), text(chunks?.response?.content)], ['hello', 'hello'])
    assert.deepEqual(chunks?.response?.trailers, [{ name: 'Expires', value: '0' }])
  })

  it('may be requests and answers in turn, with interim answers', () => {
    const { exchanges } = readHttp(
      lines(
        'POST /a HTTP/1.1',
        'Host: x',
        'Content-Length: 2',
        '',
        'hi',
        'HTTP/1.1 100 Continue',
        '',
        'HTTP/1.1 204 No Content',
        '',
        'GET /b HTTP/1.1',
        'Host: x',
        '',
        '',
      ),
      'a.http',
    )
    assert.deepEqual(
      exchanges.map(({ source, request, interim, response }) => [
        source,
        request?.method,
        interim?.length,
        response?.code,
      ]),
      [
        ['a.http, exchange 1', 'POST', 1, 204],
        ['a.http, exchange 2', 'GET', undefined, undefined],
      ],
    )
  })

  it('may be what curl -v tells', () => {
    const told =
      '* Trying\n> GET / HTTP/1.1\n> Host: x\n>\n{ [5 bytes data]\n< HTTP/1.1 200 OK\n< Content-Length: 5\n<\n'
    const [exchange] = readHttp(told, 'v.txt').exchanges
    assert.deepEqual([exchange?.request?.target, exchange?.response?.code], ['/', 200])
  })

  it('that ends within a head says so, and gives what is whole', () => {
    const says = 'The text ends within the head that begins here, before the empty line after it.'
    const cut = (...all: string[]) => {
      const { exchanges, faults } = readHttp(lines('GET / HTTP/1.1', 'Host: x', '', ...all), 'a.http')
      const message = all[0]?.startsWith('HTTP') ? exchanges.at(-1)?.response : exchanges.at(-1)?.request
      return { faults, exchanges: exchanges.length, message, names: message?.fields.map(({ name }) => name) }
    }
    for (const [all, names] of [
      [['HTTP/1.1 401 Unauthorized', 'Content-Length: 7', ''], ['Content-Length']],
      [['HTTP/1.1 200 OK', 'Content-Length: 7', 'Date: Sat, 21 N'], ['Content-Length']],
      [['HTTP/1.1 204 No Content'], []],
    ] as const) {
      const { faults, exchanges, message, names: kept } = cut(...all)
      assert.deepEqual([faults, exchanges, kept], [[`a.http:4: ${says}`], 1, names])
      const { complete, head, content, truncated } = message ?? {}
      assert.deepEqual([complete, head, content, truncated], [false, undefined, undefined, undefined])
    }
    const asked = cut('POST /b HTTP/1.1', 'Host: x', 'Content-Length: 7')
    assert.deepEqual([asked.faults, asked.exchanges, asked.names], [[`a.http:4: ${says}`], 2, ['Host']])
    assert.equal(cut('HTTP/1.1 103 Early Hints', 'Link: <').faults.length, 1)
    assert.deepEqual(cut('HTTP/1.1 204 No Content', '', '').faults, [])
  })

  it('that is none says in which line', () => {
    assert.deepEqual(readHttp('hello\n', 'a.txt').faults, [
      'a.txt:1: This is neither a request line nor a status line.',
    ])
    assert.deepEqual(readHttp('\n\n', 'a.txt').faults, ['a.txt: There is no HTTP in it.'])
  })

  it('never fails to end, whatever it is', () => {
    const piece = fc.constantFrom(
      'HTTP/1.1 200 OK',
      'GET / HTTP/1.1',
      '\r\n',
      '\n',
      '\r',
      ':',
      'a: b',
      ' ',
      'Transfer-Encoding: chunked',
      'Content-Length: 3',
      'ffffffff',
      '0',
      '> ',
      '< ',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 30 }), pieces => {
        const { exchanges, faults } = readHttp(pieces.join(''), 'a')
        assert.ok(exchanges.length + faults.length > 0)
      }),
      { numRuns: 1000 },
    )
  })
})
