import { after } from '../eventually.ts'
import type { Exchange } from '../exchange.ts'
import { limitFields, type Usage } from '../limit.ts'
import type { Resource } from '../resource.ts'
import { isSafe, type Questions } from './question.ts'

/** True unless the resource states the fact. */
const unless = (states: (resource: Resource) => unknown) => (resource: Resource) =>
  states(resource) ? undefined : true

/** Who asks, over what, how often, and whether they may. */
export const access = {
  'connection secure': {
    ask: ({ resource, request }) => !resource?.facts.requires?.secure || request.secure === true,
    settled: unless(({ facts }) => facts.requires?.secure),
  },
  'handshake finished': {
    ask: ({ resource, request }) =>
      !resource?.facts.requires?.handshake || isSafe(request.method) || request.field('early-data') !== '1',
    settled: (resource, method) => (resource.facts.requires?.handshake && !isSafe(method) ? undefined : true),
  },
  'extension declared': {
    ask: ({ resource, request }) => {
      const extension = resource?.facts.requires?.extension
      if (extension === undefined) return true
      return ['man', 'opt'].some(field => request.field(field)?.includes(`"${extension}"`) ?? false)
    },
    settled: unless(({ facts }) => facts.requires?.extension),
  },
  'within rate limit': {
    ask: exchange => {
      const limit = exchange.resource?.facts.limit
      if (!limit) return true
      return after(limit.count(limit.by(exchange)), usage => within(exchange, usage))
    },
    settled: unless(({ facts }) => facts.limit),
  },
  'caller known': {
    ask: exchange => {
      const schemes = exchange.resource?.facts.access?.schemes
      if (!schemes) return true
      const credentials = exchange.request.field('authorization')
      const scheme = credentials === undefined ? undefined : schemes.find(({ reads }) => reads(credentials))
      exchange.refused = scheme !== undefined
      return after(scheme?.verify(credentials ?? '', exchange.request), caller => known(exchange, caller))
    },
    settled: unless(({ facts }) => facts.access),
  },
  'caller allowed': {
    ask: exchange => {
      const allow = exchange.resource?.facts.access?.allow
      return !allow || after(allow(exchange.caller, exchange), verdict => allowed(exchange, verdict))
    },
    settled: unless(({ facts }) => facts.access?.allow),
  },
  'existence hidden': { ask: ({ found }) => found === 'hidden' },
} as const satisfies Questions<string>

function within(exchange: Exchange, usage: Usage): boolean {
  const limit = exchange.resource?.facts.limit
  const over = usage.remaining < 0
  if (limit) {
    exchange.fields = { ...limitFields(limit, usage), ...(over && { 'Retry-After': String(Math.max(1, usage.reset)) }) }
  }
  return !over
}

function known(exchange: Exchange, caller: unknown): boolean {
  exchange.caller = caller
  // only who is somebody is known: databases say null for nobody
  return caller !== undefined && caller !== null && caller !== false
}

function allowed(exchange: Exchange, verdict: boolean | 'hidden'): boolean {
  exchange.found = verdict === 'hidden' ? 'hidden' : undefined
  return verdict === true
}
