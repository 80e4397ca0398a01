import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { status } from '../book/index.ts'
import type { Answer } from './answer.ts'
import { endings } from './endings.ts'
import { Exchange } from './exchange.ts'
import { graph, type QuestionName, start, type Target } from './graph.ts'
import { form, gone, json, missing, moved, receive, request, resource, seeOther, service } from './index.ts'
import { questions } from './questions.ts'
import { perform } from './represent.ts'
import type { HttpRequest } from './request.ts'
import type { Service } from './service.ts'

const changed = new Date('2026-11-20T10:00:00.500Z')

const part = resource('/parts/{id}', {
  find: ({ id }) => {
    if (id === '7') return { id, version: 'v1' }
    if (id === 'gone') return gone(changed)
    if (id === 'moved') return moved('/parts/7')
    if (id === 'moved-get') return moved('/parts/7', { method: 'may become GET' })
    if (id === 'lent') return moved('/parts/7', { lasting: false })
    if (id === 'lent-get') return moved('/parts/7', { lasting: false, method: 'may become GET' })
    if (id === 'secret') return missing('Ask the storekeeper.', { desk: 4 })
    if (id === 'broken') throw new Error('kaboom secret')
    return id === 'late' ? Promise.resolve({ id, version: 'v9' }) : undefined
  },
  entityTag: ({ version }) => version,
  lastModified: () => changed,
  fields: { 'Cache-Control': 'max-age=60' },
  represent: { 'application/json': part => JSON.stringify(part), 'text/html': part => `<p>${part.id}` },
  post: receive(
    { 'application/json': json, 'application/x-www-form-urlencoded': form },
    content => (content instanceof URLSearchParams ? seeOther('/parts/7') : undefined),
    64,
  ),
})
const plain = resource('/plain', { represent: { 'text/plain': () => 'plain' } })
const logged: unknown[] = []
const shop = service([part, plain], { targetLimit: 100, onError: error => logged.push(error) })
const closed = service([plain])
closed.unavailable = { reason: 'Stocktaking.', retryAfter: 120 }

const json5 = { 'Content-Type': 'application/json' }
const at = (offset: number): string => new Date(Math.floor(changed.getTime() / 1000) * 1000 + offset).toUTCString()

/** What is asked, and what has to come of it. */
const cases: readonly [name: string, status: number, request: HttpRequest, of?: Service][] = [
  ['closed', 503, request('GET', '/plain'), closed],
  ['a long target', 414, request('GET', `/${'x'.repeat(100)}`)],
  ['a method that nobody knows', 501, request('BREW', '/parts/7')],
  ['an expectation that nobody knows', 417, request('GET', '/parts/7', { Expect: 'miracles' })],
  ['the server as a whole', 204, request('OPTIONS', '*')],
  ['a malformed path', 400, request('GET', '/%zz')],
  ['a path that is none', 400, request('GET', 'parts')],
  ['an unknown path', 404, request('GET', '/nowhere')],
  ['a method that is not allowed', 405, request('DELETE', '/parts/7')],
  ['a method that is not allowed, on nothing', 405, request('DELETE', '/parts/8')],
  ['options', 204, request('OPTIONS', '/parts/7')],
  ['nothing there', 404, request('GET', '/parts/8')],
  ['nothing there, with a condition (RFC 9110 §13.2.1)', 404, request('GET', '/parts/8', { 'If-Match': '"v1"' })],
  ['hidden, with more to say', 404, request('GET', '/parts/secret')],
  ['gone', 410, request('GET', '/parts/gone')],
  ['moved', 308, request('GET', '/parts/moved')],
  ['moved, GET will do', 301, request('GET', '/parts/moved-get')],
  ['lent', 307, request('GET', '/parts/lent')],
  ['lent, GET will do', 302, request('GET', '/parts/lent-get')],
  ['no representation that fits', 406, request('GET', '/parts/7', { Accept: 'image/png' })],
  ['refused by weight', 406, request('GET', '/plain', { Accept: 'text/plain;q=0, image/*' })],
  ['plain success', 200, request('GET', '/parts/7')],
  ['found later', 200, request('GET', '/parts/late')],
  ['an absolute target', 200, request('GET', 'http://shop.example/plain')],
  ['HEAD', 200, request('HEAD', '/parts/7')],
  ['If-Match, the tag', 200, request('GET', '/parts/7', { 'If-Match': '"x", "v1.0"' })],
  ['If-Match, any', 200, request('GET', '/parts/7', { 'If-Match': '*' })],
  ['If-Match, weak', 412, request('GET', '/parts/7', { 'If-Match': 'W/"v1.0"' })],
  ['If-Match, no tag at all', 412, request('GET', '/parts/7', { 'If-Match': 'v1.0' })],
  [
    'If-Match, the other variant, on a write',
    204,
    request('POST', '/parts/7', { 'If-Match': '"v1.1"', ...json5 }, '{}'),
  ],
  [
    'If-Match comes before If-Unmodified-Since',
    200,
    request('GET', '/parts/7', { 'If-Match': '"v1.0"', 'If-Unmodified-Since': at(-5000) }),
  ],
  ['unmodified since', 200, request('GET', '/parts/7', { 'If-Unmodified-Since': at(0) })],
  ['modified since', 412, request('GET', '/parts/7', { 'If-Unmodified-Since': at(-1000) })],
  ['If-Unmodified-Since, no date', 200, request('GET', '/parts/7', { 'If-Unmodified-Since': 'yesterday' })],
  ['If-None-Match, the tag', 304, request('GET', '/parts/7', { 'If-None-Match': 'W/"v1.0"' })],
  ['If-None-Match, any', 304, request('HEAD', '/parts/7', { 'If-None-Match': '*' })],
  ['If-None-Match, the other variant', 200, request('GET', '/parts/7', { 'If-None-Match': '"v1.1"' })],
  ['If-None-Match on a write', 412, request('POST', '/parts/7', { 'If-None-Match': '*', ...json5 }, '{}')],
  [
    'If-None-Match before If-Modified-Since',
    200,
    request('GET', '/parts/7', { 'If-None-Match': '"old"', 'If-Modified-Since': at(0) }),
  ],
  ['not modified since', 304, request('GET', '/parts/7', { 'If-Modified-Since': at(0) })],
  ['modified since then', 200, request('GET', '/parts/7', { 'If-Modified-Since': at(-1000) })],
  ['If-Modified-Since on a write', 204, request('POST', '/parts/7', { 'If-Modified-Since': at(0), ...json5 }, '{}')],
  ['content announced too large', 413, request('POST', '/parts/7', json5, ' '.repeat(65))],
  [
    'content that turns out too large',
    413,
    request('POST', '/parts/7', { ...json5, 'Content-Length': '1' }, ' '.repeat(65)),
  ],
  ['a media type that is not accepted', 415, request('POST', '/parts/7', { 'Content-Type': 'text/xml' }, '<a/>')],
  ['no media type', 415, request('POST', '/parts/7', {}, '{}')],
  ['a content coding', 415, request('POST', '/parts/7', { ...json5, 'Content-Encoding': 'br' }, '{}')],
  [
    'a parameter on the media type',
    204,
    request('POST', '/parts/7', { 'Content-Type': 'application/json; charset=utf-8' }, '{}'),
  ],
  ['malformed content', 400, request('POST', '/parts/7', json5, '{')],
  ['content that is not UTF-8', 400, request('POST', '/parts/7', json5, new Uint8Array([0xff]))],
  ['a form', 303, request('POST', '/parts/7', { 'Content-Type': 'application/x-www-form-urlencoded' }, 'a=1')],
  ['user code that throws', 500, request('GET', '/parts/broken')],
]

type Taken = Map<QuestionName, Set<boolean>>

/** Walks the table itself, asking everything and settling nothing: what the compiled program has to agree with. */
async function interpret(of: Service, asked: HttpRequest, taken: Taken): Promise<Answer> {
  const exchange = new Exchange(of, asked)
  let target: Target = start.service
  while (typeof target === 'string' && target !== 'perform') {
    const name: QuestionName = target
    const outcome = await questions[name].ask(exchange)
    const outcomes = taken.get(name) ?? new Set()
    taken.set(name, outcomes.add(outcome))
    target = outcome ? graph[name].yes : graph[name].no
  }
  return target === 'perform' ? perform(exchange) : endings[target as keyof typeof endings](exchange)
}

describe('the engine', () => {
  for (const [name, expected, asked, of = shop] of cases) {
    it(`${name}: ${expected}`, async () => {
      const answer = await of.answer(asked, { trace: true })
      assert.equal(answer.status, expected)
      const facts = status(answer.status)
      for (const [field, level] of Object.entries(facts?.fields ?? {})) {
        if (level === 'must' && field !== 'Date') assert.ok(answer.fields[field], `${expected} must carry ${field}`)
        if (level === 'must not') assert.equal(answer.fields[field], undefined)
      }
      if (facts?.content === 'forbidden') assert.equal(answer.content, undefined)
      if (expected >= 400) assert.equal(answer.fields.Vary, 'Accept')
    })
  }

  it('takes every edge of the graph, and the compiled program agrees with the table', async () => {
    const taken: Taken = new Map()
    for (const [name, expected, asked, of = shop] of cases) {
      if (expected === 500) continue
      assert.equal((await interpret(of, asked, taken)).status, expected, name)
    }
    const missed = (Object.keys(graph) as QuestionName[]).flatMap(name =>
      [true, false]
        .filter(outcome => !taken.get(name)?.has(outcome))
        .map(outcome => `${name}: ${outcome ? 'yes' : 'no'}`),
    )
    assert.deepEqual(missed, [])
  })

  it('names codings in a 415 only where the coding was the fault (RFC 9110 §12.5.3)', async () => {
    const coded = await shop.answer(request('POST', '/parts/7', { ...json5, 'Content-Encoding': 'br' }, '{}'))
    assert.equal(coded.fields['Accept-Encoding'], 'identity')
    assert.equal(coded.fields['Accept-Post'], undefined)
    const typed = await shop.answer(request('POST', '/parts/7', { 'Content-Type': 'text/xml' }, '<a/>'))
    assert.equal(typed.fields['Accept-Encoding'], undefined)
    assert.equal(typed.fields['Accept-Post'], 'application/json, application/x-www-form-urlencoded')
  })

  it('answers synchronously when every callback does', () => {
    assert.ok(!(shop.answer(request('GET', '/parts/7')) instanceof Promise))
    assert.ok(shop.answer(request('GET', '/parts/late')) instanceof Promise)
  })

  it('says on its trace which questions were asked, and cites them', async () => {
    const { trace } = await shop.answer(request('GET', '/parts/8'), { trace: true })
    assert.deepEqual(trace?.at(-1), { question: 'resource gone', outcome: false, section: 'RFC 9110 §15.5.11' })
    assert.equal((await shop.answer(request('GET', '/parts/8'))).trace, undefined)
  })

  it('gives a 304 the fields that its 200 would have, and no content fields (RFC 9110 §15.4.5)', async () => {
    const { fields } = await shop.answer(request('GET', '/parts/7', { 'If-None-Match': '*' }))
    assert.deepEqual(fields, {
      ETag: '"v1.0"',
      'Last-Modified': 'Fri, 20 Nov 2026 10:00:00 GMT',
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
    assert.throws(() => resource('/{a}/{a}', fine), /names \{a\} twice/)
    assert.throws(() => resource('/{a}{b}', fine), /one \{name\} a segment/)
    assert.throws(() => resource('/a', { represent: {} }), /names no media type/)
    assert.throws(() => resource('/a', { represent: { html: () => '' } }), /"html" is no media type/)
    assert.throws(
      () => resource('/a', { ...fine, post: receive({}, () => undefined) }),
      /"post.accept" names no media type/,
    )
    assert.throws(() => service([resource('/a', fine), resource('/a', fine)]), /share one path template/)
  })
})
