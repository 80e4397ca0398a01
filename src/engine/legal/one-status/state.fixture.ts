import { parseDate, parseEntityTags } from '../../../syntax/index.ts'
import { negotiate, Refusal } from '../../index.ts'
import { contextOf, factsOf, type Reading, reads, type Status } from './reading.fixture.ts'

export async function find(at: Reading): Promise<Status> {
  const facts = factsOf(at)
  if (!facts.find) return undefined
  const found = await facts.find(at.parameters, contextOf(at))
  const kind = found instanceof Refusal ? undefined : found?.kind
  if (kind === 'moved') {
    const [kept, changed] = found.lasting ? [308, 301] : [307, 302]
    return found.method === 'kept' ? kept : changed
  }
  if (kind === 'choices') return at.variant ? 506 : 300
  if (kind === 'blocked') return 451
  if (kind === 'unpaid') return 402
  const nothing = found === undefined || found === null || kind !== undefined
  at.exists = !nothing
  at.found = nothing ? undefined : found
  const creates = at.asked.method === 'PUT' && facts.put.creates
  return nothing && !creates ? (kind === 'gone' ? 410 : 404) : undefined
}

export const typesOf = (at: Reading): string[] => Object.keys(factsOf(at).represent ?? {})

/** One choice for the media type, and one in each other dimension; what has been done is told in any form. */
export function choose(at: Reading): Status {
  const { negotiated, variesBy = [] } = factsOf(at)
  const types = typesOf(at)
  const picked = (offers: readonly string[], choice: string | undefined): string | undefined =>
    negotiated === false || !reads(at) ? (choice ?? offers[0]) : choice
  at.type = negotiated === false ? types[0] : picked(types, negotiate(at.field('accept'), types))
  if (types.length === 0) return undefined
  at.choices = []
  for (const { kind, field, names, choose } of sorted(variesBy)) {
    const name = negotiated === false ? names[0] : picked(names, choose(at.field(field.toLowerCase()), names))
    if (name === undefined) return 406
    at.choices.push({ kind, names, name })
  }
  return at.type === undefined ? 406 : undefined
}

const order = ['language', 'charset', 'coding']
// biome-ignore lint/suspicious/noExplicitAny: dimensions of every kind
const sorted = (dimensions: readonly any[]) =>
  dimensions.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))

/** Every entity tag that a condition may name, as ETag would carry it. */
export function tagsOf(at: Reading, state = factsOf(at).entityTag?.(at.found)): string[] {
  if (state === undefined || !at.exists) return []
  if (/["\r\n]/.test(state)) throw new RangeError('no entity tag')
  const axes: { all: readonly string[]; chosen: string | undefined }[] = [
    { all: typesOf(at), chosen: at.type },
    ...(at.choices ?? []).map(({ names, name }) => ({ all: names, chosen: name })),
  ]
  if (at.variant) return [[state, at.type, ...axes.slice(1).map(({ chosen }) => chosen)].join('.')]
  // each by what it is, where there is more than one of its kind; no subtype stands twice here
  const part = (name = '') => (name === 'identity' ? '' : `.${name.slice(name.indexOf('/') + 1)}`)
  return axes
    .filter(({ all }) => all.length > 1)
    .reduce(
      (tags, { all, chosen }) => tags.flatMap(tag => (reads(at) ? [chosen] : all).map(name => tag + part(name))),
      [state],
    )
}

export function modifiedOf(at: Reading): number | undefined {
  const date = at.exists ? factsOf(at).lastModified?.(at.found) : undefined
  return date && Math.floor(Math.min(date.getTime(), Date.now()) / 1000) * 1000
}

/** RFC 9110 §13.2.2, and RFC 6585 §3 before it. */
export function judge(at: Reading): Status {
  const { field, exists } = at
  const since = parseDate(field('if-unmodified-since') ?? '')
  const guarded =
    field('if-match') !== undefined ||
    field('if-none-match')?.trim() === '*' ||
    (since !== undefined && (!exists || modifiedOf(at) !== undefined))
  if (factsOf(at).requires?.condition && !reads(at) && !guarded) return 428
  const named = (name: string, weakly: boolean): boolean => {
    const tags = exists ? parseEntityTags(field(name) ?? '') : undefined
    if (tags === undefined || tags === '*') return tags === '*'
    return tags.some(({ tag, weak }) => (weakly || !weak) && tagsOf(at).includes(tag))
  }
  if (field('if-match') !== undefined) {
    if (!named('if-match', false)) return ended(at, 412)
  } else if (since !== undefined && Number(modifiedOf(at)) > since) return ended(at, 412)
  const before = parseDate(field('if-modified-since') ?? '')
  if (field('if-none-match') !== undefined) {
    if (named('if-none-match', true)) return ended(at, reads(at) ? 304 : 412)
  } else if (reads(at) && before !== undefined && Number(modifiedOf(at)) <= before) return ended(at, 304)
  return undefined
}

/** A code whose answer names the present state, which the service's own code may fail to tell. */
export function ended(at: Reading, status: number): number {
  tagsOf(at)
  const modified = modifiedOf(at)
  if (modified !== undefined) new Date(modified).toISOString()
  if (status === 304 && typeof factsOf(at).fields === 'function') factsOf(at).fields(at.found, contextOf(at))
  return status
}

export async function wait(at: Reading): Promise<Status> {
  if (reads(at) || !at.exists) return undefined
  return (await factsOf(at).lock?.(at.found, contextOf(at))) instanceof Refusal ? 423 : undefined
}
