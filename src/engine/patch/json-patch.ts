import { Draft } from './draft.ts'
import { PatchConflict, PatchTooDeep, PatchTooLarge } from './errors.ts'
import { equal, type Json, nestsWithin, weigh } from './json.ts'
import { defaultLimits, type PatchLimits } from './limits.ts'
import { type Place, readOperations } from './operation.ts'

/**
 * Applies a JSON Patch (RFC 6902). Neither argument changes; the result shares with both what it took over whole. It is
 * all or nothing: where one operation fails, there is no result (§5).
 *
 * @throws PatchMalformed
 * @throws PatchConflict
 * @throws PatchTooDeep
 * @throws PatchTooLarge
 * @example
 * jsonPatch({ a: [1, 2] }, [{ op: 'add', path: '/a/1', value: 9 }]) // => { a: [1, 9, 2] }
 */
export function jsonPatch(target: Json, operations: Json, limits: PatchLimits = {}): Json {
  const most = { ...defaultLimits, ...limits }
  const draft = new Draft(target)
  let copied = 0
  let deepened = false

  for (const operation of readOperations(operations, most)) {
    const { path } = operation
    switch (operation.op) {
      case 'add':
        draft.add(path, { value: operation.value, sole: false })
        break
      case 'remove':
        draft.remove(path)
        break
      case 'replace':
        draft.replace(path, operation.value)
        break
      case 'move':
        if (holds(operation.from, path)) {
          throw new PatchConflict('A value cannot move into itself (RFC 6902 §4.4).', path.operation, path.pointer)
        }
        if (path.tokens.length > operation.from.tokens.length) deepened = true
        if (path.pointer === operation.from.pointer) draft.read(path)
        else draft.add(path, draft.remove(operation.from))
        break
      case 'copy': {
        const value = draft.share(operation.from)
        if (!nestsWithin(value, most.depth - path.tokens.length)) throw new PatchTooDeep(most.depth, path.operation)
        copied += weigh(value, most.copies - copied)
        if (copied > most.copies) throw new PatchTooLarge('copies', most.copies)
        draft.add(path, { value, sole: false })
        break
      }
      case 'test':
        // The value of the patch leads, as its depth is known to be bounded.
        if (!equal(operation.value, draft.read(path))) {
          throw new PatchConflict('The value is not the one expected (RFC 6902 §4.6).', path.operation, path.pointer)
        }
    }
  }

  // To measure what each move moves would cost its size each time; one look at the result costs it once.
  if (deepened && !nestsWithin(draft.document, most.depth)) throw new PatchTooDeep(most.depth)
  return draft.document
}

/** Whether one place is inside another. */
function holds(outer: Place, inner: Place): boolean {
  return (
    outer.tokens.length < inner.tokens.length && outer.tokens.every((token, depth) => token === inner.tokens[depth])
  )
}
