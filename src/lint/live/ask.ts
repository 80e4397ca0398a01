import { connect, isIP, type Socket } from 'node:net'
import { type ConnectionOptions, connect as connectSecurely } from 'node:tls'
import { visible } from '../../syntax/index.ts'
import type { Exchange, SeenRequest, SeenResponse } from '../exchange.ts'
import { readRequest } from '../read/octets.ts'
import { faultOf, LiveFault } from './fault.ts'
import { IncomingResponse } from './incoming.ts'
import { type Asking, requestOctets } from './request.ts'

/** How a server is asked. */
export interface AskOptions extends Asking {
  /** Milliseconds until the answer has to be there (default 10,000). */
  readonly timeout?: number
  /** How many octets of content are kept; longer content stays unknown (default 10 MB). */
  readonly limit?: number
  /** Milliseconds to wait for the server to close the connection after its answer (default 1,000). */
  readonly patience?: number
  /** What node:tls is to know, as `ca`. */
  readonly tls?: ConnectionOptions
  readonly signal?: AbortSignal
}

/**
 * Asks a server over HTTP/1.1, and keeps the octets of its answer as they come. What comes too late or is too long is
 * unknown, where the head at least is there.
 *
 * @param url an http or https URL
 * @param options method, fields and content; how long to wait, and how much to keep
 * @returns the exchange, with interim answers, whether the server closed the connection, and when the answer came
 * @throws LiveFault where there is no answer
 * @throws RangeError where method or fields cannot be sent
 * @example
 * import { createServer } from 'node:http'
 * import { once } from 'node:events'
 *
 * const server = createServer((_, response) => response.end('hello')).listen(0, '127.0.0.1')
 * await once(server, 'listening')
 * const { response } = await ask(`http://127.0.0.1:${server.address().port}/`)
 * server.close()
 * response?.code // => 200
 */
export async function ask(url: string | URL, options: AskOptions = {}): Promise<Exchange> {
  const address = typeof url === 'string' ? (URL.canParse(url) ? new URL(url) : undefined) : url
  if (!address || !/^https?:$/.test(address.protocol)) {
    throw new LiveFault('address', `This is no http or https URL: ${visible(String(url))}.`)
  }
  return await new Asked(address, requestOctets(address, options), options).answered
}

/** More interim answers than this come from no server that means well. */
const mostInterim = 1000

/** One request on a connection of its own. */
class Asked {
  readonly answered: Promise<Exchange>
  readonly #url: URL
  readonly #options: AskOptions
  readonly #request: SeenRequest
  readonly #socket: Socket
  readonly #settled = Promise.withResolvers<Exchange>()
  readonly #interim: SeenResponse[] = []
  readonly #timers: NodeJS.Timeout[] = []
  readonly #stop = () => this.#fail(new LiveFault('stopped', 'It was stopped.', { exchange: this.#exchange }))
  #incoming: IncomingResponse
  #handshake = false
  #time: number | undefined
  #reset = false

  constructor(url: URL, octets: Buffer, options: AskOptions) {
    this.#url = url
    this.#options = options
    this.#request = readRequest(octets.toString('latin1'))?.message as SeenRequest
    this.#incoming = this.#next()
    this.answered = this.#settled.promise.finally(() => this.#leave())
    this.#socket = this.#connect()
    this.#timers.push(setTimeout(() => this.#tooLate(), options.timeout ?? 10_000))
    this.#listen(octets)
    if (options.signal?.aborted) this.#stop()
    options.signal?.addEventListener('abort', this.#stop)
  }

  #connect(): Socket {
    const { hostname, protocol, port } = this.#url
    const host = hostname.replace(/^\[|\]$/g, '')
    if (protocol === 'http:') return connect({ host, port: Number(port || 80) })
    return connectSecurely({
      host,
      port: Number(port || 443),
      ALPNProtocols: ['http/1.1'],
      ...(isIP(host) === 0 && { servername: host }),
      ...this.#options.tls,
    })
  }

  #listen(octets: Buffer): void {
    const secure = this.#url.protocol === 'https:'
    this.#socket.on('connect', () => {
      this.#handshake = secure
    })
    this.#socket.on(secure ? 'secureConnect' : 'connect', () => {
      this.#handshake = false
      this.#socket.write(octets)
    })
    this.#socket.on('data', piece => this.#receive(piece))
    this.#socket.on('end', () => this.#ended())
    this.#socket.on('close', () => this.#ended())
    this.#socket.on('error', (error: NodeJS.ErrnoException) => {
      this.#reset = true
      // a server that has answered may close while content is still being sent (RFC 9112 §9.6)
      if (error.code === 'EPIPE' && !this.#socket.readableEnded) return
      if (this.#incoming.hasHead) this.#ended()
      else this.#fail(faultOf(error, this.#url, this.#handshake, this.#exchange))
    })
  }

  #receive(piece: Buffer): void {
    for (let at = 0; at < piece.length; ) {
      if (this.#incoming.over) {
        this.#incoming.takeStray(piece, at)
        break
      }
      at = this.#incoming.take(piece, at)
      this.#time ??= Date.now()
      if (!startsLikeHttp(this.#incoming.head)) {
        this.#fail(this.#notHttp(piece))
        return
      }
      if (this.#incoming.over && this.#incoming.interim) {
        this.#interim.push(this.#incoming.read() as SeenResponse)
        if (this.#interim.length > mostInterim) {
          const says = `${this.#url.origin} sends more than ${mostInterim.toLocaleString('en')} interim answers.`
          this.#fail(new LiveFault('not http', says, { exchange: this.#exchange }))
          return
        }
        this.#incoming = this.#next()
        this.#time = undefined
      }
    }
    if (this.#incoming.over && !this.#incoming.hasHead) {
      const says = `${this.#url.origin} answers with a head that does not end.`
      this.#fail(new LiveFault('not http', says, { exchange: this.#exchange }))
    } else if (!this.#incoming.whole) this.#done(undefined)
    else if (this.#incoming.over && this.#timers.length === 1) {
      if (this.#incoming.code === 101) this.#done(false)
      else this.#timers.push(setTimeout(() => this.#done(false), this.#options.patience ?? 1000))
    }
  }

  #ended(): void {
    if (this.#incoming.hasHead) this.#done(true)
    else if (this.#handshake) {
      this.#fail(faultOf(Object.assign(new Error('closed'), { code: 'ECONNRESET' }), this.#url, true, this.#exchange))
    } else {
      const what = this.#incoming.empty ? 'without an answer' : 'in the middle of the head of its answer'
      this.#fail(
        new LiveFault('closed', `${this.#url.origin} closed the connection ${what}.`, { exchange: this.#exchange }),
      )
    }
  }

  #tooLate(): void {
    if (this.#incoming.hasHead) this.#done(this.#incoming.over ? false : undefined)
    else {
      const seconds = ((this.#options.timeout ?? 10_000) / 1000).toLocaleString('en')
      this.#fail(
        new LiveFault('silent', `${this.#url.origin} did not answer within ${seconds} s.`, {
          exchange: this.#exchange,
        }),
      )
    }
  }

  #notHttp(piece: Buffer): LiveFault {
    const origin = this.#url.origin
    // an alert or a handshake record (RFC 8446 §5.1)
    const secure = (piece[0] === 0x15 || piece[0] === 0x16) && piece[1] === 0x03
    const says = secure
      ? `${origin} speaks TLS: ask with https.`
      : `${origin} answers with something that is not HTTP/1: ${visible(JSON.stringify(piece.toString('latin1', 0, 40)))}.`
    return new LiveFault('not http', says, { exchange: this.#exchange })
  }

  /** @param closed whether the server closed; `undefined` where nobody waited for that, nor for the end of the content */
  #done(closed: boolean | undefined): void {
    const response = this.#incoming.read() as SeenResponse
    this.#settled.resolve({
      ...this.#exchange,
      response: this.#incoming.over || closed ? this.#cutOff(response) : withoutContent(response),
      ...(closed !== undefined && { closed }),
      ...(this.#time !== undefined && { time: this.#time }),
    })
  }

  /** Content that ends with the connection is not whole where that was reset. */
  #cutOff(response: SeenResponse): SeenResponse {
    return this.#reset && this.#incoming.endsWithConnection ? { ...response, truncated: true } : response
  }

  #fail(fault: LiveFault): void {
    this.#settled.reject(fault)
  }

  #next = (): IncomingResponse => new IncomingResponse(this.#options.limit ?? 10_000_000, this.#request.method)

  get #exchange(): Exchange {
    const { origin, protocol } = this.#url
    return { source: origin, request: this.#request, interim: this.#interim, secure: protocol === 'https:' }
  }

  #leave(): void {
    for (const timer of this.#timers) clearTimeout(timer)
    this.#options.signal?.removeEventListener('abort', this.#stop)
    this.#socket.destroy()
  }
}

const startsLikeHttp = (head: string): boolean => {
  const start = head.trimStart().slice(0, 5)
  return start === 'HTTP/'.slice(0, start.length)
}

function withoutContent(response: SeenResponse): SeenResponse {
  const { content: _, trailers: __, truncated: ___, ...rest } = response
  return rest
}
