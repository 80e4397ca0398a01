/** A material that parts are made of. */
export interface Material {
  /** As the SKU has it. */
  readonly code: string
  /** As the name of a part has it. */
  readonly short: string
  /** As the `material` of a part has it. */
  readonly name: string
  /** Grams in a cubic millimetre. */
  readonly density: number
}

const material = (code: string, short: string, name: string, density: number): Material => ({
  code,
  short,
  name,
  density: density / 1000,
})

export const zinc = material('ZN', 'zinc plated', 'Steel, zinc plated', 7.85)
export const black = material('BK', 'black', 'Steel, black oxide', 7.85)
export const a2 = material('A2', 'A2', 'Stainless steel A2', 7.9)
export const a4 = material('A4', 'A4', 'Stainless steel A4', 7.98)
export const hardened = material('HS', 'hardened', 'Steel, hardened', 7.85)
export const c45 = material('C45', 'C45', 'Steel C45', 7.85)
export const cf53 = material('CF53', 'Cf53', 'Steel Cf53, induction hardened', 7.85)
export const x46 = material('X46', 'X46Cr13', 'Stainless steel X46Cr13, induction hardened', 7.7)
export const bronze = material('BRZ', 'bronze', 'Bronze CuSn7Zn4Pb7', 8.8)
export const aluminium = material('AL', 'aluminium', 'Aluminium EN AW-6082', 2.7)
export const castAluminium = material('ALC', 'cast aluminium', 'Cast aluminium EN AC-46000', 2.75)
export const castIron = material('GJL', 'cast iron', 'Cast iron EN-GJL-250', 7.2)
export const pom = material('POM', 'POM', 'Plastic POM-C', 1.41)

/** Every name that `material` of a part may have. */
export const materialNames: readonly string[] = [
  ...[zinc, black, a2, a4, hardened, c45, cf53, x46, bronze, aluminium, castAluminium, castIron, pom],
].map(({ name }) => name)
