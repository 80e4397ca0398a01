import { after, byteRanges, type Context, type Resource, resource } from '../../engine/index.ts'
import type { Definition, Item } from '../definition.ts'
import { type MediaType, readItems, renderItem, renderList } from '../formats/index.ts'
import type { Items } from '../items/items.ts'
import type { Tally } from '../items/tally.ts'
import { type ListQuery, linkOf, type Page, pageFrom } from '../query/index.ts'
import { run, type Task } from '../store/task.ts'
import { type Batch, batchSchema, type Fate, type Handling, makeAll } from '../work/batch.ts'
import type { Jobs } from '../work/jobs.ts'
import { handlingOf, preferences } from '../work/preferences.ts'
import { type Realm, tagIn } from '../work/realm.ts'
import { type Result, Written } from '../work/result.ts'
import { write } from '../work/write.ts'
import { askedNothing, askedOfList, queryOf } from './asked.ts'
import { listOutcomes } from './outcomes.ts'
import { type Circumstances, cacheControl, circumstancesOf } from './shared.ts'
import { States } from './states.ts'

/** What is found of a collection: a page of its items, and the query that it answers. */
interface Listing {
  readonly version?: number
  readonly page?: Page
  readonly query?: ListQuery
}

/** A collection of which nothing has to be known. */
const unread: Listing = {}

/**
 * A collection: `/parts`.
 *
 * @param realm the collections
 * @param items this one
 * @param jobs where batches go that the client does not wait for
 * @param circumstances who may, and how often
 */
export function listResource(realm: Realm, items: Items, jobs: Jobs, circumstances: Circumstances): Resource {
  const { definition } = items
  const { store, base, limits } = realm
  const { name } = definition
  const tagOf = tagIn(realm)
  const states = new States<Listing>()

  const represent = (type: MediaType) => (found: Listing) => {
    if (found instanceof Written) return renderItem(type, found.data, undefined, definition)
    const texts = (found.page?.rows ?? []).map(({ data }) => data)
    return renderList(type, texts, found.query?.fields, definition)
  }

  const accepts =
    (type: MediaType) =>
    (octets: Uint8Array, context: Context): Batch => {
      const { items: read, one } = readItems(type, octets, definition, { itemLimit: limits.item, most: limits.members })
      const lenient = preferences(context).get('handling')?.value === 'lenient'
      return { members: read as Batch['members'], one, lenient: lenient && !one }
    }

  const post = (batch: Batch, context: Context) => {
    const { members, one } = batch
    const preferred = preferences(context)
    const async = preferred.has('respond-async') && !one
    const handling = handlingOf(batch, preferred)
    const [first] = members
    return write(realm, context, tally =>
      async
        ? jobs.begin({ collection: name, batch, context, handling })
        : one && first
          ? makeOne(first.value, tally)
          : makeSome(batch, handling, tally),
    )
  }

  function* makeOne(item: Item, tally: Tally): Task<Result> {
    const made = yield* items.make(item, Date.now(), tally)
    const location = realm.locationOf(name, made.id)
    return { status: 201, location, version: made.version, data: made.data ?? '' }
  }

  function* makeSome(batch: Batch, handling: Handling | undefined, tally: Tally): Task<Result> {
    return batchResult(yield* makeAll(items, batch, { now: Date.now(), tally, locationOf: realm.locationOf }), handling)
  }

  return resource(`${base}/${name}`, {
    find: (_, context) => {
      if (context.request.method !== 'GET' && context.request.method !== 'HEAD') {
        askedNothing(context)
        if (!isConditional(context)) return unread
        return store.read(() => versionOf(realm, definition))
      }
      const query = askedOfList(context, definition)
      return after(pageFrom(store, definition, query), (page): Listing => {
        const listing = { version: page.version, page, query }
        states.keep(context, tagOf(page.version), listing, lengthOf)
        return listing
      })
    },
    // nobody asks for that of an unread one
    entityTag: ({ version = 0 }) => tagOf(version),
    represent: {
      'application/json': represent('application/json'),
      'text/csv': represent('text/csv'),
      'application/x-ndjson': represent('application/x-ndjson'),
    },
    ranges: byteRanges,
    deltas: states.deltas,
    fields: ({ page, query }: Listing, context) => ({
      'Cache-Control': cacheControl(circumstances),
      ...(page && query && { Link: linkOf(`${base}/${name}`, queryOf(context), page) }),
      ...(page?.total !== undefined && { 'X-Total-Count': String(page.total) }),
    }),
    ...circumstancesOf(circumstances),
    post: {
      accept: {
        'application/json': accepts('application/json'),
        'application/x-ndjson': accepts('application/x-ndjson'),
        'text/csv': accepts('text/csv'),
      },
      refusals: [400, 422],
      schema: batchSchema(definition),
      limit: limits.batch,
      act: post as never,
    },
    outcomes: listOutcomes(definition, realm),
    absences: [],
  })
}

/** The answer to a batch: 200 where all were made, else 207 with the fate of each. */
export function batchResult(fates: readonly Fate[], handling: Handling | undefined): Result {
  const content = JSON.stringify({ members: fates })
  const all = fates.every(({ status }) => status === 201)
  return { status: all ? 200 : 207, content, ...(handling && { applied: { handling } }) }
}

const lengthOf = ({ page }: Listing): number => page?.rows.reduce((sum, { data }) => sum + data.length, 0) ?? 0

/** What the conditions of a request are judged by. */
function* versionOf({ store: { dialect } }: Realm, { name }: Definition): Task<Listing> {
  const { rows } = yield* run(
    dialect.db
      .selectFrom('statute_counters')
      .select(({ fn }) => fn.sum<number>('version').as('version'))
      .where('collection', '=', name),
  )
  return { version: Number(rows[0]?.version ?? 0) }
}

const isConditional = ({ request }: Context): boolean =>
  request.field('if-match') !== undefined || request.field('if-none-match') !== undefined
