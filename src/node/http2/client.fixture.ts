import assert from 'node:assert/strict'
import {
  type ClientHttp2Session,
  type ClientHttp2Stream,
  connect,
  type IncomingHttpHeaders,
  type OutgoingHttpHeaders,
} from 'node:http2'
import type { TestContext } from 'node:test'
import type { Listening, ListenOptions } from '../index.ts'
import { certificate } from '../tls.fixture.ts'
import { open, type Shop } from '../wire.fixture.ts'

/** What the tests of HTTP/2 share: a client that tells everything that comes back on a stream. */

/** What came back on one stream. */
export interface Back {
  /** `undefined` where the stream ended without an answer. */
  readonly status: number | undefined
  readonly fields: IncomingHttpHeaders
  readonly content: string
  /** Interim answers, in order. */
  readonly interim: readonly IncomingHttpHeaders[]
  /** The code that the stream was closed with (RFC 9113 §7). */
  readonly code: number
}

/** A connection over HTTP/2. */
export class Client {
  readonly session: ClientHttp2Session

  constructor({ origin }: Listening) {
    this.session = connect(origin, { ca: certificate.cert, servername: 'localhost' })
    this.session.on('error', () => {})
  }

  /** Sends a head, and leaves the stream open where there may be content. */
  send(fields: OutgoingHttpHeaders, endStream = true): ClientHttp2Stream {
    return this.session.request(fields, { endStream }).on('error', () => {})
  }

  /** Sends a request, and waits until its stream has ended. */
  async ask(method: string, target: string, fields: OutgoingHttpHeaders = {}, content?: string): Promise<Back> {
    const stream = this.send({ ':method': method, ':path': target, ...fields }, content === undefined)
    if (content !== undefined) stream.end(content)
    return back(stream)
  }

  post(target: string, content: string, fields: OutgoingHttpHeaders = {}): Promise<Back> {
    return this.ask('POST', target, { 'content-type': 'application/json', ...fields }, content)
  }
}

/** Waits until a stream has ended, and tells all that came on it. */
export async function back(stream: ClientHttp2Stream): Promise<Back> {
  const interim: IncomingHttpHeaders[] = []
  let fields: IncomingHttpHeaders = {}
  let content = ''
  stream.on('headers', each => interim.push(each))
  stream.on('response', each => {
    fields = each
  })
  stream.setEncoding('utf8').on('data', piece => {
    content += piece
  })
  await new Promise(resolve => stream.on('close', resolve))
  const status = fields[':status'] as number | undefined
  if (status !== undefined) assert.ok(fields.date, 'Date')
  return { status, fields, content, interim, code: stream.rstCode ?? 0 }
}

/** Serves a small service over TLS until the test ends, with a client. */
export async function openTls(t: TestContext, options: ListenOptions = {}): Promise<Shop & { client(): Client }> {
  const shop = await open(t, { tls: certificate, ...options })
  return { ...shop, client: () => clientOf(t, shop.listening) }
}

/** A client until the test ends. */
export function clientOf(t: TestContext, listening: Listening): Client {
  const client = new Client(listening)
  t.after(() => client.session.destroy())
  return client
}

/** The problem document of an answer, checked against it. */
export function problemIn({ status, fields, content }: Back): Record<string, unknown> {
  assert.equal(fields['content-type'], 'application/problem+json')
  const problem = JSON.parse(content)
  assert.equal(problem.status, status)
  assert.ok(problem.detail)
  return problem
}
