import type { Questions } from './question.ts'

/** Whether a part of the representation is to be sent in place of the whole; only GET gives parts (RFC 9110 §14.2). */
export const ranges = {
  'range asked': {
    ask: exchange => exchange.request.method === 'GET' && (exchange.resource.facts.ranges?.asked(exchange) ?? false),
    settled: ({ facts, offer }, method) =>
      facts.ranges && method === 'GET' && offer.all.length > 0 ? undefined : false,
  },
  'If-Range true': { ask: exchange => exchange.resource.facts.ranges?.current(exchange) ?? false },
  'range applies': { ask: exchange => exchange.resource.facts.ranges?.cut(exchange) ?? false },
  'range satisfiable': { ask: ({ part }) => part?.status === 206 },
} as const satisfies Questions<string>
