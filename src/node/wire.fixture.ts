import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { Duplex } from 'node:stream'
import type { TestContext } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { connect as connectTls } from 'node:tls'
import { created, json, reset, resource, type Service, service } from '../engine/index.ts'
import { type Listening, type ListenOptions, listen } from './index.ts'
import { certificate } from './tls.fixture.ts'

/** What the tests of this room share: a service, and a client that sees every octet. There is no test here. */

/** One response as it stood on the wire, interim ones included. */
export interface Reply {
  readonly status: number
  readonly phrase: string
  /** Field values by name in lower case; several lines are joined. */
  readonly fields: Readonly<Record<string, string>>
  readonly content: string
}

/** Whether the tests speak over TLS; {@link overTls} says so for the whole of a test run. */
let secure = false

/** Has every server and every client of this run speak over TLS. */
export function overTls(): void {
  secure = true
}

/** A raw connection. */
export class Wire {
  readonly socket: Socket
  /** When it stands. */
  readonly ready: Promise<unknown>
  readonly #below: Socket
  readonly #leaving: 'FIN' | 'RST'
  #received = ''
  #wake = () => {}
  #ended = false

  /**
   * @param port of the server
   * @param tls whether it speaks over TLS
   * @param leaving how {@link Wire.leave} goes away: at the end of what was sent, or at once
   */
  constructor(port: number, tls = false, leaving: 'FIN' | 'RST' = 'FIN') {
    this.#leaving = leaving
    this.#below = connect(port, '127.0.0.1')
    this.socket = this.#below
    if (tls) {
      // A socket whose handle TLS owns cannot be reset.
      const socket = leaving === 'RST' ? Duplex.from({ readable: this.#below, writable: this.#below }) : this.#below
      this.socket = connectTls({ socket, ca: certificate.cert, servername: 'localhost' })
    }
    this.ready = once(this.socket, tls ? 'secureConnect' : 'connect').catch(() => {})
    this.socket.setEncoding('latin1')
    this.socket.on('data', data => {
      this.#received += data
      this.#wake()
    })
    for (const socket of [this.socket, this.#below]) socket.on('error', () => {})
    for (const event of ['end', 'close']) {
      this.socket.on(event, () => {
        this.#ended = true
        this.#wake()
      })
    }
  }

  leave(): void {
    if (this.#leaving === 'RST') this.#below.resetAndDestroy()
    this.socket.destroy()
  }

  send(text: string): this {
    this.socket.write(text, 'latin1')
    return this
  }

  /** The next response, taken apart by its own framing; `head` where it answers HEAD. */
  async reply({ head = false } = {}): Promise<Reply> {
    const end = await this.#until(() => this.#received.indexOf('\r\n\r\n'))
    const [line = '', ...lines] = this.#take(end).split('\r\n')
    this.#take(4)
    const [, code = '', phrase = ''] = /^HTTP\/1\.1 (\d{3}) (.*)$/.exec(line) ?? assert.fail(`a status line: ${line}`)
    const fields: Record<string, string> = {}
    for (const each of lines) {
      const [, name = '', value = ''] = /^([!#$%&'*+\-.^_`|~\w]+): (.*)$/.exec(each) ?? assert.fail(`a field: ${each}`)
      const key = name.toLowerCase()
      fields[key] = key in fields ? `${fields[key]}, ${value}` : value
    }
    const status = Number(code)
    if (status >= 200) assert.match(fields.date ?? '', /^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/, 'Date')
    const bare = head || status < 200 || status === 204 || status === 304
    const length = bare ? 0 : Number(fields['content-length'] ?? assert.fail(`${line} has a Content-Length`))
    await this.#until(() => (this.#received.length >= length ? 0 : -1))
    return { status, phrase, fields, content: Buffer.from(this.#take(length), 'latin1').toString() }
  }

  /** What is left on the wire when the server has closed it. */
  async rest(): Promise<string> {
    await this.#until(() => (this.#ended ? 0 : -1))
    return this.#received
  }

  async #until(found: () => number): Promise<number> {
    for (;;) {
      const index = found()
      if (index >= 0) return index
      if (this.#ended) assert.fail(`closed after ${JSON.stringify(this.#received.slice(0, 200))}`)
      await new Promise<void>(resolve => {
        this.#wake = resolve
      })
    }
  }

  #take(length: number): string {
    const taken = this.#received.slice(0, length)
    this.#received = this.#received.slice(length)
    return taken
  }
}

/** Holds user code back until a test lets it go. */
export class Gate {
  readonly #arrived = Promise.withResolvers<void>()
  readonly #opened = Promise.withResolvers<void>()
  readonly arrived: Promise<void> = this.#arrived.promise
  /** How many have come. */
  waiting = 0

  open(): void {
    this.#opened.resolve()
  }

  pass(): Promise<void> {
    this.waiting++
    this.#arrived.resolve()
    return this.#opened.promise
  }
}

/** A server under test. */
export interface Server {
  readonly listening: Listening
  readonly port: number
  wire(leaving?: 'FIN' | 'RST'): Wire
  /** A connection, with the server's side of it. */
  connected(leaving?: 'FIN' | 'RST'): Promise<[Wire, Socket]>
  /** Sends, takes one response, and checks that the server closes after it. */
  last(text: string, options?: { head?: boolean }): Promise<Reply>
}

/** The server of a small service. */
export interface Shop extends Server {
  readonly service: Service
  /** What the service logged. */
  readonly errors: unknown[]
  /** What POST /parts did. */
  readonly made: unknown[]
  /** Where /gate and /last wait. */
  readonly gate: Gate
}

/** Serves a small service until the test ends. */
export async function open(t: TestContext, options: ListenOptions = {}): Promise<Shop> {
  const errors: unknown[] = []
  const made: unknown[] = []
  const gate = new Gate()
  const text = { 'text/plain': () => 'hello' }
  const wait = () => gate.pass().then(() => ({}))
  const shop = service(
    [
      resource('/', { represent: text, entityTag: () => 'v1' }),
      resource('/snow', { represent: { 'text/plain': () => '☃' } }),
      resource('/parts', {
        represent: text,
        post: {
          accept: { 'application/json': json },
          limit: 64,
          act: part => created(`/parts/${made.push(part)}`),
        },
      }),
      resource('/echo', {
        find: () => ({}) as unknown,
        represent: { 'application/json': value => JSON.stringify(value) },
        post: { accept: { 'application/json': json }, limit: 64, act: value => value },
      }),
      resource('/form', {
        represent: text,
        post: { accept: { 'application/json': json }, act: () => reset() },
      }),
      resource('/quiet', {
        represent: text,
        post: { accept: { 'application/json': json }, act: () => undefined },
      }),
      resource('/gate', {
        find: wait,
        represent: text,
        post: { accept: { 'application/json': json }, act: () => undefined },
      }),
      resource('/last', { find: wait, represent: text, fields: { Connection: 'close' } }),
      resource('/missing', {
        find: () => Promise.resolve(undefined),
        represent: text,
        post: { accept: { 'application/json': json }, act: () => undefined },
      }),
      resource('/throws', {
        find: () => {
          throw new Error('kaboom secret')
        },
        represent: text,
      }),
      resource('/rejects', { find: () => Promise.reject(new Error('kaboom secret')), represent: text }),
      resource('/unsendable/{name}', {
        find: ({ name }) => (name === 'late' ? Promise.resolve({ name }) : { name }),
        represent: text,
        fields: { 'Cache-Control': 'max-age=60', 'X-Name': 'kaboom\r\nsecret' },
      }),
    ],
    {
      onError: error => errors.push(error),
      problemPage: ({ title, detail }) => `<!doctype html><title>Shop: ${title}</title><p>${detail}`,
    },
  )
  t.after(() => gate.open())
  return { ...(await openService(t, shop, options)), service: shop, errors, made, gate }
}

/** Serves a service until the test ends. */
export async function openService(t: TestContext, service: Service, options: ListenOptions = {}): Promise<Server> {
  const listening = await listen(service, { ...(secure && { tls: certificate }), ...options })
  const { origin } = listening
  const tls = origin.startsWith('https')
  const port = Number(new URL(origin).port)
  const wires: Wire[] = []
  t.after(() => {
    for (const { socket } of wires) socket.destroy()
    return listening.close()
  })
  const wire = (leaving?: 'FIN' | 'RST') => {
    const wire = new Wire(port, tls, leaving)
    wires.push(wire)
    return wire
  }
  const connected = async (leaving?: 'FIN' | 'RST'): Promise<[Wire, Socket]> => {
    const one = wire(leaving)
    const accepted = once(listening.server, tls ? 'secureConnection' : 'connection')
    return [one, (await accepted)[0]]
  }
  const last = async (text: string, options?: { head?: boolean }) => {
    const one = wire().send(text)
    const reply = await one.reply(options)
    assert.equal(await one.rest(), '', 'nothing after the answer')
    return reply
  }
  return { listening, port, wire, connected, last }
}

/** A request in HTTP/1.1 with a Host. */
export function ask(method: string, target: string, fields = '', content = ''): string {
  return `${method} ${target} HTTP/1.1\r\nHost: shop.example\r\n${fields}\r\n${content}`
}

/** A POST of JSON with its length. */
export function post(target: string, content: string, fields = ''): string {
  return ask(
    'POST',
    target,
    `Content-Type: application/json\r\nContent-Length: ${content.length}\r\n${fields}`,
    content,
  )
}

/** Sends a part of a request, and waits until the server has it. */
export async function begin([wire, socket]: [Wire, Socket], part: string): Promise<void> {
  const whole = socket.bytesRead + part.length
  wire.send(part)
  while (socket.bytesRead < whole) await setImmediate()
}

/** The problem document of a reply, checked against it. */
export function problemOf(reply: Reply): Record<string, unknown> {
  assert.equal(reply.fields['content-type'], 'application/problem+json')
  const problem = JSON.parse(reply.content)
  assert.equal(problem.status, reply.status)
  assert.equal(problem.title, reply.phrase)
  assert.ok(problem.detail)
  return problem
}

/** Checks a refusal that ends its connection: its code, its problem document, and that it says so. */
export function assertRefused(reply: Reply, status: number): Record<string, unknown> {
  assert.equal(reply.status, status, reply.content)
  assert.equal(reply.fields.connection, 'close')
  return problemOf(reply)
}
