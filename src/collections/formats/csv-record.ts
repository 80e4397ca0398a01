/** Why a record is none, and where in it. */
export class RecordFault extends Error {
  readonly offset: number

  constructor(offset: number, reason: string) {
    super(reason)
    this.offset = offset
  }
}

/**
 * Reads a record of CSV (RFC 4180 §2), without what ends it.
 *
 * @param text the record
 * @param onCell called with each cell and the offset that it begins at; an empty cell without quotes is `undefined`, and
 * so can be told from an empty text
 * @throws RecordFault
 */
export function readRecord(text: string, onCell: (cell: string | undefined, offset: number) => void): void {
  const plain = !/["\r]/.test(text)
  for (let at = 0; ; at++) {
    const start = at
    if (text[at] === '"') {
      at = endOfQuoted(text, at)
      const cell = text.slice(start + 1, at - 1)
      onCell(cell.includes('"') ? cell.replaceAll('""', '"') : cell, start)
      if (at < text.length && text[at] !== ',') throw new RecordFault(at, 'a comma or the end of the line is missing')
    } else {
      const comma = text.indexOf(',', at)
      at = comma < 0 ? text.length : comma
      const cell = text.slice(start, at)
      const wrong = plain ? -1 : cell.search(/["\r]/)
      if (wrong >= 0) {
        const reason = cell[wrong] === '"' ? 'a quote stands in a cell without quotes' : 'a line feed is missing'
        throw new RecordFault(start + wrong, reason)
      }
      onCell(cell || undefined, start)
    }
    if (at >= text.length) return
  }
}

/** Where a cell in quotes has ended; two quotes in it stand for one. */
function endOfQuoted(text: string, start: number): number {
  for (let at = start + 1; ; at += 2) {
    at = text.indexOf('"', at)
    if (at < 0) throw new RecordFault(start, 'a quote is never closed')
    if (text[at + 1] !== '"') return at + 1
  }
}
