import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { byteRanges, charsets, codings, gzip, json, languages, request, resource, service } from '../index.ts'

const words: Record<string, string> = { en: 'bolt', de: 'Schraube', 'de-AT': 'Schraub’n' }
const word = resource('/word', {
  find: () => ({ version: 'v1' }),
  entityTag: ({ version }) => version,
  represent: {
    'text/plain': (_, { language }) => words[language ?? ''] ?? 'nothing',
    'application/json': (_, { language }) => JSON.stringify(words[language ?? '']),
  },
  variesBy: [codings([gzip]), languages(['en', 'de', 'de-AT'])],
  ranges: byteRanges,
  put: { accept: { 'application/json': json }, act: () => undefined },
})
const strict = resource('/strict', {
  represent: { 'text/plain': (_, { language }) => language ?? '' },
  variesBy: [languages(['en', 'de'], { strictly: true })],
})
const old = resource('/old', {
  represent: { 'text/plain': () => 'é€' },
  variesBy: [charsets(['utf-8', 'iso-8859-1', 'us-ascii', 'koi8-r'])],
})
const same = resource('/same', {
  represent: { 'text/plain': () => 'the same' },
  variesBy: [languages(['en', 'de'])],
  negotiated: false,
})
const shop = service([word, strict, old, same], { onError: () => {} })
const ask = (target: string, fields: Record<string, string> = {}, method = 'GET', content?: string) =>
  shop.answer(request(method, target, fields, content))

describe('representations that differ in more than their type', () => {
  it('are chosen by each field, and say which one they are', async () => {
    const { status, fields, content } = await ask('/word', { Accept: 'text/plain', 'Accept-Language': 'de, en;q=0.5' })
    assert.equal(status, 200)
    assert.equal(content, 'Schraube')
    assert.deepEqual(fields, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Language': 'de',
      Vary: 'Accept, Accept-Language, Accept-Encoding',
      'Accept-Ranges': 'bytes',
      ETag: '"v1.plain.de"',
    })
  })

  it('are coded after they are rendered', async () => {
    const { fields, content } = await ask('/word', { 'Accept-Encoding': 'gzip', 'Accept-Language': 'de-AT' })
    assert.equal(fields['Content-Encoding'], 'gzip')
    assert.equal(gunzipSync(content as Uint8Array).toString(), 'Schraub’n')
  })

  it('have entity tags of their own, each of which guards a write', async () => {
    const tags = new Set<unknown>()
    for (const Accept of ['text/plain', 'application/json'])
      for (const language of ['en', 'de', 'de-AT'])
        for (const coding of ['gzip', 'identity']) {
          const fields = { Accept, 'Accept-Language': language, 'Accept-Encoding': coding }
          const { fields: given } = await ask('/word', fields)
          tags.add(given.ETag)
          const again = await ask('/word', { ...fields, 'If-None-Match': String(given.ETag) })
          assert.equal(again.status, 304)
          assert.equal(again.fields.Vary, 'Accept, Accept-Language, Accept-Encoding')
          const write = { 'Content-Type': 'application/json', 'If-Match': String(given.ETag) }
          assert.equal((await ask('/word', write, 'PUT', '{}')).status, 204)
        }
    assert.equal(tags.size, 12)
    const stale = { 'Content-Type': 'application/json', 'If-Match': '"v0.plain.de"' }
    assert.equal((await ask('/word', stale, 'PUT', '{}')).status, 412)
  })

  it('are cut after they are coded (RFC 9110 §14.1.2)', async () => {
    const whole = (await ask('/word', { 'Accept-Encoding': 'gzip' })).content as Uint8Array
    const part = await ask('/word', { 'Accept-Encoding': 'gzip', Range: 'bytes=2-5' })
    assert.equal(part.status, 206)
    assert.deepEqual(part.content, whole.subarray(2, 6))
    assert.equal(part.fields['Content-Encoding'], 'gzip')
  })

  it('come in the first language where none fits, and as 406 only where the resource is strict (RFC 9110 §12.5.4)', async () => {
    assert.equal((await ask('/word', { 'Accept-Language': 'fr' })).fields['Content-Language'], 'en')
    const { status, fields, content } = await ask('/strict', { 'Accept-Language': 'fr' })
    assert.equal(status, 406)
    assert.equal(fields.Vary, 'Accept, Accept-Language')
    assert.deepEqual(JSON.parse(String(content)).languages, ['en', 'de'])
  })

  it('come without a coding, unless that is refused (RFC 9110 §12.5.3)', async () => {
    for (const value of [undefined, '', 'br', 'gzip;q=0']) {
      const { status, fields } = await ask('/word', value === undefined ? {} : { 'Accept-Encoding': value })
      assert.equal(status, 200)
      assert.equal(fields['Content-Encoding'], undefined)
    }
    const { status, content } = await ask('/word', { 'Accept-Encoding': 'br, identity;q=0' })
    assert.equal(status, 406)
    assert.deepEqual(JSON.parse(String(content)).codings, ['gzip', 'identity'])
  })

  it('are encoded in the charset that fits, with a question mark for what it lacks', async () => {
    const utf8 = await ask('/old')
    assert.equal(utf8.content, 'é€')
    assert.equal(utf8.fields['Content-Type'], 'text/plain; charset=utf-8')
    const latin = await ask('/old', { 'Accept-Charset': 'iso-8859-1' })
    assert.deepEqual(latin.content, new Uint8Array([0xe9, 0x3f]))
    assert.equal(latin.fields['Content-Type'], 'text/plain; charset=iso-8859-1')
    assert.deepEqual((await ask('/old', { 'Accept-Charset': 'us-ascii' })).content, new Uint8Array([0x3f, 0x3f]))
    assert.equal((await ask('/old', { 'Accept-Charset': 'koi8-r' })).status, 500)
  })

  it('answer what was done without a coding, where nothing that fits was asked for', async () => {
    const list = resource('/', {
      represent: { 'text/plain': () => 'done' },
      variesBy: [codings([gzip])],
      post: { accept: { 'application/json': json }, act: () => 'done' },
    })
    const fields = { Accept: 'image/png', 'Accept-Encoding': 'identity', 'Content-Type': 'application/json' }
    const { status, content } = await service([list]).answer(request('POST', '/', fields, '{}'))
    assert.deepEqual([status, content], [200, 'done'])
  })

  it('are not chosen at all where the resource does not negotiate', async () => {
    const { fields } = await ask('/same', { 'Accept-Language': 'de' })
    assert.equal(fields['Content-Language'], 'en')
    assert.equal(fields.Vary, undefined)
  })

  it('with parameters of their type fit what asks for those', async () => {
    const level = resource('/', { represent: { 'text/html;level=2': () => '2', 'text/html;level=1': () => '1' } })
    const answer = await service([level]).answer(request('GET', '/', { Accept: 'text/html;level=1, text/*;q=0.5' }))
    assert.equal(answer.content, '1')
    assert.equal(answer.fields['Content-Type'], 'text/html;level=1; charset=utf-8')
    assert.equal((await ask('/word', { Accept: 'text/plain; charset=utf-8' })).status, 200)
    assert.equal((await ask('/word', { Accept: 'text/plain; charset=utf-16' })).status, 406)
  })

  it('are named rightly when they are defined', () => {
    assert.throws(() => languages(['no tag']), TypeError)
    const lacking = { ...gzip, name: 'none', available: () => false }
    assert.throws(() => codings([lacking]), /has no content coding none/)
    const post = { accept: { 'application/json': json }, codings: [lacking], act: () => undefined }
    assert.throws(() => resource('/', { post }), /has no content coding none/)
    assert.throws(
      () => resource('/', { represent: { 'text/plain': () => '' }, variesBy: [languages([])] }),
      /a language without a name/,
    )
  })
})
