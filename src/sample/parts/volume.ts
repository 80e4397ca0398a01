/** Cubic millimetres of a cylinder. */
export const cylinder = (diameter: number, length: number): number => (Math.PI / 4) * diameter ** 2 * length

/** Cubic millimetres of a cylinder with a hole through it. */
export const ring = (outer: number, bore: number, length: number): number =>
  cylinder(outer, length) - cylinder(bore, length)

/** Cubic millimetres of a hexagonal prism, by the width across its flats. */
export const hexagon = (acrossFlats: number, height: number): number => (Math.sqrt(3) / 2) * acrossFlats ** 2 * height
