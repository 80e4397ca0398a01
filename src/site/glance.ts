import { allCodes, insteadInWords, type StatusClass, type StatusCode } from '../book/index.ts'
import { inWords } from './words.ts'

/** The answers to a reader's first questions about a code. */
export interface Glance {
  readonly turn: string
  readonly retry: string
  readonly next: string
  /** What a server sends in its place, where the code is registered nowhere. */
  readonly instead: string | undefined
}

/**
 * Whose turn it is, whether to retry, what to do next, and what to send instead: read off the facts.
 *
 * @param facts a record of the book
 */
export function glance(facts: StatusCode): Glance {
  return {
    turn: inWords.turn[facts.turn],
    retry: retryInWords(facts),
    next: inWords.action[facts.action],
    instead: insteadInWords(facts.code),
  }
}

const errors: readonly StatusClass[] = ['client error', 'server error', 'invalid']

function retryInWords({ retry, retryMethods, wait, action, class: kind }: StatusCode): string {
  if (retry === 'none') return errors.includes(kind) ? 'No: it will not help' : 'Nothing to retry'
  const which = retryMethods === 'idempotent' ? ', if the method is idempotent' : ''
  if (retry === 'changed') {
    if (wait === 'Retry-After') return 'Only changed, or after Retry-After'
    return retryMethods === 'any' ? 'Yes, once what it asks for is added' : 'Only after a change'
  }
  if (retry === 'reconnect') return `Yes, on a new connection${which}`
  if (retryMethods === 'none') return 'Later, and only when somebody asks again'
  if (wait === 'none') {
    return action === 'repeat after handshake' ? 'Yes, once the handshake is done' : 'Yes, as soon as that is so'
  }
  return `Yes, later${which}${wait === 'Retry-After' ? '; Retry-After says when' : '; wait longer each time'}`
}

/** Whether a client may send the request again by itself, as it is, and that can help. */
export const retryable = ({ retry, retryMethods }: StatusCode): boolean =>
  (retry === 'later' || retry === 'reconnect') && retryMethods !== 'none'

/** The codes before and after one, for turning pages. */
export function neighbours(code: number): { before?: StatusCode; after?: StatusCode } {
  const index = allCodes.findIndex(facts => facts.code >= code)
  const at = index < 0 ? allCodes.length : index
  const before = allCodes[at - 1]
  const after = allCodes[allCodes[at]?.code === code ? at + 1 : at]
  return { ...(before && { before }), ...(after && { after }) }
}
