import { visible } from '../site/index.ts'

/** Something that a command could not do, for a reason that its user can see to: one line, and exit code 1. */
export class Failure extends Error {}

/** Says why a command failed, in one line. */
export function tellFailure(message: string): void {
  process.stderr.write(`statute: ${visible(message.replaceAll('\n', ' '))}\n`)
}
