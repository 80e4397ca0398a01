import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Exchange } from '../exchange.ts'
import { judge } from '../judge.ts'
import { type Report, Reporting } from '../report/index.ts'
import type { Rule } from '../rule.ts'
import { rules as allRules } from '../rules/index.ts'
import { type Silence, silencedBy } from '../settings.ts'
import { observeClient } from './client.ts'
import { observe } from './observe.ts'
import { Queue } from './queue.ts'
import { observeUndici } from './undici.ts'

/** What is judged, and where it is seen. */
export interface JudgeEverythingOptions {
  /**
   * Whose view is judged. `client`: what fetch and node:http of this process get (default). `server`: what servers of
   * node:http in this process send, where the one who asks is elsewhere, as a browser.
   */
  readonly side?: 'client' | 'server'
  /** What is not to be seen, and why. */
  readonly silence?: readonly Silence[]
  /** What is judged by (default: all rules). */
  readonly rules?: readonly Rule[]
}

/** Judging that goes on. */
export interface JudgingEverything {
  /** What came of it so far. */
  report(): Report
  /** Ends it; what has been seen stays in the report. */
  stop(): void
}

/**
 * Has every exchange of this process judged from now on: one line of set-up for a run of tests. What is asked, and what is
 * answered, stays as it is.
 *
 * @param options whose view is judged, and by what
 * @example
 * import { createServer } from 'node:http'
 * import { once } from 'node:events'
 *
 * const judging = judgeEverything()
 * const server = createServer((_, response) => response.writeHead(405).end())
 * await once(server.listen(0, '127.0.0.1'), 'listening')
 * await (await fetch(`http://127.0.0.1:${server.address().port}/`)).text()
 * server.close()
 * judging.stop()
 * judging.report().told.some(({ rule }) => rule === 'allow-missing') // => true
 */
export function judgeEverything({
  side = 'client',
  silence = [],
  rules = allRules,
}: JudgeEverythingOptions = {}): JudgingEverything {
  const judged = judge(rules)
  const reporting = new Reporting(rules, { silenced: silencedBy(silence) })
  const queue = new Queue()
  const tell = (exchange: Exchange) => queue.add(() => reporting.add(exchange, judged(exchange)))
  const stops = side === 'client' ? [observeUndici(tell), observeClient(tell)] : [observeServers(tell)]
  return {
    report() {
      queue.flush()
      return reporting.done()
    },
    stop() {
      for (const stop of stops) stop()
    },
  }
}

function observeServers(tell: (exchange: Exchange) => void): () => void {
  const listener = (message: unknown) => {
    const { request, response } = message as { readonly request: IncomingMessage; readonly response: ServerResponse }
    observe(request, response, tell)
  }
  subscribe('http.server.request.start', listener)
  return () => unsubscribe('http.server.request.start', listener)
}
