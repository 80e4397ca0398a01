import { access } from './access.ts'

/** The command in a process of its own. */
process.exitCode = await access(process.argv.slice(2))
