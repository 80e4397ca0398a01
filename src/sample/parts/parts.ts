import type { Random } from '../random.ts'
import { families } from './families/index.ts'
import { type PartDesign, partsOf } from './family.ts'
import type { Part } from './part.ts'
import { packsOf } from './quantity.ts'

/** The parts, family by family. What of them is allocated is set once the orders are known. */
export const makeParts = (random: Random): Part[] =>
  families.flatMap(partsOf).map((design, index) => ({ ...design, ...stockOf(design, random), ...binOf(design, index) }))

type Stock = Pick<Part, 'stock' | 'allocated' | 'reorderPoint' | 'reorderQuantity'>

/** Of what is made to order there may be a piece or two that somebody gave back. */
function stockOf(design: PartDesign, random: Random): Stock {
  const { packSize, madeToOrder } = design
  if (madeToOrder)
    return { stock: random.chance(0.1) ? random.integer(1, 2) : 0, allocated: 0, reorderPoint: 0, reorderQuantity: 0 }
  const most = packsOf(design)[1]
  const reorderPoint = most * random.integer(2, 3)
  const reorderQuantity = most * random.integer(4, 6)
  const packs = random.integer(Math.floor(reorderPoint * 0.6), reorderPoint + reorderQuantity)
  // The pack on top is often open.
  const opened = packSize > 1 && random.chance(0.4) ? random.integer(1, packSize - 1) : 0
  return {
    stock: packs * packSize - opened,
    allocated: 0,
    reorderPoint: reorderPoint * packSize,
    reorderQuantity: reorderQuantity * packSize,
  }
}

/** Aisle, rack and shelf, in the order of the list; what is made to order has none. */
function binOf({ madeToOrder }: PartDesign, index: number): Pick<Part, 'bin'> {
  if (madeToOrder) return {}
  const two = (number: number) => String(number).padStart(2, '0')
  const aisle = 'ABCDEFGH'.charAt(Math.floor(index / 96))
  return { bin: `${aisle}-${two((Math.floor(index / 8) % 12) + 1)}-${two((index % 8) + 1)}` }
}
