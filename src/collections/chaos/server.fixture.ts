import { once } from 'node:events'
import { flushCompileCache } from 'node:module'
import { createInterface } from 'node:readline'
import { service } from '../../engine/index.ts'
import { listen } from '../../node/index.ts'
import { collections } from '../collections.ts'
import { openStore } from '../store/open.ts'
import type { JobOptions } from '../work/jobs.ts'
import { erp } from './erp.fixture.ts'

/**
 * The program of a process that serves the ERP. It is loaded before it is needed, says so, and waits for a line with its
 * options; it answers with its origin. It ends with the process that started it.
 */
export interface ServerOptions {
  readonly store: string
  /** Of PostgreSQL. */
  readonly schema: string
  readonly jobs?: JobOptions
}

// whoever is killed keeps nothing
flushCompileCache()
const lines = createInterface({ input: process.stdin })
process.stdout.write('loaded\n')
const [line] = await once(lines, 'line')
lines.once('close', () => process.exit())
const { store, schema, jobs = {} } = JSON.parse(line) as ServerOptions
const { resources, questions } = await collections(erp, { store: openStore(store, { schema }), jobs })
const { origin } = await listen(service(resources, { questions }))
process.stdout.write(`${origin}\n`)
