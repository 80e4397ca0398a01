import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { deflateSync, gzipSync } from 'node:zlib'
import { type Fields, gzip, json, reply, request, resource, service, silence, streamed } from './index.ts'

const received: unknown[] = []
const note = resource('/notes', {
  post: {
    accept: { 'application/json': json },
    codings: [gzip],
    limit: 1000,
    act: content => {
      received.push(content)
      return undefined
    },
  },
})
const upload = resource('/uploads', {
  post: {
    accept: { 'application/octet-stream': streamed },
    limit: 1000,
    act: async content => {
      let length = 0
      for await (const piece of content) length += piece.length
      return reply('text/plain', `${length} octets`)
    },
  },
})
const shop = service([note, upload], { onError: () => {} })
const generous = service([resource('/notes', { post: { accept: { 'application/json': json }, act: () => undefined } })])
const post = (target: string, fields: Record<string, string>, content: Uint8Array | string) =>
  shop.answer(request('POST', target, { 'Content-Type': 'application/json', ...fields }, content))
const zipped = gzipSync('{"name":"Bolt"}')

describe('content', () => {
  it('in a coding that the method takes is read as if it had none', async () => {
    for (const coding of ['gzip', 'x-gzip', 'GZIP', 'identity, gzip']) {
      received.length = 0
      assert.equal((await post('/notes', { 'Content-Encoding': coding }, zipped)).status, 204)
      assert.deepEqual(received, [{ name: 'Bolt' }])
    }
    const twice = await post('/notes', { 'Content-Encoding': 'gzip, gzip' }, gzipSync(zipped))
    assert.equal(twice.status, 204)
  })

  it('in another is 415, and Accept-Encoding says which ones would do (RFC 9110 §12.5.3)', async () => {
    for (const coding of ['br', 'gzip, br', 'gzip, gzip, gzip']) {
      const { status, fields } = await post('/notes', { 'Content-Encoding': coding }, deflateSync('{}'))
      assert.equal(status, 415)
      assert.equal(fields['Accept-Encoding'], 'gzip')
      assert.equal(fields['Accept-Post'], undefined)
    }
    const { fields } = await post('/notes', { 'Content-Type': 'text/xml', 'Content-Encoding': 'gzip' }, zipped)
    assert.equal(fields['Accept-Encoding'], undefined)
    assert.equal(fields['Accept-Post'], 'application/json')
  })

  it('that is no such coding is 400', async () => {
    assert.equal((await post('/notes', { 'Content-Encoding': 'gzip' }, '{}')).status, 400)
    assert.equal((await post('/notes', { 'Content-Encoding': 'gzip' }, zipped.subarray(0, 20))).status, 400)
  })

  it('in JSON that is malformed, or that programs read differently, is 400 with the line and the column', async () => {
    for (const [content, place] of [
      ['{"a":1,\n\n  "b" 2}', '(line 3, column 7): a colon after the name "b" is missing.'],
      ['{"a":1,"a":2}', '(line 1, column 8): the name "a" comes twice in one object.'],
      ['['.repeat(500_000), '(line 1, column 257): arrays and objects nest too deep.'],
    ] as const) {
      const { status, content: problem } = await generous.answer(
        request('POST', '/notes', { 'Content-Type': 'application/json' }, content),
      )
      assert.equal(status, 400)
      assert.equal(JSON.parse(String(problem)).detail, `The JSON is faulty ${place}`)
    }
    assert.throws(() => json(new Uint8Array([0x22, 0xff, 0x22])), { message: 'The content is not valid UTF-8.' })
  })

  it('that grows past the limit is 413, however small it came', async () => {
    const bomb = gzipSync(`"${'x'.repeat(100_000)}"`)
    assert.ok(bomb.length < 1000)
    assert.equal((await post('/notes', { 'Content-Encoding': 'gzip' }, bomb)).status, 413)
  })

  it('goes to a method as a stream where it says so', async () => {
    const fields = { 'Content-Type': 'application/octet-stream' }
    const { status, content, fields: given } = await post('/uploads', fields, new Uint8Array(900))
    assert.equal(status, 200)
    assert.equal(content, '900 octets')
    assert.equal(given['Content-Type'], 'text/plain')
    assert.equal((await post('/uploads', fields, new Uint8Array(1001))).status, 413)
    const chunked = { ...fields, 'Content-Length': '0' }
    assert.equal((await post('/uploads', chunked, new Uint8Array(1001))).status, 413)
  })

  it('that is not worth a word gets none', async () => {
    const quiet = service([note], { questions: [{ name: 'scanner', before: 'resource known', ask: silence }] })
    const answer = await quiet.answer(request('GET', '/notes'))
    assert.deepEqual(answer, { status: 444, fields: {} satisfies Fields })
  })
})
