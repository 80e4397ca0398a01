import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { explain } from './explain.ts'

const now = Date.parse('2026-11-21T09:00:00Z')
const said = (text: string): Record<string, string> =>
  Object.fromEntries(explain(text, now)[0]?.sayings.map(({ from, words }) => [from, words]) ?? [])
const faults = (text: string): string[] => explain(text, now)[0]?.faults.map(({ words }) => words) ?? []

describe('explain', () => {
  it('reads Retry-After as a time, in both forms', () => {
    assert.equal(
      said('HTTP/1.1 503 Service Unavailable\nRetry-After: 90\n\n')['Retry-After'],
      'Wait 90 seconds, until Sat, 21 Nov 2026 09:01:30 GMT.',
    )
    assert.match(
      said('HTTP/1.1 503 x\nRetry-After: Sat, 21 Nov 2026 11:00:00 GMT\n\n')['Retry-After'] ?? '',
      /^Wait 2 hours, until/,
    )
    assert.match(said('HTTP/1.1 503 x\nRetry-After: soon\n\n')['Retry-After'] ?? '', /neither seconds nor a date/)
    assert.match(said('HTTP/1.1 503 x\nRetry-After: Fri, 20 Nov 2026 11:00:00 GMT\n\n')['Retry-After'] ?? '', /try now/)
  })

  it('names the challenges, and why credentials were refused', () => {
    const text =
      'HTTP/1.1 401 x\nWWW-Authenticate: Basic realm="erp", Bearer realm="api", error="invalid_token", error_description="The token expired"\n\n'
    assert.equal(
      said(text)['WWW-Authenticate'],
      'The server asks for Basic for “erp”, or Bearer for “api” (The token expired).',
    )
  })

  it('reads a problem document, and says where it disagrees with the status line', () => {
    const text =
      'HTTP/1.1 409 Conflict\nContent-Type: application/problem+json\n\n{"type":"about:blank","title":"Taken","status":400,"item":"/parts/7"}'
    const sayings = said(text)
    assert.equal(sayings['Problem title'], 'Taken')
    assert.equal(sayings['Problem item'], '/parts/7')
    assert.equal(sayings.Content, 'It says status 400, the status line 409.')
  })

  it('tells how to follow a redirect from the book', () => {
    assert.match(said('HTTP/1.1 308 x\nLocation: /b\n\n').Location ?? '', /same method.*from now on/)
    assert.match(said('HTTP/1.1 302 x\nLocation: /b\n\n').Location ?? '', /GET where it was POST.*old address/)
  })

  it('misses what the book requires, but only of a response that came with fields', () => {
    assert.match(faults('HTTP/1.1 405 Method Not Allowed\nContent-Length: 0\n\n').join(), /lacks Allow/)
    assert.deepEqual(faults('HTTP/1.1 405 Method Not Allowed'), [])
    assert.match(faults('HTTP/1.1 204 No Content\nContent-Length: 0\n\n').join(), /carries Content-Length/)
    assert.deepEqual(faults('HTTP/2 426 \nupgrade: h3\n\n'), [])
  })

  it('knows older phrases, and lines that are no field lines', () => {
    assert.match(
      faults('HTTP/1.1 413 Request Entity Too Large\nServer: x\n\n').join(),
      /an older name; today it is "Content Too Large"/,
    )
    assert.match(faults('HTTP/1.1 200 OK\nnot a field\n\n').join(), /Line 2 is no field line/)
  })

  it('finds the code in what people paste', () => {
    for (const [text, code] of [
      ['404', 404],
      ['404 Not Found', 404],
      ['HTTP/2 404', 404],
      ['I am a teapot', undefined],
      ["I'm a teapot", 418],
      ['curl: (22) The requested URL returned error: 503', 503],
      ['< HTTP/1.1 502 Bad Gateway\n< Server: x\n<\n', 502],
      ['* Connected\n> GET / HTTP/1.1\n>\n< HTTP/1.1 500 x\n<\n', 500],
      ['12 monkeys', undefined],
    ] as const) {
      assert.equal(explain(text)[0]?.code, code, text)
    }
  })

  it('explains every response of a chain, and stops at twenty', () => {
    const chain = 'HTTP/1.1 302 Found\r\nLocation: /a\r\n\r\n'.repeat(50)
    assert.equal(explain(chain).length, 20)
    assert.deepEqual(
      explain('HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 201 Created\r\nLocation: /a\r\n\r\nx').map(({ code }) => code),
      [100, 201],
    )
  })

  it('never throws, whatever is pasted', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'HTTP/1.1 401 x',
        'WWW-Authenticate: Basic realm="',
        'Content-Type: application/problem+json',
        '',
        '{}',
        '[',
        'Retry-After: -1',
      ),
    )
    fc.assert(
      fc.property(fc.array(line), lines => {
        explain(lines.join('\n'))
      }),
    )
  })
})
