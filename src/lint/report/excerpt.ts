import { visible } from '../../syntax/index.ts'
import type { Exchange, SeenMessage } from '../exchange.ts'
import type { Place } from '../finding.ts'
import { withoutUser } from '../host.ts'

/** The lines of an exchange that a finding is about. */
export interface Excerpt {
  /** The line, without what nobody should read in a report. */
  readonly line: string
  /** From where to where in it the finding is; the whole line where nothing less is at fault. */
  readonly from: number
  readonly to: number
}

/** A line longer than this is cut. */
const widest = 300

/** Fields whose values let somebody in: reports are mailed and kept. */
const secret: ReadonlySet<string> = new Set(['authorization', 'proxy-authorization', 'cookie'])

/**
 * The line that a place is, as it would stand on the wire, without secrets.
 *
 * @param exchange the exchange
 * @param place a place in it
 * @example
 * excerptOf({ response: { code: 401, version: '1.1', fields: [] } }, { in: 'response', part: 'start' }).line // => 'HTTP/1.1 401'
 */
export function excerptOf(exchange: Exchange, place: Place): Excerpt {
  const line = visible(lineAt(exchange, place)).replaceAll('\n', ' ')
  const shown = line.length > widest ? `${line.slice(0, widest)}…` : line
  return { line: shown, from: 0, to: shown.length }
}

function lineAt(exchange: Exchange, { in: side, interim, part }: Place): string {
  const message = interim === undefined ? exchange[side] : exchange.interim?.[interim]
  if (!message) return ''
  if (typeof part === 'object') {
    const lines = (part.trailer ? message.trailers : message.fields) ?? []
    const found = lines.filter(({ name }) => name.toLowerCase() === part.field)[part.line]
    return found ? `${found.name}: ${without(found.name.toLowerCase(), found.value)}` : part.field
  }
  return part === 'content' ? contentLine(message) : startLine(exchange, side, interim)
}

function startLine({ request, response, interim }: Exchange, side: Place['in'], index: number | undefined): string {
  if (side === 'request') return request ? `${request.method} ${target(request.target)} ${http(request)}`.trim() : ''
  const message = index === undefined ? response : interim?.[index]
  return message
    ? [http(message), message.code || undefined, message.phrase]
        .filter(part => part !== undefined && part !== '')
        .join(' ')
    : ''
}

const http = ({ version }: SeenMessage): string => (version === undefined ? '' : `HTTP/${version}`)

function contentLine({ content }: SeenMessage): string {
  if (!content || content.length === 0) return '(no content)'
  const text = new TextDecoder().decode(content.subarray(0, widest * 4))
  return text.includes('�') || text.includes('\0') ? `(${content.length} octets)` : (text.trim().split('\n')[0] ?? '')
}

/** A value without what lets somebody in. */
function without(name: string, value: string): string {
  if (secret.has(name))
    return value.replace(/^(\S+ ).*$|^.*$/s, (_, scheme = '') => `${name === 'cookie' ? '' : scheme}(left out)`)
  if (name === 'set-cookie') return value.replace(/^([^=;]*=)[^;]*/, '$1(left out)')
  return value
}

/** A target without the userinfo, and without values of its query that may be secrets. */
const target = (text: string): string =>
  withoutUser(text).replace(/([?&][^=&]*(?:token|secret|key|password|signature)[^=&]*=)[^&]*/gi, '$1(left out)')

/**
 * An exchange in a few words: `GET /orders → 401`.
 *
 * @example
 * labelOf({ request: { method: 'GET', target: '/orders', fields: [] }, response: { code: 401, fields: [] } }) // => 'GET /orders → 401'
 */
export function labelOf({ request, response }: Exchange): string {
  const asked = request ? `${request.method} ${target(request.target)}` : undefined
  const shown = asked && asked.length > 120 ? `${asked.slice(0, 119)}…` : asked
  return [shown, response && (response.code || response.phrase)].filter(part => part !== undefined).join(' → ')
}
