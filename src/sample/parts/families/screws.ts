import type { Family, Variant } from '../family.ts'
import { a2, a4, black, type Material, zinc } from '../material.ts'
import { m3, m4, m5, m6, m8, m10, m12, m16, type Thread } from '../thread.ts'
import { cylinder, hexagon } from '../volume.ts'

/** A thread fills less than the cylinder around it. */
const shank = ({ diameter }: Thread, length: number): number => cylinder(diameter, length) * 0.78

/** Cents for making one, and for each gram of it. */
const costs = new Map<Material, readonly [number, number]>([
  [zinc, [2, 0.42]],
  [black, [3, 0.55]],
  [a2, [3, 1.05]],
  [a4, [4, 1.6]],
])

/** Property classes, by ISO 898-1 and ISO 3506-1. */
const classes = new Map<Material, string>([
  [zinc, 'steel 8.8, zinc plated'],
  [black, 'steel 12.9, black oxide'],
  [a2, 'stainless steel A2-70'],
  [a4, 'stainless steel A4-70'],
])

function screw(thread: Thread, length: number, material: Material, head: number, kind: string): Variant {
  const grams = (head + shank(thread, length)) * material.density
  const [making, perGram] = costs.get(material) as readonly [number, number]
  return {
    size: `${thread.name}X${length}`,
    label: `${thread.name} × ${length}`,
    material,
    description: `${kind}, thread ${thread.name}, length ${length} mm, ${classes.get(material)}.`,
    dimensions: { diameter: thread.diameter, length, pitch: thread.pitch },
    thread: thread.name,
    grams,
    cents: making + perGram * grams,
    packSize: thread.pack,
  }
}

const sizes = (table: readonly (readonly [Thread, readonly number[]])[]) =>
  table.flatMap(([thread, lengths]) => lengths.map(length => [thread, length] as const))

export const bolts: Family = {
  code: 'HXB',
  noun: 'bolt',
  title: 'Hex bolt',
  category: 'fasteners',
  standard: 'ISO 4017',
  procurement: 'bought',
  leadTimeDays: 10,
  commodityCode: '731815',
  variants: sizes([
    [m4, [10, 16, 20]],
    [m5, [10, 16, 20, 25]],
    [m6, [12, 16, 20, 25, 30, 40]],
    [m8, [16, 20, 25, 30, 40, 50, 60]],
    [m10, [20, 25, 30, 40, 50, 60, 80]],
    [m12, [25, 30, 40, 50, 60, 80]],
    [m16, [40, 50, 60, 80]],
  ]).flatMap(([thread, length]) =>
    [zinc, a2, a4].map(material =>
      screw(
        ...[thread, length, material],
        hexagon(thread.flats, thread.headHeight),
        'Hexagon head screw, threaded to the head',
      ),
    ),
  ),
}

export const capScrews: Family = {
  code: 'SCS',
  noun: 'cap-screw',
  title: 'Socket head cap screw',
  category: 'fasteners',
  standard: 'ISO 4762',
  procurement: 'bought',
  leadTimeDays: 10,
  commodityCode: '731815',
  variants: sizes([
    [m3, [6, 8, 10, 12, 16]],
    [m4, [8, 10, 12, 16, 20]],
    [m5, [10, 12, 16, 20, 25]],
    [m6, [12, 16, 20, 25, 30]],
    [m8, [16, 20, 25, 30, 40]],
    [m10, [20, 25, 30, 40, 50]],
    [m12, [30, 40, 50, 60]],
  ]).flatMap(([thread, length]) =>
    [black, a2].map(material =>
      screw(
        ...[thread, length, material],
        cylinder(thread.socketHead, thread.diameter) * 0.8,
        'Hexagon socket head cap screw',
      ),
    ),
  ),
}
