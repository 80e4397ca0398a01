import type { Context } from '../../engine/index.ts'
import { type Preferences, parsePrefer } from '../../syntax/index.ts'
import type { Batch, Handling } from './batch.ts'

const none: Preferences = new Map()

/** What the client prefers (RFC 7240). */
export function preferences({ request }: Pick<Context, 'request'>): Preferences {
  const prefer = request.field('prefer')
  return prefer === undefined ? none : parsePrefer(prefer)
}

/**
 * The handling of a batch that was asked for and is done (RFC 7240 §3, §4.4); `undefined` where nobody asked.
 *
 * @param batch the batch
 * @param preferred what the client prefers
 */
export function handlingOf(
  { one, lenient }: Pick<Batch, 'one' | 'lenient'>,
  preferred: Preferences,
): Handling | undefined {
  const done: Handling = lenient ? 'lenient' : 'strict'
  return !one && preferred.get('handling')?.value === done ? done : undefined
}
