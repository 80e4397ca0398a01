import { flanders, netherlands } from './dutch.ts'
import { czechia, poland } from './eastern.ts'
import { america, britain } from './english.ts'
import { france, romandy, wallonia } from './french.ts'
import { austria, germany, switzerland } from './german.ts'
import type { Market } from './market.ts'
import { denmark, sweden } from './northern.ts'
import { italy, spain } from './southern.ts'

export type { Language, Market } from './market.ts'

export const markets: readonly Market[] = [
  ...[germany, austria, switzerland],
  ...[france, romandy, wallonia],
  ...[netherlands, flanders],
  ...[italy, spain],
  ...[britain, america],
  ...[sweden, denmark],
  ...[poland, czechia],
]
