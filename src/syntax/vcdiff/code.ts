import { addressMode, nearSize } from './addresses.ts'

/** One instruction of a delta (RFC 3284 §3). A size of 0 says that the size follows the code. */
export interface DeltaInstruction {
  readonly kind: 'add' | 'run' | 'copy'
  readonly size: number
  /** How the address of a copy is written; 0 for the others. */
  readonly mode: number
}

const modes = addressMode.same + 3
const add = (size: number): DeltaInstruction => ({ kind: 'add', size, mode: 0 })
const copy = (size: number, mode: number): DeltaInstruction => ({ kind: 'copy', size, mode })
const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i)
const allModes = range(0, modes - 1)

/**
 * The default code table: for each of the 256 codes the one or two instructions that it stands for. The lines are those
 * of RFC 3284 §5.6, in their order.
 */
export const defaultCodeTable: readonly (readonly DeltaInstruction[])[] = [
  [{ kind: 'run', size: 0, mode: 0 }],
  ...range(0, 17).map(size => [add(size)]),
  ...allModes.flatMap(mode => [0, ...range(4, 18)].map(size => [copy(size, mode)])),
  ...allModes.flatMap(mode =>
    range(1, 4).flatMap(added =>
      range(4, mode < addressMode.near + nearSize ? 6 : 4).map(copied => [add(added), copy(copied, mode)]),
    ),
  ),
  ...allModes.map(mode => [copy(4, mode), add(1)]),
]
