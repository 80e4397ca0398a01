import { setTimeout } from 'node:timers/promises'
import { resource, service } from '../engine/index.ts'
import { type InFlight, listen } from '../node/index.ts'
import { endOnSignal, health, logTo } from './index.ts'

/** A server to be ended: it says where it listens, logs to standard error, and does as its one argument says. */
interface Script {
  readonly lead?: number
  readonly grace?: number
  readonly deadline?: number
  /** What becomes of the first hook. */
  readonly hook?: 'throws' | 'never ends'
}

const { hook, ...options }: Script = JSON.parse(process.argv[2] ?? '{}')
const { log, onError, logger } = logTo({ destination: 2 })
const watched = health({ onError })
const text = { 'text/plain': () => 'hello' }
const opened = Promise.withResolvers<object>()
const shop = service(
  [
    ...watched.resources,
    resource('/', { represent: text }),
    resource('/gate', { find: () => opened.promise, represent: text }),
  ],
  { onError },
)
process.on('SIGUSR2', () => opened.resolve({}))

const inFlight = new Set<InFlight>()
const listening = await listen(shop, { log, inFlight, keepAliveTimeout: 600_000 })
endOnSignal({
  listening: [listening],
  health: watched,
  inFlight,
  logger,
  hooks: {
    'the jobs': async () => {
      if (hook === 'throws') throw new Error('no')
      await setTimeout(hook === 'never ends' ? 600_000 : 10)
      process.stdout.write('the jobs have stopped\n')
    },
    'the store': () => void process.stdout.write('the store is closed\n'),
  },
  ...options,
})
process.stdout.write(`${listening.origin}\n`)
