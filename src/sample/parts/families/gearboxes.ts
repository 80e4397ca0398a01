import type { Family } from '../family.ts'
import { aluminium, castAluminium, castIron } from '../material.ts'

const made = { category: 'gearboxes', procurement: 'made', madeToOrder: true, commodityCode: '848340' } as const

export const wormGearboxes: Family = {
  ...made,
  code: 'WGB',
  noun: 'worm-gearbox',
  title: 'Worm gearbox',
  leadTimeDays: 35,
  variants: (
    [
      [30, 14, [80, 97, 63], 1_200, 13_800],
      [40, 18, [100, 121, 78], 2_300, 17_200],
      [50, 25, [120, 144, 92], 3_500, 21_400],
      [63, 25, [144, 174, 112], 6_200, 28_900],
      [75, 28, [172, 205, 120], 9_000, 38_600],
    ] as const
  ).flatMap(([size, bore, [length, height, width], grams, cents]) =>
    [10, 20, 30, 40, 60].map(ratio => ({
      size: `${size}-I${ratio}`,
      label: `size ${size}, i = ${ratio}`,
      material: castAluminium,
      description: `Worm gearbox, centre distance ${size} mm, ratio ${ratio}:1, hollow shaft ${bore} mm H7, oil filled for life.`,
      dimensions: { bore, length, width, height },
      ratio,
      grams,
      cents: cents + (ratio === 60 ? 1_500 : 0),
    })),
  ),
}

export const bevelGearboxes: Family = {
  ...made,
  code: 'BGB',
  noun: 'bevel-gearbox',
  title: 'Bevel gearbox',
  leadTimeDays: 40,
  variants: (
    [
      [65, 12, 1_900, 23_800],
      [90, 18, 4_600, 37_400],
      [110, 22, 8_400, 54_900],
    ] as const
  ).flatMap(([side, diameter, grams, cents]) =>
    [1, 2, 3].map(ratio => ({
      size: `${side}-I${ratio}`,
      label: `size ${side}, i = ${ratio}`,
      material: castIron,
      description: `Right-angle bevel gearbox, housing ${side} mm, ratio ${ratio}:1, shafts Ø ${diameter} mm j6, spiral teeth.`,
      dimensions: { diameter, length: side, width: side, height: side },
      ratio,
      grams,
      cents: cents * (1 + ratio / 20),
    })),
  ),
}

export const planetaryGearboxes: Family = {
  ...made,
  code: 'PGB',
  noun: 'planetary-gearbox',
  title: 'Planetary gearbox',
  leadTimeDays: 45,
  variants: (
    [
      [60, 14, 106, 1_100, 41_000],
      [80, 20, 134, 2_500, 58_500],
      [115, 25, 176, 6_400, 94_000],
    ] as const
  ).flatMap(([side, diameter, length, grams, cents]) =>
    [3, 5, 10].map(ratio => ({
      size: `${side}-I${ratio}`,
      label: `size ${side}, i = ${ratio}`,
      material: aluminium,
      description: `Planetary gearbox, one stage, flange ${side} mm, ratio ${ratio}:1, output Ø ${diameter} mm k6, backlash under 10 arcmin.`,
      dimensions: { diameter, length, width: side, height: side },
      ratio,
      grams,
      cents: cents + ratio * 400,
    })),
  ),
}
