import { requirementsOf } from '../book/requirements/index.ts'
import type { Entry } from './entry.ts'

/**
 * A code as data: its facts, then what is told about it under `prose`, its other names and its requirements.
 *
 * @param entry a code of the book
 */
export function recordOf({ facts, prose, aliases }: Entry): Readonly<Record<string, unknown>> {
  const { code: _, ...told } = prose
  return { ...facts, prose: told, aliases, requirements: requirementsOf(facts.code) }
}
