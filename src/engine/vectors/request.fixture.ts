import { type HttpRequest, request } from '../index.ts'
import type { Vector } from './format.fixture.ts'

/** The octets of the content of a case; `undefined` where it has none. */
export function octetsOf({ content }: Vector['request']): Uint8Array | undefined {
  if (content === undefined) return undefined
  return typeof content === 'string' ? new TextEncoder().encode(content) : Buffer.from(content.base64, 'base64')
}

/** Every field of a case, by its name in lower case. Content has a Content-Length, unless it comes in chunks. */
export function fieldsOf(of: Vector['request']): Map<string, string> {
  const fields = new Map(Object.entries(of.fields ?? {}).map(([name, value]) => [name.toLowerCase(), value]))
  const octets = octetsOf(of)
  if (octets && !fields.has('transfer-encoding')) fields.set('content-length', String(octets.length))
  return fields
}

/** The request of a case, before any transport. */
export function requestOf(of: Vector['request']): HttpRequest {
  const fields = fieldsOf(of)
  const { method, target, secure = false } = of
  return { ...request(method, target, {}, octetsOf(of)), secure, field: name => fields.get(name) }
}
