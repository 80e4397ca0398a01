import { type EntityTag, matchesStrongly, matchesWeakly, parseDate, parseEntityTags } from '../../syntax/index.ts'
import { after } from '../eventually.ts'
import type { Exchange } from '../exchange.ts'
import { entityTagFor, type Resource } from '../resource.ts'
import { type Questions, reads } from './question.ts'

/** Whether a condition came that guards a write: one that names a state, or that nothing exists. */
function guarded(exchange: Exchange): boolean {
  const { request, exists, modified } = exchange
  if (request.field('if-match') !== undefined || request.field('if-none-match')?.trim() === '*') return true
  return dateOf(exchange, 'if-unmodified-since') !== undefined && (modified !== undefined || !exists)
}

/** Conditions, in the order of RFC 9110 §13.2.2, and the locks that guard what conditions cannot. */
export const conditions = {
  'condition given': {
    ask: exchange =>
      !exchange.resource.facts.requires?.condition || reads(exchange.request.method) || guarded(exchange),
    settled: (resource, method) => (resource.facts.requires?.condition && !reads(method) ? undefined : true),
  },
  'If-Match present': { ask: ({ request }) => request.field('if-match') !== undefined },
  'If-Match true': { ask: exchange => anyTagMatches(exchange, 'if-match', matchesStrongly) },
  'If-Unmodified-Since present': {
    ask: exchange => dateOf(exchange, 'if-unmodified-since') !== undefined && exchange.modified !== undefined,
    settled: (resource: Resource) => (resource.facts.lastModified ? undefined : false),
  },
  'If-Unmodified-Since true': {
    ask: exchange => Number(exchange.modified) <= Number(dateOf(exchange, 'if-unmodified-since')),
  },
  'If-None-Match present': { ask: ({ request }) => request.field('if-none-match') !== undefined },
  'If-None-Match true': { ask: exchange => !anyTagMatches(exchange, 'if-none-match', matchesWeakly) },
  'method reads': { ask: ({ request }) => reads(request.method), settled: (_, method) => reads(method) },
  'If-Modified-Since present': {
    ask: exchange =>
      reads(exchange.request.method) &&
      dateOf(exchange, 'if-modified-since') !== undefined &&
      exchange.modified !== undefined,
    settled: (resource, method) => (reads(method) && resource.facts.lastModified ? undefined : false),
  },
  'If-Modified-Since true': {
    // false where the date is the same or earlier; one that is no date is neither (RFC 9110 §13.1.3)
    ask: exchange => !(Number(exchange.modified) <= Number(dateOf(exchange, 'if-modified-since'))),
  },
  'lock free': {
    ask: exchange => {
      if (reads(exchange.request.method) || !exchange.exists) return true
      return after(exchange.resource.facts.lock?.(exchange.found, exchange), refusal => exchange.free(refusal))
    },
    settled: (resource, method) => (resource.facts.lock && !reads(method) ? undefined : true),
  },
} as const satisfies Questions<string>

/** Every current entity tag that a condition can mean: the selected one for a read, each variant's for a write. */
function currentTags(exchange: Exchange): EntityTag[] {
  const { resource, found, mark, request } = exchange
  const tag = resource.facts.entityTag?.(found)
  if (tag === undefined) return []
  const { all } = resource.offer
  const marks = reads(request.method) || all.length === 0 ? [mark] : all.map(({ mark }) => mark)
  return marks.flatMap(mark => parseEntityTags(entityTagFor(tag, mark)) as EntityTag[])
}

/** Where nothing exists, no tag is current, and `*` means none either (RFC 9110 §13.1.1, §13.1.2). */
function anyTagMatches(exchange: Exchange, field: string, same: (a: EntityTag, b: EntityTag) => boolean): boolean {
  const sent = exchange.request.field(field) ?? ''
  if (!exchange.exists) return false
  if (reads(exchange.request.method) && sent === exchange.entityTag)
    return same === matchesWeakly || !sent.startsWith('W/')
  const tags = parseEntityTags(sent)
  if (tags === undefined) return false
  if (tags === '*') return true
  const current = currentTags(exchange)
  return tags.some(tag => current.some(other => same(tag, other)))
}

const dateOf = ({ request }: Exchange, field: string): number | undefined => {
  const value = request.field(field)
  return value === undefined ? undefined : parseDate(value)
}
