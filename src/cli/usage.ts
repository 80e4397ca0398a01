/** The command was called wrongly: one line to standard error, exit code 2. */
export class Usage extends Error {}
