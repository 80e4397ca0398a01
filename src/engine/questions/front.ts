import type { Exchange } from '../exchange.ts'
import { nowhere } from '../resource.ts'
import { isAlwaysServed } from '../resource-at.ts'
import { authorityOf, pathOf } from '../target.ts'
import type { Questions } from './question.ts'

/** Whether a request is one of nearly all, for which the answers up to its path are known at one look. */
export const isOrdinary = ({ service, request }: Exchange): boolean =>
  service.unavailable === undefined &&
  request.target.charCodeAt(0) === slash &&
  request.target.length <= service.targetLimit &&
  service.knows(request.method) &&
  request.field('expect') === undefined

const slash = 0x2f

/** What is asked before the resource is known, and whether it is. */
export const front = {
  'service available': {
    ask: ({ service, request }) => !service.unavailable || isAlwaysServed(service, request.target),
  },
  'host served': {
    ask: ({ service, request }) => !service.hosts || service.hosts.has(authorityOf(request)),
  },
  'target within limit': { ask: ({ service, request }) => request.target.length <= service.targetLimit },
  'method known': { ask: ({ service, request }) => service.knows(request.method) },
  'expectation can be met': {
    ask: ({ request }) => {
      const expectation = request.field('expect')
      return expectation === undefined || expectation.toLowerCase() === '100-continue'
    },
  },
  'asks about the server': { ask: ({ request }) => request.target === '*' && request.method === 'OPTIONS' },
  'target well formed': {
    ask: exchange => {
      exchange.path = pathOf(exchange.request.target)
      return exchange.path !== undefined
    },
  },
  'resource known': {
    ask: exchange => {
      const route = exchange.service.route(exchange.path ?? '')
      exchange.resource = route?.value ?? nowhere
      exchange.parameters = route?.parameters ?? {}
      return route !== undefined
    },
  },
  'method allowed': {
    ask: ({ resource, request }) => resource.methods.includes(request.method),
    settled: (resource, method) => resource.methods.includes(method),
  },
  'asks about the resource': {
    ask: ({ request }) => request.method === 'OPTIONS',
    settled: (_, method) => method === 'OPTIONS',
  },
  'variant acceptable': {
    ask: exchange => {
      const { resource, request, parameters } = exchange
      const variants = resource.facts.variants
      if (!variants) return true
      const variant = variants.select(request)
      if (!variant) return false
      exchange.variantOf = { location: variants.locationOf(variant, parameters), vary: variants.vary }
      exchange.resource = variant
      return true
    },
    settled: ({ facts }) => (facts.variants ? undefined : true),
  },
} as const satisfies Questions<string>
