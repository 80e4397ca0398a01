import { stringify } from 'csv-stringify/sync'
import type { Definition, Item } from '../definition.ts'
import { pick, type Selection } from '../query/select.ts'
import { cellOf } from './cell.ts'
import { columnsOf, isSelected } from './columns.ts'
import { valueAt } from './path.ts'
import type { MediaType } from './types.ts'

/** How items are written, each given as JSON text: one after another, with something before, between and behind them. */
export interface Writer {
  readonly open: string
  readonly between: string
  readonly close: string
  readonly write: (texts: readonly string[]) => string
}

/**
 * The writer of a media type.
 *
 * @param fields which members of the items; all where it is `undefined`
 */
export function writerOf(type: MediaType, fields: Selection | undefined, definition: Definition): Writer {
  switch (type) {
    case 'application/json':
      return {
        open: '[',
        between: ',',
        close: ']',
        write: texts => (fields ? texts.map(selecting(fields)) : texts).join(','),
      }
    case 'text/csv':
      return csvWriter(fields, definition)
    case 'application/x-ndjson': {
      const select = selecting(fields)
      // a line break in JSON text is whitespace between its parts, as strings hold none (RFC 8259 §7)
      const line = (text: string) => `${select(text).replace(/[\r\n]+/g, ' ')}\n`
      return { open: '', between: '', close: '', write: texts => texts.map(line).join('') }
    }
  }
}

/** Leaves of an item, in JSON text, only what is wanted; without a selection, the text is not read. */
export const selecting =
  (fields: Selection | undefined) =>
  (text: string): string =>
    fields ? JSON.stringify(pick(JSON.parse(text), fields)) : text

/** CSV (RFC 4180) with a header. Missing and null are empty cells, the empty text is `""`. */
function csvWriter(fields: Selection | undefined, definition: Definition): Writer {
  const columns = columnsOf(definition).filter(({ path }) => !fields || isSelected(path, fields))
  const rows = (cells: (string | null)[][]) =>
    stringify(cells, { record_delimiter: 'windows', quote_record_delimiter: true, quoted_match: /^$/ })
  const row = (text: string) => {
    const item: Item = JSON.parse(text)
    const wanted = fields ? pick(item, fields) : item
    return columns.map(({ path, type }) => cellOf(valueAt(wanted, path), type))
  }
  return {
    open: rows([columns.map(({ name }) => name)]),
    between: '',
    close: '',
    write: texts => rows(texts.map(row)),
  }
}
