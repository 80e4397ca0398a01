import { inspect } from 'node:util'

/** An error as the log has it. */
export interface Failure {
  readonly type: string
  readonly message: string
  readonly code?: string
  readonly stack?: string
  readonly cause?: Failure
  readonly errors?: readonly Failure[]
}

/** How many errors behind errors are followed, and how many beside each other. */
const deepest = 4
const most = 5
const longest = { message: 2_000, stack: 10_000 }

/**
 * What the log says of an error. Its other properties are left out: clients of HTTP and of databases put requests and rows
 * there, and with them credentials.
 *
 * @param error anything that was thrown
 * @example
 * failure(Object.assign(new TypeError('No.'), { password: 'abc' })).message // => 'No.'
 * failure('oops') // => { type: 'string', message: 'oops' }
 */
export function failure(error: unknown, depth = 0): Failure {
  if (!(error instanceof Error)) {
    const text = typeof error === 'string' ? error : inspect(error, { depth: -1 })
    return { type: typeof error, message: shown(text, longest.message) }
  }
  const { name, message, stack, cause, code } = error as NodeJS.ErrnoException
  const errors: unknown[] = error instanceof AggregateError ? error.errors : []
  const further = depth < deepest
  return {
    type: name,
    message: shown(message, longest.message),
    ...(typeof code === 'string' && { code }),
    ...(stack !== undefined && { stack: shown(stack, longest.stack) }),
    ...(further && cause !== undefined && { cause: failure(cause, depth + 1) }),
    ...(further && errors.length > 0 && { errors: errors.slice(0, most).map(each => failure(each, depth + 1)) }),
  }
}

/** JSON leaves control characters beyond ASCII as they are, and a terminal obeys some of them. */
const shown = (text: string, most: number): string =>
  text
    .slice(0, most)
    .replace(/[\u007f-\u009f\u2028\u2029]/g, one => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)
