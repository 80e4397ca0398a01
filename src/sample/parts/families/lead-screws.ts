import type { Family } from '../family.ts'
import { bronze, c45 } from '../material.ts'
import { cylinder, ring } from '../volume.ts'

/** Trapezoidal threads by ISO 2904: diameter, pitch, and the outer diameter and length of their nut. */
const threads = [
  [10, 2, 22, 20],
  [12, 3, 26, 24],
  [16, 4, 36, 32],
  [20, 4, 45, 40],
  [24, 5, 50, 48],
] as const

const made = { category: 'lead-screws', procurement: 'made', madeToOrder: true } as const

export const leadScrews: Family = {
  ...made,
  code: 'LSC',
  noun: 'lead-screw',
  title: 'Lead screw',
  standard: 'ISO 2904',
  leadTimeDays: 25,
  commodityCode: '848340',
  variants: threads.flatMap(([diameter, pitch]) =>
    [300, 500, 1000].map(length => {
      const grams = cylinder(diameter - pitch / 2, length) * c45.density
      return {
        size: `TR${diameter}X${pitch}X${length}`,
        label: `Tr ${diameter} × ${pitch}, ${length} mm`,
        material: c45,
        description: `Trapezoidal screw, rolled, Tr ${diameter} × ${pitch}, right-hand, length ${length} mm, steel C45.`,
        dimensions: { diameter, length, pitch },
        thread: `Tr${diameter}x${pitch}`,
        grams,
        cents: 650 + grams * 1.9,
      }
    }),
  ),
}

export const leadScrewNuts: Family = {
  ...made,
  code: 'LSN',
  noun: 'lead-screw-nut',
  title: 'Lead screw nut',
  leadTimeDays: 20,
  commodityCode: '848340',
  variants: threads.map(([bore, pitch, diameter, length]) => {
    const grams = ring(diameter, bore - pitch / 2, length) * bronze.density
    return {
      size: `TR${bore}X${pitch}`,
      label: `Tr ${bore} × ${pitch}`,
      material: bronze,
      description: `Round nut for trapezoidal screw Tr ${bore} × ${pitch}, right-hand, Ø ${diameter} × ${length} mm, bronze.`,
      dimensions: { diameter, bore, length, pitch },
      thread: `Tr${bore}x${pitch}`,
      grams,
      cents: 700 + grams * 6.5,
    }
  }),
}
