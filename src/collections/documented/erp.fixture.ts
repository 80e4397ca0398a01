import { bearer, type Outline, outline, type Service, service } from '../../engine/index.ts'
import { accessFor, type Caller, type Policy, type Right } from '../access/index.ts'
import { type Collections, type CollectionsOptions, collections } from '../collections.ts'
import { rate } from '../limits/index.ts'
import type { Fragile } from './store.fixture.ts'

/** A small ERP that has everything that collections can have, served in several manners. */

const text = { type: 'string' }
const named = { type: 'object', required: ['name'], additionalProperties: false }

const defined = [
  { name: 'customers', schema: { ...named, properties: { id: { type: 'integer' }, name: text, note: text } } },
  { name: 'parts', schema: { ...named, properties: { id: text, name: text, note: text } } },
  {
    name: 'orders',
    schema: {
      ...named,
      properties: {
        id: text,
        name: text,
        note: text,
        number: text,
        customerId: { type: 'integer' },
        reference: text,
        lines: { type: 'array', items: { type: 'object', properties: { partId: text } } },
      },
      'x-collection': {
        unique: [['number'], ['customerId', 'reference']],
        references: { customerId: 'customers', 'lines/*/partId': 'parts' },
        search: ['name'],
      },
    },
  },
]

export const limits = { item: 4000, batch: 12_000, members: 5 }

const caller = (name: string, rights: readonly Right[], of = '*'): Caller => ({
  name,
  may: new Map([[of, new Set(rights)]]),
})

/** By their tokens, which are their names: who may do everything, who may read, who may nothing. */
const callers = new Map(
  [caller('anna', ['read', 'create', 'change', 'delete']), caller('ben', ['read']), caller('carl', [])].map(each => [
    each.name,
    each,
  ]),
)

function accessBy(policy: Omit<Policy, 'schemes'>): Pick<CollectionsOptions, 'access'> {
  const schemes = [bearer({ realm: 'erp', verify: token => callers.get(token) })]
  return { access: name => accessFor({ ...policy, schemes }, name) as never }
}

/** How it is served: to everybody, with every bound there is, or so that who lacks a right learns nothing. */
export type Manner = 'open' | 'guarded' | 'hidden'

const manners: Readonly<Record<Manner, Partial<CollectionsOptions>>> = {
  open: {},
  guarded: {
    ...accessBy({ refusal: 'forbidden', anyone: undefined }),
    limit: rate({
      quota: 3,
      window: 3600,
      store: 'memory',
      // who does not say who it is comes for the first time
      by: ({ request }) => request.field('x-client') ?? crypto.randomUUID(),
    }) as NonNullable<CollectionsOptions['limit']>,
    requirePreconditions: true,
    idempotency: { required: true },
    quotas: { orders: 40_000 },
  },
  hidden: accessBy({ refusal: 'hidden', anyone: caller('anyone', ['read'], 'parts') }),
}

/** The ERP as it is served, with what it tells of itself. */
export interface Shop {
  readonly manner: Manner
  readonly erp: Collections
  readonly service: Service
  readonly outline: Outline
  readonly fragile: Fragile
}

export const host = 'erp.example'

/** Serves the ERP. */
export async function serve(fragile: Fragile, manner: Manner): Promise<Shop> {
  const erp = await collections(defined, {
    store: fragile.store,
    base: '/api',
    limits,
    // jobs are worked on when they are begun, and at no other time
    jobs: { interval: 3_600_000, onError: () => {} },
    ...manners[manner],
  })
  const api = service(erp.resources, {
    questions: erp.questions,
    onError: () => {},
    ...(manner === 'guarded' && { hosts: [host] }),
  })
  return { manner, erp, service: api, outline: outline(api), fragile }
}
