import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aliases, allCodes, type StatusCode, status } from '../book/index.ts'
import { requirements } from '../book/requirements/index.ts'
import { type Answer, request } from '../engine/index.ts'
import { glance } from './glance.ts'
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

  it('says what to send in place of a code that is registered nowhere', async () => {
    assert.match(await contentOf('/status/456', '*/*'), /^ {2}Instead +Send 403$/m)
    assert.match(await contentOf('/status/456', 'text/html'), /In its place, send 403\./)
    assert.deepEqual(JSON.parse(await contentOf('/status/456', 'application/json')).instead, [{ code: 403 }])
    assert.doesNotMatch(await contentOf('/status/403', '*/*'), /Instead/)
    assert.doesNotMatch(await contentOf('/status/403', 'text/html'), /In its place/)
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

  it('sends classes in any case, other spellings and trailing slashes to the one address', async () => {
    for (const [target, location] of [
      ['/status/4XX', '/status/4xx'],
      ['/status/4XX.md', '/status/4xx.md'],
      ['/status/error%20404', '/status/404'],
      ['/status/404.', '/status/404'],
      ['/status', '/'],
      ['/status/', '/'],
      ['/status/404/', '/status/404'],
    ] as const) {
      const { status: answered, fields } = await get(target)
      assert.deepEqual([answered, fields.Location], [308, location], target)
    }
  })

  it('gives requirements and the booklet in every form, too', async () => {
    for (const path of ['/requirements', '/booklet']) {
      for (const [suffix, type] of [
        ['html', 'text/html'],
        ['txt', 'text/plain'],
        ['md', 'text/markdown'],
        ['json', 'application/json'],
      ]) {
        const byAccept = await get(path, type)
        assert.equal(byAccept.status, 200, `${path} as ${type}`)
        assert.equal(await contentOf(`${path}.${suffix}`, '*/*'), byAccept.content)
      }
    }
    assert.equal(JSON.parse(await contentOf('/requirements', 'application/json')).length, requirements.length)
    assert.equal(JSON.parse(await contentOf('/booklet', 'application/json')).codes.length, allCodes.length)
    for (const { code, phrase } of allCodes) {
      assert.ok((await contentOf('/booklet', 'text/markdown')).includes(`# ${code} ${phrase}\n`), String(code))
      assert.ok((await contentOf('/booklet', 'text/plain')).includes(`\n${code} ${phrase}\n`), String(code))
    }
  })

  it('says each requirement’s keyword once, and why it cannot be checked', async () => {
    const html = await contentOf('/requirements')
    for (const { level, words } of requirements) assert.ok(words.includes(level), words)
    assert.match(html, /A client <b class="level">MUST<\/b> know the class/)
    assert.match(html, /Not checked: Whether the server has a favourite/)
    assert.match(html, /<summary>§5\.1 <small>2 about no code in particular<\/small>/)
    assert.match(html, /<summary>§11\.6\.1 <small>3 about 401, any code<\/small>/)
    assert.match(html, /<summary>§7\.7 <small>6 about 203, no code in particular<\/small>/)
    const sections = [...html.matchAll(/<summary>§(\S+) <small>/g)].map(([, section]) => section)
    assert.deepEqual(sections.slice(0, 4), ['2.2', '2.3', '2.4', '3.3'], 'in the order of the document')
    assert.equal(sections[sections.indexOf('9.3.8') + 1], '10.1.1', 'whose sections are numbers, not letters')
    assert.match(await contentOf('/status/206'), /<details><summary>The server <small>/)
    assert.match(await contentOf('/status/405'), /<details open>/)
  })

  it('shows examples without empty lines at their end', async () => {
    assert.doesNotMatch(await contentOf('/status/206'), /\n\s*<\/pre>/)
    assert.match(await contentOf('/status/404'), /<span class="start c4">HTTP\/1\.1 404 Not Found<\/span>/)
  })

  it('makes control characters of an address visible', async () => {
    const { content } = await get('/status/%1b%5b2Jzzzzzz%e2%80%aezzzzzzzz', 'text/plain')
    assert.ok(String(content).includes('\\u{1b}[2Jzzzzzz\\u{202e}'), String(content))
    assert.doesNotMatch(String(content), /(?!\n)[\p{Cc}\p{Bidi_Control}]/u)
  })

  it('puts code, phrase and class first', async () => {
    const keys = Object.keys(JSON.parse(await contentOf('/status/404.json', '*/*')))
    assert.deepEqual(keys.slice(0, 4), ['code', 'phrase', 'class', 'listed'])
  })

  it('says whose a number outside the classes is', async () => {
    assert.match(await contentOf('/status/783', 'text/plain'), /\nOutside the classes; Shopify’s own\. /)
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
    assert.match(await contentOf('/status/token%20expired'), /Did you mean <a href="\/status\/401"/)
  })

  it('suggests nothing where nothing is near', async () => {
    for (const name of ['qqqqqqqqqq', '%3f%3f%3f', '0']) {
      const { status: answered, content } = await get(`/status/${name}`, 'application/json')
      assert.equal(answered, 404)
      assert.equal(JSON.parse(String(content)).nearest, undefined, name)
      assert.doesNotMatch(await contentOf(`/status/${name}`), /Did you mean/)
    }
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
    assert.equal(await first('error 404'), 404)
    assert.equal(await first('404.'), 404)
    assert.equal(await first('HTTP 409'), 409)
    assert.equal(await first('not foud'), 404)
    assert.match(await contentOf('/?q=zzzz', 'text/plain'), /No code fits\. Try another word/)
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
    for (const retried of await codes('retry=yes')) assert.notEqual(status(retried)?.retryMethods, 'none', `${retried}`)
    assert.equal((await codes('class=9xx&standing=x&sender=x&retry=x&ten=x')).length, allCodes.length)
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

describe('at a glance', () => {
  const at = (code: number) => glance(status(code) as StatusCode)

  it('calls a number outside the classes an error', () => {
    assert.equal(at(999).retry, 'No: it will not help')
    assert.equal(at(200).retry, 'Nothing to retry')
  })

  it('says what to wait for where it is no time', () => {
    assert.equal(at(425).retry, 'Yes, once the handshake is done')
    assert.equal(at(511).retry, 'Yes, as soon as that is so')
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
    assert.match(String(content), /<title>401 Unauthorized, explained · Statute<\/title>/)
    assert.match(String(content), /<h2 class="title" id="result" tabindex="-1">/)
    assert.match(String(content), /action="\/explain#result"[\s\S]*rows="4"/)
    assert.match(String(content), /A 401 has no WWW-Authenticate/)
    assert.doesNotMatch(String(content), /<script>alert/)
  })

  it('takes plain text from a shell and answers in kind', async () => {
    const { content } = await post('text/plain', 'HTTP/1.1 405 Method Not Allowed\nAllow: GET, HEAD\n\n', '*/*')
    assert.match(String(content), /Allowed here: GET, HEAD\./)
  })

  it('answers with the records of the codes, as `statute explain --json` does', async () => {
    const text = 'HTTP/1.1 301 Moved\nLocation: /b\n\nHTTP/1.1 471 x\n\n'
    const [first, second] = JSON.parse(String((await post('text/plain', text, 'application/json')).content))
    assert.deepEqual(Object.keys(first).slice(0, 4), ['code', 'phrase', 'class', 'listed'])
    assert.deepEqual(Object.keys(first).slice(-3), ['sayings', 'faults', 'notes'])
    assert.deepEqual([second.code, second.class, second.listed, second.treatedAs], [471, 'client error', false, 400])
  })

  it('stays upright under a problem document of 50,000 brackets', async () => {
    const deep = `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`
    const text = `HTTP/1.1 400 Bad Request\nContent-Type: application/problem+json\n\n${deep}`
    assert.equal((await post('text/plain', text)).status, 200)
  })

  it('makes control characters visible in text', async () => {
    const text = 'HTTP/1.1 301 x\nLocation: /\u001b[2J\u0007\u009b\u007f\u202e\n\n'
    for (const type of ['text/plain', 'text/markdown', 'application/json']) {
      const content = String((await post('text/plain', text, type)).content)
      assert.doesNotMatch(content, /(?!\n)[\p{Cc}\p{Bidi_Control}]/u, type)
    }
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

describe('/graph', () => {
  it('draws the path of a request to this site, and says what it is answered', async () => {
    const page = await contentOf('/graph?method=DELETE&target=/status/404')
    assert.match(page, /is answered <a href="\/status\/405"><b>405<\/b>/)
    assert.match(await contentOf('/graph', 'image/svg+xml'), /^<svg /)
    assert.match(await contentOf('/graph', 'text/vnd.mermaid'), /^flowchart/)
    assert.match(await contentOf('/graph', 'text/plain'), /Is the service taking requests\?/)
  })

  it('does not draw pictures of pictures, nor what is no request', async () => {
    for (const query of ['method=GET&target=/graph?x', 'method=FLY&target=/', 'method=GET&target=http://x/']) {
      assert.doesNotMatch(await contentOf(`/graph?${query}`), /is answered/)
    }
  })
})
