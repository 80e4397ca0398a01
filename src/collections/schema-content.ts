import type { Json } from '../engine/index.ts'
import { mostFaults, type SchemaFault } from './schema-faults.ts'

const deepest = 32

/** What no store keeps, whatever the schema says. */
export interface Inspected {
  readonly faults: readonly SchemaFault[]
  /** How many values there are. */
  readonly values: number
}

/**
 * Looks for what no store keeps: U+0000, which PostgreSQL has no place for, and values that nest deeper than 32.
 *
 * @param value any JSON value
 */
export function inspect(value: Json): Inspected {
  const faults: SchemaFault[] = []
  const path: string[] = []
  let values = 0
  const add = (message: string) => {
    if (faults.length < mostFaults) faults.push({ path: path.slice(), message })
  }
  const look = (part: Json): void => {
    values++
    if (typeof part === 'string' && part.includes('\0')) add('holds the character U+0000')
    if (typeof part !== 'object' || part === null) return
    for (const name of path.length < deepest ? Object.keys(part) : []) {
      path.push(name)
      if (name.includes('\0')) add('has the character U+0000 in its name')
      look((part as Readonly<Record<string, Json>>)[name] as Json)
      path.pop()
    }
    if (path.length >= deepest) add(`nests deeper than ${deepest}`)
  }
  look(value)
  return { faults, values }
}
