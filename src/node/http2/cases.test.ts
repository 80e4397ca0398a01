import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type ClientHttp2Session, connect, createSecureServer, createServer } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { after, describe, it } from 'node:test'
import { status } from '../../book/index.ts'
import { assertExpected, cases, fieldsOf, octetsOf, serviceFor } from '../../engine/vectors.fixture.ts'
import { listener } from '../index.ts'
import { certificate } from '../tls.fixture.ts'
import { back } from './client.fixture.ts'

/** What answers over HTTP/2 leave out (RFC 9113 §8.2.2). */
const unseen = ['connection', 'upgrade']

/** A path is a path: node's parser refuses everything else (RFC 9113 §8.3.1). */
const onStream = cases.filter(({ request: { target } }) => target.startsWith('/') || target === '*')

describe('over HTTP/2', () => {
  const ends: (() => void)[] = []
  after(() => {
    for (const end of ends) end()
  })

  const sessions = new Map<string, Promise<ClientHttp2Session>>()
  const open = async (name: string, secure: boolean): Promise<ClientHttp2Session> => {
    const answer = listener(serviceFor(name))
    const server = secure ? createSecureServer(certificate, answer) : createServer(answer)
    // otherwise node answers by itself
    server.on('checkExpectation', answer)
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const { port } = server.address() as AddressInfo
    const session = connect(`http${secure ? 's' : ''}://127.0.0.1:${port}`, { ca: certificate.cert })
    ends.push(() => {
      session.destroy()
      server.close()
    })
    return session
  }

  it('three cases are left out, and no more', () => assert.equal(cases.length - onStream.length, 3))

  for (const { name, service, request, expected } of onStream) {
    it(`${name}: ${expected.status}`, { timeout: 4_000 }, async () => {
      const { method, target, secure = false } = request
      const key = `${service} ${secure}`
      const session = sessions.get(key) ?? open(service, secure)
      sessions.set(key, Promise.resolve(session))
      const { host = 'shop.example', 'transfer-encoding': chunked, ...fields } = Object.fromEntries(fieldsOf(request))
      const octets = octetsOf(request)
      const head = { ':method': method, ':path': target, ':authority': host, ...fields }
      const endStream = octets === undefined && chunked === undefined
      const stream = (await session).request(head, { endStream }).on('error', () => {})
      if (!endStream) stream.end(octets)
      const came = await back(stream)
      assert.equal(came.code, 0)
      if (status(expected.status)?.content === 'forbidden' || method === 'HEAD') assert.equal(came.content, '')
      assertExpected(
        expected,
        {
          status: came.status as number,
          field: field => [came.fields[field]].flat().join(', ') || undefined,
          content: came.content,
        },
        unseen,
      )
    })
  }
})
