import type { BareItem } from './structured.ts'

/** A bare item that can be written. */
export type WritableItem = Extract<BareItem, { value: string | number | boolean }> & {
  readonly type: 'string' | 'integer' | 'token' | 'boolean' | 'decimal'
}

/**
 * Writes a structured field that is an Item (RFC 9651 §4.1.3).
 *
 * @param item what to write; a decimal is rounded to three places
 * @param parameters by name
 * @throws RangeError where the value cannot be written as its type, or a name is none
 * @example
 * formatStructuredItem({ type: 'string', value: 'a "b"' }) // => '"a \\"b\\""'
 * formatStructuredItem({ type: 'token', value: 'gzip' }, { q: { type: 'decimal', value: 1 } }) // => 'gzip;q=1.0'
 */
export function formatStructuredItem(
  item: WritableItem,
  parameters: Readonly<Record<string, WritableItem>> = {},
): string {
  const written = Object.entries(parameters).map(([name, value]) => {
    if (!/^[a-z*][a-z0-9_\-.*]*$/.test(name)) throw impossible('A key', name)
    return value.value === true ? `;${name}` : `;${name}=${formatBare(value)}`
  })
  return formatBare(item) + written.join('')
}

function formatBare({ type, value }: WritableItem): string {
  switch (type) {
    case 'boolean':
      return value ? '?1' : '?0'
    case 'integer':
      if (!Number.isInteger(value) || Math.abs(value) >= 1e15) throw impossible('An Integer', value)
      return String(value)
    case 'decimal':
      return formatDecimal(value)
    case 'string':
      if (!/^[ -~]*$/.test(value)) throw impossible('A String', value)
      return `"${value.replace(/["\\]/g, '\\$&')}"`
    case 'token':
      if (!/^[A-Za-z*][!#$%&'*+\-.^_`|~0-9A-Za-z:/]*$/.test(value)) throw impossible('A Token', value)
      return value
  }
}

/** Rounds to three places; what is half way goes to the even digit (RFC 9651 §4.1.5). */
function formatDecimal(value: number): string {
  const scaled = value * 1000
  const low = Math.floor(scaled)
  const rest = scaled - low
  const thousandths = rest > 0.5 || (rest === 0.5 && low % 2 !== 0) ? low + 1 : low
  if (!(Math.abs(thousandths) < 1e15)) throw impossible('A Decimal', value)
  return (thousandths / 1000).toFixed(3).replace(/0{1,2}$/, '')
}

const impossible = (type: string, value: unknown): RangeError =>
  new RangeError(`${type} cannot hold ${JSON.stringify(value)} (RFC 9651 §4.1).`)
