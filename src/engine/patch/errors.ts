/** The member of an operation that a fault is about. */
export type OperationMember = 'op' | 'path' | 'from' | 'value'

/** A document that is not a patch: 400 (RFC 5789 §2.2, malformed patch document). */
export class PatchMalformed extends Error {
  /** Which operation, counted from 0; `undefined` where it is the document. */
  readonly operation: number | undefined
  /** Which member of it; `undefined` where it is the operation. */
  readonly member: OperationMember | undefined

  constructor(reason: string, operation?: number, member?: OperationMember) {
    super(operation === undefined ? reason : `Operation ${operation}: ${reason}`)
    this.operation = operation
    this.member = member
  }
}

/** A patch that does not fit the document: 409 (RFC 5789 §2.2, conflicting state). */
export class PatchConflict extends Error {
  /** Which operation, counted from 0. */
  readonly operation: number
  /** The JSON Pointer that could not be followed, or where the test failed, as the operation gives it. */
  readonly pointer: string

  constructor(reason: string, operation: number, pointer: string) {
    super(`Operation ${operation}: ${reason}`)
    this.operation = operation
    this.pointer = pointer
  }
}

/** A patch that nests, points or makes the document nest too deep: 422 (RFC 5789 §2.2, unprocessable request). */
export class PatchTooDeep extends Error {
  /** How many arrays and objects may nest. */
  readonly limit: number
  /** Which operation, counted from 0; `undefined` where it is the whole patch. */
  readonly operation: number | undefined

  constructor(limit: number, operation?: number) {
    const what = operation === undefined ? 'The patch' : `Operation ${operation}`
    super(`${what} goes deeper than the ${limit} levels allowed.`)
    this.limit = limit
    this.operation = operation
  }
}

/** A patch that does too much: too many operations, or copies that add up to too much. 422, like {@link PatchTooDeep}. */
export class PatchTooLarge extends Error {
  readonly what: 'operations' | 'copies'
  readonly limit: number

  constructor(what: 'operations' | 'copies', limit: number) {
    super(
      what === 'operations'
        ? `The patch has more than the ${limit} operations allowed.`
        : `What the patch copies adds up to more than the ${limit} characters and values allowed.`,
    )
    this.what = what
    this.limit = limit
  }
}
