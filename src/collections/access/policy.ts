import type { Access, Context, Scheme } from '../../engine/index.ts'
import { type Caller, permits } from './caller.ts'
import { rightFor } from './right.ts'

/** Who may do what, as a file says it. */
export interface Policy {
  readonly schemes: readonly Scheme<Caller>[]
  /** What is told to whoever lacks a right: that it is missing, or, where not even reading is allowed, nothing. */
  readonly refusal: 'forbidden' | 'hidden'
  /** Stands for requests without credentials, where these may do something. */
  readonly anyone: Caller | undefined
}

/**
 * Who may do what in a collection, as a fact of its resources: `resource('/orders', { access: accessFor(policy, 'orders') })`.
 * GET and HEAD take the right to read, POST to create, PUT and PATCH to change, DELETE to delete.
 *
 * @param policy what {@link readAccess} read; `undefined` where everything is open
 * @param collection the name of the collection
 * @example
 * accessFor(undefined, 'orders') // => undefined
 */
export function accessFor(
  policy: Policy | undefined,
  collection: string,
): Access<Caller, Pick<Context, 'request'>> | undefined {
  if (!policy) return undefined
  const { schemes, anyone, refusal } = policy
  return {
    schemes,
    ...(anyone && { anonymous: anyone }),
    verdicts: method => {
      if (refusal === 'forbidden') return [true, false]
      return rightFor(method) === 'read' ? [true, 'hidden'] : [true, false, 'hidden']
    },
    allow: (caller, { request }) => {
      const right = rightFor(request.method)
      if (right !== undefined && permits(caller, collection, right)) return true
      // to keep secret what the caller can read would only mislead
      return refusal === 'hidden' && !permits(caller, collection, 'read') ? 'hidden' : false
    },
  }
}
