import type { QueryFault } from './fault.ts'
import { readPairs, shown } from './pairs.ts'

/**
 * Reads a query where nothing is understood: each parameter is a fault.
 *
 * @param text what stands after the "?" of the target
 * @example
 * parseNoQuery('x=1&') // => [{ parameter: 'x', detail: 'Leave it out: no parameter is understood here.' }]
 */
export function parseNoQuery(text: string): readonly QueryFault[] {
  const { pairs, faults } = readPairs(text)
  const detail = 'Leave it out: no parameter is understood here.'
  return [...faults, ...pairs.map(({ name }) => ({ parameter: shown(name), detail }))]
}
