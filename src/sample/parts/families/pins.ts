import type { Family } from '../family.ts'
import { c45, hardened } from '../material.ts'
import { cylinder } from '../volume.ts'

export const dowelPins: Family = {
  code: 'DWP',
  noun: 'dowel-pin',
  title: 'Dowel pin',
  category: 'pins-and-keys',
  standard: 'ISO 8734',
  procurement: 'bought',
  leadTimeDays: 12,
  commodityCode: '731829',
  variants: (
    [
      [3, [10, 16, 20]],
      [4, [12, 16, 20, 24]],
      [5, [16, 20, 24, 30]],
      [6, [20, 24, 30, 40]],
      [8, [24, 30, 40, 50]],
      [10, [30, 40, 50, 60]],
    ] as const
  ).flatMap(([diameter, lengths]) =>
    lengths.map(length => {
      const grams = cylinder(diameter, length) * hardened.density
      return {
        size: `${diameter}X${length}`,
        label: `${diameter} m6 × ${length}`,
        material: hardened,
        description: `Parallel pin, hardened and ground, tolerance m6, diameter ${diameter} mm, length ${length} mm.`,
        dimensions: { diameter, length },
        grams,
        cents: 9 + grams * 0.9,
        packSize: diameter < 6 ? 100 : 50,
      }
    }),
  ),
}

export const keys: Family = {
  code: 'KEY',
  noun: 'key',
  title: 'Parallel key',
  category: 'pins-and-keys',
  standard: 'DIN 6885-A',
  procurement: 'bought',
  leadTimeDays: 12,
  commodityCode: '731824',
  variants: (
    [
      [4, 4, [12, 16, 20]],
      [5, 5, [16, 20, 25]],
      [6, 6, [20, 25, 32]],
      [8, 7, [25, 32, 40]],
      [10, 8, [32, 40, 50]],
      [12, 8, [40, 50, 63]],
    ] as const
  ).flatMap(([width, height, lengths]) =>
    lengths.map(length => {
      const grams = width * height * length * 0.97 * c45.density
      return {
        size: `${width}X${height}X${length}`,
        label: `${width} × ${height} × ${length}`,
        material: c45,
        description: `Parallel key with round ends, ${width} mm wide, ${height} mm high, ${length} mm long, bright steel C45+C.`,
        dimensions: { length, width, height },
        grams,
        cents: 14 + grams * 1.1,
        packSize: width < 8 ? 25 : 10,
      }
    }),
  ),
}
