import type { Exchange } from '../exchange.ts'

/**
 * Why a server could not be asked. `address`: no http or https URL. `unknown host`: no address for its name. `refused`,
 * `unreachable`: no connection. `tls`: no secure one. `silent`: no answer in time. `closed`: the connection went before an
 * answer came. `not http`: something else came. `redirects`: too many, or in a circle. `stopped`: by a signal.
 */
export type LiveFaultKind =
  | 'address'
  | 'unknown host'
  | 'refused'
  | 'unreachable'
  | 'tls'
  | 'silent'
  | 'closed'
  | 'not http'
  | 'redirects'
  | 'stopped'

/**
 * A server could not be asked, or did not answer; the message says so in a line.
 *
 * @example
 * new LiveFault('refused', 'erp.example refused the connection.').kind // => 'refused'
 */
export class LiveFault extends Error {
  override readonly name = 'LiveFault'
  readonly kind: LiveFaultKind
  /** What was asked, and what came before the fault. */
  readonly exchange: Exchange | undefined

  constructor(
    kind: LiveFaultKind,
    message: string,
    { cause, exchange }: { cause?: unknown; exchange?: Exchange } = {},
  ) {
    super(message, cause === undefined ? {} : { cause })
    this.kind = kind
    this.exchange = exchange
  }
}

/** An error of node:net, node:dns or node:tls as a fault. */
export function faultOf(error: NodeJS.ErrnoException, { host, origin }: URL, handshake: boolean, exchange: Exchange) {
  const cause = { cause: error, exchange }
  if (error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN') {
    return new LiveFault('unknown host', `There is no address for ${host}.`, cause)
  }
  if (error.code === 'ECONNREFUSED') return new LiveFault('refused', `${host} refused the connection.`, cause)
  if (handshake) return new LiveFault('tls', `There is no secure connection to ${host}: ${reasonOf(error)}.`, cause)
  if (error.code === 'ECONNRESET' || error.code === 'EPIPE') {
    return new LiveFault('closed', `${origin} closed the connection without an answer.`, cause)
  }
  return new LiveFault('unreachable', `${host} cannot be reached: ${error.code ?? error.message}.`, cause)
}

/** OpenSSL's own lines hold addresses and file names; what is wrong stands in `reason`. */
function reasonOf(error: NodeJS.ErrnoException & { readonly reason?: unknown }): string {
  if (error.code === 'EPROTO' || /WRONG_VERSION_NUMBER|PACKET_LENGTH|HTTP_REQUEST/.test(error.code ?? '')) {
    return 'it does not speak TLS there, or not a version that is secure'
  }
  if (error.code === 'ECONNRESET') return 'it closed the connection during the handshake'
  return (typeof error.reason === 'string' ? error.reason : error.message).replace(/[.\s]+$/, '')
}
