import type { Exchange } from './exchange.ts'
import { Request, Response } from './message.ts'

/** An exchange as rules look at it. */
export class Seen {
  readonly exchange: Exchange
  readonly request: Request | undefined
  readonly interim: readonly Response[] | undefined
  /** The final answer. */
  readonly response: Response | undefined
  /** The last exchange before this one that was about the same target, where there was one and both requests are known. */
  earlier: Seen | undefined

  constructor(exchange: Exchange, earlier?: Seen) {
    const { request, interim, response } = exchange
    this.exchange = exchange
    this.request = request && new Request(request)
    this.interim = interim?.map((each, index) => new Response(each, index))
    this.response = response && new Response(response)
    this.earlier = earlier
  }

  /** The method of the request, where it is known. */
  get method(): string | undefined {
    return this.request?.method
  }

  /** The code of the final answer, where there is one. */
  get code(): number | undefined {
    return this.response?.code
  }
}
