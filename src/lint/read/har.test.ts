import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Exchange } from '../exchange.ts'
import { readHar } from './har.ts'

const entry = (response: object = {}, request: object = {}) => ({
  startedDateTime: '2026-11-21T10:00:00.000Z',
  time: 250,
  request: {
    method: 'GET',
    url: 'https://erp.example/orders?open=1',
    httpVersion: 'HTTP/1.1',
    headers: [{ name: 'Host', value: 'erp.example' }],
    ...request,
  },
  response: {
    status: 200,
    statusText: 'OK',
    httpVersion: 'HTTP/1.1',
    headers: [{ name: 'ETag', value: '"a"' }],
    ...response,
  },
})

async function read(octets: string | Uint8Array) {
  const exchanges: Exchange[] = []
  const faults: string[] = []
  const pieces = async function* () {
    yield typeof octets === 'string' ? Buffer.from(octets) : octets
  }
  for await (const results of readHar(pieces(), 'a.har')) {
    for (const result of results) {
      if ('fault' in result) faults.push(result.fault)
      else exchanges.push(result.exchange)
    }
  }
  return { exchanges, faults }
}
const one = async (...entries: unknown[]) => (await read(JSON.stringify({ log: { entries } }))).exchanges[0] as Exchange

describe('a HAR file', () => {
  it('gives exchanges', async () => {
    const { exchanges, faults } = await read(JSON.stringify({ log: { entries: [entry()] } }))
    assert.deepEqual(faults, [])
    assert.deepEqual(exchanges, [
      {
        source: 'a.har, entry 1',
        request: {
          method: 'GET',
          target: '/orders?open=1',
          version: '1.1',
          fields: [{ name: 'Host', value: 'erp.example' }],
          complete: true,
        },
        response: {
          code: 200,
          version: '1.1',
          phrase: 'OK',
          fields: [{ name: 'ETag', value: '"a"' }],
          complete: true,
        },
        secure: true,
        time: Date.UTC(2026, 10, 21, 10, 0, 0, 250),
      },
    ])
  })

  it('leaves unknown what it does not have', async () => {
    const { request, response } = await one(
      entry(
        { httpVersion: 'unknown', headers: [], content: { size: 0 } },
        { httpVersion: 'h2', headers: [{ name: ':method', value: 'GET' }] },
      ),
    )
    assert.deepEqual(
      [request?.version, request?.complete, response?.version, response?.complete],
      ['2', false, undefined, false],
    )
    assert.equal(response?.content, undefined)
  })

  it('knows the fields of HTTP/2 by the authority among them', async () => {
    const headers = [{ name: ':authority', value: 'erp.example' }]
    const { request } = await one(entry({}, { httpVersion: 'h2', headers }))
    assert.deepEqual([request?.complete, request?.fields], [true, [{ name: 'Host', value: 'erp.example' }]])
  })

  it('has content as it is without codings, unless it never came', async () => {
    const content = { text: 'aGk=', encoding: 'base64' }
    assert.deepEqual((await one(entry({ content }))).response?.content, Buffer.from('hi'))
    for (const [response, request] of [
      [{ status: 304, content: { text: 'from the cache' }, bodySize: 0 }, {}],
      [{ status: 304, content: { text: 'as Firefox does' }, bodySize: 15 }, {}],
      [{ content: { text: '' }, headers: [{ name: 'Content-Length', value: '5216' }] }, {}],
      [{ content: { text: 'cut' }, headers: [{ name: 'Content-Length', value: '5216' }] }, {}],
      [{ content: { text: 'what went through the tunnel' } }, { method: 'CONNECT' }],
      [{ content: { text: 'of a GET' }, bodySize: -1 }, { method: 'HEAD' }],
    ] as const) {
      assert.equal((await one(entry(response, request))).response?.content, undefined)
    }
    assert.ok((await one(entry({ content: { text: 'sent' }, bodySize: 4 }, { method: 'HEAD' }))).response?.content)
    assert.deepEqual((await one(entry({ content: { text: '' } }))).response?.content, Buffer.from(''))
    const coded = [
      { name: 'Content-Length', value: '90' },
      { name: 'Content-Encoding', value: 'br' },
    ]
    assert.ok((await one(entry({ content: { text: 'unpacked' }, headers: coded }))).response?.content)
  })

  it('may mix up what a cache has with a 304 that it got', async () => {
    const headers = [
      { name: 'ETag', value: '"a"' },
      { name: 'Content-Type', value: 'text/html' },
    ]
    const { request, response } = await one(entry({ status: 304, headers }))
    assert.deepEqual([request?.complete, response?.complete], [false, false])
    assert.deepEqual(response?.fields, [{ name: 'ETag', value: '"a"' }])
    const asked = [
      { name: 'Host', value: 'erp.example' },
      { name: 'If-None-Match', value: '"a"' },
    ]
    assert.equal((await one(entry({ status: 304 }, { headers: asked }))).request?.complete, true)
  })

  it('may have the fields of a request twice', async () => {
    const headers = [
      { name: 'User-Agent', value: 'a' },
      { name: 'user-agent', value: 'a' },
      { name: 'Cookie', value: 'b=1' },
      { name: 'Cookie', value: 'c=2' },
      { name: 'Host', value: 'erp.example' },
    ]
    const { request } = await one(entry({}, { headers }))
    assert.deepEqual(
      request?.fields.map(({ value }) => value),
      ['a', 'b=1', 'c=2', 'erp.example'],
    )
  })

  it('names the host and the port of a tunnel', async () => {
    for (const [url, target] of [
      ['https://erp.example/', 'erp.example:443'],
      ['http://erp.example', 'erp.example:80'],
      ['https://[2001:db8::1]:8443', '[2001:db8::1]:8443'],
    ] as const) {
      assert.equal((await one(entry({}, { method: 'CONNECT', url }))).request?.target, target)
    }
  })

  it('has entries that never crossed a wire, or were given up', async () => {
    const headers = [{ name: 'Non-Authoritative-Reason', value: 'HSTS' }]
    for (const none of [
      entry({}, { url: 'data:text/plain,hi' }),
      entry({}, { url: 'blob:https://erp.example/1' }),
      entry({ status: 307, headers }),
      entry({ status: 0, statusText: '' }),
    ]) {
      const { exchanges, faults } = await read(JSON.stringify({ log: { entries: [none, entry()] } }))
      assert.deepEqual([exchanges.map(({ source }) => source), faults], [['a.har, entry 2'], []])
    }
    assert.equal((await one(entry({ status: 101 }, { url: 'wss://erp.example/live' }))).secure, true)
  })

  it('has answers that a worker of the browser gave', async () => {
    assert.equal((await one(entry({ _fetchedViaServiceWorker: true }))).response?.complete, false)
  })

  it('may lack cookies and credentials where Chrome wrote it', async () => {
    assert.equal((await one({ ...entry(), _initiator: { type: 'script' } })).request?.complete, false)
    const headers = [
      { name: 'Host', value: 'erp.example' },
      { name: 'Cookie', value: 'a=1' },
    ]
    assert.equal((await one({ ...entry({}, { headers }), _initiator: {} })).request?.complete, true)
  })

  it('may have values that are none', async () => {
    const { response } = await one(entry({ headers: [{ name: 'Date', value: {} }] }))
    assert.deepEqual(response?.fields, [])
  })

  it('has several lines of a field in one value', async () => {
    const { response } = await one(entry({ headers: [{ name: 'set-cookie', value: 'a=1\nb=2' }] }))
    assert.deepEqual(
      response?.fields.map(({ value }) => value),
      ['a=1', 'b=2'],
    )
  })

  it('may be in UTF-16, or begin with a byte order mark', async () => {
    const text = JSON.stringify({ log: { entries: [entry({ statusText: 'Größe' })] } })
    const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le')
    for (const octets of [utf16, Buffer.from(utf16).swap16(), Buffer.from(`\ufeff${text}`)]) {
      assert.equal((await read(octets)).exchanges[0]?.response?.phrase, 'Größe')
    }
  })

  for (const [text, says] of [
    ['{"log":{"entries":[{"request":{}}]}}', 'a.har, entry 1: It has no request with a method and a URL.'],
    ['{"log":{"entries":[{"request":1 1}]}}', 'a.har, entry 1: It is no JSON.'],
    ['{"log":{"entries":[[null]]}}', 'a.har, entry 1: It has no request with a method and a URL.'],
    ['[]', 'a.har: There is no list log.entries in it.'],
    ['{"log":{"entries":[1]}}', 'a.har, entry 1: It is no object.'],
  ] as const) {
    it(`that is broken says where: ${says}`, async () => {
      assert.deepEqual(await read(text), { exchanges: [], faults: [says] })
    })
  }

  it('that is cut gives what is whole', async () => {
    const text = JSON.stringify({ log: { entries: [entry(), entry()] } })
    const { exchanges, faults } = await read(text.slice(0, -100))
    assert.deepEqual([exchanges.length, faults], [1, ['a.har: The text ends within entry 2.']])
  })

  it('that is packed says so', async () => {
    assert.match((await read(Buffer.from([0x1f, 0x8b, 8]))).faults[0] ?? '', /gzip: unpack it first/)
  })
})
