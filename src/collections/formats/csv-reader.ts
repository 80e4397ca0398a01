import type { Json } from '../../engine/index.ts'
import type { Definition } from '../definition.ts'
import { CellFault, show, valueIn } from './cell.ts'
import { type Column, columnsOf } from './columns.ts'
import { RecordFault, readRecord } from './csv-record.ts'
import { pointerTo, setAt } from './path.ts'
import { after, malformed } from './position.ts'
import { type Read, Reader } from './reader.ts'

/**
 * Reads CSV (RFC 4180) whose first record names the columns, in any order. An empty cell is a property that is missing;
 * `""` is an empty text. A line may also end without a carriage return.
 *
 * csv-parse is not used: of a quote that is never closed it names the last line and not the one with the quote, a carriage
 * return of mixed line ends becomes data, and it says nowhere in which column of a line a fault is.
 */
export class CsvReader extends Reader {
  readonly #definition: Definition
  #columns: readonly Column[] | undefined
  #inQuotes = false

  constructor(definition: Definition, itemLimit: number) {
    super(itemLimit)
    this.#definition = definition
  }

  protected get at(): string {
    return `line ${this.start.line}`
  }

  /** Spreadsheets say with a byte order mark that the text is UTF-8; it is no part of the first name. */
  protected begin(text: string): string {
    return text.startsWith('\ufeff') ? text.slice(1) : text
  }

  /** In a cell with quotes, a quote is written as two: that is out of quotes, and in again. */
  protected endOf(text: string, from: number): number {
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === 34) this.#inQuotes = !this.#inQuotes
      else if (code === 10 && !this.#inQuotes) return at
    }
    return -1
  }

  protected read(text: string, end: string): Read | undefined {
    const record = end && text.endsWith('\r') ? text.slice(0, -1) : text
    try {
      if (!this.#columns) this.#columns = this.#header(record)
      else if (record || end) return this.#item(record, this.#columns)
      return undefined
    } catch (error) {
      if (error instanceof RecordFault) throw malformed(after(this.start, text.slice(0, error.offset)), error.message)
      throw error
    }
  }

  #header(record: string): readonly Column[] {
    const known = new Map(columnsOf(this.#definition).map(column => [column.name, column]))
    const columns: Column[] = []
    if (!record) throw new RecordFault(0, 'the line that names the columns is missing')
    readRecord(record, (name = '', offset) => {
      const column = known.get(name)
      if (!column) throw new RecordFault(offset, `${show(name)} is no column of ${this.#definition.name}`)
      if (columns.includes(column)) throw new RecordFault(offset, `the column ${show(name)} comes twice`)
      columns.push(column)
    })
    return columns
  }

  #item(record: string, columns: readonly Column[]): Read {
    const value: Record<string, Json> = {}
    const faults: Read['faults'][number][] = []
    let count = 0
    readRecord(record, (cell, offset) => {
      const column = columns[count++]
      if (!column) throw new RecordFault(offset, `the header has no more than ${columns.length} cells`)
      if (cell === undefined) return
      const given = valueIn(cell, column.type)
      if (given instanceof CellFault) {
        faults.push({ pointer: pointerTo([String(this.count), ...column.path]), detail: given.detail })
      } else setAt(value, column.path, given)
    })
    if (count < columns.length) throw new RecordFault(record.length, `the line has ${count} cells of ${columns.length}`)
    return { value, at: this.at, faults }
  }
}
