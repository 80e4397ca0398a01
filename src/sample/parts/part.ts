import type { Currency } from '../money.ts'

/** What the parts are grouped by. */
export const categories = [
  'fasteners',
  'pins-and-keys',
  'shafts',
  'lead-screws',
  'bushings',
  'spacers',
  'gears',
  'belt-drives',
  'couplings',
  'mounting',
  'gearboxes',
] as const
export type Category = (typeof categories)[number]

/** Millimetres. */
export type Dimensions = {
  diameter?: number
  bore?: number
  length?: number
  width?: number
  height?: number
  thickness?: number
  pitch?: number
  module?: number
}

/** A part that the firm sells. */
export type Part = {
  id: string
  sku: string
  name: string
  description: string
  category: Category
  material: string
  standard?: string
  thread?: string
  teeth?: number
  ratio?: number
  dimensions: Dimensions
  weightGrams: number
  unit: 'piece' | 'metre'
  packSize: number
  unitPrice: number
  currency: Currency
  procurement: 'made' | 'bought'
  madeToOrder: boolean
  leadTimeDays: number
  stock: number
  allocated: number
  reorderPoint: number
  reorderQuantity: number
  bin?: string
  commodityCode: string
}
