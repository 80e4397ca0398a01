import { after, isThenable } from '../eventually.ts'
import type { Exchange } from '../exchange.ts'
import { Absence, absenceOf } from '../found/absence.ts'
import type { Moved } from '../found/moved.ts'
import { receptionOf } from '../resource.ts'
import { type Questions, reads } from './question.ts'

/** What is there, or what is known about it where nothing is. */
export const found = {
  'resource exists': {
    ask: exchange => {
      const { find } = exchange.resource.facts
      if (!find) return true
      const found = find(exchange.parameters, exchange as never)
      return isThenable(found) ? after(found, found => exists(exchange, found)) : exists(exchange, found)
    },
    settled: resource => (resource.facts.find ? undefined : true),
  },
  'resource moved': { ask: ({ found }) => absenceOf(found) === 'moved' },
  'moved for good': { ask: ({ found }) => (found as Moved).lasting },
  'method kept for good': { ask: ({ found }) => (found as Moved).method === 'kept' },
  'method kept for now': { ask: ({ found }) => (found as Moved).method === 'kept' },
  'several to choose from': { ask: ({ found }) => absenceOf(found) === 'choices' },
  'chosen already': { ask: ({ variantOf }) => variantOf !== undefined },
  'legally blocked': { ask: ({ found }) => absenceOf(found) === 'blocked' },
  'payment due': { ask: ({ found }) => absenceOf(found) === 'unpaid' },
  'method creates': {
    ask: exchange => {
      const creates = exchange.request.method === 'PUT' && exchange.reception?.creates === true
      if (creates) exchange.found = undefined
      return creates
    },
    settled: (resource, method) => (method === 'PUT' && receptionOf(resource, method)?.creates ? undefined : false),
  },
  'resource gone': { ask: ({ found }) => absenceOf(found) === 'gone' },
  'representation acceptable': {
    ask: exchange => !reads(exchange.request.method) || exchange.choose(),
    settled: ({ facts, offer }, method) =>
      reads(method) && offer.all.length > 0 && facts.negotiated !== false ? undefined : true,
  },
} as const satisfies Questions<string>

function exists(exchange: Exchange, found: unknown): boolean {
  exchange.waited = false
  exchange.found = found
  exchange.exists = found !== undefined && found !== null && !(found instanceof Absence)
  return exchange.exists
}
