import { json, Malformed, Unprocessable } from './content.ts'
import {
  type Json,
  jsonPatch,
  mergePatch,
  PatchConflict,
  PatchMalformed,
  PatchTooDeep,
  PatchTooLarge,
} from './patch/index.ts'
import type { Parse } from './reception.ts'
import { conflict } from './result.ts'

/**
 * The two patch formats, ready for `accept`: JSON Merge Patch (RFC 7396) and JSON Patch (RFC 6902). What `act` gets is the
 * whole state as it would be after the patch; a schema judges that state.
 *
 * @param state what of the found value a patch changes (default: the value itself)
 * @example
 * Object.keys(patching()) // => ['application/merge-patch+json', 'application/json-patch+json']
 */
export function patching<Found = unknown>(
  state: (found: Found) => unknown = found => found,
): {
  readonly 'application/merge-patch+json': Parse<Json>
  readonly 'application/json-patch+json': Parse<Json>
} {
  const current = (found: unknown): Json => state(found as Found) as Json
  return {
    'application/merge-patch+json': (octets, { found }) =>
      applied(() => mergePatch(current(found), json(octets) as Json)),
    'application/json-patch+json': (octets, { found }) =>
      applied(() => jsonPatch(current(found), json(octets) as Json)),
  }
}

/** RFC 5789 §2.2: a malformed patch is 400, one that does not fit the state 409, one that goes too far 422. */
function applied(patch: () => Json): Json {
  try {
    return patch()
  } catch (error) {
    if (error instanceof PatchMalformed) throw new Malformed(error.message)
    if (error instanceof PatchConflict) {
      throw conflict(error.message, { operation: error.operation, pointer: error.pointer.slice(0, 200) })
    }
    if (error instanceof PatchTooDeep || error instanceof PatchTooLarge) {
      throw new Unprocessable([{ pointer: '', detail: error.message }])
    }
    throw error
  }
}
