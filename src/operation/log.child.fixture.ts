import { setTimeout } from 'node:timers/promises'
import { logTo } from './index.ts'

/** A process that logs: to a file or else to standard output, and then ends, one way or another. */
const [, , destination, how] = process.argv
const { logger } = logTo(destination ? { destination } : {})

if (how === 'waits') {
  logger.info('alone')
  await setTimeout(600_000)
}
for (let i = 0; i < 1000; i++) {
  logger.info(`line ${i} ☃`)
  if (i === 500) await setTimeout(10)
}
if (how === 'exits') process.exit(0)
if (how === 'throws') throw new Error('on purpose')
