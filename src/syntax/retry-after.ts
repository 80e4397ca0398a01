import { lastDate, parseDate } from './date.ts'
import { trimOws } from './scanner.ts'

/**
 * Reads Retry-After: a date, or whole seconds (RFC 9110 §10.2.3).
 *
 * @param value the field value
 * @param now the time that seconds count from, in milliseconds since the epoch
 * @returns the earliest time to try again, in milliseconds since the epoch, never later than an HTTP-date can name;
 * `undefined` where the value is neither form
 * @example
 * parseRetryAfter('120', 0) // => 120000
 * parseRetryAfter('-1', 0) // => undefined
 */
export function parseRetryAfter(value: string, now: number = Date.now()): number | undefined {
  const text = trimOws(value)
  if (/^\d+$/.test(text)) return Math.min(now + Number(text) * 1000, lastDate)
  return parseDate(text, now)
}
