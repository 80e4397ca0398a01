import type { Family } from '../family.ts'
import { a2, aluminium, bronze, pom } from '../material.ts'
import { ring } from '../volume.ts'

export const bushings: Family = {
  code: 'BSH',
  noun: 'bushing',
  title: 'Plain bushing',
  category: 'bushings',
  procurement: 'made',
  leadTimeDays: 20,
  commodityCode: '848330',
  variants: (
    [
      [6, 10, [6, 10]],
      [8, 12, [8, 12]],
      [10, 14, [10, 16]],
      [12, 16, [12, 20]],
      [16, 20, [16, 25]],
      [20, 26, [20, 30]],
      [25, 32, [25, 40]],
      [30, 38, [30, 40]],
    ] as const
  ).flatMap(([bore, diameter, lengths]) =>
    lengths.flatMap(length =>
      (
        [
          [bronze, 85, 4.2],
          [pom, 60, 9],
        ] as const
      ).map(([material, making, perGram]) => {
        const grams = ring(diameter, bore, length) * material.density
        return {
          size: `${bore}X${diameter}X${length}`,
          label: `${bore} × ${diameter} × ${length}`,
          material,
          description: `Cylindrical bushing, bore ${bore} mm F7, outside ${diameter} mm s6, length ${length} mm, ${
            material === bronze ? 'machined from bronze, for grease' : 'POM-C, dry running'
          }.`,
          dimensions: { diameter, bore, length },
          grams,
          cents: making + grams * perGram,
          packSize: bore < 16 ? 10 : 5,
        }
      }),
    ),
  ),
}

export const spacers: Family = {
  code: 'SPC',
  noun: 'spacer',
  title: 'Spacer sleeve',
  category: 'spacers',
  procurement: 'made',
  leadTimeDays: 15,
  commodityCode: '732690',
  variants: (
    [
      [4, 4.3, 8],
      [5, 5.3, 10],
      [6, 6.4, 12],
      [8, 8.4, 16],
    ] as const
  ).flatMap(([screw, bore, diameter]) =>
    [5, 10, 15, 20, 30].flatMap(length =>
      (
        [
          [aluminium, 38, 6],
          [a2, 55, 3],
        ] as const
      ).map(([material, making, perGram]) => {
        const grams = ring(diameter, bore, length) * material.density
        return {
          size: `M${screw}X${length}`,
          label: `for M${screw}, ${length} mm`,
          material,
          description: `Turned sleeve, bore ${bore} mm, outside ${diameter} mm, length ${length} mm ± 0.1, deburred.`,
          dimensions: { diameter, bore, length },
          grams,
          cents: making + grams * perGram,
          packSize: 50,
          ...(material === aluminium && { commodityCode: '761699' }),
        }
      }),
    ),
  ),
}
