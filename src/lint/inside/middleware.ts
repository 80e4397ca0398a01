import type { Exchange } from '../exchange.ts'
import type { Finding } from '../finding.ts'
import { judge } from '../judge.ts'
import type { Rule } from '../rule.ts'
import { type Silence, silencedBy } from '../settings.ts'
import { observe, type ServerAnswer, type ServerRequest } from './observe.ts'
import { Queue } from './queue.ts'

/** Who is told, and of what. */
export interface LintMiddlewareOptions {
  /**
   * Told of each exchange about which there is something to say, after the answer has gone. It may be async; where it
   * fails, that is a warning.
   */
  readonly onFindings: (findings: readonly Finding[], exchange: Exchange) => unknown
  /** What is not to be seen, and why. */
  readonly silence?: readonly Silence[]
  /** What is judged by (default: all rules). */
  readonly rules?: readonly Rule[]
}

/**
 * Middleware for development that has every answer of a server judged, and changes nothing about it. It comes before all
 * others, since it sees only what comes after it.
 *
 * - node:http: `createServer((request, response) => { lint(request, response); handle(request, response) })`
 * - Express: `app.use(lint)`
 * - Fastify: `app.addHook('onRequest', (request, reply, done) => lint(request.raw, reply.raw, done))`
 *
 * @param options who is told
 * @example
 * import { createServer } from 'node:http'
 * import { once } from 'node:events'
 *
 * const told = []
 * const lint = lintMiddleware({ onFindings: findings => told.push(...findings.map(({ rule }) => rule)) })
 * const server = createServer((request, response) => lint(request, response, () => response.writeHead(401).end()))
 * await once(server.listen(0, '127.0.0.1'), 'listening')
 * await fetch(`http://127.0.0.1:${server.address().port}/`)
 * while (told.length === 0) await new Promise(resolve => setImmediate(resolve))
 * server.close()
 * server.closeAllConnections()
 * told.includes('challenge-missing') // => true
 */
export function lintMiddleware({ onFindings, silence = [], rules }: LintMiddlewareOptions) {
  const judged = judge(rules)
  const silenced = silencedBy(silence)
  const queue = new Queue()
  return (request: ServerRequest, response: ServerAnswer, next?: () => void): void => {
    observe(request, response, exchange =>
      queue.add(() => {
        const findings = judged(exchange).filter(finding => !silenced(finding, exchange))
        return findings.length > 0 ? onFindings(findings, exchange) : undefined
      }),
    )
    next?.()
  }
}
