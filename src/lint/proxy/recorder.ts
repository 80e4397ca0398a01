import { fieldOf, splitList } from '../../syntax/index.ts'
import type { Exchange, SeenMessage, SeenResponse } from '../exchange.ts'
import { IncomingResponse } from '../live/incoming.ts'
import { Waiting } from './waiting.ts'

/** A server that says it will close gets so many milliseconds, and another one so many, to be seen to do it. */
const patience = { told: 1000, untold: 20 }

/** An exchange that is whole, but for what becomes of the connection. */
interface Held {
  readonly exchange: Exchange
  readonly incoming: IncomingResponse
  readonly timer: NodeJS.Timeout
}

/** Makes exchanges of what goes by on a connection, in both directions: one after another, or pipelined (RFC 9112 §9.3.2). */
export class Recorder {
  readonly #secure: boolean
  readonly #limit: number
  readonly #tell: (exchange: Exchange) => void
  readonly #waiting: Waiting
  #response: IncomingResponse | undefined
  #interim: SeenResponse[] = []
  #held: Held | undefined
  #tunnel = false
  #ended = false

  constructor(secure: boolean, limit: number, tell: (exchange: Exchange) => void) {
    this.#secure = secure
    this.#limit = limit
    this.#tell = tell
    this.#waiting = new Waiting(limit)
  }

  /** The client sent something. */
  sent(octets: Buffer): void {
    if (!this.#tunnel) this.#waiting.take(octets)
  }

  /** The server sent something. */
  received(octets: Buffer): void {
    for (let at = 0; at < octets.length && !this.#tunnel; ) {
      if (!this.#response && this.#waiting.lost) return
      if (!this.#response && this.#waiting.none && !startsLikeHttp(octets, at)) {
        this.#strayed(octets, at)
        return
      }
      // an answer to the next request: the connection was kept
      this.#release(false)
      this.#response ??= new IncomingResponse(this.#limit, this.#waiting.method)
      at = this.#response.take(octets, at)
      if (this.#response.over) this.#answered(this.#response)
    }
  }

  /**
   * The server has closed its side of the connection.
   *
   * @param reset whether it did so in the middle of something
   */
  ended(reset: boolean): void {
    if (this.#ended) return
    this.#ended = true
    this.#release(true)
    if (this.#response?.hasHead) {
      const response = this.#response.read()
      const cut = reset && this.#response.endsWithConnection
      if (response) this.#tell({ ...this.#exchange(cut ? { ...response, truncated: true } : response), closed: true })
    } else if (!this.#waiting.none) this.#tell({ ...this.#exchange(undefined), closed: true })
    this.#response = undefined
    this.#waiting.clear()
  }

  /** Nobody looks any longer: what is whole is told. */
  stop(): void {
    this.#release(undefined)
    this.#ended = true
  }

  #answered(incoming: IncomingResponse): void {
    const response = incoming.read()
    this.#response = undefined
    if (response && incoming.interim) {
      this.#interim.push(response)
      return
    }
    const { method } = this.#waiting
    // from here on another protocol is spoken (RFC 9110 §7.8, §9.3.6)
    this.#tunnel = incoming.code === 101 || (method === 'CONNECT' && Math.floor((incoming.code ?? 0) / 100) === 2)
    const exchange = this.#exchange(response)
    if (this.#tunnel) this.#tell({ ...exchange, closed: false })
    else this.#hold(exchange, incoming)
  }

  #exchange(response: SeenResponse | undefined): Exchange {
    const request = this.#waiting.answered()
    const interim = this.#interim
    this.#interim = []
    return {
      ...(request && { request }),
      interim,
      ...(response && { response }),
      secure: this.#secure,
      time: Date.now(),
    }
  }

  /** What nobody waits for is content of an answer that may have none, or of nothing that could be told. */
  #strayed(octets: Buffer, from: number): void {
    if (!this.#held) return
    const { exchange, incoming } = this.#held
    incoming.takeStray(octets, from)
    const response = incoming.read()
    this.#held = { ...this.#held, exchange: { ...exchange, ...(response && { response }) } }
  }

  #hold(exchange: Exchange, incoming: IncomingResponse): void {
    const saysClose = closes(exchange.request) || closes(exchange.response)
    const timer = setTimeout(
      () => this.#release(saysClose ? false : undefined),
      saysClose ? patience.told : patience.untold,
    )
    this.#held = { exchange, incoming, timer }
  }

  #release(closed: boolean | undefined): void {
    const held = this.#held
    if (!held) return
    this.#held = undefined
    clearTimeout(held.timer)
    this.#tell({ ...held.exchange, ...(closed !== undefined && { closed }) })
  }
}

const startsLikeHttp = (octets: Buffer, from: number): boolean => {
  const start = octets.toString('latin1', from, from + 5)
  return start === 'HTTP/'.slice(0, start.length)
}

/** Whether a message says that the connection ends with it. */
function closes(message: SeenMessage | undefined): boolean {
  const value = message && fieldOf(message.fields, 'Connection')
  return value !== undefined && (splitList(value) ?? []).some(option => option.toLowerCase() === 'close')
}
