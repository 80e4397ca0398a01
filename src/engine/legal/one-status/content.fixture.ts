import { parseMediaType, splitList } from '../../../syntax/index.ts'
import { Malformed, Refusal, streamed, Unprocessable } from '../../index.ts'
import { octetsOf } from '../asked.fixture.ts'
import { contextOf, factsOf, type Reading, receptionOf, type Status, takesContent } from './reading.fixture.ts'

/** What the fields say of the content. */
export function announce(at: Reading): Status {
  const reception = receptionOf(at)
  if (!takesContent(at)) return undefined
  const length = at.field('content-length') ?? octetsOf(at.asked)?.length
  if (factsOf(at).requires?.length && length === undefined) return 411
  if (Number(length ?? 0) > limitOf(at)) return 413
  if (codersOf(at).some(coder => coder === undefined) || codersOf(at).length > 2) return 415
  if (at.asked.method === 'PUT' && at.field('content-range') !== undefined) return 400
  return essenceOf(at) in reception.accept ? undefined : 415
}

/** What undoes each coding of the content; `undefined` for one that is not accepted (RFC 9110 §8.4). */
const codersOf = (at: Reading): (((octets: Uint8Array, limit: number) => Promise<Uint8Array>) | undefined)[] =>
  splitList(at.field('content-encoding')?.toLowerCase() ?? '')
    .filter(name => name !== 'identity')
    .map(name => (['gzip', 'x-gzip'].includes(name) ? receptionOf(at).codings?.[0].decode : undefined))

const limitOf = (at: Reading): number => receptionOf(at).limit ?? 2 ** 20
const essenceOf = (at: Reading): string => parseMediaType(at.field('content-type') ?? '')?.essence ?? ''

export async function read(at: Reading): Promise<Status> {
  if (!takesContent(at)) return undefined
  const reception = receptionOf(at)
  const parse = reception.accept[essenceOf(at)]
  if (parse === streamed) {
    at.content = at.request.stream(limitOf(at))
    return undefined
  }
  let octets = octetsOf(at.asked) ?? new Uint8Array()
  if (at.asked.leaves) return 500
  if (octets.length > limitOf(at)) return 413
  try {
    for (const decode of codersOf(at).reverse()) octets = (await decode?.(octets, limitOf(at))) ?? octets
    at.content = parse(octets, contextOf(at))
  } catch (error) {
    if (error instanceof Refusal) return error.status
    if (error instanceof Unprocessable) return 422
    if (error instanceof Malformed) return 400
    throw error
  }
  const validation = await reception.schema?.['~standard'].validate(at.content)
  return validation?.issues ? 422 : undefined
}
