import { Blocks } from './blocks.ts'

/** Octets that both sides hold: `length` of them, at `from` before and at `at` after. */
export interface Match {
  readonly at: number
  readonly from: number
  readonly length: number
}

/** A copy costs two octets or more: shorter ones do not pay, and the code table has no sizes for them (RFC 3284 §5.6). */
const shortest = 4

/**
 * The shortest match looked for between what both start and end with. A block can be longer, but a match is one from here
 * on: then no more than this is compared in vain at one place.
 */
const shortestBetween = 8

/**
 * Finds what of `after` is in `before`: what both start and end with, and in between what begins with a block of `before`,
 * the longest of those looked at, in the order of `after`, none overlapping another. Each octet of `after` is compared a
 * bounded number of times, whatever the octets are.
 */
export function* matches(before: Uint8Array, after: Uint8Array): Generator<Match> {
  const shared = Math.min(before.length, after.length)
  const head = same(before, 0, after, 0, shared)
  const tail = sameBackwards(before, before.length, after, after.length, shared - head)
  if (head >= shortest) yield { at: 0, from: 0, length: head }
  yield* between(before, after, head >= shortest ? head : 0, after.length - (tail >= shortest ? tail : 0))
  if (tail >= shortest) yield { at: after.length - tail, from: before.length - tail, length: tail }
}

function* between(before: Uint8Array, after: Uint8Array, start: number, end: number): Generator<Match> {
  if (end - start < shortestBetween) return
  const blocks = new Blocks(before)
  const { size } = blocks
  if (start + size > end) return
  /** Where the last match ended, on both sides: what lies after it is free. */
  let free = start
  let beforeFree = start
  let best: Match | undefined
  let at = start

  const consider = (from: number): void => {
    const forwards = same(before, from, after, at, end - at)
    if (forwards < shortestBetween) return
    const backwards = sameBackwards(before, from, after, at, at - free)
    const length = backwards + forwards
    if (!best || length > best.length) best = { at: at - backwards, from: from - backwards, length }
  }

  let sum = blocks.sum(after, at)
  for (;;) {
    best = undefined
    // Most changes leave what follows them where it was.
    consider(beforeFree + at - free)
    blocks.candidates(sum, consider)
    const found = best as Match | undefined
    if (found) {
      yield found
      at = free = found.at + found.length
      beforeFree = found.from + found.length
      if (at + size > end) return
      sum = blocks.sum(after, at)
    } else {
      if (at + size >= end) return
      sum = blocks.roll(sum, after[at] as number, after[at + size] as number)
      at++
    }
  }
}

/** How many octets are the same from two places on, up to `most` and the end of `before`. */
function same(before: Uint8Array, from: number, after: Uint8Array, at: number, most: number): number {
  const limit = Math.min(most, before.length - from)
  let length = 0
  while (length < limit && before[from + length] === after[at + length]) length++
  return length
}

/** How many octets are the same before two places, up to `most` and the start of `before`. */
function sameBackwards(before: Uint8Array, from: number, after: Uint8Array, at: number, most: number): number {
  const limit = Math.min(most, from)
  let length = 0
  while (length < limit && before[from - 1 - length] === after[at - 1 - length]) length++
  return length
}
