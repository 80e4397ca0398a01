import type { SeenMessage, SeenRequest, SeenResponse } from '../exchange.ts'
import { type Framing, requestFraming, responseFraming } from '../framings.ts'
import { readRequest, readResponse } from '../read/octets.ts'

/** A head longer than this belongs to no server that means well. */
const longestHead = 1_000_000

/** Where in a message the next octet stands. */
type Part = 'head' | 'size' | 'chunk' | 'after chunk' | 'trailers' | 'counted' | 'rest' | 'over'

const lineFeed = 0x0a
const carriageReturn = 0x0d
const endsLine = (octet: number): boolean => octet === lineFeed || octet === carriageReturn

/**
 * A message of HTTP/1.1 as it comes in: finds out where it ends while its octets go by, and keeps them, up to a limit, to be
 * read as a whole.
 */
export abstract class Incoming<M extends SeenMessage> {
  readonly #limit: number
  #part: Part = 'head'
  #head = ''
  #begun = false
  #line = ''
  #left = 0
  #framing: Framing | undefined
  #length = 0
  #kept: Buffer[] = []
  #keptLength = 0
  #whole = true

  /** @param limit how many octets of it are kept */
  constructor(limit: number) {
    this.#limit = limit
  }

  /** Whether it has ended by its own framing. */
  get over(): boolean {
    return this.#part === 'over'
  }

  /** Whether its head is there. */
  get hasHead(): boolean {
    return this.#framing !== undefined
  }

  /** Whether the end of the connection is its end, too. */
  get endsWithConnection(): boolean {
    return this.#part === 'rest'
  }

  /** Whether nothing of it has come so far. */
  get empty(): boolean {
    return !this.#begun
  }

  /** What has come of its head. */
  get head(): string {
    return this.#head
  }

  /** Whether all of it has been kept so far. */
  get whole(): boolean {
    return this.#whole
  }

  /**
   * Takes what belongs to it.
   *
   * @param octets what came
   * @param from where in it to begin
   * @returns where what does not belong to it begins
   */
  take(octets: Buffer, from = 0): number {
    let at = from
    while (at < octets.length && this.#part !== 'over') at = this.#step(octets, at)
    this.#keep(octets.subarray(from, at))
    return at
  }

  /** Takes octets that came after its end, where its framing allows for none: content of a 204, or in answer to HEAD. */
  takeStray(octets: Buffer, from = 0): void {
    if (this.#framing === 'none') this.#keep(octets.subarray(from))
  }

  /** The message, as far as it came; `undefined` where it does not begin like one. */
  read(): M | undefined {
    const read = this.readFrom(this.#whole ? Buffer.concat(this.#kept).toString('latin1') : this.#head)
    if (!read || this.#whole) return read
    const { content: _, trailers: __, truncated: ___, ...rest } = read as M & SeenMessage
    return { ...rest, ...(this.over && { length: this.#length }) } as unknown as M
  }

  /** How its content is framed, once the head is there. */
  protected abstract framingOf(head: string): Framing
  /** Reads it from octets. */
  protected abstract readFrom(octets: string): M | undefined

  #keep(octets: Buffer): void {
    if (!this.#whole || octets.length === 0) return
    this.#keptLength += octets.length
    if (this.#keptLength > this.#limit + this.#head.length) {
      this.#whole = false
      this.#kept = []
    } else this.#kept.push(octets)
  }

  #step(octets: Buffer, at: number): number {
    switch (this.#part) {
      case 'head':
        return this.#takeHead(octets, at)
      case 'rest':
        this.#length += octets.length - at
        return octets.length
      case 'counted':
      case 'chunk': {
        const end = Math.min(at + this.#left, octets.length)
        this.#left -= end - at
        this.#length += end - at
        if (this.#left === 0) this.#part = this.#part === 'chunk' ? 'after chunk' : 'over'
        return end
      }
      default:
        return this.#takeLine(octets, at)
    }
  }

  #takeHead(octets: Buffer, from: number): number {
    // empty lines before the start line are no end of the head (RFC 9112 §2.2)
    let begin = from
    if (!this.#begun) while (begin < octets.length && endsLine(octets[begin] as number)) begin++
    if (begin < octets.length) {
      this.#begun = true
      for (let at = octets.indexOf(lineFeed, begin); at !== -1; at = octets.indexOf(lineFeed, at + 1)) {
        if (!this.#endsHead(octets, from, at)) continue
        this.#head += octets.toString('latin1', from, at + 1)
        this.#framing = this.framingOf(this.#head)
        this.#begin(this.#framing)
        return at + 1
      }
    }
    this.#head += octets.toString('latin1', from)
    if (this.#head.length > longestHead) this.#part = 'over'
    return octets.length
  }

  /** Whether the line that ends at a line feed is empty. */
  #endsHead(octets: Buffer, from: number, feed: number): boolean {
    const octet = (at: number) => (at >= from ? octets[at] : this.#head.charCodeAt(this.#head.length + at - from))
    return octet(octet(feed - 1) === carriageReturn ? feed - 2 : feed - 1) === lineFeed
  }

  #begin(framing: Framing): void {
    if (framing === 'chunked') this.#part = 'size'
    else if (framing === 'rest') this.#part = 'rest'
    else if (framing === 'none' || framing === 0) this.#part = 'over'
    else {
      this.#part = 'counted'
      this.#left = framing
    }
  }

  #takeLine(octets: Buffer, from: number): number {
    const feed = octets.indexOf(lineFeed, from)
    if (this.#line.length < 100) this.#line += octets.toString('latin1', from, feed === -1 ? octets.length : feed)
    if (feed === -1) return octets.length
    this.#endLine(this.#line.replace(/\r$/, ''))
    this.#line = ''
    return feed + 1
  }

  #endLine(line: string): void {
    if (this.#part === 'after chunk') this.#part = 'size'
    else if (this.#part === 'trailers') {
      if (line === '') this.#part = 'over'
    } else {
      const size = /^[0-9A-Fa-f]{1,8}(?=$|[ \t;])/.exec(line)
      this.#left = size ? Number.parseInt(size[0], 16) : 0
      // what cannot be a chunk cannot have an end either
      this.#part = !size ? 'rest' : this.#left === 0 ? 'trailers' : 'chunk'
    }
  }
}

/** A request as it comes in. */
export class IncomingRequest extends Incoming<SeenRequest> {
  protected override framingOf(head: string): Framing {
    const message = readRequest(head)?.message
    return message ? requestFraming(message) : 'rest'
  }

  protected override readFrom(octets: string): SeenRequest | undefined {
    return readRequest(octets)?.message
  }
}

/** An answer as it comes in, interim or final. */
export class IncomingResponse extends Incoming<SeenResponse> {
  readonly #method: string | undefined
  #code: number | undefined

  /** @param method of the request: an answer to HEAD has no content */
  constructor(limit: number, method: string | undefined) {
    super(limit)
    this.#method = method
  }

  /** Its code, once its head is there. */
  get code(): number | undefined {
    return this.#code
  }

  /** Whether another answer follows: after 101 another protocol does (RFC 9110 §15.2.2). */
  get interim(): boolean {
    return this.#code !== undefined && this.#code < 200 && this.#code !== 101
  }

  protected override framingOf(head: string): Framing {
    const message = readResponse(head, 0, { method: this.#method })?.message
    if (!message) return 'rest'
    this.#code = message.code
    return responseFraming(message, this.#method)
  }

  protected override readFrom(octets: string): SeenResponse | undefined {
    return readResponse(octets, 0, { method: this.#method })?.message
  }
}
