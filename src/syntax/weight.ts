/**
 * A weight (RFC 9110 §12.4.2): 1 where absent, 0 where it cannot be read. More than three digits, or none before the
 * point, bind the sender alone: Java's own client sends `q=.2`.
 */
export function parseWeight(text: string | undefined): number {
  if (text === undefined) return 1
  const weight = /^[\d.]+$/.test(text) ? Number(text) : 0
  return weight <= 1 ? weight : 0
}
