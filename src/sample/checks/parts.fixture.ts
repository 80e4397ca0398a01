import type { Part } from '../parts/part.ts'
import { type Check, descents, first, outside, repeated } from './check.fixture.ts'

const wellKnown: readonly [id: string, least: number, most: number][] = [
  ['washer-m3-zn', 1, 3],
  ['nut-m6-zn', 1, 5],
  ['bolt-m6x20-a2', 6, 20],
  ['bolt-m16x80-a4', 100, 400],
  ['shaft-20x500-cf53', 800, 2_500],
  ['gear-m2z30-c45', 800, 3_000],
  ['jaw-coupling-24-14-19', 2_000, 6_000],
  ['worm-gearbox-50-i20', 15_000, 30_000],
  ['planetary-gearbox-115-i10', 80_000, 150_000],
]

const byId = (parts: readonly Part[], id: string): Part => first(parts, part => part.id === id)

/** Screws of one kind, thread and material, the shortest first. */
const screwsByLength = (parts: readonly Part[]): Part[][] => [
  ...Map.groupBy(
    parts
      .filter(({ sku }) => /^(HXB|SCS)-/.test(sku))
      .sort((one, other) => (one.dimensions.length ?? 0) - (other.dimensions.length ?? 0)),
    ({ sku, thread, material }) => `${sku.slice(0, 3)} ${thread} ${material}`,
  ).values(),
]

/** Cubic millimetres of the box around a part; nothing for what is sold by the metre. */
function boxOf({ sku, dimensions: { diameter = 0, length, width = 0, height = 0, thickness } }: Part): number {
  if (/^(HXB|SCS)-/.test(sku)) return (2 * diameter) ** 2 * ((length ?? 0) + diameter)
  const depth = length ?? thickness
  if (width && height && depth) return width * height * depth
  return Math.max(diameter, width) ** 2 * (depth ?? (height || width))
}

export const partChecks: Check[] = [
  {
    rule: 'no two parts share key, SKU, name or bin',
    faults: ({ parts }) => [
      ...repeated(parts.map(({ id }) => id)),
      ...repeated(parts.map(({ sku }) => sku)),
      ...repeated(parts.map(({ name }) => name)),
      ...repeated(parts.flatMap(({ bin }) => bin ?? [])),
    ],
    spoil: ({ parts }) => {
      first(parts).bin = parts[1]?.bin as string
    },
  },
  {
    rule: 'the key ends as the SKU does, and each kind has one category',
    faults: ({ parts }) => [
      ...parts.filter(({ id, sku }) => !id.endsWith(sku.slice(3).toLowerCase().replaceAll('.', '-'))),
      ...repeated(
        [...new Set(parts.map(({ sku, category }) => `${sku.slice(0, 3)} ${category}`))].map(s => s.slice(0, 3)),
      ),
    ],
    spoil: ({ parts }) => {
      first(parts).category = 'gearboxes'
    },
  },
  {
    rule: 'SKU and name of a screw tell its thread and length',
    faults: ({ parts }) =>
      screwsByLength(parts)
        .flat()
        .filter(
          ({ sku, name, thread, dimensions: { diameter, length } }) =>
            thread !== `M${diameter}` ||
            !sku.includes(`-${thread}X${length}-`) ||
            !name.includes(` ${thread} × ${length}, `),
        ),
    spoil: ({ parts }) => {
      byId(parts, 'bolt-m6x20-a2').dimensions.length = 22
    },
  },
  {
    rule: 'prices are those of such parts',
    faults: ({ parts }) => [
      ...wellKnown.flatMap(([id, least, most]) => outside(least, most, byId(parts, id).unitPrice)),
      ...parts.filter(({ category, unitPrice }) => category === 'fasteners' && unitPrice > 500),
      ...parts.filter(({ category, unitPrice }) => (category === 'gearboxes') !== unitPrice >= 12_000),
    ],
    spoil: ({ parts }) => {
      byId(parts, 'bolt-m6x20-a2').unitPrice = 1_000
    },
  },
  {
    rule: 'a longer screw weighs more and costs no less',
    faults: ({ parts }) =>
      screwsByLength(parts).flatMap(screws => [
        ...descents(screws.map(({ unitPrice }) => unitPrice)),
        ...descents(screws.map(({ weightGrams }) => weightGrams)),
        ...repeated(screws.map(({ weightGrams }) => weightGrams)),
      ]),
    spoil: ({ parts }) => {
      byId(parts, 'bolt-m6x20-a2').weightGrams = 60
    },
  },
  {
    rule: 'A4 costs more than A2, and A2 more than zinc plated',
    faults: ({ parts }) =>
      [
        ...Map.groupBy(
          parts.filter(({ sku }) => /^HXB-.*-(ZN|A2|A4)$/.test(sku)),
          ({ sku }) => sku.replace(/-[^-]*$/, ''),
        ).values(),
      ].filter(
        ([zinc, a2, a4]) => !zinc || !a2 || !a4 || zinc.unitPrice >= a2.unitPrice || a2.unitPrice >= a4.unitPrice,
      ),
    spoil: ({ parts }) => {
      byId(parts, 'bolt-m6x20-a2').unitPrice = byId(parts, 'bolt-m6x20-a4').unitPrice
    },
  },
  {
    rule: 'nothing is heavier than a block of bronze of its size, or as light as foam',
    faults: ({ parts }) =>
      parts
        .filter(({ unit }) => unit === 'piece')
        .filter(part => outside(0.0001, 0.0088, part.weightGrams / boxOf(part)).length > 0),
    spoil: ({ parts }) => {
      byId(parts, 'worm-gearbox-50-i20').weightGrams *= 10
    },
  },
  {
    rule: 'the reorder point is whole packs, and there is one unless the part is made to order',
    faults: ({ parts }) =>
      parts.filter(({ madeToOrder, reorderPoint, reorderQuantity, packSize, bin }) =>
        madeToOrder
          ? reorderPoint + reorderQuantity > 0 || bin
          : reorderPoint < packSize || reorderPoint % packSize || reorderQuantity % packSize || !bin,
      ),
    spoil: ({ parts }) => {
      first(parts, ({ madeToOrder }) => madeToOrder).reorderPoint = 1
    },
  },
  {
    rule: 'stock lies between a little and what a full reorder brings; some parts are due for a reorder, most are not',
    faults: ({ parts }) => {
      const stocked = parts.filter(({ madeToOrder }) => !madeToOrder)
      const due = stocked.filter(({ stock, reorderPoint }) => stock <= reorderPoint)
      return [
        ...parts.filter(part => part.stock > (part.madeToOrder ? 2 : part.reorderPoint + part.reorderQuantity)),
        ...outside(0.05, 0.3, due.length / stocked.length),
      ]
    },
    spoil: ({ parts }) => {
      first(parts).stock = 1_000_000
    },
  },
  {
    rule: 'what is allocated of a part is what orders have of it and shipments have not',
    faults: ({ parts, orders, shipments }) => {
      const sum = (lists: { lines: { partId: string; quantity: number }[] }[], id: string) =>
        lists
          .flatMap(({ lines }) => lines)
          .reduce((total, { partId, quantity }) => (partId === id ? total + quantity : total), 0)
      const live = orders.filter(({ status }) => status !== 'cancelled')
      return parts.filter(({ id, allocated }) => allocated !== sum(live, id) - sum(shipments, id))
    },
    spoil: ({ shipments }) => shipments.pop(),
  },
]
