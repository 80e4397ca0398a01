import type { Questions } from './question.ts'

/** Whether the client gets what changed in place of the whole (RFC 3229). */
export const deltas = {
  'delta asked': {
    ask: exchange => exchange.resource.facts.deltas?.asked(exchange) ?? false,
    settled: ({ facts, offer }, method) =>
      facts.deltas && method === 'GET' && offer.all.length > 0 ? undefined : false,
  },
  'earlier state known': { ask: exchange => exchange.resource.facts.deltas?.tell(exchange) ?? false },
} as const satisfies Questions<string>
