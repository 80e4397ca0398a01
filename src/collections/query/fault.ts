import { Refusal } from '../../engine/index.ts'

/** What is wrong with one parameter of a query, and what mends it. */
export interface QueryFault {
  /** Its name, as the client wrote it. */
  readonly parameter: string
  readonly detail: string
}

/**
 * The query cannot be understood: 400, with every fault.
 *
 * @param faults all of them
 * @example
 * malformedQuery([{ parameter: '_limit', detail: 'Write a number.' }]).status // => 400
 */
export const malformedQuery = (faults: readonly QueryFault[]): Refusal =>
  new Refusal(400, `The query has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}.`, { errors: faults })
