import type { Message } from './message.ts'
import type { Seen } from './seen.ts'

/** Every message of an exchange that was seen: the request, the interim answers, the final one. */
export function messagesOf(seen: Seen): readonly Message[] {
  // many rules ask, one after the other, about the same exchange
  if (last?.seen === seen) return last.messages
  const { request, interim, response } = seen
  const messages: Message[] = []
  if (request) messages.push(request)
  if (interim) for (const each of interim) messages.push(each)
  if (response) messages.push(response)
  last = { seen, messages }
  return messages
}

let last: { readonly seen: Seen; readonly messages: readonly Message[] } | undefined

/** Whether a message is of HTTP/1.0 or HTTP/1.1, whose framing and syntax are text. */
export const isText = ({ seen: { version } }: Message): boolean => version === '1.1' || version === '1.0'

/** Whether a message is of HTTP/2 or HTTP/3. */
export const isBinary = ({ seen: { version } }: Message): boolean => version === '2' || version === '3'

/** Whether the server took a request for good: no refusal, and no word of something else to come. */
export const isAccepted = ({ code }: Seen): boolean => code !== undefined && code < 400

const forwarding = ['via', 'forwarded', 'x-forwarded-for', 'x-forwarded-proto', 'x-real-ip']
const loopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\]|[^:]*\.localhost)\.?(?::\d*)?$/i

/**
 * Whether an exchange surely went over a network in the clear: not on one machine, and not behind a gateway that may have
 * taken TLS off.
 */
export function isInTheClear({ exchange, request }: Seen): boolean {
  if (exchange.secure !== false || !request || !forwarding.every(name => request.lacks(name))) return false
  const host = request.value('host')
  return host !== undefined && !loopback.test(host)
}

/** The options in Connection, in lower case (RFC 9110 §7.6.1). */
export const optionsOf = (message: Message): readonly string[] => message.parsed('connection', lowerList) ?? []

const lowerList = (value: string): readonly string[] =>
  value
    .toLowerCase()
    .split(',')
    .map(option => option.trim())
