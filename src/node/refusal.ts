import { type Answer, type Fields, problem, type Service } from '../engine/index.ts'

/** What the transport refuses by itself, before any resource hears of the request. */
export interface Refusal {
  readonly code: number
  readonly detail: string
  /** Extension members of the problem document. */
  readonly members?: Readonly<Record<string, unknown>>
  readonly fields?: Fields
  /** Whether the connection is kept, where nothing else ends it. */
  readonly keeps?: boolean
}

/** What everything is refused with while a listener closes. */
export const shuttingDown: Refusal = {
  code: 503,
  detail: 'The server is shutting down.',
  fields: { 'Retry-After': '5' },
}

/**
 * The answer of a refusal: a problem document in the service's own look.
 *
 * @param service whose page HTML is rendered with
 * @param refusal what is refused
 * @param accept the request's Accept, as far as it is known
 */
export function refuse(service: Service, { code, detail, members, fields }: Refusal, accept?: string): Answer {
  return service.refuse(problem(code, detail, members), accept, fields)
}
