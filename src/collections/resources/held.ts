import { locked, type Refusal } from '../../engine/index.ts'
import type { Stored } from '../items/item.ts'

type Lease = Pick<Stored, 'lease_token' | 'lease_holder' | 'lease_until'>

/** Whether a lease holds. */
export const holds = ({ lease_until }: Lease, now = Date.now()): boolean => lease_until !== null && lease_until > now

/** Why a client may not write: somebody else holds the item; `undefined` where nobody does. */
export function heldBy(stored: Lease, token: string | null): Refusal | undefined {
  const { lease_token, lease_holder, lease_until } = stored
  if (!holds(stored) || lease_token === token) return undefined
  const until = new Date(lease_until as number)
  return locked(`${lease_holder} holds it until ${until.toISOString()}.`, until)
}
