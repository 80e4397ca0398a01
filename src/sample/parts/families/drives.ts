import type { Family } from '../family.ts'
import { aluminium, black, c45 } from '../material.ts'
import { ring } from '../volume.ts'

export const pulleys: Family = {
  code: 'TBP',
  noun: 'pulley',
  title: 'Timing pulley',
  category: 'belt-drives',
  procurement: 'made',
  leadTimeDays: 25,
  commodityCode: '848350',
  variants: [9, 15, 25].flatMap(belt =>
    [18, 21, 24, 30, 36, 48].map(teeth => {
      const diameter = Math.round((teeth * 50) / Math.PI - 11.4) / 10
      const [bore, width] = [teeth < 24 ? 8 : 10, belt + 11]
      const grams = ring(diameter, bore, width) * aluminium.density
      return {
        size: `5M${belt}Z${teeth}`,
        label: `HTD 5M, ${teeth} teeth, belt ${belt} mm`,
        material: aluminium,
        description: `Timing pulley HTD 5M, ${teeth} teeth, for belts ${belt} mm wide, pilot bore ${bore} mm, aluminium.`,
        dimensions: { diameter, bore, width, pitch: 5 },
        teeth,
        grams,
        cents: 590 + teeth * 9 + grams * 3.2,
      }
    }),
  ),
}

/** Size, outer diameter and length in millimetres, and pairs of bores. */
const jaws = [
  [14, 30, 35, ['6-8', '8-8', '8-10', '10-12']],
  [19, 40, 66, ['10-10', '10-14', '14-16', '16-19']],
  [24, 55, 78, ['14-19', '16-16', '19-24', '24-24']],
  [28, 65, 90, ['19-24', '24-28', '28-28']],
] as const

export const jawCouplings: Family = {
  code: 'JCP',
  noun: 'jaw-coupling',
  title: 'Jaw coupling',
  category: 'couplings',
  procurement: 'made',
  leadTimeDays: 25,
  commodityCode: '848360',
  variants: jaws.flatMap(([size, diameter, length, pairs]) =>
    pairs.map(pair => {
      const [one, other] = pair.split('-')
      const grams = ring(diameter, Number(other), length) * 0.8 * aluminium.density
      return {
        size: `${size}-${pair}`,
        label: `size ${size}, bores ${one}/${other}`,
        material: aluminium,
        description: `Jaw coupling with clamping hubs, size ${size}, bores ${one} H7 and ${other} H7, spider 98 Shore A.`,
        dimensions: { diameter, length },
        grams,
        cents: 1_450 + grams * 5.5,
      }
    }),
  ),
}

/** Bore, outer diameter, width of a collar, length of a coupling. */
const clamps = [
  [8, 24, 9, 35],
  [10, 29, 9, 45],
  [12, 32, 11, 50],
  [16, 38, 13, 60],
  [20, 42, 15, 65],
  [25, 47, 15, 75],
  [30, 54, 15, 85],
] as const

export const rigidCouplings: Family = {
  code: 'RCP',
  noun: 'rigid-coupling',
  title: 'Rigid coupling',
  category: 'couplings',
  procurement: 'made',
  leadTimeDays: 20,
  commodityCode: '848360',
  variants: clamps.flatMap(([bore, diameter, , length]) =>
    [aluminium, c45].map(material => {
      const grams = ring(diameter, bore, length) * 0.93 * material.density
      return {
        size: String(bore),
        label: `bore ${bore}`,
        material,
        description: `Two-piece clamping coupling, bore ${bore} mm H7, Ø ${diameter} × ${length} mm.`,
        dimensions: { diameter, bore, length },
        grams,
        cents: 1_250 + grams * (material === c45 ? 1.6 : 4.5),
      }
    }),
  ),
}

export const collars: Family = {
  code: 'SCL',
  noun: 'shaft-collar',
  title: 'Shaft collar',
  category: 'couplings',
  procurement: 'made',
  leadTimeDays: 15,
  commodityCode: '732690',
  variants: clamps.flatMap(([bore, diameter, width]) =>
    [aluminium, black].map(material => {
      const grams = ring(diameter, bore, width) * 0.92 * material.density
      return {
        size: String(bore),
        label: `bore ${bore}`,
        material,
        description: `One-piece clamping collar, bore ${bore} mm H8, Ø ${diameter} × ${width} mm, with cap screw.`,
        dimensions: { diameter, bore, width },
        grams,
        cents: 330 + grams * (material === black ? 2.1 : 6),
        packSize: 5,
        ...(material === aluminium && { commodityCode: '761699' }),
      }
    }),
  ),
}
