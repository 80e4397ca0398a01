import type { Family, Variant } from '../family.ts'
import { cf53, type Material, x46 } from '../material.ts'
import { cylinder } from '../volume.ts'

const qualities = [
  [cf53, 0.75, 'Cf53, 60 HRC'],
  [x46, 1.25, 'X46Cr13, 54 HRC'],
] as const

function shaft(diameter: number, length: number, material: Material): Variant & { readonly grams: number } {
  return {
    size: `${diameter}X${length}`,
    label: `${diameter} h6 × ${length}`,
    material,
    description: '',
    dimensions: { diameter, length },
    grams: cylinder(diameter, length) * material.density,
    cents: 0,
  }
}

export const shafts: Family = {
  code: 'SHF',
  noun: 'shaft',
  title: 'Precision shaft',
  category: 'shafts',
  procurement: 'made',
  madeToOrder: true,
  leadTimeDays: 15,
  commodityCode: '848310',
  variants: [8, 10, 12, 16, 20, 25, 30].flatMap(diameter =>
    [200, 300, 500, 800].flatMap(length =>
      qualities.map(([material, perGram, quality]) => {
        const blank = shaft(diameter, length, material)
        return {
          ...blank,
          description: `Shaft, hardened and ground to h6, both ends chamfered, diameter ${diameter} mm, length ${length} mm, ${quality}.`,
          cents: 480 + blank.grams * perGram,
        }
      }),
    ),
  ),
}

export const shaftsByTheMetre: Family = {
  code: 'SHM',
  noun: 'shaft-metre',
  title: 'Precision shaft by the metre',
  category: 'shafts',
  unit: 'metre',
  procurement: 'bought',
  leadTimeDays: 20,
  commodityCode: '848310',
  variants: [8, 10, 12, 16, 20, 25, 30].flatMap(diameter =>
    qualities.map(([material, perGram, quality]) => {
      const blank = shaft(diameter, 1000, material)
      return {
        ...blank,
        size: String(diameter),
        label: `${diameter} h6`,
        description: `Shaft, hardened and ground to h6, ends sawn, diameter ${diameter} mm, lengths up to 6 m, ${quality}.`,
        dimensions: { diameter },
        cents: 220 + blank.grams * perGram * 0.85,
      }
    }),
  ),
}
