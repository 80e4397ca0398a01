/** What a patch may ask for. */
export interface PatchLimits {
  /** How many arrays and objects may nest in a patch, a pointer, and what they make of the document: 64. */
  readonly depth?: number
  /** How many operations a JSON Patch may hold: 1000. */
  readonly operations?: number
  /** What the copies of a JSON Patch may add, in values and characters: 2²⁰. Without it each copy doubles the document. */
  readonly copies?: number
}

export const defaultLimits: Required<PatchLimits> = { depth: 64, operations: 1000, copies: 2 ** 20 }
