import { listPrice } from '../money.ts'
import type { Material } from './material.ts'
import type { Category, Dimensions, Part } from './part.ts'

/** What parts of one kind have in common. */
export interface Family {
  /** What their SKUs begin with. */
  readonly code: string
  /** What their keys begin with. */
  readonly noun: string
  /** What their names begin with. */
  readonly title: string
  readonly category: Category
  readonly standard?: string
  readonly unit?: Part['unit']
  readonly procurement: Part['procurement']
  readonly madeToOrder?: boolean
  readonly leadTimeDays: number
  /** The first six digits of the combined nomenclature, which are those of the harmonized system. */
  readonly commodityCode: string
  readonly variants: readonly Variant[]
}

/** What makes a part different from the others of its family. */
export interface Variant {
  /** As the SKU has it: `M6X20`. */
  readonly size: string
  /** As the name has it: `M6 × 20`. */
  readonly label: string
  readonly material: Material
  readonly description: string
  readonly dimensions: Dimensions
  readonly thread?: string
  readonly teeth?: number
  readonly ratio?: number
  readonly grams: number
  /** What one costs, before it is rounded. */
  readonly cents: number
  readonly packSize?: number
  /** Where the material puts it under another heading than the others. */
  readonly commodityCode?: string
}

/** A part without what changes from day to day. */
export type PartDesign = Omit<Part, 'stock' | 'allocated' | 'reorderPoint' | 'reorderQuantity' | 'bin'>

/** The parts of a family. The material is in their names where the family has more than one. */
export function partsOf(family: Family): PartDesign[] {
  const varied = new Set(family.variants.map(({ material }) => material)).size > 1
  return family.variants.map(variant => {
    const { size, label, material, description, dimensions, thread, teeth, ratio } = variant
    const design = varied ? `${size}-${material.code}` : size
    return {
      id: `${family.noun}-${design.toLowerCase().replaceAll('.', '-')}`,
      sku: `${family.code}-${design}`,
      name: `${family.title} ${label}${varied ? `, ${material.short}` : ''}`,
      description,
      category: family.category,
      material: material.name,
      ...(family.standard && { standard: family.standard }),
      ...(thread && { thread }),
      ...(teeth && { teeth }),
      ...(ratio && { ratio }),
      dimensions,
      weightGrams: weighed(variant.grams),
      unit: family.unit ?? 'piece',
      packSize: variant.packSize ?? 1,
      unitPrice: listPrice(variant.cents),
      currency: 'EUR',
      procurement: family.procurement,
      madeToOrder: family.madeToOrder ?? false,
      leadTimeDays: family.leadTimeDays,
      commodityCode: variant.commodityCode ?? family.commodityCode,
    }
  })
}

/** Grams to as many digits as a scale for such parts shows. */
function weighed(grams: number): number {
  const scale = grams < 10 ? 100 : grams < 100 ? 10 : 1
  return Math.round(grams * scale) / scale
}
