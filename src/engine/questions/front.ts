import { authorityOf, decodePath } from '../target.ts'
import type { Questions } from './question.ts'

/** What is asked before the resource is known, and whether it is. */
export const front = {
  'service available': { ask: ({ service }) => !service.unavailable },
  'host served': {
    ask: ({ service, request }) => !service.hosts || service.hosts.has(authorityOf(request)),
  },
  'target within limit': { ask: ({ service, request }) => request.target.length <= service.targetLimit },
  'method known': { ask: ({ service, request }) => service.knows(request.method) },
  'expectation can be met': {
    ask: ({ request }) => (request.field('expect') ?? '100-continue').toLowerCase() === '100-continue',
  },
  'asks about the server': { ask: ({ request }) => request.target === '*' && request.method === 'OPTIONS' },
  'target well formed': {
    ask: exchange => {
      exchange.path = decodePath(exchange.request.target)
      return exchange.path !== undefined
    },
  },
  'resource known': {
    ask: exchange => {
      const route = exchange.service.route(exchange.path ?? [])
      exchange.resource = route?.value
      exchange.parameters = route?.parameters ?? {}
      return route !== undefined
    },
  },
  'method allowed': {
    ask: ({ resource, request }) => resource?.methods.includes(request.method) ?? false,
    settled: (resource, method) => resource.methods.includes(method),
  },
  'asks about the resource': {
    ask: ({ request }) => request.method === 'OPTIONS',
    settled: (_, method) => method === 'OPTIONS',
  },
} as const satisfies Questions<string>
