import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { connect, type TLSSocket } from 'node:tls'
import { certificate } from '../tls.fixture.ts'

/** A connection over HTTP/2 that sends what no client would (RFC 9113 §4). There is no test here. */

const types = ['DATA', 'HEADERS', 'PRIORITY', 'RST_STREAM', 'SETTINGS', 'PUSH_PROMISE', 'PING', 'GOAWAY'] as const

export type FrameType = (typeof types)[number]

/** A frame that came. */
export interface Frame {
  readonly type: FrameType | undefined
  readonly stream: number
  readonly octets: Buffer
}

const endStream = 0x1
const endHeaders = 0x4

export class Frames {
  readonly socket: TLSSocket
  #received = Buffer.alloc(0)
  #frames: Frame[] = []
  #wake = () => {}
  #ended = false

  constructor(t: TestContext, port: number) {
    this.socket = connect({
      port,
      host: '127.0.0.1',
      ca: certificate.cert,
      servername: 'localhost',
      ALPNProtocols: ['h2'],
    })
    t.after(() => this.socket.destroy())
    this.socket.on('error', () => {})
    this.socket.on('data', data => {
      this.#received = Buffer.concat([this.#received, data])
      this.#split()
      this.#wake()
    })
    for (const event of ['end', 'close']) {
      this.socket.on(event, () => {
        this.#ended = true
        this.#wake()
      })
    }
    this.socket.write('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n')
    this.frame('SETTINGS', 0, 0)
  }

  frame(type: FrameType, flags: number, stream: number, octets: Buffer = Buffer.alloc(0)): this {
    const head = Buffer.alloc(9)
    head.writeUIntBE(octets.length, 0, 3)
    head[3] = types.indexOf(type)
    head[4] = flags
    head.writeUInt32BE(stream, 5)
    this.socket.write(Buffer.concat([head, octets]))
    return this
  }

  /** A head, its fields as literals that no table keeps (RFC 7541 §6.2.2). */
  head(stream: number, fields: readonly (readonly [string, string])[], open = false): this {
    const octets = fields.flatMap(([name, value]) => [Buffer.of(0), literal(name), literal(value)])
    return this.frame('HEADERS', endHeaders | (open ? 0 : endStream), stream, Buffer.concat(octets))
  }

  /** The first frame of a type that comes, on a stream where one is given. */
  async next(type: FrameType, stream?: number): Promise<Frame> {
    for (;;) {
      const index = this.#frames.findIndex(
        each => each.type === type && (stream === undefined || each.stream === stream),
      )
      if (index >= 0) return this.#frames.splice(index, 1)[0] as Frame
      if (this.#ended) assert.fail(`closed without ${type} on ${stream}`)
      await this.#more()
    }
  }

  /** Waits until the server has closed its half. */
  async ended(): Promise<void> {
    while (!this.#ended) await this.#more()
  }

  /** What came that nobody took. */
  get left(): readonly Frame[] {
    return this.#frames
  }

  #more(): Promise<void> {
    return new Promise(resolve => {
      this.#wake = resolve
    })
  }

  #split(): void {
    while (this.#received.length >= 9) {
      const end = 9 + this.#received.readUIntBE(0, 3)
      if (this.#received.length < end) return
      const [, , , type = 0] = this.#received
      const stream = this.#received.readUInt32BE(5) & 0x7fffffff
      this.#frames.push({ type: types[type], stream, octets: this.#received.subarray(9, end) })
      this.#received = this.#received.subarray(end)
    }
  }
}

/** RFC 7541 §5.2, in fewer than 2^14 octets and without Huffman's code. */
function literal(text: string): Buffer {
  const octets = Buffer.from(text, 'latin1')
  const { length } = octets
  if (length < 127) return Buffer.concat([Buffer.of(length), octets])
  const rest = length - 127
  const digits = rest < 128 ? [rest] : [(rest & 127) | 128, rest >> 7]
  return Buffer.concat([Buffer.of(127, ...digits), octets])
}

/** The code of RST_STREAM or GOAWAY (RFC 9113 §7). */
export const codeOf = ({ type, octets }: Frame): number => octets.readUInt32BE(type === 'GOAWAY' ? 4 : 0)

/** The head of a GET; further fields come behind it. */
export const get = (path = '/', ...more: (readonly [string, string])[]): (readonly [string, string])[] => [
  [':method', 'GET'],
  [':scheme', 'https'],
  [':authority', 'shop.example'],
  [':path', path],
  ...more,
]
