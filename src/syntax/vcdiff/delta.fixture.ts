/** Deltas written part by part, as RFC 3284 §4 lays them out: nothing here is shared with what reads them. */

/** An integer in base 128 (RFC 3284 §2), of any size. */
export function integer(value: number | bigint): number[] {
  const digits = [Number(BigInt(value) & 127n)]
  for (let rest = BigInt(value) >> 7n; rest > 0n; rest >>= 7n) digits.unshift(Number(rest & 127n) | 128)
  return digits
}

/** The parts of a window: lengths are worked out, everything else is written as it is given. */
export interface Parts {
  /** The source segment: what it is a part of, how long it is, and where it starts. */
  readonly source?: readonly [length: number | bigint, place: number | bigint]
  readonly target?: readonly [length: number | bigint, place: number | bigint]
  /** How many octets the window says that it makes. */
  readonly size: number | bigint
  readonly data?: string | readonly number[]
  readonly codes: readonly number[]
  readonly addresses?: readonly number[]
  readonly deltaIndicator?: number
  /** Lengths to write in place of the right ones: of the encoding, the data, the instructions, the addresses. */
  readonly lengths?: readonly (number | bigint | undefined)[]
}

export const ascii = (text: string): number[] => [...text].map(character => character.charCodeAt(0))

export const header = [0xd6, 0xc3, 0xc4, 0, 0]

export function windowOf(parts: Parts): number[] {
  const { source, target, size, codes, addresses = [], deltaIndicator = 0, lengths = [] } = parts
  const data = typeof parts.data === 'string' ? ascii(parts.data) : (parts.data ?? [])
  const [whole, ...each] = lengths
  const sections = [data, codes, addresses]
  const encoding = [
    ...integer(size),
    deltaIndicator,
    ...sections.flatMap(({ length }, i) => integer(each[i] ?? length)),
    ...sections.flat(),
  ]
  const segment = [...(source ?? target ?? [])].flatMap(integer)
  return [(source ? 1 : 0) | (target ? 2 : 0), ...segment, ...integer(whole ?? encoding.length), ...encoding]
}

export const deltaOf = (...windows: readonly Parts[]): Uint8Array =>
  Uint8Array.from([...header, ...windows.flatMap(windowOf)])
