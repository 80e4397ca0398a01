/** How much of each currency a euro is worth, at the rates that the firm has fixed for the year. */
export const rates = {
  EUR: 1,
  CHF: 0.94,
  CZK: 24.8,
  DKK: 7.46,
  GBP: 0.86,
  PLN: 4.34,
  SEK: 11.2,
  USD: 1.09,
} as const

/** A currency that the firm sells in, by ISO 4217. Each of them has cents, whatever they are called. */
export type Currency = keyof typeof rates

/** Cents as a price list has them: rounded the more coarsely the more it is. */
export function listPrice(cents: number): number {
  const step = cents < 100 ? 1 : cents < 1_000 ? 5 : cents < 10_000 ? 10 : 100
  return Math.max(1, Math.round(cents / step)) * step
}

/** The price of a piece in cents for a customer: the list price in another currency, less a discount in percent. */
export const netPrice = (cents: number, rate: number, discount: number): number =>
  Math.max(1, Math.round((cents * rate * (100 - discount)) / 100))

/** The smallest round amount that is no less. */
export function roundedUp(cents: number): number {
  let unit = 100
  while (unit * 10 < cents) unit *= 10
  const step = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find(factor => factor * unit >= cents) ?? 10
  return step * unit
}
