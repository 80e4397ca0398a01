import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type ClientRequest, Agent as HttpAgent, type IncomingMessage, request } from 'node:http'
import { Agent as HttpsAgent, request as secureRequest } from 'node:https'

/** What a client sees of the shop, wherever it is mounted. There is no test here. */

interface Reply {
  readonly status: number
  /** Every field line by its name in lower case. */
  readonly fields: NodeJS.Dict<string[]>
  readonly content: string
}

/** A client with one connection, so that an answer of the wrong length spoils the next one. */
class Client {
  readonly #origin: URL
  readonly #base: string
  readonly #ca: string | undefined
  readonly #agent: HttpAgent

  constructor(origin: string, base: string, ca: string | undefined) {
    this.#origin = new URL(origin)
    this.#base = base
    this.#ca = ca
    this.#agent = new (ca ? HttpsAgent : HttpAgent)({ keepAlive: true, maxSockets: 1 })
  }

  /** Sends a request; `alone` gives it a connection of its own. */
  send(method: string, target: string, fields = {}, content?: string, alone = false): ClientRequest {
    const length = content === undefined ? {} : { 'Content-Length': Buffer.byteLength(content) }
    const { hostname, port } = this.#origin
    const options = {
      ...{ method, hostname, port, path: this.#base + target || '/', headers: { ...fields, ...length } },
      ...(this.#ca && { ca: this.#ca }),
      agent: alone ? false : this.#agent,
    }
    return (this.#ca ? secureRequest : request)(options).end(content)
  }

  async ask(method: string, target: string, fields = {}, content?: string): Promise<Reply> {
    const [message] = (await once(this.send(method, target, fields, content), 'response')) as [IncomingMessage]
    let text = ''
    for await (const chunk of message.setEncoding('utf8')) text += chunk
    return { status: message.statusCode ?? 0, fields: message.headersDistinct, content: text }
  }

  close(): void {
    this.#agent.destroy()
  }
}

function assertProblem({ status, fields, content }: Reply, expected: number): void {
  assert.equal(status, expected, content)
  assert.deepEqual(fields['content-type'], ['application/problem+json'])
  assert.deepEqual(fields['content-length'], [String(Buffer.byteLength(content))])
  assert.equal(JSON.parse(content).status, expected)
}

/**
 * Asks a mounted shop for everything that a mount can spoil.
 *
 * @param origin where the server listens
 * @param base what the mount puts before the shop's paths
 * @param ca whom the client trusts, where the server speaks TLS
 */
export async function assertMounted(origin: string, base = '', ca?: string): Promise<void> {
  const client = new Client(origin, base, ca)
  try {
    await assertReads(client)
    await assertWrites(client, base)
    await assertTargets(client)
    await assertStreams(client)
    await assertLeaving(client)
  } finally {
    client.close()
  }
}

async function assertReads(client: Client): Promise<void> {
  const got = await client.ask('GET', '/parts/7')
  assert.equal(got.status, 200)
  assert.equal(got.content, '{"name":"Bolt"}')
  assert.deepEqual(got.fields.etag, ['"v4"'])
  assert.deepEqual(got.fields['content-length'], ['15'])
  const head = await client.ask('HEAD', '/parts/7')
  assert.equal(head.status, 200)
  assert.equal(head.content, '')
  for (const name of ['content-type', 'content-length', 'etag']) {
    assert.deepEqual(head.fields[name], got.fields[name], name)
  }
  const current = await client.ask('GET', '/parts/7', { 'If-None-Match': '"v4"' })
  assert.deepEqual([current.status, current.content, current.fields.etag], [304, '', ['"v4"']])
  assertProblem(await client.ask('GET', '/parts/9'), 404)
  assert.deepEqual((await client.ask('GET', '')).fields['set-cookie'], ['a=1', 'b=2'])
  const broken = await client.ask('GET', '/broken')
  assertProblem(broken, 500)
  assert.doesNotMatch(broken.content, /kaboom/)
}

async function assertWrites(client: Client, base: string): Promise<void> {
  const type = { 'Content-Type': 'application/json' }
  const made = await client.ask('POST', '/parts', type, '{"name":"Nut"}')
  assert.deepEqual([made.status, made.content, made.fields['content-length']], [201, '', ['0']])
  const { pathname } = new URL(made.fields.location?.join() ?? '', `http://shop.example${base}/parts`)
  assert.equal((await client.ask('GET', pathname.slice(base.length))).content, '{"name":"Nut"}')
  const unsupported = await client.ask('POST', '/parts', { 'Content-Type': 'text/xml' }, '<part/>')
  assertProblem(unsupported, 415)
  assert.deepEqual(unsupported.fields['accept-post'], ['application/json'])
  assertProblem(await client.ask('POST', '/parts', type, '{"name"'), 400)
  assertProblem(await client.ask('POST', '/parts', type, JSON.stringify({ name: 'x'.repeat(64) })), 413)
  const put = await client.ask('PUT', '/parts/7', type, '{}')
  assert.deepEqual([put.status, put.content, put.fields['content-length']], [204, '', undefined])
  const refused = await client.ask('DELETE', '/parts')
  assertProblem(refused, 405)
  assert.deepEqual(refused.fields.allow, ['GET, HEAD, POST, OPTIONS'])
  const options = await client.ask('OPTIONS', '/parts')
  assert.deepEqual([options.status, options.fields.allow], [204, ['GET, HEAD, POST, OPTIONS']])
}

async function assertTargets(client: Client): Promise<void> {
  const echo = await client.ask('GET', '/echo/a%2Fb%20%C3%A9?q=x%26y&q=%2B&url=http://a/')
  assert.deepEqual(JSON.parse(echo.content), { path: 'a/b é', query: ['x&y', '+'] })
  assert.equal((await client.ask('GET', '/echo/%zz')).status, 400)
  // where this becomes part of a URL, it leads to another resource
  assert.equal((await client.ask('GET', '/parts/7', { Host: 'shop.example/echo/x?' })).status, 400)
}

async function assertStreams(client: Client): Promise<void> {
  const stream = await client.ask('GET', '/stream')
  assert.deepEqual([stream.status, stream.content], [200, 'one two'])
  const head = await client.ask('HEAD', '/stream')
  assert.deepEqual([head.status, head.content, head.fields['content-length']], [200, '', undefined])
}

/** What the shop is told when a client goes away, it tells the next one. */
async function assertLeaving(client: Client): Promise<void> {
  const endless = client.send('GET', '/endless', {}, undefined, true)
  const [message] = (await once(endless, 'response')) as [IncomingMessage]
  await once(message, 'data')
  message.destroy()
  assert.equal((await client.ask('GET', '/released')).status, 200)
  const slow = client.send('GET', '/slow', {}, undefined, true).on('error', () => {})
  assert.equal((await client.ask('GET', '/asked')).status, 200)
  slow.destroy()
  assert.equal((await client.ask('GET', '/left')).status, 200)
}
