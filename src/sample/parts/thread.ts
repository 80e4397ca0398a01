/** A metric thread, and what fits it, in millimetres. */
export interface Thread {
  readonly name: string
  readonly diameter: number
  readonly pitch: number
  /** Width across the flats of bolt head and nut (ISO 4017, ISO 4032). */
  readonly flats: number
  readonly headHeight: number
  readonly nutHeight: number
  /** Diameter of a socket head (ISO 4762). */
  readonly socketHead: number
  /** Inner and outer diameter and thickness of a washer (ISO 7089). */
  readonly washer: readonly [number, number, number]
  /** Pieces in a pack. */
  readonly pack: number
}

const thread = (
  diameter: number,
  pitch: number,
  flats: number,
  headHeight: number,
  nutHeight: number,
  socketHead: number,
  washer: readonly [number, number, number],
  pack: number,
): Thread => ({ name: `M${diameter}`, diameter, pitch, flats, headHeight, nutHeight, socketHead, washer, pack })

export const m3 = thread(3, 0.5, 5.5, 2, 2.4, 5.5, [3.2, 7, 0.5], 200)
export const m4 = thread(4, 0.7, 7, 2.8, 3.2, 7, [4.3, 9, 0.8], 200)
export const m5 = thread(5, 0.8, 8, 3.5, 4.7, 8.5, [5.3, 10, 1], 200)
export const m6 = thread(6, 1, 10, 4, 5.2, 10, [6.4, 12, 1.6], 100)
export const m8 = thread(8, 1.25, 13, 5.3, 6.8, 13, [8.4, 16, 1.6], 100)
export const m10 = thread(10, 1.5, 16, 6.4, 8.4, 16, [10.5, 20, 2], 50)
export const m12 = thread(12, 1.75, 18, 7.5, 10.8, 18, [13, 24, 2.5], 50)
export const m16 = thread(16, 2, 24, 10, 14.8, 24, [17, 30, 3], 25)
