import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aliases, allCodes, status } from '../book/index.ts'
import { type Answer, request } from '../engine/index.ts'
import { reference } from './site.ts'

const site = reference()
const get = async (target: string, accept = 'text/html'): Promise<Answer> =>
  await site.answer(request('GET', target, { Accept: accept }))
const contentOf = async (target: string, accept?: string): Promise<string> =>
  String((await get(target, accept)).content)
const post = async (type: string, content: string, accept = 'text/html'): Promise<Answer> =>
  await site.answer(request('POST', '/explain', { 'Content-Type': type, Accept: accept }, content))

describe('the reference', () => {
  it('has a page for every code, in each form', async () => {
    for (const { code, phrase } of allCodes) {
      for (const [suffix, type] of [
        ['html', 'text/html'],
        ['txt', 'text/plain'],
        ['md', 'text/markdown'],
        ['json', 'application/json'],
      ]) {
        const byAccept = await get(`/status/${code}`, type)
        assert.equal(byAccept.status, 200, `${code} as ${type}`)
        assert.equal(byAccept.fields.Vary, 'Accept')
        const bySuffix = await get(`/status/${code}.${suffix}`, '*/*')
        assert.equal(String(bySuffix.content), String(byAccept.content))
      }
      assert.equal(JSON.parse(await contentOf(`/status/${code}`, 'application/json')).phrase, phrase)
    }
  })

  it('gives curl plain text', async () => {
    assert.match(await contentOf('/status/404', '*/*'), /^404 Not Found\n/)
    assert.match(await contentOf('/', '*/*'), /^HTTP status codes, by the book\n/)
  })

  it('sends every phrase and every older name on to its number, for good', async () => {
    const names = [...allCodes.map(({ code, phrase }) => ({ code, name: phrase })), ...aliases]
    for (const { name, code } of names) {
      const { status: answered, fields } = await get(`/status/${encodeURIComponent(name)}`)
      assert.equal(answered, 308, name)
      assert.equal(fields.Location, `/status/${code}`, name)
    }
    assert.equal((await get('/status/request-entity-too-large.json')).fields.Location, '/status/413.json')
  })

  it('explains an unlisted number by its class (RFC 9110 §15)', async () => {
    assert.match(await contentOf('/status/471'), /treats it as <a href="\/status\/400">400<\/a>/)
    assert.equal(JSON.parse(await contentOf('/status/471.json', '*/*')).treatedAs, 400)
  })

  it('answers 404 with the nearest for what is no code', async () => {
    const { status: answered, content } = await get('/status/999999', 'application/json')
    assert.equal(answered, 404)
    const problem = JSON.parse(String(content))
    assert.equal(problem.status, 404)
    assert.ok(problem.nearest.some(({ code }: { code: number }) => status(code)))
    assert.match(await contentOf('/status/not-foud'), /href="\/status\/404"/)
  })

  it('finds by number, phrase, older name, word and symptom', async () => {
    const first = async (words: string): Promise<number> =>
      JSON.parse(await contentOf(`/?q=${encodeURIComponent(words)}`, 'application/json'))[0]?.code
    assert.equal(await first('409'), 409)
    assert.equal(await first('conflict'), 409)
    assert.equal(await first('request entity too large'), 413)
    assert.equal(await first('moved temporarily'), 302)
    assert.equal(await first('token expired'), 401)
    assert.equal(await first('teapot'), 418)
    assert.equal(await first('unprocesable'), 422)
  })

  it('filters by class, standing, sender, retry and the ten, alone and together', async () => {
    const codes = async (query: string): Promise<number[]> =>
      JSON.parse(await contentOf(`/?${query}`, 'application/json')).map(({ code }: { code: number }) => code)
    assert.deepEqual(await codes('ten=yes'), [200, 201, 204, 304, 400, 401, 403, 404, 409, 500])
    assert.deepEqual(await codes('class=1xx'), [100, 101, 102, 103, 104])
    assert.deepEqual(await codes('class=3xx&standing=obsolete'), [305])
    assert.ok((await codes('retry=yes')).includes(503))
    assert.ok(!(await codes('retry=no')).includes(503))
    assert.ok((await codes('sender=intercepting+proxy')).includes(511))
    assert.deepEqual(await codes('q=409&class=5xx'), [])
  })

  it('answers 304 to its own entity tags, and each form has its own', async () => {
    const { fields } = await get('/status/404')
    const again = request('GET', '/status/404', { Accept: 'text/html', 'If-None-Match': String(fields.ETag) })
    assert.equal((await site.answer(again)).status, 304)
    assert.notEqual(fields.ETag, (await get('/status/404', 'text/plain')).fields.ETag)
  })

  it('has no dead link inside, and every fragment has its target', async () => {
    const seen = new Set<string>()
    const pages = new Map<string, string>()
    const queue = ['/']
    for (let target = queue.shift(); target !== undefined; target = queue.shift()) {
      const [path = '', fragment] = target.split('#')
      if (!pages.has(path)) {
        const answer = await get(path, '*/*;q=0.1, text/html')
        assert.ok(answer.status < 400, `${target}: ${answer.status}`)
        pages.set(path, String(answer.content))
        if (!String(answer.fields['Content-Type']).startsWith('text/html')) continue
        for (const [, link = ''] of String(answer.content).matchAll(/(?:href|src|action)="([^"]+)"/g)) {
          const absolute = link.startsWith('#') ? path + link : link
          if (!seen.has(absolute) && !/^https?:/.test(absolute)) {
            seen.add(absolute)
            queue.push(absolute)
          }
        }
      }
      if (fragment) assert.match(pages.get(path) ?? '', new RegExp(`id="${fragment}"`), `${target}: no such id`)
    }
    assert.ok(pages.size > 110)
  })

  it('lets nothing in from elsewhere', async () => {
    const { fields } = await get('/')
    assert.match(String(fields['Content-Security-Policy']), /default-src 'none'/)
    assert.equal(fields['X-Content-Type-Options'], 'nosniff')
  })
})

describe('/explain', () => {
  it('explains what is pasted, and repeats it safely', async () => {
    const text = 'HTTP/1.1 401 Unauthorized\r\nContent-Type: text/plain\r\n\r\n<script>alert(1)</script>'
    const { status: answered, content } = await post(
      'application/x-www-form-urlencoded',
      new URLSearchParams({ text }).toString(),
    )
    assert.equal(answered, 200)
    assert.match(String(content), /It lacks WWW-Authenticate/)
    assert.doesNotMatch(String(content), /<script>alert/)
  })

  it('takes plain text from a shell and answers in kind', async () => {
    const { content } = await post('text/plain', 'HTTP/1.1 405 Method Not Allowed\nAllow: GET, HEAD\n\n', '*/*')
    assert.match(String(content), /Allowed here: GET, HEAD\./)
  })

  it('says so where nothing in it names a code', async () => {
    const { status: answered, content } = await post('text/plain', 'hello')
    assert.equal(answered, 200)
    assert.match(String(content), /No status code was found/)
  })

  it('refuses what is too large or of another type, as the engine does', async () => {
    assert.equal((await post('text/plain', 'x'.repeat(300_000))).status, 413)
    assert.equal((await post('image/png', 'x')).status, 415)
  })
})
