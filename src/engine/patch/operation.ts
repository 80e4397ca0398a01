import { type OperationMember, PatchMalformed, PatchTooDeep, PatchTooLarge } from './errors.ts'
import { isArray, isObject, type Json, type JsonObject, member, nestsWithin } from './json.ts'
import type { PatchLimits } from './limits.ts'
import { parsePointer } from './pointer.ts'

/** A place that an operation names. */
export interface Place {
  readonly operation: number
  readonly pointer: string
  readonly tokens: readonly string[]
}

/** One operation of a JSON Patch (RFC 6902 §4), with its pointers read. */
export type Operation =
  | { readonly op: 'add' | 'replace' | 'test'; readonly path: Place; readonly value: Json }
  | { readonly op: 'move' | 'copy'; readonly path: Place; readonly from: Place }
  | { readonly op: 'remove'; readonly path: Place }

/** Reads all operations before any is applied: a patch that is malformed is so whatever the document holds. */
export function readOperations(patch: Json, limits: Required<PatchLimits>): Operation[] {
  if (!isArray(patch)) throw new PatchMalformed('A JSON Patch is an array of operations (RFC 6902 §3).')
  if (patch.length > limits.operations) throw new PatchTooLarge('operations', limits.operations)
  return patch.map((operation, index) => readOperation(operation, index, limits.depth))
}

/** Members that an operation does not define are passed over (RFC 6902 §4). */
function readOperation(operation: Json, index: number, depth: number): Operation {
  if (!isObject(operation)) throw new PatchMalformed('It is not an object.', index)
  const op = member(operation, 'op')
  switch (op) {
    case 'add':
    case 'replace':
    case 'test': {
      const path = readPlace(operation, 'path', index, depth)
      const value = member(operation, 'value')
      if (value === undefined) throw new PatchMalformed(`"${op}" needs the member "value".`, index, 'value')
      if (!nestsWithin(value, depth - path.tokens.length)) throw new PatchTooDeep(depth, index)
      return { op, path, value }
    }
    case 'move':
    case 'copy': {
      const path = readPlace(operation, 'path', index, depth)
      return { op, path, from: readPlace(operation, 'from', index, depth) }
    }
    case 'remove':
      return { op, path: readPlace(operation, 'path', index, depth) }
    default:
      throw new PatchMalformed('"op" must be "add", "remove", "replace", "move", "copy" or "test".', index, 'op')
  }
}

function readPlace(operation: JsonObject, name: OperationMember, index: number, depth: number): Place {
  const pointer = member(operation, name)
  const tokens = typeof pointer === 'string' ? parsePointer(pointer) : undefined
  if (typeof pointer !== 'string' || !tokens) {
    throw new PatchMalformed(`"${name}" must be a JSON Pointer (RFC 6901 §3).`, index, name)
  }
  if (tokens.length > depth) throw new PatchTooDeep(depth, index)
  return { operation: index, pointer, tokens }
}
