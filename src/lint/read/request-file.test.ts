import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { judge } from '../judge.ts'
import { readHttp } from './http.ts'

const read = (text: string) => readHttp(text, 'a.http')
const targets = (text: string) =>
  read(text).exchanges.map(({ request, secure }) => [
    request?.method,
    request?.target,
    request?.fields.find(({ name }) => name === 'Host')?.value,
    request?.version,
    secure,
  ])

const file = `# orders of the day
@base = https://{{host}}/v1
@host = erp.example:8443
@site = https://erp.example

### all
< {%
  request.variables.set('a', 'b')
%}
// @no-log
GET {{site}}/orders
  ?open=1
  &page={{page}}
Accept: application/json
# a note
X-Id: {{$guid}}
Authorization: Basic name password

### a new one
POST http://{{host}}/orders#top HTTP/1.1
Content-Type: application/json

{ "note": "### no separator" }

GET https://erp.example/of-the-content

> {% client.log('done') %}
###
{{elsewhere}}/orders/{{id}}
###
GET https://{{elsewhere}}/orders

### to the host that a field names
DELETE /orders/7 HTTP/1.1
Host: erp.example
`

describe('a file of requests as editors have it', () => {
  it('gives the requests as they would be sent', () => {
    const { exchanges, faults } = read(file)
    assert.deepEqual(faults, [])
    assert.deepEqual(targets(file), [
      ['GET', '/orders?open=1&page=%7Bpage%7D', 'erp.example', undefined, true],
      ['POST', '/orders', 'erp.example:8443', '1.1', false],
      ['GET', '/orders/%7Bid%7D', undefined, undefined, undefined],
      ['GET', '/orders', undefined, undefined, undefined],
      ['DELETE', '/orders/7', 'erp.example', '1.1', undefined],
    ])
    const [first] = exchanges
    assert.deepEqual(
      [first?.source, first?.request?.complete, first?.request?.fields.map(({ name }) => name)],
      ['a.http, request 1', false, ['Host', 'Accept']],
    )
  })

  it('is judged by what it says, and by nothing that the editor adds', () => {
    const rules = (text: string) =>
      read(text)
        .exchanges.flatMap(judge())
        .filter(({ level }) => level !== 'hint')
    assert.deepEqual(rules(file), [])
    assert.deepEqual(
      rules('GET https://erp.example/\nIf-Modified-Since: yesterday\n').map(({ rule }) => rule),
      ['request-date-malformed'],
    )
  })

  for (const text of [
    'GET https://erp.example/orders',
    'GET https://erp.example/orders HTTP/1.1\nAccept: */*\n',
    'https://erp.example/orders\n',
    '@a = b\n\nGET /orders HTTP/1.1\nHost: erp.example\n\n',
    'GET /orders HTTP/1.1\r\nHost: erp.example\r\n\r\n###\r\n',
  ]) {
    it(`is told by how it is written: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(
        targets(text).map(each => each.slice(0, 3)),
        [['GET', '/orders', 'erp.example']],
      )
      assert.equal(read(text).exchanges[0]?.request?.head, undefined)
    })
  }

  for (const text of [
    'GET http://erp.example/orders HTTP/1.1\r\nHost: erp.example\r\n\r\n',
    'POST /notes HTTP/1.1\r\nHost: erp.example\r\nContent-Length: 9\r\n\r\n\n### head',
    'GET https://erp.example/ HTTP/1.1\r\n\r\nHTTP/1.1 400 Bad Request\r\n\r\n',
  ]) {
    it(`is no recording: ${JSON.stringify(text)}`, () => {
      assert.ok(read(text).exchanges[0]?.request?.head)
    })
  }

  it('says where a request is none', () => {
    const { exchanges, faults } = read('### a\nGET https://erp.example/\n### b\ncurl https://erp.example/\n\nmore\n')
    assert.deepEqual(
      [exchanges.length, faults],
      [1, ['a.http:4: A request should begin here, as GET https://erp.example/ does.']],
    )
  })

  it('may have variables that grow without end', () => {
    const grown = Array.from({ length: 40 }, (_, index) => `@v${index + 1} = {{v${index}}}{{v${index}}}`)
    const text = `@v0 = 12345678\n${grown.join('\n')}\nGET https://erp.example/{{v3}}/{{v40}}\n`
    const { target = '' } = read(text).exchanges[0]?.request ?? {}
    assert.match(target, /^\/(?:12345678){8}\//)
    assert.ok(target.length < 20_000)
  })

  it('never fails, whatever it holds', () => {
    const piece = fc.constantFrom(
      '### ',
      '\n',
      '@a = ',
      '{{a}}',
      'GET ',
      'https://',
      '//',
      '/',
      '?',
      '#',
      ' HTTP/1.1',
      '[',
      '%',
      'a: b',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 30 }), pieces => {
        read(`###\nGET https://${pieces.join('')}`).exchanges.forEach(judge())
      }),
      { numRuns: 1000 },
    )
  })
})
