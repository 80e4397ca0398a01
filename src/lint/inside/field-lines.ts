import type { FieldLine } from '../../syntax/index.ts'

/** Names and values in turn, as node:http and undici have them raw. */
export function flatLines(raw: readonly unknown[]): FieldLine[] {
  const lines: FieldLine[] = []
  for (let index = 0; index + 1 < raw.length; index += 2) {
    lines.push({ name: textOf(raw[index]), value: textOf(raw[index + 1]) })
  }
  return lines
}

const textOf = (value: unknown): string =>
  value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value)

/** Fields in any of the shapes that libraries give them: a Headers, pairs, or values by name, several of them as a list. */
export function linesOf(headers: unknown): FieldLine[] {
  if (headers === null || typeof headers !== 'object') return []
  const pairs = Symbol.iterator in headers ? [...(headers as Iterable<unknown>)] : Object.entries(headers)
  return pairs.flatMap(pair => {
    const [name, value] = pair as [string, unknown]
    if (value === undefined || value === null || typeof value === 'function') return []
    return (Array.isArray(value) ? value : [value]).map(one => ({ name: String(name), value: String(one) }))
  })
}
