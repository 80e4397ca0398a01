import { after } from './eventually.ts'

/** The part of Standard Schema (version 1) that is needed to validate: zod, valibot, arktype and others offer it. */
export interface StandardSchema<Output = unknown> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    readonly validate: (value: unknown) => Validated<Output> | Promise<Validated<Output>>
    readonly types?: { readonly input: unknown; readonly output: Output } | undefined
  }
}

type Validated<Output> = { readonly value: Output; readonly issues?: undefined } | { readonly issues: readonly Issue[] }

interface Issue {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
}

/** One fault of the content: where it is (RFC 6901), and what is wrong there. */
export interface ContentFault {
  readonly pointer: string
  readonly detail: string
}

/** The result of a validation: the value as the schema gives it, or every fault. */
export type Validation = { readonly value: unknown } | { readonly faults: readonly ContentFault[] }

/**
 * Validates a value.
 *
 * @param schema any Standard Schema
 * @param value what was parsed
 */
export function validate(schema: StandardSchema, value: unknown): Validation | Promise<Validation> {
  return after(schema['~standard'].validate(value), conclude)
}

function conclude(result: Validated<unknown>): Validation {
  if (!result.issues) return { value: result.value }
  return { faults: result.issues.map(({ message, path }) => ({ pointer: pointerOf(path ?? []), detail: message })) }
}

/**
 * A JSON pointer (RFC 6901 §3, §4) from a path of keys.
 *
 * @example
 * pointerOf(['lines', 0, 'a/b']) // => '/lines/0/a~1b'
 * pointerOf([]) // => ''
 */
export function pointerOf(path: NonNullable<Issue['path']>): string {
  const keys = path.map(part => String(typeof part === 'object' ? part.key : part))
  return keys.map(key => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
