import type { IncomingMessage } from 'node:http'
import { isHost } from '../syntax/index.ts'
import type { Refusal } from './refusal.ts'

/**
 * What is wrong with a head that node's parser lets through: its version, its Host, its transfer codings, its size. The
 * raw fields are asked, because node's record keeps only the first Host.
 *
 * @param message the request
 * @param limit the most octets that its fields may have
 */
export function headRefusal(message: IncomingMessage, limit: number): Refusal | undefined {
  const { rawHeaders: raw, httpVersionMajor: major, httpVersionMinor: minor } = message
  if (major !== 1) return { code: 505, detail: 'This server speaks HTTP/1.1 and HTTP/1.0.' }
  let size = 0
  let hosts = 0
  let codings: string | undefined
  for (let i = 0; i < raw.length; i += 2) {
    const name = raw[i] as string
    const value = raw[i + 1] as string
    size += name.length + value.length + 4
    if (name.length === 4 && name.toLowerCase() === 'host') {
      if (++hosts > 1) return { code: 400, detail: 'The request has more than one Host field.' }
      if (!isHost(value)) return { code: 400, detail: 'The Host field is no host and port.' }
    } else if (name.length === 17 && name.toLowerCase() === 'transfer-encoding') {
      codings = codings === undefined ? value : `${codings},${value}`
    }
  }
  if (size > limit) return fieldsTooLarge(raw, limit)
  if (hosts === 0 && minor > 0) return { code: 400, detail: 'The request has no Host field.' }
  return codings === undefined ? undefined : codingsRefusal(codings, minor)
}

/**
 * RFC 6585 §5: the field that is at fault is named.
 *
 * @param raw names and values in turn
 * @param limit the most octets that they may have
 */
export function fieldsTooLarge(raw: readonly string[], limit: number): Refusal {
  let greatest = 0
  const sizeAt = (i: number) => (raw[i] as string).length + (raw[i + 1] as string).length
  for (let i = 2; i < raw.length; i += 2) if (sizeAt(i) > sizeAt(greatest)) greatest = i
  const field = (raw[greatest] as string).slice(0, 60)
  return {
    code: 431,
    detail: `The fields may have ${limit} octets at most; the greatest is ${field}.`,
    members: { limit, field },
  }
}

/** RFC 9112 §6.1 and §6.3: chunked comes last and only in HTTP/1.1; other codings are not known here. */
function codingsRefusal(codings: string, minor: number): Refusal | undefined {
  const names = codings.split(',').map(coding => coding.trim().toLowerCase())
  if (minor === 0) return { code: 400, detail: 'HTTP/1.0 has no Transfer-Encoding.' }
  if (names.at(-1) !== 'chunked') return { code: 400, detail: 'The last transfer coding must be chunked.' }
  if (names.length > 1) return { code: 501, detail: 'The only transfer coding that this server knows is chunked.' }
  return undefined
}
