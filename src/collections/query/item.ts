import type { Definition } from '../definition.ts'
import { readers } from './control.ts'
import type { QueryFault } from './fault.ts'
import { readPairs, shown } from './pairs.ts'
import type { Selection } from './select.ts'

/**
 * Reads the query of one item: `_fields`, and nothing else.
 *
 * @param text what stands after the "?" of the target
 * @param definition the collection
 */
export function parseItemQuery(
  text: string,
  definition: Definition,
): { readonly fields: Selection | undefined } | { readonly faults: readonly QueryFault[] } {
  const { pairs, faults: undecodable } = readPairs(text)
  const faults = [...undecodable]
  let fields: Selection | undefined
  for (const { name, value } of pairs) {
    const read =
      name === '_fields' ? readers._fields(value, definition, { default: 1, most: 1 }) : 'An item takes _fields alone.'
    if (typeof read === 'string') faults.push({ parameter: shown(name), detail: read })
    else if (fields) faults.push({ parameter: name, detail: 'Write it once.' })
    else fields = read.fields
  }
  return faults.length > 0 ? { faults } : { fields }
}
