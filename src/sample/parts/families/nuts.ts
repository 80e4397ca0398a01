import type { Family, Variant } from '../family.ts'
import { a2, a4, type Material, zinc } from '../material.ts'
import { m3, m4, m5, m6, m8, m10, m12, m16, type Thread } from '../thread.ts'
import { cylinder, hexagon, ring } from '../volume.ts'

/** Materials, what they cost by the gram, and the property class of nuts (ISO 898-2, ISO 3506-2). */
const qualities = [
  [zinc, 0.55, 'steel class 8, zinc plated'],
  [a2, 1.3, 'stainless steel A2-70'],
  [a4, 2, 'stainless steel A4-70'],
] as const
type Quality = (typeof qualities)[number]

const steelOf = (material: Material): string =>
  material === zinc ? 'steel, zinc plated' : `stainless steel ${material.short}`

const bought = { category: 'fasteners', procurement: 'bought', leadTimeDays: 10 } as const
const all = [m3, m4, m5, m6, m8, m10, m12, m16]

function nut(thread: Thread, height: number, [material, perGram, quality]: Quality, kind: string): Variant {
  const { name, diameter, pitch, flats, pack } = thread
  const grams = (hexagon(flats, height) - cylinder(diameter, height) * 0.88) * material.density
  return {
    size: name,
    label: name,
    material,
    description: `${kind}, thread ${name}, ${quality}.`,
    dimensions: { diameter, width: flats, height, pitch },
    thread: name,
    grams,
    cents: 1 + grams * perGram,
    packSize: pack,
  }
}

export const nuts: Family = {
  ...bought,
  code: 'HXN',
  noun: 'nut',
  title: 'Hex nut',
  standard: 'ISO 4032',
  commodityCode: '731816',
  variants: all.flatMap(thread => qualities.map(quality => nut(thread, thread.nutHeight, quality, 'Hexagon nut'))),
}

export const lockNuts: Family = {
  ...bought,
  code: 'LKN',
  noun: 'lock-nut',
  title: 'Lock nut',
  standard: 'DIN 985',
  commodityCode: '731816',
  variants: [m4, m5, m6, m8, m10, m12].flatMap(thread =>
    qualities
      .slice(0, 2)
      .map(quality => nut(thread, Math.max(5, thread.diameter), quality, 'Prevailing torque nut, polyamide insert'))
      .map(variant => ({ ...variant, cents: variant.cents * 1.3 + 2 })),
  ),
}

export const washers: Family = {
  ...bought,
  code: 'WSH',
  noun: 'washer',
  title: 'Washer',
  standard: 'ISO 7089',
  commodityCode: '731822',
  variants: all.flatMap(({ name, washer: [bore, diameter, thickness], pack }) =>
    qualities.map(([material, perGram]) => {
      const grams = ring(diameter, bore, thickness) * material.density
      return {
        size: name,
        label: name,
        material,
        description: `Plain washer, normal series, 200 HV, for ${name}, ${bore} × ${diameter} × ${thickness} mm, ${steelOf(material)}.`,
        dimensions: { diameter, bore, thickness },
        thread: name,
        grams,
        cents: 1 + grams * perGram,
        packSize: pack,
      }
    }),
  ),
}
