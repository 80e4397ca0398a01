import { after } from '../eventually.ts'
import type { Exchange } from '../exchange.ts'
import type { AnyFacts } from '../facts.ts'
import type { Resource } from '../resource.ts'
import { isSafe, type Questions } from './question.ts'

type AnyAccess = NonNullable<AnyFacts['access']>

/** True unless the resource states the fact. */
const unless = (states: (resource: Resource) => unknown) => (resource: Resource) =>
  states(resource) ? undefined : true

/** Who asks, over what, how often, and whether they may. */
export const access = {
  'connection secure': {
    ask: ({ resource, request }) => !resource.facts.requires?.secure || request.secure === true,
    settled: unless(({ facts }) => facts.requires?.secure),
  },
  'handshake finished': {
    ask: ({ resource, request }) =>
      !resource.facts.requires?.handshake || isSafe(request.method) || request.field('early-data') === undefined,
    settled: (resource, method) => (resource.facts.requires?.handshake && !isSafe(method) ? undefined : true),
  },
  'extension declared': {
    ask: ({ resource, request }) => {
      const extension = resource.facts.requires?.extension
      if (extension === undefined) return true
      return ['man', 'opt'].some(field => request.field(field)?.includes(`"${extension}"`) ?? false)
    },
    settled: unless(({ facts }) => facts.requires?.extension),
  },
  'within rate limit': {
    ask: exchange => exchange.resource.facts.limit?.within(exchange) ?? true,
    settled: unless(({ facts }) => facts.limit),
  },
  'caller known': {
    ask: exchange => {
      const { access } = exchange.resource.facts
      if (!access) return true
      const credentials = exchange.request.field(access.proxy ? 'proxy-authorization' : 'authorization')
      if (credentials === undefined) return admitted(exchange, access)
      const scheme = access.schemes.find(({ reads }) => reads(credentials))
      exchange.refused = scheme
      return after(scheme?.verify(credentials, exchange.request), caller => known(exchange, caller))
    },
    settled: unless(({ facts }) => facts.access),
  },
  'plays a proxy': {
    ask: ({ resource }) => resource.facts.access?.proxy === true,
    settled: ({ facts }) => facts.access?.proxy === true,
  },
  'caller allowed': {
    ask: exchange => {
      const allow = exchange.resource.facts.access?.allow
      return !allow || after(allow(exchange.caller, exchange), verdict => allowed(exchange, verdict))
    },
    settled: unless(({ facts }) => facts.access?.allow),
  },
  'existence hidden': { ask: ({ found }) => found === 'hidden' },
} as const satisfies Questions<string>

/** Whether somebody without credentials may go on; who may not is asked for them, and so is not known. */
function admitted(exchange: Exchange, { anonymous, allow }: AnyAccess): boolean | Promise<boolean> {
  if (anonymous === undefined || !allow) return known(exchange, anonymous)
  return after(allow(anonymous, exchange), verdict => verdict === true && known(exchange, anonymous))
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
