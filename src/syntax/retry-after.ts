import { parseDate } from './date.ts'

/**
 * Reads Retry-After: a date, or whole seconds (RFC 9110 §10.2.3).
 *
 * @param value the field value
 * @param now the time that seconds count from, in milliseconds since the epoch
 * @returns the earliest time to try again, in milliseconds since the epoch; `undefined` where the value is neither form
 * @example
 * parseRetryAfter('120', 0) // => 120000
 * parseRetryAfter('-1', 0) // => undefined
 */
export function parseRetryAfter(value: string, now: number = Date.now()): number | undefined {
  const text = value.trim()
  if (/^\d{1,10}$/.test(text)) return now + Number(text) * 1000
  return parseDate(text, now)
}
