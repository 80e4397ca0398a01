import { setTimeout as pause } from 'node:timers/promises'
import type { Eventually } from '../engine/index.ts'
import type { InFlight, Listening } from '../node/index.ts'
import type { Health } from './health.ts'
import { withoutSecrets } from './without-secrets.ts'

/** What there is to end, and how patiently. */
export interface ShutdownOptions {
  readonly listening: readonly Listening[]
  /** Not ready any more from the first moment on. */
  readonly health?: Pick<Health, 'drain'>
  /**
   * Milliseconds that everything is served as before, so that those who send requests here find out that the server is not
   * ready (default 0; behind a load balancer, longer than the time between two of its looks).
   */
  readonly lead?: number
  /** Milliseconds that idle connections are left open after that, for a request that is on its way: 503 (default 1 s). */
  readonly grace?: number
  /** What to do once the last connection has closed, one after the other: each by what it is called in the log. */
  readonly hooks?: Readonly<Record<string, () => Eventually<unknown>>>
  /** Milliseconds for all of this (default 30 s). */
  readonly deadline?: number
  /** The set that `listen` keeps: what is in it at the deadline is named. */
  readonly inFlight?: Iterable<InFlight>
  /** Told what happens (default: the console). pino's does, too. */
  readonly logger?: Record<'info' | 'error', (members: object, message: string) => void>
}

/** Milliseconds in which a signal is the same one: from a terminal it comes by way of npm once more. */
const handedOn = 500
/** How many exchanges are named. */
const most = 20

/**
 * Ends the process in good order on SIGTERM and SIGINT: it is not ready any more, finishes what is in flight, takes no more,
 * runs the hooks and exits with 0. It exits with 1 where a hook fails, at the deadline, and at once on a second signal.
 *
 * @param options what there is to end, and how patiently
 * @returns to be called where signals are to have no such meaning any more
 * @example
 * import { resource, service } from 'statute'
 * import { listen } from 'statute/node'
 * const server = await listen(service([resource('/', { represent: { 'text/plain': () => 'hello' } })]))
 * const before = process.listenerCount('SIGTERM')
 * const forget = endOnSignal({ listening: [server], hooks: { 'the store': () => {} } })
 * process.listenerCount('SIGTERM') - before // => 1
 * forget()
 * await server.close()
 */
export function endOnSignal(options: ShutdownOptions): () => void {
  const { logger = console } = options
  let since: number | undefined
  const told = (signal: string) => {
    if (since === undefined) {
      since = performance.now()
      void end({ ...options, logger }, signal)
    } else if (performance.now() - since > handedOn) {
      logger.error({ signal }, 'Ended at once.')
      process.exit(1)
    }
  }
  const signals = ['SIGTERM', 'SIGINT'] as const
  for (const signal of signals) process.on(signal, told)
  return () => {
    for (const signal of signals) process.off(signal, told)
  }
}

async function end(
  options: ShutdownOptions & Required<Pick<ShutdownOptions, 'logger'>>,
  signal: string,
): Promise<void> {
  const { listening, health, lead = 0, grace = 1_000, hooks = {}, deadline = 30_000, inFlight = [], logger } = options
  let code = 0
  let doing = 'open connections'
  const attempt = async (what: string, act: () => Eventually<unknown>) => {
    doing = what
    try {
      await act()
    } catch (err) {
      code = 1
      logger.error({ err }, `Failed to end: ${what}.`)
    }
  }
  logger.info({ signal }, 'Ending.')
  setTimeout(() => {
    logger.error({ inFlight: named(inFlight) }, `Ended at the deadline, before the end of: ${doing}.`)
    process.exit(1)
  }, deadline)
  health?.drain()
  await pause(lead)
  await attempt('open connections', () => Promise.all(listening.map(each => each.close(grace))))
  for (const [what, act] of Object.entries(hooks)) await attempt(what, act)
  logger.info({ code }, 'Ended.')
  process.exit(code)
}

const named = (inFlight: Iterable<InFlight>) =>
  [...inFlight].slice(0, most).map(({ method, target = '', since }) => ({
    method: method.slice(0, 40),
    target: withoutSecrets(target),
    milliseconds: Math.round(performance.now() - since),
  }))
