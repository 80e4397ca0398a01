import { PatchTooDeep } from './errors.ts'
import { isObject, type Json, type JsonObject, member, nestsWithin, setMember } from './json.ts'
import { defaultLimits, type PatchLimits } from './limits.ts'

/**
 * Applies a JSON Merge Patch (RFC 7396 §2). Neither argument changes; the result shares with both what it took over
 * whole.
 *
 * @param target the document; `null` where there is none yet
 * @throws PatchTooDeep
 * @example
 * mergePatch({ a: 1, b: { c: 2, d: 3 } }, { a: null, b: { c: 4 } }) // => { b: { c: 4, d: 3 } }
 */
export function mergePatch(target: Json, patch: Json, limits: Pick<PatchLimits, 'depth'> = {}): Json {
  const depth = limits.depth ?? defaultLimits.depth
  if (!nestsWithin(patch, depth)) throw new PatchTooDeep(depth)
  return merge(target, patch)
}

function merge(target: Json | undefined, patch: Json): Json {
  if (!isObject(patch)) return patch
  const before: JsonObject = isObject(target) ? target : {}
  const after: Record<string, Json> = { ...before }
  for (const name of Object.keys(patch)) {
    const value = patch[name] as Json
    if (value === null) delete after[name]
    else setMember(after, name, merge(member(before, name), value))
  }
  return after
}
