import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { requirements } from '../book/requirements/index.ts'
import { created, gone, json, moved, reset, resource, service } from '../engine/index.ts'
import { type Listening, listen } from './index.ts'
import { ask, post, type Reply, Wire } from './wire.fixture.ts'

/** What the engine guarantees, proved on the wire: one proof for each record that says so, and no record without one. */

const modified = new Date('2026-11-20T10:00:00Z')
const performed: string[] = []
const shop = service(
  [
    resource('/part', {
      find: () => ({ version: 'v1' }),
      entityTag: ({ version }) => version,
      lastModified: () => modified,
      fields: { 'Cache-Control': 'max-age=60' },
      represent: { 'application/json': part => JSON.stringify(part), 'text/html': () => '<p>part' },
      post: {
        accept: { 'application/json': json },
        act: () => {
          performed.push('post')
          return undefined
        },
      },
    }),
    resource('/form', {
      represent: { 'text/plain': () => 'form' },
      post: { accept: { 'application/json': json }, act: () => reset() },
    }),
    resource('/new', {
      represent: { 'text/plain': () => 'new' },
      post: { accept: { 'application/json': json }, act: () => created('/part') },
    }),
    resource('/moved/{how}', {
      find: ({ how }) => {
        if (how === '308') return moved('/part')
        if (how === '301') return moved('/part', { method: 'may become GET' })
        if (how === '307') return moved('/part', { lasting: false })
        return how === '302' ? moved('/part', { lasting: false, method: 'may become GET' }) : gone(modified)
      },
      represent: { 'text/plain': () => '' },
    }),
    resource('/broken', {
      find: () => {
        throw new Error('kaboom')
      },
      represent: { 'text/plain': () => '' },
    }),
  ],
  { onError: () => {} },
)

let server: Listening
before(async () => {
  server = await listen(shop, { headLimit: 16_384 })
})
after(() => server.close())

async function replyTo(text: string, options?: { head?: boolean }): Promise<Reply> {
  const wire = new Wire(Number(new URL(server.origin).port))
  try {
    return await wire.send(text).reply(options)
  } finally {
    wire.socket.destroy()
  }
}

const expectStatus = (status: number, text: string) => async (): Promise<Reply> => {
  const reply = await replyTo(text, { head: text.startsWith('HEAD') })
  assert.equal(reply.status, status)
  return reply
}
const get = (target: string, fields = ''): string => ask('GET', target, fields)
const later = 'If-Unmodified-Since: Thu, 19 Nov 2026 10:00:00 GMT\r\n'
const explained = async (status: number, text: string): Promise<void> => {
  const { content } = await expectStatus(status, text)()
  assert.ok(JSON.parse(content).detail.length > 10)
}
const located = (status: number) => async (): Promise<void> => {
  const { fields } = await expectStatus(status, get(`/moved/${status}`))()
  assert.equal(fields.location, '/part')
}
const refrains = (condition: string) => async (): Promise<void> => {
  performed.length = 0
  await expectStatus(412, post('/part', '{}', condition))()
  assert.deepEqual(performed, [])
}
const as200 = async (): Promise<void> => {
  const whole = await replyTo(get('/part'))
  const { fields } = await expectStatus(304, get('/part', 'If-None-Match: *\r\n'))()
  for (const name of ['etag', 'vary', 'cache-control']) assert.equal(fields[name], whole.fields[name], name)
  assert.ok(fields.date)
}

const proofs: Readonly<Record<string, () => Promise<unknown>>> = {
  'rfc9110-15.3.1-validators': async () => {
    const { fields } = await replyTo(get('/part'))
    assert.deepEqual([fields.etag, fields['last-modified']], ['"v1.json"', modified.toUTCString()])
  },
  'rfc9110-15.3.6-content': async () => {
    const { content, fields } = await expectStatus(205, post('/form', '{}'))()
    assert.deepEqual([content, fields['content-length']], ['', '0'])
  },
  'rfc9110-15.4.2-location': located(301),
  'rfc9110-15.4.3-location': located(302),
  'rfc9110-15.4.5-fields': as200,
  'rfc9110-15.4.5-metadata': async () => {
    const { fields } = await replyTo(get('/part', 'If-None-Match: *\r\n'))
    for (const name of ['content-type', 'content-language', 'content-encoding']) assert.equal(fields[name], undefined)
  },
  'rfc9110-15.4.8-location': located(307),
  'rfc9110-15.4.9-location': located(308),
  'rfc9110-15.5-explain': () => explained(404, get('/nowhere')),
  'rfc9110-15.5.6-allow': async () => {
    const { fields } = await expectStatus(405, ask('DELETE', '/part'))()
    assert.equal(fields.allow, 'GET, HEAD, POST, OPTIONS')
  },
  'rfc9110-15.5.7-list': async () => {
    const { content } = await expectStatus(406, get('/part', 'Accept: image/png\r\n'))()
    assert.deepEqual(JSON.parse(content).available, ['application/json', 'text/html'])
  },
  'rfc9110-15.6-explain': () => explained(500, get('/broken')),
  'rfc9110-15.6.6-versions': async () => {
    const { content } = await expectStatus(505, 'GET / HTTP/2.0\r\nHost: x\r\n\r\n')()
    assert.match(JSON.parse(content).detail, /HTTP\/1\.1/)
  },
  'rfc9110-5.4-too-large': expectStatus(431, get('/part', `X-Large: ${'x'.repeat(20_000)}\r\n`)),
  'rfc9110-6.6.1-date': async () => {
    for (const target of ['/part', '/moved/308', '/nowhere']) assert.ok((await replyTo(get(target))).fields.date)
  },
  'rfc9110-8.6-without-content': async () => {
    const { fields } = await expectStatus(204, post('/part', '{}'))()
    assert.equal(fields['content-length'], undefined)
  },
  'rfc9110-8.6-not-modified-value': async () => {
    const { fields } = await replyTo(get('/part', 'If-None-Match: *\r\n'))
    assert.equal(fields['content-length'], undefined)
  },
  'rfc9110-9.1-not-implemented': expectStatus(501, ask('BREW', '/part')),
  'rfc9110-9.1-not-allowed': expectStatus(405, ask('PUT', '/part', 'Content-Length: 0\r\n')),
  'rfc9110-9.3.2-content': async () => {
    for (const target of ['/part', '/nowhere']) {
      const wire = new Wire(Number(new URL(server.origin).port))
      await wire.send(ask('HEAD', target, 'Connection: close\r\n')).reply({ head: true })
      assert.equal(await wire.rest(), '')
    }
  },
  'rfc9110-9.3.7-features': async () => {
    const { fields } = await expectStatus(204, ask('OPTIONS', '/part'))()
    assert.deepEqual([fields.allow, fields['accept-post']], ['GET, HEAD, POST, OPTIONS', 'application/json'])
  },
  'rfc9110-10.1.1-early': async () => {
    const early = ask('POST', '/nowhere', 'Content-Length: 5\r\nExpect: 100-continue\r\n')
    assert.equal((await expectStatus(404, early)()).fields.connection, 'close')
  },
  'rfc9110-10.1.1-http10': async () => {
    const { status } = await replyTo(
      'POST /part HTTP/1.0\r\nContent-Type: application/json\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n{}',
    )
    assert.equal(status, 204)
  },
  'rfc9110-10.2.1-allow': async () => assert.ok((await expectStatus(405, ask('TRACE', '/part'))()).fields.allow),
  'rfc9110-12.5.3-unrelated': async () => {
    const { fields } = await expectStatus(
      415,
      ask('POST', '/part', 'Content-Type: text/xml\r\nContent-Length: 2\r\n', 'xx'),
    )()
    assert.equal(fields['accept-encoding'], undefined)
  },
  'rfc9110-13.1.1-strong': expectStatus(412, get('/part', 'If-Match: W/"v1.json"\r\n')),
  'rfc9110-13.1.1-evaluate': expectStatus(412, get('/part', 'If-Match: "v0"\r\n')),
  'rfc9110-13.1.1-refrain': refrains('If-Match: "v0"\r\n'),
  'rfc9110-13.1.2-evaluate': expectStatus(304, get('/part', 'If-None-Match: W/"v1.json"\r\n')),
  'rfc9110-13.1.2-refrain': refrains('If-None-Match: *\r\n'),
  'rfc9110-13.1.2-failed': async () => {
    await expectStatus(304, ask('HEAD', '/part', 'If-None-Match: *\r\n'))()
    await expectStatus(412, post('/part', '{}', 'If-None-Match: *\r\n'))()
  },
  'rfc9110-13.1.3-evaluate': expectStatus(304, get('/part', `If-Modified-Since: ${modified.toUTCString()}\r\n`)),
  'rfc9110-13.1.3-failed': as200,
  'rfc9110-13.1.4-evaluate': expectStatus(412, get('/part', later)),
  'rfc9110-13.1.4-refrain': refrains(later),
  'rfc9110-13.2.1-ignore': expectStatus(404, get('/nowhere', 'If-Match: "v0"\r\n')),
  'rfc9110-13.2.1-method': expectStatus(204, ask('OPTIONS', '/part', 'If-Match: "v0"\r\n')),
  'rfc9110-14.2-method': expectStatus(204, post('/part', '{}', 'Range: bytes=0-1\r\n')),
  'rfc9112-2.2-not-http': expectStatus(400, 'nonsense\r\n\r\n'),
  'rfc9112-3-target-too-long': expectStatus(414, get(`/${'x'.repeat(9000)}`)),
  'rfc9112-3.2-host': async () => {
    await expectStatus(400, 'GET /part HTTP/1.1\r\n\r\n')()
    await expectStatus(400, get('/part', 'Host: other.example\r\n'))()
    await expectStatus(400, 'GET /part HTTP/1.1\r\nHost: a b\r\n\r\n')()
  },
  'rfc9112-5.1-space-before-colon': expectStatus(400, get('/part', 'X-Spaced : 1\r\n')),
  'rfc9112-5.2-folded-request': expectStatus(400, get('/part', 'X-Folded: 1\r\n 2\r\n')),
  'rfc9112-6.1-without-content': async () => {
    const { fields } = await expectStatus(204, post('/part', '{}'))()
    assert.equal(fields['transfer-encoding'], undefined)
  },
  'rfc9112-6.1-http10-client': async () => {
    const { fields } = await replyTo('GET /part HTTP/1.0\r\n\r\n')
    assert.equal(fields['transfer-encoding'], undefined)
  },
  'rfc9112-6.1-both-close': async () => {
    const both = 'Content-Type: application/json\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n'
    assert.equal((await replyTo(ask('POST', '/part', both, '2\r\n{}\r\n0\r\n\r\n'))).fields.connection, 'close')
  },
  'rfc9112-6.3-chunked-last': async () => {
    const { fields } = await expectStatus(400, ask('POST', '/part', 'Transfer-Encoding: chunked, gzip\r\n'))()
    assert.equal(fields.connection, 'close')
  },
  'rfc9112-6.3-length-request': async () => {
    const { fields } = await expectStatus(400, ask('POST', '/part', 'Content-Length: two\r\n'))()
    assert.equal(fields.connection, 'close')
  },
  'rfc9112-9.6-close': async () => {
    assert.equal((await replyTo(get('/part', 'Connection: close\r\n'))).fields.connection, 'close')
  },
}

describe('guaranteed', () => {
  for (const [id, prove] of Object.entries(proofs)) it(id, async () => void (await prove()))

  it('is said of every requirement that is proved here, and of no other', () => {
    const said = requirements.filter(({ guaranteed }) => guaranteed).map(({ id }) => id)
    assert.deepEqual(said.sort(), Object.keys(proofs).sort())
  })
})
