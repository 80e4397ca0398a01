import { after } from '../eventually.ts'
import type { Exchange } from '../exchange.ts'
import { Absence, Blocked, Choices, Gone, Moved, Unpaid } from '../found.ts'
import { negotiate } from '../negotiate.ts'
import { receptionOf } from '../resource.ts'
import type { Questions } from './question.ts'

/** What is there, or what is known about it where nothing is. */
export const found = {
  'resource exists': {
    ask: exchange => {
      if (!exchange.resource?.facts.find) return true
      return after(exchange.resource.facts.find(exchange.parameters, exchange as never), found =>
        exists(exchange, found),
      )
    },
    settled: resource => (resource.facts.find ? undefined : true),
  },
  'resource moved': { ask: ({ found }) => found instanceof Moved },
  'moved for good': { ask: ({ found }) => found instanceof Moved && found.lasting },
  'method kept for good': { ask: ({ found }) => found instanceof Moved && found.method === 'kept' },
  'method kept for now': { ask: ({ found }) => found instanceof Moved && found.method === 'kept' },
  'several to choose from': { ask: ({ found }) => found instanceof Choices },
  'legally blocked': { ask: ({ found }) => found instanceof Blocked },
  'payment due': { ask: ({ found }) => found instanceof Unpaid },
  'method creates': {
    ask: exchange => {
      const creates = exchange.request.method === 'PUT' && exchange.reception?.creates === true
      if (creates) exchange.found = undefined
      return creates
    },
    settled: (resource, method) => (method === 'PUT' && receptionOf(resource, method)?.creates ? undefined : false),
  },
  'resource gone': { ask: ({ found }) => found instanceof Gone },
  'representation acceptable': {
    ask: exchange => {
      const types = exchange.resource?.types ?? []
      if (types.length === 0) return true
      exchange.type =
        exchange.resource?.facts.negotiated === false ? types[0] : negotiate(exchange.request.field('accept'), types)
      return exchange.type !== undefined
    },
    settled: resource => (resource.types.length === 0 ? true : undefined),
  },
} as const satisfies Questions<string>

function exists(exchange: Exchange, found: unknown): boolean {
  exchange.found = found
  exchange.exists = found !== undefined && found !== null && !(found instanceof Absence)
  return exchange.exists
}
