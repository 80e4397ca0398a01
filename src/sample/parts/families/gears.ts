import type { Family } from '../family.ts'
import { c45, pom } from '../material.ts'
import { ring } from '../volume.ts'

/** Module, width of the face and bore in millimetres, numbers of teeth. */
const sizes = [
  [1, 15, 8, [15, 20, 25, 30, 40, 60]],
  [1.5, 17, 10, [15, 20, 25, 30, 40, 60]],
  [2, 20, 12, [15, 20, 25, 30, 40, 60]],
  [3, 30, 20, [15, 20, 25, 30, 40]],
] as const

export const gears: Family = {
  code: 'SPG',
  noun: 'gear',
  title: 'Spur gear',
  category: 'gears',
  standard: 'DIN 867',
  procurement: 'made',
  madeToOrder: true,
  leadTimeDays: 30,
  commodityCode: '848390',
  variants: sizes.flatMap(([module, width, bore, numbers]) =>
    numbers.flatMap(teeth =>
      (module < 2 ? [c45, pom] : [c45]).map(material => {
        const grams = ring(module * teeth, bore, width) * material.density
        return {
          size: `M${module}Z${teeth}`,
          label: `module ${module}, ${teeth} teeth`,
          material,
          description: `Spur gear, module ${module}, ${teeth} teeth, face ${width} mm, bore ${bore} mm H7, 20°, ${
            material === c45 ? 'steel C45, milled' : 'POM-C, milled'
          }.`,
          dimensions: { diameter: module * teeth + 2 * module, bore, width, module },
          teeth,
          grams,
          cents: 420 + teeth * 11 + grams * (material === c45 ? 1.4 : 4.5),
        }
      }),
    ),
  ),
}

export const racks: Family = {
  code: 'RCK',
  noun: 'rack',
  title: 'Gear rack',
  category: 'gears',
  standard: 'DIN 867',
  procurement: 'made',
  madeToOrder: true,
  leadTimeDays: 35,
  commodityCode: '848390',
  variants: (
    [
      [1, 15],
      [1.5, 17],
      [2, 20],
      [3, 30],
    ] as const
  ).flatMap(([module, side]) =>
    [500, 1000].map(length => {
      const grams = side * (side - module) * length * c45.density
      return {
        size: `M${module}X${length}`,
        label: `module ${module}, ${length} mm`,
        material: c45,
        description: `Rack, module ${module}, straight teeth, 20°, ${side} × ${side} mm, length ${length} mm, steel C45.`,
        dimensions: { length, width: side, height: side, module },
        grams,
        cents: 1_300 + grams * 1.15,
      }
    }),
  ),
}
