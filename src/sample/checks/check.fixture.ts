import type { Records } from '../sample.ts'

/** A rule that the sample keeps. */
export interface Check {
  readonly rule: string
  /** What is wrong, if anything. */
  readonly faults: (records: Records) => unknown[]
  /** Makes the smallest change after which there must be a fault. */
  readonly spoil: (records: Records) => unknown
}

/** The first of a list, and it must be there. */
export function first<T>(list: readonly T[], fits: (element: T) => boolean = () => true): T {
  const found = list.find(fits)
  if (found === undefined) throw new Error('The sample has none such.')
  return found
}

/** Values that come more than once. */
export function repeated<T>(values: readonly T[]): T[] {
  const seen = new Set<T>()
  return values.filter(value => seen.has(value) || !seen.add(value))
}

/** Numbers that are out of a range. */
export const outside = (least: number, most: number, ...numbers: number[]): number[] =>
  numbers.filter(number => !(number >= least && number <= most))

/** Adjacent pairs of a list that are in the wrong order. */
export const descents = <T>(list: readonly T[]): [T, T][] =>
  list.slice(1).flatMap((later, index): [T, T][] => ((list[index] as T) > later ? [[list[index] as T, later]] : []))

/** Whether a text tells of a Saturday or Sunday. */
export const isWeekend = (date: string): boolean => new Date(date).getUTCDay() % 6 === 0
