import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { explain } from './explain.ts'
import { nameOf } from './subject.ts'

const now = Date.parse('2026-11-21T09:00:00Z')
const said = (text: string): Record<string, string> =>
  Object.fromEntries(explain(text, now)[0]?.sayings.map(({ from, words }) => [from, words]) ?? [])
const codes = (text: string): string[] => explain(text, now).map(({ subject }) => nameOf(subject))
const notes = (text: string): string[] => [...(explain(text, now)[0]?.notes ?? [])]
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

  it('counts Retry-After from the Date of the response, and says when the wait was over', () => {
    const text = 'HTTP/1.1 503 x\nDate: Sat, 21 Nov 2026 08:59:00 GMT\nRetry-After: '
    assert.equal(said(`${text}90`)['Retry-After'], 'Wait 30 seconds, until Sat, 21 Nov 2026 09:00:30 GMT.')
    assert.equal(said(`${text}30`)['Retry-After'], 'The wait was over at Sat, 21 Nov 2026 08:59:30 GMT: try now.')
  })

  it('has words for a wait that nobody can sit out', () => {
    assert.match(said('HTTP/1.1 503 x\nRetry-After: 999999999')['Retry-After'] ?? '', /^Wait 32 years, until/)
    assert.match(said(`HTTP/1.1 503 x\nRetry-After: ${'9'.repeat(400)}`)['Retry-After'] ?? '', /beyond the year 9999/)
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
    assert.match(faults('HTTP/1.1 405 Method Not Allowed\nContent-Length: 0\n\n').join(), /405 has no Allow/)
    assert.deepEqual(faults('HTTP/1.1 405 Method Not Allowed'), [])
    assert.match(faults('HTTP/1.1 204 No Content\nContent-Length: 0\n\n').join(), /Content-Length/)
    assert.match(faults('HTTP/2 426 \nupgrade: h3\n\n').join(), /upgrade has no place in HTTP\/2/)
  })

  it('knows older phrases, and lines that are no field lines', () => {
    assert.match(
      notes('HTTP/1.1 413 Request Entity Too Large\nServer: x\n\n').join(),
      /an older name; today it is "Content Too Large"/,
    )
    assert.match(faults('HTTP/1.1 200 OK\nnot a field\n\n').join(), /Line 2 is no field line/)
  })

  it('keeps what is good to know apart from what is wrong', () => {
    assert.deepEqual(faults('HTTP/1.1 404 Nothing here'), [])
    assert.match(notes('HTTP/1.1 404 Nothing here').join(), /own wording/)
    assert.match(notes('HTTP/1.1 404 Forbidden').join(), /the phrase of 403/)
    assert.match(notes('404 Forbidden').join(), /the phrase of 403/)
    assert.deepEqual(notes('404 not found'), [])
    assert.deepEqual(notes('404 where is it'), [])
    assert.match(notes('HTTP/1.1 200 Connection established').join(), /CONNECT: the tunnel stands/)
  })

  it('lists ten faults at most, those of the code first', () => {
    const found = faults(`HTTP/1.1 405 Method Not Allowed\nServer: x\n${'no field\n'.repeat(5000)}`)
    assert.equal(found.length, 11)
    assert.match(found[0] ?? '', /405 has no Allow/)
    assert.equal(found[10], 'And 4991 more.')
  })

  it('shows a number with three digits', () => {
    assert.match(faults('HTTP/1.1 099 x').join(), /^099 is outside/)
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
      ['error 404', 404],
      ['404.', 404],
      ['HTTP 409', 409],
      ['what is a 409?', 409],
      ['it took 700 ms', undefined],
      ['10.0.0.200', undefined],
      ['', undefined],
      ['<html><head><title>404 Not Found</title></head>\n<body><h1>Not Found</h1>', 404],
      ['<title>Error 503: backend</title>', 503],
      ['{"amount":500,"status": 422}', 422],
      ['{"statusCode":"429"}', 429],
      ['127.0.0.1 - - [21/Nov/2026:09:00:00 +0000] "GET / HTTP/1.1" 404 12', 404],
      ['<svg width="100"\nheight="200">', undefined],
    ] as const) {
      assert.equal(codes(text)[0], code?.toString(), text)
    }
  })

  it('explains every response of a chain, and stops at twenty', () => {
    const chain = 'HTTP/1.1 302 Found\r\nLocation: /a\r\n\r\n'.repeat(50)
    assert.equal(explain(chain).length, 20)
    assert.deepEqual(codes('HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 201 Created\r\nLocation: /a\r\n\r\nx'), [
      '100',
      '201',
    ])
    assert.deepEqual(codes('HTTP/1.1 302 Found\nLocation: /a\nHTTP/1.1 200 OK\nServer: x\n\nx'), ['302', '200'])
  })

  it('explains several numbers, and a class in any case', () => {
    assert.deepEqual(codes('404 409'), ['404', '409'])
    assert.deepEqual(codes('404, 409, 404'), ['404', '409'])
    assert.deepEqual(codes('4XX'), ['4xx'])
    assert.equal(explain(Array.from({ length: 40 }, (_, index) => 400 + index).join(' ')).length, 20)
  })

  it('reads past what curl adds, and leaves bodies alone', () => {
    const meter = '  % Total    % Received\n\r  0     0    0     0\r100    12  100    12\n'
    assert.deepEqual(codes(`${meter}HTTP/1.1 404 Not Found\r\n\r\n`), ['404'])
    const head = '* Trying 127.0.0.1\n> GET / HTTP/1.1\n> \n} [5 bytes data]\n< HTTP/1.1 409 Conflict\n'
    const fields = '< Content-Type: application/problem+json\n* a note\n< \n{ [30 bytes data]\n'
    const body = '{\n"title": "Taken",\n"note": "* > <"\n}\n'
    const [explanation] = explain(`${head}${fields}${body}* Connection #0 to host erp.example left intact\n`)
    assert.equal(explanation?.message?.content, body)
    assert.equal(explanation?.sayings.find(({ from }) => from === 'Problem title')?.words, 'Taken')
    assert.deepEqual(explanation?.faults, [])
    const plain = '{\n* one\n> two\n}\nHTTP/1.1 500 quoted\n'
    assert.equal(explain(`HTTP/1.1 200 OK\n\n${plain}`)[0]?.message?.content, plain)
    assert.deepEqual(codes('< HTTP/1.1 301 x\n< Location: /b\n<\ngone\n* again\n> GET /b\n>\n< HTTP/1.1 200 OK\n<\n'), [
      '301',
      '200',
    ])
    assert.deepEqual(
      faults('< HTTP/1.1 200 OK\nHTTP/1.1 200 OK\n< Content-Type: text/plain\nContent-Type: text/plain\n< \n\nhi'),
      [],
    )
  })

  it('has words for a problem document that is nested too deeply to be shown', () => {
    const deep = `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`
    const text = `HTTP/1.1 400 Bad Request\nContent-Type: application/problem+json\n\n${deep}`
    assert.equal(said(text)['Problem a'], 'nested too deeply to be shown')
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
