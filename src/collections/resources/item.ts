import {
  byteRanges,
  type Context,
  gone,
  invalid,
  json,
  Malformed,
  patching,
  Refusal,
  type Resource,
  resource,
  Stale,
  type StandardSchema,
  stale,
  text,
} from '../../engine/index.ts'
import type { Definition, Item } from '../definition.ts'
import { type MediaType, renderItem } from '../formats/index.ts'
import { keyFrom, type Stored, withKey } from '../items/item.ts'
import type { Items } from '../items/items.ts'
import type { Tally } from '../items/tally.ts'
import type { Selection } from '../query/index.ts'
import type { Task } from '../store/task.ts'
import { type Realm, tagIn } from '../work/realm.ts'
import { type Outcome, Written } from '../work/result.ts'
import { write } from '../work/write.ts'
import { askedOfItem } from './asked.ts'
import { heldBy } from './held.ts'
import { leaseToken } from './lease-token.ts'
import { itemAbsences, itemOutcomes } from './outcomes.ts'
import { settled } from './settled.ts'
import { type Circumstances, cacheControl, circumstancesOf } from './shared.ts'
import { States } from './states.ts'

/** An item that was found, and what of it is wanted. */
interface Found {
  readonly stored: Stored
  readonly fields?: Selection | undefined
  /** Whether it is to be written, or deleted. */
  readonly writes?: boolean
}

const lengthOf = ({ stored }: Found): number => stored.data?.length ?? 0

/** New content for an item, and the text that it came as. */
interface Sent {
  readonly item: Item
  readonly text?: string
}

/**
 * One item of a collection: `/parts/{id}`.
 *
 * @param realm the collections
 * @param items the collection
 * @param circumstances who may, and how often
 */
export function itemResource(realm: Realm, items: Items, circumstances: Circumstances): Resource {
  const { definition } = items
  const { store, base, limits } = realm
  const { name, key } = definition
  const tagOf = tagIn(realm)
  const states = new States<Found>()
  const idOf = ({ parameters }: Pick<Context<{ id: string }>, 'parameters'>) => keyFrom(definition, parameters.id)
  const represent = (type: MediaType) => (found: Found) => {
    if (found instanceof Written) return renderItem(type, found.data, undefined, definition)
    return renderItem(type, found.stored.data ?? 'null', found.fields, definition)
  }
  const tooLarge = (data: string): Refusal | undefined =>
    Buffer.byteLength(data) > limits.item
      ? new Refusal(413, `An item of ${name} has at most ${limits.item} octets.`, { limit: limits.item })
      : undefined

  const put = (sent: Sent, context: Context<{ id: string }, Found | undefined>) =>
    write(realm, context, tally => replace(sent, context, tally))

  function* replace(
    { item, text: sent }: Sent,
    context: Context<{ id: string }, Found | undefined>,
    tally: Tally,
  ): Task<Outcome> {
    const id = idOf(context) as string | number
    const now = Date.now()
    const whole = withKey(definition, id, item)
    const found = context.found?.stored ?? (yield* items.find(id))
    // found just now, and not when the conditions were judged
    if (found && !context.found && found.deleted === null) return stale
    const token = leaseToken(context)
    const stored = found
      ? yield* items.change(found, item, { now, token, tally })
      : yield* items.makeAt(id, whole, now, tally)
    if (stored instanceof Stale) return stored
    const made = found === undefined || found.deleted !== null
    return {
      status: made ? 201 : 200,
      data: stored.data ?? '',
      ...(made && { location: realm.locationOf(name, id) }),
      // only where it was kept just as it came (RFC 9110 §9.3.4)
      ...(sent === stored.data && { version: stored.version }),
    }
  }

  const patch = ({ item }: Sent, context: Context<{ id: string }, Found>) => {
    const { stored: found } = context.found
    const data = JSON.stringify(item)
    const refusal = tooLarge(data)
    if (refusal) return refusal
    return write(realm, context, tally => change(found, item, context, tally))
  }

  function* change(found: Stored, item: Item, context: Context, tally: Tally): Task<Outcome> {
    const stored = yield* items.change(found, item, { now: Date.now(), token: leaseToken(context), tally })
    if (stored instanceof Stale) return stored
    return { status: 200, data: stored.data ?? '', version: stored.version }
  }

  function* remove(found: Stored, context: Context, tally: Tally): Task<Outcome> {
    const removed = yield* items.remove(found, { now: Date.now(), token: leaseToken(context), tally })
    return removed instanceof Stale ? removed : { status: 204 }
  }

  return resource(`${base}/${name}/{id}`, {
    find: (_, context) => {
      const id = idOf(context)
      if (id === undefined) return undefined
      const fields = askedOfItem(context, definition)
      const writes = !['GET', 'HEAD'].includes(context.request.method)
      const kept = (found: Found): Found => {
        states.keep(context, tagOf(found.stored.version), found, lengthOf)
        return found
      }
      const tell = (stored: Stored | undefined) =>
        stored?.deleted ? gone(new Date(stored.deleted)) : stored && kept({ stored, fields, writes })
      const found = store.read(() => items.find(id))
      return found instanceof Promise ? found.then(tell) : tell(found as Stored | undefined)
    },
    entityTag: ({ stored }) => tagOf(stored.version),
    // a write is judged by it at once: without a date If-Unmodified-Since would be ignored (RFC 9110 §13.1.4)
    lastModified: ({ stored, writes }) => settled(stored.changed) ?? (writes ? new Date(stored.changed) : undefined),
    represent: {
      'application/json': represent('application/json'),
      'text/csv': represent('text/csv'),
      'application/x-ndjson': represent('application/x-ndjson'),
    },
    ranges: byteRanges,
    deltas: states.deltas,
    fields: { 'Cache-Control': cacheControl(circumstances) },
    ...circumstancesOf(circumstances),
    ...(realm.conditions && { requires: { condition: true } }),
    lock: ({ stored }, context) => heldBy(stored, leaseToken(context)),
    put: {
      accept: {
        'application/json': (octets, context): Sent => {
          const sent = text(octets)
          return { item: keyed(definition, json(octets), idOf(context as never)), text: sent }
        },
      },
      refusals: [400, 422],
      schema: sentSchema(definition),
      limit: limits.item,
      creates: true,
      act: put as never,
    },
    patch: {
      accept: patched(definition),
      refusals: [400, 409, 422],
      schema: sentSchema(definition),
      limit: limits.item,
      act: patch as never,
    },
    delete: context => write(realm, context, tally => remove(context.found.stored, context, tally)) as never,
    outcomes: itemOutcomes(definition, realm),
    absences: itemAbsences,
  })

  function patched({ key: { property } }: Definition) {
    const parsers = patching<Found>(({ stored }) => JSON.parse(stored.data ?? 'null'))
    return Object.fromEntries(
      Object.entries(parsers).map(([type, parse]) => [
        type,
        (octets: Uint8Array, context: Context): Sent => {
          const item = parse(octets, context)
          if (typeof item === 'object' && item !== null && !Array.isArray(item)) {
            const id = (context.found as Found).stored.id
            if ((item as Item)[property] !== id) throw otherKey(property, id)
          }
          return { item: item as Item }
        },
      ]),
    )
  }

  /** Content with the key that its URI has. */
  function keyed({ key: { property } }: Definition, value: unknown, id: string | number | undefined): Item {
    if (id === undefined) throw new Malformed(`The URI names no possible ${property}: it is ${a[key.type]}.`)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value as Item
    const item = value as Item
    if (Object.hasOwn(item, property) && item[property] !== id) throw otherKey(property, id)
    return { ...item, [property]: id }
  }
}

const a = { integer: 'an integer', string: 'a text' } as const

const otherKey = (property: string, id: string | number): Refusal =>
  invalid([{ pointer: `/${property}`, detail: `must be ${JSON.stringify(id)}, as the URI has it` }])

/** Judges the item of what was sent. */
function sentSchema({ judge }: Definition): StandardSchema<Sent> {
  return {
    '~standard': {
      version: 1,
      vendor: 'statute',
      validate: sent => {
        const told = judge['~standard'].validate((sent as Sent).item)
        if (told instanceof Promise) throw new TypeError('A schema of a collection judges at once.')
        return told.issues ? { issues: told.issues } : { value: sent as Sent }
      },
    },
  }
}
