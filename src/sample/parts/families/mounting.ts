import type { Family } from '../family.ts'
import { a2, aluminium, castAluminium, castIron, zinc } from '../material.ts'
import { cylinder, ring } from '../volume.ts'

export const shaftSupports: Family = {
  code: 'SHS',
  noun: 'shaft-support',
  title: 'Shaft support',
  category: 'mounting',
  procurement: 'made',
  leadTimeDays: 20,
  commodityCode: '761699',
  variants: (
    [
      [8, 42, 33, 14],
      [10, 42, 33, 14],
      [12, 42, 38, 14],
      [16, 48, 44, 16],
      [20, 60, 51, 20],
      [25, 70, 60, 24],
      [30, 84, 70, 28],
    ] as const
  ).map(([bore, width, height, thickness]) => {
    const grams = width * height * thickness * 0.62 * aluminium.density
    return {
      size: String(bore),
      label: `for shaft ${bore}`,
      material: aluminium,
      description: `Clamping block for shafts of ${bore} mm, upright, two fixing holes, aluminium.`,
      dimensions: { bore, width, height, thickness },
      grams,
      cents: 480 + grams * 5.5,
    }
  }),
}

export const flangeBearings: Family = {
  code: 'FLB',
  noun: 'flange-bearing',
  title: 'Flange bearing',
  category: 'mounting',
  procurement: 'made',
  madeToOrder: true,
  leadTimeDays: 30,
  commodityCode: '848330',
  variants: (
    [
      [12, 80, 25],
      [16, 86, 28],
      [20, 95, 32],
      [25, 105, 36],
      [30, 116, 40],
    ] as const
  ).map(([bore, diameter, length]) => {
    const grams = ring(diameter, bore, length) * 0.42 * castIron.density
    return {
      size: String(bore),
      label: `bore ${bore}`,
      material: castIron,
      description: `Flange plain bearing, bore ${bore} mm E7, bronze bush, grease nipple, housing of cast iron.`,
      dimensions: { diameter, bore, length },
      grams,
      cents: 2_400 + grams * 2.4,
    }
  }),
}

export const brackets: Family = {
  code: 'BRK',
  noun: 'bracket',
  title: 'Angle bracket',
  category: 'mounting',
  procurement: 'made',
  leadTimeDays: 15,
  commodityCode: '732690',
  variants: (
    [
      [40, 40, 3],
      [60, 40, 4],
      [80, 60, 5],
      [100, 60, 6],
    ] as const
  ).flatMap(([height, length, thickness]) =>
    [zinc, a2].map(material => {
      const grams = (2 * height - thickness) * length * thickness * 0.94 * material.density
      return {
        size: `${height}X${length}X${thickness}`,
        label: `${height} × ${length} × ${thickness}`,
        material,
        description: `Angle, both legs ${height} mm, ${length} mm wide, sheet ${thickness} mm, lasered and bent, slotted holes.`,
        dimensions: { length, width: height, height, thickness },
        grams,
        cents: 240 + grams * (material === zinc ? 0.7 : 1.3),
        packSize: 10,
      }
    }),
  ),
}

export const feet: Family = {
  code: 'LVF',
  noun: 'levelling-foot',
  title: 'Levelling foot',
  category: 'mounting',
  procurement: 'bought',
  leadTimeDays: 15,
  commodityCode: '732690',
  variants: (
    [
      [8, 40, [50, 80]],
      [10, 50, [60, 100]],
      [12, 60, [80, 120]],
      [16, 80, [100, 150]],
    ] as const
  ).flatMap(([thread, diameter, lengths]) =>
    lengths.map(length => {
      const grams = cylinder(thread, length) * 0.8 * zinc.density + cylinder(diameter, 12) * 0.55 * zinc.density
      return {
        size: `M${thread}X${length}`,
        label: `M${thread} × ${length}, Ø ${diameter}`,
        material: zinc,
        description: `Swivelling foot, stem M${thread} × ${length} mm, base Ø ${diameter} mm with non-slip pad, steel zinc plated.`,
        dimensions: { diameter, length },
        thread: `M${thread}`,
        grams,
        cents: 310 + grams * 1.15,
        packSize: 4,
      }
    }),
  ),
}

export const handwheels: Family = {
  code: 'HWH',
  noun: 'handwheel',
  title: 'Handwheel',
  category: 'mounting',
  standard: 'DIN 950',
  procurement: 'bought',
  leadTimeDays: 20,
  commodityCode: '761699',
  variants: (
    [
      [80, 10, 26],
      [100, 10, 29],
      [125, 12, 33],
      [160, 16, 36],
      [200, 20, 42],
    ] as const
  ).map(([diameter, bore, height]) => {
    const grams = ring(diameter, bore, height) * 0.36 * castAluminium.density
    return {
      size: `${diameter}-${bore}`,
      label: `Ø ${diameter}, bore ${bore}`,
      material: castAluminium,
      description: `Spoked handwheel with revolving handle, Ø ${diameter} mm, bore ${bore} mm H7, cast aluminium, rim turned.`,
      dimensions: { diameter, bore, height },
      grams,
      cents: 1_500 + grams * 3.4,
    }
  }),
}
