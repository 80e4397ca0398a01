import type { Access, Context, OwnQuestion, RateLimit, Resource } from '../engine/index.ts'
import type { CollectionSource } from './collection.ts'
import { define } from './define.ts'
import type { Definition } from './definition.ts'
import { Items, type LocationOf } from './items/items.ts'
import { Counters } from './items/tally.ts'
import { indexResource } from './resources/index-of.ts'
import { itemResource } from './resources/item.ts'
import { jobResources } from './resources/job.ts'
import { leaseResource } from './resources/lease.ts'
import { listResource } from './resources/list.ts'
import { settledQuestion } from './resources/settled.ts'
import { openStore } from './store/open.ts'
import { refusing } from './store/refusing.ts'
import { setUp } from './store/setup.ts'
import type { Store } from './store/store.ts'
import { Idempotency, type IdempotencyOptions } from './work/idempotency.ts'
import { type JobOptions, Jobs } from './work/jobs.ts'
import { type Limits, type Realm, tagIn } from './work/realm.ts'
import { told } from './work/result.ts'

/** How collections are served. */
export interface CollectionsOptions {
  /** Where items are kept: an open store, the path of a file for SQLite, `:memory:`, or `postgres://…`. */
  readonly store: Store | string
  /** The path before the names of the collections (default none): `/api`. */
  readonly base?: string
  /** Who may do what in a collection; `jobs` stands for the monitors of jobs. */
  readonly access?: (collection: string) => Access<never, Context> | undefined
  /** How often a client may ask. */
  readonly limit?: RateLimit<Context>
  /** Whether writes have to be conditional: 428 without a condition (default false). */
  readonly requirePreconditions?: boolean
  readonly idempotency?: IdempotencyOptions
  /** The most octets that the items of a collection may have together: 507. */
  readonly quotas?: Readonly<Record<string, number>>
  /** How much is taken at once: 413 (default 1 MiB for an item, 16 MiB and 10,000 items for a batch). */
  readonly limits?: Partial<Limits>
  readonly jobs?: JobOptions
  /** Told of what the store cannot do at the moment; clients get 503 or 507. */
  readonly onStoreError?: (error: Error) => void
}

/** Collections that are served. */
export interface Collections {
  readonly definitions: ReadonlyMap<string, Definition>
  /** For `service([...resources], { questions })`. */
  readonly resources: readonly Resource[]
  /** Those of one collection. */
  readonly resourcesOf: ReadonlyMap<string, readonly Resource[]>
  readonly questions: readonly OwnQuestion[]
  readonly store: Store
  readonly realm: Realm
  /** The collections whose tables were made just now: they have no items yet. */
  readonly made: readonly string[]
  /** Whether the store answers. */
  ready(): Promise<boolean>
  /** Ends the work on jobs, which goes on when somebody starts again, and closes the store. */
  close(): Promise<void>
}

const defaultLimits: Limits = { item: 1_048_576, batch: 16_777_216, members: 10_000 }

/**
 * A REST API over collections of items in a SQL database. Each collection has `/parts`, `/parts/{id}` and
 * `/parts/{id}/lease`; jobs have `/jobs/{id}`.
 *
 * @param defined the collections, as {@link collection} defines them
 * @param options where they are kept, and how they are served
 * @throws DefinitionError where a definition cannot hold; StoreUnfit, StoreGone where the store cannot be used
 * @example
 * import { request, service } from 'statute'
 * const schema = { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] }
 * const erp = await collections([{ name: 'parts', schema }], { store: ':memory:' })
 * const api = service(erp.resources, { questions: erp.questions })
 * const made = await api.answer(request('POST', '/parts', { 'Content-Type': 'application/json' }, '{"name":"Bolt"}'))
 * made.status // => 201
 * (await api.answer(request('GET', String(made.fields.Location)))).status // => 200
 * await erp.close()
 */
export async function collections(
  defined: readonly CollectionSource[],
  options: CollectionsOptions,
): Promise<Collections> {
  const { base = '', requirePreconditions = false } = options
  const names = new Set(defined.map(({ name }) => name))
  const definitions = new Map(defined.map(({ name, schema }) => [name, define(name, schema, names)]))
  const opened = typeof options.store === 'string' ? openStore(options.store) : options.store
  const { epoch, made } = await setUp(opened, [...definitions.values()])
  const store = refusing(opened, options.onStoreError)
  const { dialect } = store
  const locationOf: LocationOf = (collection, id) => `${base}/${collection}/${encodeURIComponent(id)}`
  const items = new Map(
    [...definitions.values()].map(each => [each.name, new Items(dialect, each, { definitions, locationOf })]),
  )
  const idempotency = new Idempotency(store, options.idempotency)
  const realm: Realm = {
    store,
    epoch,
    base,
    definitions,
    items,
    counters: new Counters(dialect, new Map(Object.entries(options.quotas ?? {}))),
    locationOf,
    idempotency,
    limits: { ...defaultLimits, ...options.limits },
    conditions: requirePreconditions,
  }
  const jobs = new Jobs(realm, options.jobs)
  const circumstances = (name: string) => ({ access: options.access?.(name), limit: options.limit })
  const resourcesOf = new Map(
    [...items].map(([name, each]) => [
      name,
      [
        listResource(realm, each, jobs, circumstances(name)),
        itemResource(realm, each, circumstances(name)),
        leaseResource(realm, each, circumstances(name)),
      ],
    ]),
  )
  const ofJobs = jobResources(realm, jobs, circumstances('jobs'))
  const ofItems = [...resourcesOf.values()].flat()
  const keyed = new Set(ofItems)
  const single = new Set([...resourcesOf.values()].map(([, item]) => item))
  if (!options.jobs?.idle) jobs.start()
  return {
    definitions,
    resources: [...ofItems, ...ofJobs.resources, indexResource(realm)],
    resourcesOf,
    questions: [
      idempotency.question(
        (result, context) => told(result, context, tagIn(realm)),
        resource => keyed.has(resource),
      ),
      settledQuestion(resource => single.has(resource)),
      ofJobs.question,
    ],
    store,
    realm,
    made,
    ready: async () => {
      try {
        await opened.read(function* () {
          yield { sql: 'select 1', parameters: [] }
        })
        return true
      } catch {
        return false
      }
    },
    close: async () => {
      await jobs.close()
      await opened.close()
    },
  }
}
