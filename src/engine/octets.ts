import { decoded } from './coding.ts'
import type { Exchange } from './exchange.ts'
import { defaultLimit } from './reception.ts'

/** The content codings of the request, as it names them. */
export const codingOf = ({ request }: Exchange): string => request.field('content-encoding') ?? ''

/** The most octets that the content may have. */
export const limitOf = ({ reception }: Exchange): number => reception?.limit ?? defaultLimit

/** Reads the content once, and undoes its codings. */
export async function readOctets(exchange: Exchange): Promise<Uint8Array | undefined> {
  const { request, reception } = exchange
  const limit = limitOf(exchange)
  const coding = codingOf(exchange)
  const came = await request.content(limit)
  const octets = coding ? await decoded(came, coding, reception?.codings ?? [], limit) : came
  exchange.octets = octets
  return octets
}
