import { validateHeaderName, validateHeaderValue } from 'node:http'
import type { OutgoingHttpHeaders } from 'node:http2'
import type { Fields } from '../../engine/index.ts'

/** RFC 9113 §8.2.2: they are about a connection in HTTP/1.1, and a stream has none of its own. */
const ofConnection = new Set([
  'connection',
  'http2-settings',
  'keep-alive',
  'proxy-connection',
  'te',
  'transfer-encoding',
  'upgrade',
])

/**
 * Fields as node:http2 takes them: in lower case, without those that HTTP/2 has no place for.
 *
 * @param fields the fields of an answer
 * @returns a record of its own
 * @throws TypeError for a name or a value that HTTP has no octets for: node checks them for HTTP/1.1 alone
 */
export function fieldsOfStream(fields: Fields): OutgoingHttpHeaders {
  const result: OutgoingHttpHeaders = {}
  const { Connection } = fields
  const named = Connection === undefined ? undefined : new Set(`${Connection}`.toLowerCase().split(/[\t ]*,[\t ]*/))
  for (const name in fields) {
    const key = name.toLowerCase()
    if (ofConnection.has(key) || named?.has(key)) continue
    const value = fields[name] as string | string[]
    validateHeaderName(name)
    for (const each of [value].flat()) validateHeaderValue(name, each)
    result[key] = value
  }
  return result
}
