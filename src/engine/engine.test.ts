import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charsets, gzip, json, languages, reasons, request, resource, service, streamed } from './index.ts'
import { logged, shop } from './vectors.fixture.ts'

const plain = resource('/plain', { represent: { 'text/plain': () => 'plain' } })
const json5 = { 'Content-Type': 'application/json' }

describe('the engine', () => {
  it('names codings in a 415 only where the coding was the fault (RFC 9110 §12.5.3)', async () => {
    const coded = await shop.answer(request('POST', '/parts/7', { ...json5, 'Content-Encoding': 'br' }, '{}'))
    assert.equal(coded.fields['Accept-Encoding'], 'identity')
    assert.equal(coded.fields['Accept-Post'], undefined)
    const typed = await shop.answer(request('POST', '/parts/7', { 'Content-Type': 'text/xml' }, '<a/>'))
    assert.equal(typed.fields['Accept-Encoding'], undefined)
    assert.equal(typed.fields['Accept-Post'], 'application/json, application/x-www-form-urlencoded')
  })

  it('asks for credentials with every challenge, and says what was wrong with those it got', async () => {
    const challenge = async (authorization: string) =>
      (await shop.answer(request('GET', '/members/anna', { Authorization: authorization }))).fields['WWW-Authenticate']
    assert.equal(await challenge(''), 'Basic realm="erp", charset="UTF-8", Bearer realm="api"')
    assert.match(String(await challenge('Bearer bad')), /Bearer realm="api", error="invalid_token"/)
  })

  it('tells where a client stands on every answer of a limited resource, and when to come back', async () => {
    const { fields } = await shop.answer(request('GET', '/counted'))
    assert.equal(fields.RateLimit, '"hourly";r=9;t=30')
    assert.equal(fields['RateLimit-Policy'], '"hourly";q=10;w=3600')
    const refused = await shop.answer(request('GET', '/counted', { 'X-Client': 'greedy' }))
    assert.equal(refused.fields['Retry-After'], '30')
  })

  it('gives every fault of the content with its pointer', async () => {
    const fields = { ...json5, 'If-Match': '"v1"' }
    const { content } = await shop.answer(request('PUT', '/vault/x', fields, '{"name":7}'))
    assert.deepEqual(JSON.parse(String(content)).errors, [{ pointer: '/name', detail: 'It has to be a string.' }])
  })

  it('gives a part with what makes it one, and the fields of the whole (RFC 9110 §15.3.7)', async () => {
    const { fields, content } = await shop.answer(request('GET', '/vault/abc', { Range: 'bytes=-2' }))
    assert.equal(fields['Content-Range'], 'bytes 7-8/9')
    assert.equal(fields.ETag, '"v1"')
    assert.equal(new TextDecoder().decode(content as Uint8Array), 'bc')
    const outside = await shop.answer(request('GET', '/vault/abc', { Range: 'bytes=900-' }))
    assert.equal(outside.fields['Content-Range'], 'bytes */9')
  })

  it('names who blocks, and lists what there is to choose from', async () => {
    const blocked = await shop.answer(request('GET', '/vault/blocked'))
    assert.equal(blocked.fields.Link, '<https://isp.example/>; rel="blocked-by"')
    const several = await shop.answer(request('GET', '/vault/choices'))
    assert.equal(several.fields.Link, '</a>; rel="alternate"; type="text/html", </b>; rel="alternate"')
    assert.equal(several.fields.Location, '/a')
  })

  it('says where a monitor is, and when to look', async () => {
    const { fields } = await shop.answer(request('POST', '/measured', json5, '{}'))
    assert.deepEqual([fields.Location, fields['Retry-After']], ['/jobs/1', '5'])
  })

  it('keeps the fields of a representation off a 412, but for its validators', async () => {
    const { fields } = await shop.answer(request('GET', '/parts/7', { 'If-Match': '"old"' }))
    assert.equal(fields.ETag, '"v1.json"')
    assert.equal(fields['Cache-Control'], undefined)
  })

  it('answers synchronously when every callback does', () => {
    assert.ok(!(shop.answer(request('GET', '/parts/7')) instanceof Promise))
    assert.ok(shop.answer(request('GET', '/parts/late')) instanceof Promise)
  })

  it('says on its trace which questions were asked, and cites them', async () => {
    const { trace } = await shop.answer(request('GET', '/parts/8'), { trace: reasons })
    assert.deepEqual(trace?.at(-1), { question: 'resource gone', outcome: false, section: 'RFC 9110 §15.5.11' })
    assert.equal((await shop.answer(request('GET', '/parts/8'))).trace, undefined)
  })

  it('gives a 304 the fields that its 200 would have, and no content fields (RFC 9110 §15.4.5)', async () => {
    const { fields } = await shop.answer(request('GET', '/parts/7', { 'If-None-Match': '*' }))
    assert.deepEqual(fields, {
      ETag: '"v1.json"',
      Vary: 'Accept',
      'Cache-Control': 'max-age=60',
    })
  })

  it('keeps what user code threw out of the answer, under an id that the log has too', async () => {
    logged.length = 0
    const { content } = await shop.answer(request('GET', '/parts/broken'))
    assert.doesNotMatch(String(content), /kaboom|secret|at /)
    assert.match(JSON.parse(String(content)).instance, /^urn:uuid:/)
    assert.equal((logged[0] as Error).message, 'kaboom secret')
  })

  it('negotiates problem documents apart: JSON, HTML, text, and JSON where nothing fits', async () => {
    const typeFor = async (accept: string) =>
      (await shop.answer(request('GET', '/no', { Accept: accept }))).fields['Content-Type']
    assert.equal(await typeFor('*/*'), 'application/problem+json')
    assert.equal(await typeFor('application/json'), 'application/problem+json')
    assert.equal(await typeFor('text/html,*/*;q=0.1'), 'text/html; charset=utf-8')
    assert.equal(await typeFor('text/plain'), 'text/plain; charset=utf-8')
    assert.equal(await typeFor('image/png'), 'application/problem+json')
  })

  it('escapes what it repeats of the request in a page', async () => {
    const { content } = await shop.answer(request('GET', '/<script>alert(1)</script>', { Accept: 'text/html' }))
    assert.doesNotMatch(String(content), /<script>/)
  })

  it('puts the fields of the service on every answer', async () => {
    const secured = service([plain], { fields: { 'X-Content-Type-Options': 'nosniff' } })
    for (const target of ['/plain', '/nowhere']) {
      assert.equal((await secured.answer(request('GET', target))).fields['X-Content-Type-Options'], 'nosniff')
    }
  })
})

describe('definitions that cannot hold', () => {
  const fine = { represent: { 'text/plain': () => '' } }
  it('throw where they are made, and say what to mend', () => {
    assert.throws(() => resource('parts', fine), /must start with "\/"/)
    assert.throws(() => resource('/{a}/{a}', fine), /cannot name \{a\}/)
    assert.throws(() => resource('/{a}{b}', fine), /one \{name\} a segment/)
    assert.throws(() => resource('/a', {}), /has no method/)
    assert.throws(() => resource('/a', { represent: { html: () => '' } }), /media type in lower case, not "html"/)
    assert.throws(() => resource('/a', { ...fine, post: { accept: {}, act: () => undefined } }), /says what it accepts/)
    assert.throws(() => resource('/a', { ...fine, access: { schemes: [] } }), /names no scheme/)
    assert.throws(() => resource('/a', { ...fine, requires: { condition: true } }), /needs an "entityTag"/)
    assert.throws(() => service([resource('/a', fine), resource('/a', fine)]), /share one path template/)
    assert.throws(() => service([resource('/{a}', fine), resource('/{b}', fine)]), /share one path template: \/\{\}/)
    assert.throws(() => service(resource('/a', fine) as never), /service\(\[…\]\)/)
    for (const path of ['/:id', '/a/*', '/a?b={c}']) assert.throws(() => resource(path, fine), /written \{name\}/)
    for (const type of ['Text/HTML', '*/*']) {
      assert.throws(() => resource('/a', { represent: { [type]: () => '' } }), /media type in lower case/)
      assert.throws(() => resource('/a', { post: { accept: { [type]: json }, act: () => undefined } }), /lower case/)
    }
    assert.throws(() => resource('/a', { ...fine, ranges: true as never }), /byteRanges/)
    assert.throws(() => resource('/a', { post: (() => undefined) as never }), /says what it accepts/)
    const coded = { accept: { 'text/plain': streamed }, codings: [gzip], act: () => undefined }
    assert.throws(() => resource('/a', { post: coded }), /without "codings"/)
    const twice = [languages(['en']), languages(['de'])]
    assert.throws(() => resource('/a', { ...fine, variesBy: twice }), /two lists of languages/)
    const letters = { represent: { 'application/json': () => '' }, variesBy: [charsets(['utf-8'])] }
    assert.throws(() => resource('/a', letters), /only texts/)
  })
})
