import {
  type Context,
  Done,
  gone,
  json,
  Refusal,
  type Resource,
  resource,
  type StandardSchema,
  stale,
} from '../../engine/index.ts'
import { keyFrom, type Stored } from '../items/item.ts'
import type { Items } from '../items/items.ts'
import { run } from '../store/task.ts'
import type { Realm } from '../work/realm.ts'
import { askedNothing } from './asked.ts'
import { heldBy, holds } from './held.ts'
import { leaseToken } from './lease-token.ts'
import { leaseOutcomes } from './outcomes.ts'
import { type Circumstances, circumstancesOf } from './shared.ts'

/** What a client asks for: how long, and under which name others see it. */
interface Wish {
  readonly seconds: number
  readonly holder?: string
}

/** The longest lease, in seconds. */
const longest = 3600

/**
 * The lease on an item: `/parts/{id}/lease`. Who has it is the only one to write; the token goes with each write in
 * Lock-Token. PUT takes or renews it, DELETE gives it back, and it ends by itself.
 *
 * @param realm the collections
 * @param items the collection
 * @param circumstances who may, and how often
 */
export function leaseResource(realm: Realm, items: Items, circumstances: Circumstances): Resource {
  const { definition } = items
  const { store, base } = realm
  const { db } = store.dialect
  const table = `items_${definition.name}` as const

  /** Sets the lease where nobody else has one; the state of the item stays. */
  const set = (
    stored: Stored,
    token: string | null,
    lease: Pick<Stored, 'lease_token' | 'lease_holder' | 'lease_until'>,
  ) =>
    store.write(function* () {
      const { changed } = yield* run(
        db
          .updateTable(table)
          .set(lease)
          .where('id', '=', stored.id)
          .where('deleted', 'is', null)
          .where(({ or, eb }) =>
            or([
              eb('lease_until', 'is', null),
              eb('lease_until', '<=', Date.now()),
              ...(token === null ? [] : [eb('lease_token', '=', token)]),
            ]),
          ),
      )
      return changed > 0
    })

  const take = async ({ seconds, holder }: Wish, context: Context) => {
    const stored = await itemOf(context)
    if (!('id' in stored)) return stored
    const refusal = heldBy(stored, leaseToken(context))
    if (refusal) return refusal
    const renewed = holds(stored)
    const token = renewed ? (stored.lease_token as string) : `urn:uuid:${crypto.randomUUID()}`
    const name = holder ?? (context.caller as { readonly name?: string } | undefined)?.name ?? 'somebody'
    const until = Date.now() + seconds * 1000
    const lease = { lease_token: token, lease_holder: name, lease_until: until }
    if (!(await set(stored, leaseToken(context), lease))) return stale
    const content = JSON.stringify({ ...seen({ ...stored, ...lease }), token })
    const fields = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', 'Lock-Token': `<${token}>` }
    return new Done({ status: renewed ? 200 : 201, fields, content })
  }

  const itemOf = async ({ parameters }: Context): Promise<Stored | Refusal> => {
    const id = keyFrom(definition, parameters.id ?? '')
    const stored = id === undefined ? undefined : await store.read(() => items.find(id))
    if (stored && stored.deleted === null) return stored
    return new Refusal(404, 'There is no item to take a lease on.')
  }

  return resource(`${base}/${definition.name}/{id}/lease`, {
    find: async (_, context) => {
      askedNothing(context)
      const id = keyFrom(definition, context.parameters.id)
      const stored = id === undefined ? undefined : await store.read(() => items.find(id))
      if (stored?.deleted) return gone(new Date(stored.deleted))
      return stored && holds(stored) ? stored : undefined
    },
    represent: { 'application/json': stored => JSON.stringify(seen(stored)) },
    fields: { 'Cache-Control': 'no-store' },
    ...circumstancesOf(circumstances),
    lock: (stored, context) => heldBy(stored, leaseToken(context)),
    put: { accept: { 'application/json': json }, schema: wishes, limit: 4096, creates: true, act: take as never },
    delete: async context => {
      const free = { lease_token: null, lease_holder: null, lease_until: null }
      return (await set(context.found as Stored, leaseToken(context), free)) ? undefined : (stale as never)
    },
    absences: ['missing', 'gone'],
    outcomes: leaseOutcomes(),
  })
}

const seen = ({ lease_holder, lease_until }: Stored) => ({
  holder: lease_holder,
  until: new Date(lease_until as number).toISOString(),
})

/** What a wish may be. */
const wishes: StandardSchema<Wish> = {
  '~standard': {
    version: 1,
    vendor: 'statute',
    validate: value => {
      const { seconds, holder, ...others } = (typeof value === 'object' && value !== null ? value : {}) as Record<
        string,
        unknown
      >
      const issues = [
        ...(Number.isInteger(seconds) && (seconds as number) >= 1 && (seconds as number) <= longest
          ? []
          : [{ message: `must be a whole number from 1 to ${longest}`, path: ['seconds'] }]),
        ...(holder === undefined || (typeof holder === 'string' && holder.length > 0 && holder.length <= 100)
          ? []
          : [{ message: 'must be a text of at most 100 characters', path: ['holder'] }]),
        // PostgreSQL has no room for it
        ...(typeof holder === 'string' && holder.includes('\0')
          ? [{ message: 'holds the character U+0000', path: ['holder'] }]
          : []),
        ...Object.keys(others).map(name => ({ message: 'is not a property that it has', path: [name] })),
      ]
      return issues.length > 0 ? { issues } : { value: value as Wish }
    },
  },
}
