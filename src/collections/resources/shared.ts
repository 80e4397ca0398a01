import type { Access, Context, RateLimit, Resource } from '../../engine/index.ts'
import type { Definition } from '../definition.ts'

/** What the resources of one collection have besides what follows from its definition. */
export interface Circumstances {
  readonly access?: Access<never, Context> | undefined
  readonly limit?: RateLimit<Context> | undefined
}

/** The facts of access and limits, where there are any. */
export const circumstancesOf = ({ access, limit }: Circumstances) => ({
  ...(access && { access: access as never }),
  ...(limit && { limit: limit as never }),
})

/** A cache asks before it uses an item again; what credentials gave is for their owner alone (RFC 9111 §3.5). */
export const cacheControl = ({ access }: Circumstances): string => (access ? 'private, no-cache' : 'no-cache')

/** Resources by the part that they play for a collection. */
export interface CollectionResources {
  readonly definition: Definition
  readonly list: Resource
  readonly item: Resource
  readonly lease: Resource
}
