import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { describe, it, type TestContext } from 'node:test'
import { json, resource, service } from '../../engine/index.ts'
import { listen } from '../../node/index.ts'
import { listening, rawServer } from '../live/server.fixture.ts'
import type { Rule } from '../rule.ts'
import { rules } from '../rules/index.ts'
import { breakage, type Probed, type ProbeOptions, probe, probeRules } from './index.ts'

const modified = 'Sat, 21 Nov 2026 09:30:00 GMT'
const validators = { ETag: '"v1"', 'Last-Modified': modified }
const ids = new Set([...probeRules.map(({ id }) => id), ...Object.keys(breakage)])

type Serve = (request: IncomingMessage, response: ServerResponse) => void

async function serving(t: TestContext, serve: Serve): Promise<URL> {
  const server = createServer(serve)
  server.on('checkExpectation', serve)
  server.keepAliveTimeout = 1
  return new URL(`http://127.0.0.1:${await listening(t, server)}/a`)
}

async function all(url: URL, options: ProbeOptions = {}): Promise<Probed[]> {
  const probed: Probed[] = []
  for await (const one of probe(url, options)) probed.push(one)
  return probed
}

/** What the rules of probing alone say. */
async function found(url: URL, options: ProbeOptions = {}): Promise<Set<string>> {
  const probed = await all(url, { rules: [], ...options })
  return new Set(probed.flatMap(({ findings }) => findings.map(({ rule }) => rule)))
}

const asked = (probed: Probed[]) =>
  probed.map(({ exchange: { request, response } }) => `${request?.method} ${response?.code}`)

/** A part that is loved and kept up to date, by the engine of this project. */
async function wellBehaved(t: TestContext): Promise<{ url: URL; changes: string[] }> {
  const changes: string[] = []
  const accept = { 'application/json': json }
  const parts = service([
    resource('/a', {
      find: () => ({ name: 'bolt' }),
      entityTag: () => 'v1',
      lastModified: () => new Date(modified),
      represent: { 'application/json': part => JSON.stringify(part) },
      put: { accept, act: () => void changes.push('PUT') },
      post: { accept, act: () => void changes.push('POST') },
      patch: { accept: { 'application/merge-patch+json': json }, act: () => void changes.push('PATCH') },
      delete: () => void changes.push('DELETE'),
    }),
  ])
  const { origin, close } = await listen(parts)
  t.after(() => close())
  return { url: new URL('/a', origin), changes }
}

describe('probe', () => {
  it('finds nothing where a server does what it should', async t => {
    const { url, changes } = await wellBehaved(t)
    const probed = await all(url, { writes: true })
    const said = probed.flatMap(({ exchange: { request, response }, findings }) =>
      findings
        .filter(({ rule, level }) => ids.has(rule) && level !== 'good')
        .map(({ rule, says }) => `${rule}: ${request?.method} ${response?.code} ${says}`),
    )
    assert.deepEqual(said, [])
    assert.deepEqual(changes, [])
    const codes = new Set(asked(probed))
    for (const each of [
      'GET 200',
      'HEAD 200',
      'GET 304',
      'GET 412',
      'OPTIONS 204',
      'STATUTE 501',
      'GET 404',
      'GET 417',
    ]) {
      assert.ok(codes.has(each), `${each} in ${[...codes]}`)
    }
    for (const each of ['PUT 415', 'PUT 400', 'POST 415', 'POST 400']) assert.ok(codes.has(each), each)
    for (const each of ['PUT 412', 'PATCH 412', 'POST 412', 'DELETE 412']) assert.ok(codes.has(each), each)
  })

  it('asks for no change, unless told to', async t => {
    const methods = new Set<string>()
    const url = await rawServer(t, (socket, head) => {
      methods.add(head.split(' ')[0] ?? '')
      socket.end('HTTP/1.1 200 OK\r\nETag: "v1"\r\nContent-Length: 0\r\n\r\n')
    })
    await all(url)
    assert.deepEqual([...methods].sort(), ['GET', 'HEAD', 'OPTIONS', 'STATUTE'])
    await all(url, { writes: true })
    assert.ok(methods.has('PUT') && methods.has('POST'))
  })

  it('writes on no other host, unless that is confirmed', async () => {
    await assert.rejects(all(new URL('http://erp.invalid/a'), { writes: true }), RangeError)
    await assert.rejects(all(new URL('http://erp.invalid/a'), { writes: true, confirmed: true }), {
      kind: 'unknown host',
    })
    await assert.rejects(all(new URL('http://127.0.0.1.erp.invalid/a'), { writes: true }), RangeError)
    await assert.rejects(all(new URL('http://localhost.erp.invalid/a'), { writes: true }), RangeError)
  })

  it('takes along the fields that it is given, and follows redirects first', async t => {
    const seen = new Set<string>()
    const url = await serving(t, ({ url, headers }, response) => {
      seen.add(`${headers.authorization} ${headers.host}`)
      if (url === '/a') response.writeHead(308, { Location: '/b?x=1' }).end()
      else response.end('hello')
    })
    const probed = await all(url, { fields: { Authorization: 'Bearer a', Host: 'erp.example' } })
    assert.deepEqual([...seen], ['Bearer a erp.example'])
    assert.deepEqual(asked(probed).slice(0, 3), ['GET 308', 'GET 200', 'GET 200'])
    assert.equal(probed[2]?.exchange.request?.target, '/b?x=1')
  })

  it('judges every answer, and is silent about what is odd in its requests', async t => {
    const url = await rawServer(t, (socket, head) =>
      socket.end(`HTTP/1.1 ${head.startsWith('STATUTE') ? '401 Unauthorized' : '200 OK'}\r\nContent-Length: 0\r\n\r\n`),
    )
    const findings = (await all(url)).flatMap(({ findings }) => findings)
    assert.ok(findings.some(({ rule }) => rule === 'challenge-missing'))
    const odd: Rule = {
      ...(rules[0] as Rule),
      id: 'odd',
      on: 'every',
      find: ({ request, response }) => [request, response].flatMap(message => message?.start ?? []),
    }
    const said = (await all(url, { rules: [odd] })).slice(1).flatMap(({ findings }) => findings)
    assert.deepEqual(new Set(said.filter(({ rule }) => rule === 'odd').map(({ at }) => at.in)), new Set(['response']))
  })

  it('says once what a plain rule says, too', async t => {
    const url = await serving(t, (_, response) => response.writeHead(200, validators).end('hello'))
    const ignoring = (await all(url)).find(({ exchange }) =>
      exchange.request?.fields.some(({ name, value }) => name === 'If-None-Match' && value === '"v1"'),
    )
    const said = ignoring?.findings.map(({ rule }) => rule) ?? []
    assert.ok(said.includes('not-modified-owed'), String(said))
    assert.ok(!said.includes('conditional-ignored'))
  })

  it('tells of a request without an answer, and goes on', async t => {
    const url = await rawServer(t, (socket, head) => {
      if (/^accept-encoding/im.test(head)) socket.destroy()
      else socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n')
    })
    const probed = await all(url, { rules: [] })
    const broken = probed.findIndex(({ findings }) => findings.some(({ rule }) => rule === 'probe-unanswered'))
    assert.ok(broken > 0 && broken < probed.length - 1)
    assert.equal(probed[broken]?.exchange.response, undefined)
  })

  it('ends with a fault where the first request has no answer', async t => {
    await assert.rejects(all(await rawServer(t, socket => socket.destroy())), { name: 'LiveFault', kind: 'closed' })
  })

  it('says nothing of who is not let in', async t => {
    let count = 0
    const url = await rawServer(t, socket => {
      const open = count++ < 2
      socket.end(`HTTP/1.1 ${open ? '200 OK\r\nETag: "v1"' : '429 Too Many Requests'}\r\nContent-Length: 0\r\n\r\n`)
    })
    assert.deepEqual(await found(url, { writes: true }), new Set())
    assert.ok(count > 10)
  })
})

describe('rules of probing', () => {
  it('have ids that no other rule has', () => {
    const other = new Set(rules.map(({ id }) => id))
    assert.deepEqual(
      [...ids].filter(id => other.has(id)),
      [],
    )
    assert.equal(ids.size, probeRules.length + Object.keys(breakage).length)
  })

  it('are explained', () => {
    for (const { id, says, why, mend = '', section } of [...probeRules, ...Object.values(breakage)]) {
      assert.match(id, /^[a-z0-9]+(?:-[a-z0-9]+)*$/)
      for (const text of [says, why, mend]) assert.match(text, /^[^\n]{10,300}[.!]$/, text)
      assert.match(section, /^RFC \d+ §\S+$/)
    }
  })

  it('stand back only for rules that there are', () => {
    const other = new Set(rules.map(({ id }) => id))
    const unknown = probeRules.flatMap(({ unless = [] }) => unless.filter(id => !other.has(id)))
    assert.deepEqual(unknown, [])
  })

  it('find a server that passes over everything', async t => {
    const url = await serving(t, (_, response) =>
      response
        .writeHead(200, { ...validators, 'Accept-Ranges': 'bytes', 'Content-Type': 'text/plain' })
        .end('a'.repeat(2000)),
    )
    assert.deepEqual([...(await found(url, { writes: true }))].sort(), [
      'conditional-date-ignored',
      'conditional-ignored',
      'content-uncoded',
      'entity-tag-list-ignored',
      'expectation-passed-over',
      'if-match-ignored',
      'if-none-match-any-ignored',
      'if-unmodified-since-ignored',
      'missing-found',
      'options-without-allow',
      'post-takes-any-type',
      'post-takes-malformed',
      'put-despite-if-none-match',
      'put-takes-any-type',
      'put-takes-malformed',
      'range-ignored-though-told',
      'unknown-method-done',
      'weak-comparison-missing',
    ])
  })

  /** A server for each fault that passing over everything does not show. */
  const faulty: Readonly<Record<string, Serve>> = {
    'entity-tag-unstable': (_, response) => response.setHeader('ETag', `"${Math.random()}"`).end('hello'),
    'last-modified-moves': (() => {
      let count = 0
      return (_, response) =>
        response.setHeader('Last-Modified', new Date(1e12 + 1000 * count++).toUTCString()).end('hi')
    })(),
    'head-unsupported': ({ method }, response) => response.writeHead(method === 'HEAD' ? 405 : 200).end(),
    'head-differs': ({ method }, response) =>
      response.setHeader('Content-Type', method === 'HEAD' ? 'text/html' : 'text/plain').end('hi'),
    'head-length-wrong': ({ method }, response) =>
      response.setHeader('Content-Length', method === 'HEAD' ? 9 : 2).end('hi'),
    'if-none-match-outranked': ({ headers }, response) =>
      response.writeHead(headers['if-modified-since'] ? 304 : 200, validators).end('hello'),
    'range-wrong': ({ headers }, response) =>
      headers.range
        ? response.writeHead(206, { 'Content-Range': 'bytes 1-1/5' }).end('x')
        : response.writeHead(200).end('hello'),
    'suffix-range-wrong': ({ headers }, response) =>
      headers.range === 'bytes=-2'
        ? response.writeHead(206, { 'Content-Range': 'bytes 0-2/5' }).end('hel')
        : response.writeHead(200).end('hello'),
    'range-refused': ({ headers }, response) => response.writeHead(headers.range ? 400 : 200).end('hello'),
    'range-beyond-end': ({ headers }, response) =>
      headers.range === 'bytes=1005-' ? response.writeHead(206).end() : response.writeHead(200).end('hello'),
    'if-range-ignored': ({ headers }, response) =>
      headers['if-range'] ? response.writeHead(206).end('e') : response.writeHead(200).end('hello'),
    'not-acceptable-otherwise': ({ headers }, response) =>
      response.writeHead(headers.accept === '*/*' ? 200 : 400).end('hello'),
    'coding-not-accepted': (_, response) => response.setHeader('Content-Encoding', 'gzip').end('hello'),
    'allow-leaves-out': ({ method }, response) =>
      response.setHeader('Allow', method === 'OPTIONS' ? 'HEAD, OPTIONS' : 'GET').end('hello'),
    'missing-unexplained': ({ url }, response) => response.writeHead(url === '/a' ? 200 : 404).end(),
    'problem-not-offered': ({ url }, response) => response.writeHead(url === '/a' ? 200 : 404).end('<h1>No'),
    'probe-breaks-server': ({ headers }, response) =>
      response.writeHead(headers['if-match'] ? 500 : 200, validators).end(),
    'put-despite-if-match': ({ method, headers }, response) =>
      response.writeHead(method === 'GET' || headers['if-match'] ? 200 : 412, validators).end('hello'),
    'patch-despite-if-match': ({ method }, response) =>
      response.writeHead(method === 'GET' || method === 'PATCH' ? 200 : 412, validators).end('hello'),
    'post-despite-if-match': ({ method }, response) =>
      response.writeHead(method === 'GET' || method === 'POST' ? 200 : 412, validators).end('hello'),
    'delete-despite-if-match': ({ method }, response) =>
      response.writeHead(method === 'GET' || method === 'DELETE' ? 200 : 412, validators).end('hello'),
  }
  for (const [id, serve] of Object.entries(faulty)) {
    it(`${id} finds what it is there for`, async t => {
      assert.ok((await found(await serving(t, serve), { writes: true })).has(id))
    })
  }

  it('do not delete where another change was made in spite of its condition', async t => {
    const methods: string[] = []
    const url = await serving(t, ({ method = '' }, response) => {
      methods.push(method)
      response.writeHead(200, validators).end('hello')
    })
    await all(url, { writes: true })
    assert.ok(methods.includes('PUT') && !methods.includes('DELETE'), String(methods))
  })
})
