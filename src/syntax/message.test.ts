import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { fieldOf, type Message, parseMessage } from './message.ts'
import { octets } from './octets.ts'

const parse = (text: string): Message => parseMessage(text) ?? assert.fail(`no message: ${JSON.stringify(text)}`)
const start = (line: string) => parseMessage(line)?.start
const pairs = ({ fields }: Message) => fields.map(({ name, value }) => [name, value])
const response = (code: number, phrase: string, version = '1.1') => ({ kind: 'response', version, code, phrase })
const request = (method: string, target: string, version = '1.1') => ({ kind: 'request', method, target, version })

describe('the exchange of RFC 9110 §3.9', () => {
  const asked = [
    'GET /hello.txt HTTP/1.1',
    'User-Agent: curl/7.64.1',
    'Host: www.example.com',
    'Accept-Language: en, mi',
  ]
  const content = 'Hello World! My content includes a trailing CRLF.\r\n'
  const answered = [
    'HTTP/1.1 200 OK',
    'Date: Mon, 27 Jul 2009 12:28:53 GMT',
    'Server: Apache',
    'Last-Modified: Wed, 22 Jul 2009 19:15:56 GMT',
    'ETag: "34aa387-d-1568eb00"',
    'Accept-Ranges: bytes',
    'Content-Length: 51',
    'Vary: Accept-Encoding',
    'Content-Type: text/plain',
  ]

  it('is read with CRLF and with a bare LF', () => {
    for (const end of ['\r\n', '\n']) {
      assert.deepEqual(parse([...asked, '', ''].join(end)), {
        start: request('GET', '/hello.txt'),
        fields: [
          { name: 'User-Agent', value: 'curl/7.64.1' },
          { name: 'Host', value: 'www.example.com' },
          { name: 'Accept-Language', value: 'en, mi' },
        ],
        content: '',
        faults: [],
      })
      const message = parse([...answered, '', content].join(end))
      assert.deepEqual(message.start, response(200, 'OK'))
      assert.equal(message.fields.length, 8)
      assert.equal(fieldOf(message.fields, 'last-modified'), 'Wed, 22 Jul 2009 19:15:56 GMT')
      assert.equal(message.content, content)
      assert.deepEqual(message.faults, [])
    }
  })

  it('may lack its end: the empty line, the last line end, the fields', () => {
    for (const end of ['', '\r\n', '\r\n\r\n']) {
      assert.equal(parse(answered.join('\r\n') + end).fields.length, 8)
      assert.deepEqual(parse(`HTTP/1.1 200 OK${end}`), { ...parse('HTTP/1.1 200 OK'), fields: [], content: '' })
    }
    assert.equal(parse('HTTP/1.1 200 OK\n\nhi').content, 'hi')
  })
})

describe('the start line', () => {
  it('is a status line (RFC 9112 §4)', () => {
    assert.deepEqual(start('HTTP/1.1 404 Not Found'), response(404, 'Not Found'))
    assert.deepEqual(start('HTTP/1.0 200 OK'), response(200, 'OK', '1.0'))
    assert.deepEqual(start('HTTP/1.1 200 '), response(200, ''))
    assert.deepEqual(start('HTTP/1.1 200'), response(200, ''))
    assert.deepEqual(start('HTTP/1.1 999 \u00e4\u00a0\tb: c'), response(999, '\u00e4\u00a0\tb: c'))
    assert.deepEqual(start('HTTP/1.1 000 No'), response(0, 'No'))
    assert.deepEqual(start('HTTP/1.1 418 tea\u2028pot'), response(418, 'tea\u2028pot'))
  })

  it('is a status line of HTTP/2 or HTTP/3 as curl writes it', () => {
    assert.deepEqual(start('HTTP/2 200 \r\ncontent-type: text/html\r\n\r\n'), response(200, '', '2'))
    assert.deepEqual(start('HTTP/3 503'), response(503, '', '3'))
    assert.deepEqual(start('GET /a HTTP/2'), request('GET', '/a', '2'))
  })

  it('is a request line, with each form of target (RFC 9112 §3.2)', () => {
    assert.deepEqual(start('GET /where?q=now HTTP/1.1'), request('GET', '/where?q=now'))
    const absolute = 'http://www.example.org/pub/WWW/TheProject.html'
    assert.deepEqual(start(`GET ${absolute} HTTP/1.1`), request('GET', absolute))
    assert.deepEqual(start('CONNECT www.example.com:80 HTTP/1.1'), request('CONNECT', 'www.example.com:80'))
    assert.deepEqual(start('OPTIONS * HTTP/1.1'), request('OPTIONS', '*'))
    assert.deepEqual(start("!#$%&'*+ / HTTP/1.0"), request("!#$%&'*+", '/', '1.0'))
  })

  it('is nothing else', () => {
    const status = ['http/1.1 200 OK', 'HTTP/1.1 20 OK', 'HTTP/1.1 2000', 'HTTP/1.1 200OK', 'HTTP/1.1', 'HTTP/ 200 OK']
    const other = [
      'HTTP/11 200 OK',
      'HTTP/1.10 200 OK',
      'HTTP/1. 200 OK',
      '200 OK',
      'HTTPS/1.1 200 OK',
      'HTTP/1.1-200 OK',
    ]
    const requests = [
      'GET /',
      'GET / HTTP/1.1 x',
      'GET  HTTP/1.1',
      'G(T / HTTP/1.1',
      'GET /a b HTTP/1.1',
      'GET / http/1.1',
    ]
    const more = ['', ' ', 'hello', 'GET /\ta HTTP/1.1', 'GET\t/\tHTTP/1.1', 'Date: x', '/ HTTP/1.1']
    for (const line of [...status, ...other, ...requests, ...more]) assert.equal(start(line), undefined, line)
  })

  it('may come after empty lines (RFC 9112 §2.2), and lines are counted with them', () => {
    const { start, fields, faults, content } = parse('\r\n\n\r\nGET / HTTP/1.1\r\nHost: a\r\nbroken\r\n\r\nb')
    assert.deepEqual(start, request('GET', '/'))
    assert.deepEqual(fields, [{ name: 'Host', value: 'a' }])
    assert.deepEqual(faults, [{ line: 6, text: 'broken' }])
    assert.equal(content, 'b')
    assert.equal(parseMessage('\n\n'), undefined)
  })
})

describe('field lines', () => {
  const read = (...lines: string[]) => {
    const message = parse(['HTTP/1.1 200 OK', ...lines, '', ''].join('\r\n'))
    return { fields: pairs(message), faults: message.faults.map(({ line }) => line) }
  }

  it('keep name and value as written, without the whitespace around the value (RFC 9112 §5)', () => {
    assert.deepEqual(read('a:b', 'C:\t d : e \t', 'Empty:', 'Blank:  '), {
      fields: [
        ['a', 'b'],
        ['C', 'd : e'],
        ['Empty', ''],
        ['Blank', ''],
      ],
      faults: [],
    })
  })

  it('take off SP and HTAB alone: obs-text is part of the value', () => {
    assert.deepEqual(read('a: \u00a0b\u00a0 ').fields, [['a', '\u00a0b\u00a0']])
  })

  it('are faults where the name is no token, above all with whitespace before the colon (RFC 9112 §5.1)', () => {
    assert.deepEqual(read('a: 1', 'Host : x', ': y', 'no colon', 'b(c): z', ':status: 200', 'd: 2'), {
      fields: [
        ['a', '1'],
        ['d', '2'],
      ],
      faults: [3, 4, 5, 6, 7],
    })
  })

  it('are joined where they are folded, and the fold is a fault (RFC 9112 §5.2)', () => {
    const folded = ['WWW-Authenticate: Basic realm="simple",', '\t  type=1,  ', ' title: x', 'b:', ' c']
    assert.deepEqual(read(...folded), {
      fields: [
        ['WWW-Authenticate', 'Basic realm="simple", type=1, title: x'],
        ['b', 'c'],
      ],
      faults: [3, 4, 6],
    })
  })

  it('are not joined to a field that came before something else', () => {
    assert.deepEqual(read(' a: b', 'c: d', 'broken', ' e'), { fields: [['c', 'd']], faults: [2, 4, 5] })
  })

  it('hold no bare CR: it counts as a space (RFC 9112 §2.2)', () => {
    assert.deepEqual(read('a: b\rc: d\r').fields, [['a', 'b c: d']])
    assert.deepEqual(read('a\r: b'), { fields: [], faults: [2] })
    assert.deepEqual(start('HTTP/1.1 200 O\rK\r\r\n'), response(200, 'O K'))
  })
})

describe('content', () => {
  it('is left alone: its line ends, its empty lines, its whitespace', () => {
    for (const content of ['\r\n', '\n\n', ' a ', 'HTTP/1.1 200 OK\r\n\r\n', 'a\r\n\r\nb', '\r', '\r\na: b']) {
      assert.equal(parse(`HTTP/1.1 200 OK\r\nA: b\r\n\r\n${content}`).content, content)
      assert.equal(parse(`HTTP/1.1 200 OK\nA: b\n\n${content}`).content, content)
    }
  })
})

describe('fieldOf', () => {
  it("joins the lines of one name, as in RFC 9110 §5.2's example", () => {
    const { fields } = parse('HTTP/1.1 200 OK\nExample-Field: Foo, Bar\nOther: x\nEXAMPLE-field: Baz')
    assert.equal(fieldOf(fields, 'Example-Field'), 'Foo, Bar, Baz')
    assert.equal(fieldOf(fields, 'example-field'), 'Foo, Bar, Baz')
    assert.equal(fieldOf(fields, 'Missing'), undefined)
    assert.equal(fieldOf([{ name: 'A', value: '' }], 'a'), '')
  })
})

describe('any message', () => {
  const token = fc.stringMatching(/^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,8}$/)
  const value = fc.stringMatching(/^(?:[!-~\u0080-\u00ff](?:[\t -~\u0080-\u00ff]{0,8}[!-~\u0080-\u00ff])?)?$/)
  const first = fc.oneof(
    fc
      .tuple(fc.constantFrom('1.0', '1.1', '2'), fc.integer({ min: 100, max: 999 }), value)
      .map(
        ([version, code, phrase]) => [`HTTP/${version} ${code} ${phrase}`, response(code, phrase, version)] as const,
      ),
    fc
      .tuple(token, fc.stringMatching(/^[!-~]{1,10}$/))
      .map(([method, target]) => [`${method} ${target} HTTP/1.1`, request(method, target)] as const),
  )

  it('is read back as it was written', () => {
    const fields = fc.array(fc.tuple(token, value))
    fc.assert(
      fc.property(first, fields, fc.string(), fc.constantFrom('\r\n', '\n'), ([line, start], fields, content, end) => {
        const head = [line, ...fields.map(([name, value]) => `${name}: ${value}`)].join(end)
        const message = parse(`${head}${end}${end}${content}`)
        assert.deepEqual(message.start, start)
        assert.deepEqual(pairs(message), fields)
        assert.equal(message.content, content)
        assert.deepEqual(message.faults, [])
        assert.equal(parse(octets({ lines: head.split(end), content })).content, content)
      }),
      { numRuns: 500 },
    )
  })

  it('is read without throwing; every line of its head is a field, a fault or blank', () => {
    const pieces = ['HTTP/1.1 200 OK', 'GET / HTTP/1.1', '\r\n', '\n', '\r', ' ', 'a:', 'b', ':', '\t', '\u00a0']
    const soup = fc.array(fc.constantFrom(...pieces)).map(all => `HTTP/1.1 200 OK\n${all.join('')}`)
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary' })), text => {
        const message = parseMessage(text)
        if (!message) return
        const lines =
          text
            .split(/\r?\n\r?\n/, 1)[0]
            ?.split(/\r?\n/)
            .slice(1) ?? []
        const blank = lines.filter(line => /^[ \t\r]*$/.test(line))
        assert.equal(message.fields.length + message.faults.length + blank.length, lines.length)
      }),
      { numRuns: 1000 },
    )
  })

  it('ends for hostile text', () => {
    for (const piece of [
      '\n',
      '\r',
      '\r\n',
      '\r\r\n',
      ' ',
      ':',
      'a:b\n',
      'a\n',
      ' a\n',
      'a:\n b\n',
      '\n\r',
      'GET ',
      '\t\n',
    ]) {
      const text = piece.repeat(200_000 / piece.length)
      parseMessage(text)
      parseMessage(`HTTP/1.1 200 OK${text}`)
      parseMessage(`HTTP/1.1 200 OK\na: ${text}`)
      parseMessage(`GET ${text}`)
      parseMessage(`GET /${text} HTTP/1.1`)
    }
    const folded = parse(`HTTP/1.1 200 OK\na: b${'\n c'.repeat(66_000)}`)
    assert.equal(folded.fields[0]?.value.length, 132_001)
  })
})
