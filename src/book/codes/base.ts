import type { HttpVersion, Sender, StatusCode } from '../code.ts'

/** Any version may carry a code, save 1xx (RFC 9110 §15.2), and 101 and 426, whose Upgrade HTTP/1.1 alone has (§7.8). */
export const everyVersion = ['1.0', '1.1', '2', '3'] as const satisfies readonly HttpVersion[]
export const since11 = ['1.1', '2', '3'] as const satisfies readonly HttpVersion[]
export const only11 = ['1.1'] as const satisfies readonly HttpVersion[]

export const origin = ['origin server'] as const satisfies readonly Sender[]
export const server = ['origin server', 'gateway', 'proxy'] as const satisfies readonly Sender[]
export const originOrGateway = ['origin server', 'gateway'] as const satisfies readonly Sender[]
export const onTheWay = ['gateway', 'proxy'] as const satisfies readonly Sender[]

/** What holds for most codes; a class sets it straight, and a record says only what sets it apart from its class. */
export const ordinary = {
  standing: 'standard',
  owners: ['IETF'],
  wire: true,
  senders: origin,
  content: 'allowed',
  fields: {},
  caching: 'explicit',
  condition: 'none',
  connection: 'kept',
  turn: 'nobody',
  retry: 'none',
  retryMethods: 'none',
  wait: 'none',
  action: 'use',
  versions: everyVersion,
  essential: false,
} as const

/** Worth another try by itself, with growing pauses. */
export const laterByItself = { retry: 'later', retryMethods: 'idempotent', wait: 'backoff' } as const

/** What a 206 and a 304 share with the 200 that they stand for (RFC 9110 §15.3.7, §15.4.5). */
export const as200 = {
  Date: 'as 200',
  ETag: 'as 200',
  'Cache-Control': 'as 200',
  'Content-Location': 'as 200',
  Expires: 'as 200',
  Vary: 'as 200',
} as const

/** No content, so no framing either (RFC 9110 §8.6, RFC 9112 §6.1). */
export const unframed = { 'Content-Length': 'must not', 'Transfer-Encoding': 'must not' } as const

type Unnumbered = Omit<StatusCode, 'code'>

/** Records by number, each with its number in it, so that it is written once; literal types stay. */
export function numbered<const T extends Readonly<Record<number, Unnumbered>>>(
  records: T,
): { readonly [K in keyof T]: T[K] & { readonly code: K } } {
  for (const code in records) Object.assign(records[code] as object, { code: Number(code) })
  return records as { [K in keyof T]: T[K] & { code: K } }
}
