import type { Random } from '../random.ts'
import type { Part } from './part.ts'

/** From what price in cents on customers order how many packs at once. */
const habits = [
  [25_000, 1, 6],
  [10_000, 1, 12],
  [3_000, 2, 24],
  [1_000, 5, 50],
  [300, 5, 40],
  [50, 3, 16],
  [15, 3, 16],
  [0, 4, 25],
] as const

/** How many packs of a part customers order at once, at least and at most. */
export function packsOf({ unitPrice }: Pick<Part, 'unitPrice'>): readonly [least: number, most: number] {
  const [, least, most] = habits.find(([price]) => unitPrice >= price) ?? habits[0]
  return [least, most]
}

/** How many packs of a part a customer orders: few as they come, many in round numbers. */
export function orderedPacks(part: Pick<Part, 'unitPrice'>, random: Random): number {
  const packs = random.integer(...packsOf(part))
  const step = packs <= 6 ? 1 : packs <= 12 ? 2 : 5
  return Math.round(packs / step) * step
}
