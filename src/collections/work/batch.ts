import { Refusal, type StandardSchema } from '../../engine/index.ts'
import type { Definition, Item } from '../definition.ts'
import { longestKey } from '../items/item.ts'
import type { Items, LocationOf } from '../items/items.ts'
import type { Tally } from '../items/tally.ts'
import type { Task } from '../store/task.ts'
import { attempt } from './attempt.ts'

/** Where a value in the content is at fault, and how. */
export interface Fault {
  readonly pointer: string
  readonly detail: string
}

/** One of the items that came together. */
export interface Member {
  readonly value: Item
  /** Where it stood in the content, for people: `line 7`. */
  readonly at: string
  /** What is wrong with it by the schema. */
  readonly faults?: readonly Fault[]
}

/** Items to be made: one by itself, or many. */
export interface Batch {
  readonly members: readonly Member[]
  /** Whether it came by itself, and not in a list. */
  readonly one: boolean
  /** Whether each is done on its own (RFC 7240 §4.4, `handling=lenient`); otherwise all are, or none. */
  readonly lenient: boolean
}

/** Whether each member is done on its own, or all or none are (RFC 7240 §4.4). */
export type Handling = 'lenient' | 'strict'

/** What became of a member: its status code, where it is now, or why it is not. */
export interface Fate {
  readonly index: number
  readonly status: number
  readonly location?: string
  readonly version?: number
  readonly detail?: string
  readonly [member: string]: unknown
}

/**
 * A key that is not given yet is not judged yet; of integers there has to be one to judge the rest by. Where it has no
 * fault of its own, what has none besides is judged once.
 */
function standInOf({ key: { property }, judge }: Definition): number {
  const fits = (candidate: number) => {
    const told = judge['~standard'].validate({ [property]: candidate })
    return !(told instanceof Promise) && !told.issues?.some(({ path }) => path?.[0] === property)
  }
  return [1, 0].find(fits) ?? 0
}

/**
 * Judges the members of a batch by the schema of an item. In a lenient batch each keeps its faults to itself.
 *
 * @param definition of the collection
 */
export function batchSchema(definition: Definition): StandardSchema<Batch> {
  const { key, judge } = definition
  const standIn = standInOf(definition)
  const validate = (value: unknown) => {
    const batch = value as Batch
    const issues: { message: string; path: readonly PropertyKey[] }[] = []
    const members = batch.members.map((member, index) => {
      const keyed = isObject(member.value) && Object.hasOwn(member.value, key.property)
      const candidate =
        keyed || !isObject(member.value)
          ? member.value
          : { [key.property]: key.type === 'integer' ? standIn : crypto.randomUUID(), ...member.value }
      const told = judge['~standard'].validate(candidate)
      if (told instanceof Promise) throw new TypeError('A schema of a collection judges at once.')
      const found = (told.issues ?? []).filter(
        ({ path }) => keyed || key.type === 'string' || path?.[0] !== key.property,
      )
      const faults = found.map(({ message, path = [] }) => ({ message, path: path as readonly PropertyKey[] }))
      if (keyed && key.type === 'string' && String(member.value[key.property]).length > longestKey) {
        faults.push({ message: `must have at most ${longestKey} characters`, path: [key.property] })
      }
      if (faults.length === 0) return { ...member, value: key.type === 'string' ? candidate : member.value }
      if (!batch.lenient) {
        for (const { message, path } of faults) issues.push({ message, path: batch.one ? path : [index, ...path] })
      }
      return { ...member, faults: faults.map(({ message, path }) => ({ pointer: pointer(path), detail: message })) }
    })
    return issues.length > 0 ? { issues: issues.slice(0, mostFaults) } : { value: { ...batch, members } }
  }
  return { '~standard': { version: 1, vendor: 'statute', validate } }
}

const mostFaults = 100

const isObject = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value)

const pointer = (path: readonly PropertyKey[]): string =>
  path.map(step => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/**
 * Makes the items of a batch.
 *
 * @param items the collection
 * @param batch what to make
 * @param from the index of the first member in all that came
 * @returns the fate of each; of a strict batch all were made
 * @throws Refusal where a member of a strict batch could not be made: its code, and in `members` the fate of each, 424 for
 * those that were not made because of it
 */
export function* makeAll(
  items: Items,
  { members, lenient }: Pick<Batch, 'members' | 'lenient'>,
  { now, tally, locationOf, from = 0 }: { now: number; tally: Tally; locationOf: LocationOf; from?: number },
): Task<Fate[]> {
  const { name } = items.definition
  const fates: Fate[] = []
  for (const [offset, { value, faults, at }] of members.entries()) {
    const index = from + offset
    if (faults) {
      fates.push({ index, at, status: 422, detail: 'The item has faults.', errors: faults })
      continue
    }
    const made = lenient ? yield* attempt(items.make(value, now, tally)) : yield* orNone(items, value, index, at)
    if (made instanceof Refusal) {
      fates.push({ index, at, status: made.status, detail: made.detail, ...made.members })
    } else {
      fates.push({ index, status: 201, location: locationOf(name, made.id), version: made.version })
    }
  }
  return fates

  function* orNone(all: Items, value: Item, index: number, at: string) {
    try {
      return yield* all.make(value, now, tally)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const { detail: why, members: more } = amongThemselves(error)
      const others = members.map((_, other) =>
        other === index - from
          ? { index, at, status: error.status, detail: why, ...more }
          : { index: from + other, status: 424, detail: `Not made, because ${at} could not be.` },
      )
      const detail = `None was made, because ${at} could not be: ${why}`
      throw new Refusal(error.status, detail, { failed: index, members: others })
    }
  }

  /** What is in the way may be another member: it goes as this one does, and there is nothing where it was to be. */
  function amongThemselves({ detail, members = {} }: Refusal): Pick<Refusal, 'detail' | 'members'> {
    const { location, ...rest } = members
    const other = fates.find(fate => location !== undefined && fate.location === location)
    if (!other) return { detail, members }
    return {
      detail: detail.replace(String(location), () => `Member ${other.index} of this batch`),
      members: { ...rest, member: other.index },
    }
  }
}
