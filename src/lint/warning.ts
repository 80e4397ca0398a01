import { inspect } from 'node:util'

/** Warns of what failed in the code of others, which can throw anything; node takes only its own errors, and text. */
export const warnOf = (failure: unknown): void =>
  process.emitWarning(failure instanceof Error ? failure : inspect(failure))
