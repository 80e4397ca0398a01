import type { Json } from '../../engine/index.ts'
import { JsonError, parseJson } from '../../syntax/index.ts'
import type { Column } from './columns.ts'

/**
 * What a cell says of a value; `null` for an empty cell. A text in a column of any type that would be read as JSON is
 * written as JSON, in quotes, so that it comes back as the text it was.
 *
 * A text that begins with `=`, `+`, `-` or `@` is written as it is, though a spreadsheet takes it for a formula. The
 * apostrophe that OWASP advises against this would come back as part of the text, and the data would no longer be what it
 * was. Who opens a table of a stranger's in a spreadsheet imports its columns as text.
 *
 * @example
 * cellOf('12', 'string') // => '12'
 * cellOf('12', 'any') // => '"12"'
 * cellOf(['a'], 'any') // => '["a"]'
 */
export function cellOf(value: Json | undefined, type: Column['type']): string | null {
  if (value === undefined || value === null) return null
  if (typeof value !== 'string') return JSON.stringify(value)
  return type === 'any' && jsonIn(value) !== undefined ? JSON.stringify(value) : value
}

/** What a cell does not fit, and why. */
export class CellFault {
  readonly detail: string

  constructor(detail: string) {
    this.detail = detail
  }
}

/**
 * The value that a cell says, or why it says none of its column's type.
 *
 * @example
 * valueIn('007', 'string') // => '007'
 * valueIn('"12"', 'any') // => '12'
 * valueIn('abc', 'integer') // => new CellFault('"abc" is no integer.')
 */
export function valueIn(cell: string, type: Column['type']): Json | CellFault {
  switch (type) {
    case 'string':
      return cell
    case 'any': {
      const value = jsonIn(cell)
      return value === undefined ? cell : value
    }
    case 'boolean': {
      // spreadsheets write TRUE
      const word = cell.length <= 5 ? cell.toLowerCase() : ''
      return word === 'true' || word === 'false' ? word === 'true' : new CellFault(`${show(cell)} is no boolean.`)
    }
    default:
      return numberIn(cell, type)
  }
}

const numberForm = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/
const jsonForm = /^(?:true|false|null|".*"|\[.*\]|\{.*\})$/s

function numberIn(cell: string, type: 'number' | 'integer'): Json | CellFault {
  try {
    const value = numberForm.test(cell) ? (parseJson(cell) as number) : undefined
    if (value !== undefined && (type === 'number' || Number.isInteger(value))) return value
    return new CellFault(`${show(cell)} is no ${type}.`)
  } catch (error) {
    if (error instanceof JsonError) return new CellFault(`${show(cell)} is no ${type}: ${error.reason}.`)
    throw error
  }
}

/** The value of a text that is JSON; `undefined` for any other. The look at its form spares most texts the parser. */
function jsonIn(cell: string): Json | undefined {
  if (!numberForm.test(cell) && !jsonForm.test(cell)) return undefined
  try {
    return parseJson(cell) as Json
  } catch {
    return undefined
  }
}

/** A cell in a message, which need not repeat a megabyte. */
export const show = (cell: string): string => JSON.stringify(cell.length > 40 ? `${cell.slice(0, 40)}…` : cell)
