import { type DestinationStream, type Logger, pino } from 'pino'
import type { Log, LogEntry } from '../node/index.ts'
import { failure } from './failure.ts'
import { fileOf } from './log-file.ts'
import { withoutSecrets } from './without-secrets.ts'

/** What is logged, and where to. */
export interface LoggingOptions {
  /** `info` (the default) has every exchange; `warn` what clients did wrong, too; `error` what the server did wrong. */
  readonly level?: 'info' | 'warn' | 'error' | 'silent'
  /** The path of a file, a file descriptor, or a stream (default: standard output). */
  readonly destination?: string | number | DestinationStream
  /** The field in which a proxy names each request (default `X-Request-Id`). */
  readonly requestId?: string
}

/** Structured logs: one JSON object a line. */
export interface Logging {
  /** For `listen`: one line for each exchange. */
  readonly log: Log
  /** For `service`: one line for each fault of the program, with its stack. `fault` is the id that the client got. */
  readonly onError: (error: unknown, id: string) => void
  /** pino's own, for what else there is to say. Errors belong under `err`. */
  readonly logger: Logger
}

/**
 * Logs through pino.
 *
 * No line has field values, content, or values of a query, since all of these may be secret: of a request it has method,
 * path, the names of the query, the address that it came from and the id that a proxy gave it.
 *
 * Lines are kept for a second, or until there are 16 KiB; the end of the process writes what is left, unless it is killed
 * (SIGKILL). The process waits for a file that is slow. Where that is no good, give a stream that does not, as those of pino.
 *
 * @param options what is logged, and where to
 * @throws the error of the file system where the file cannot be opened
 * @example
 * import { request, resource, service } from 'statute'
 * const lines: string[] = []
 * const { onError } = logTo({ destination: { write: line => lines.push(line) } })
 * const broken = resource('/', { represent: { 'text/plain': () => { throw new Error('kaboom') } } })
 * const { content } = await service([broken], { onError }).answer(request('GET', '/'))
 * JSON.parse(lines[0] ?? '').fault // => JSON.parse(String(content)).instance
 * JSON.parse(lines[0] ?? '').err.message // => 'kaboom'
 */
export function logTo({ level = 'info', destination = 1, requestId = 'X-Request-Id' }: LoggingOptions = {}): Logging {
  const stream = typeof destination === 'object' ? destination : fileOf(destination)
  const logger = pino({ level, serializers: { err: failure } }, stream)
  const name = requestId.toLowerCase()
  const log = ({ method, target, status, milliseconds, peer, field, fault }: LogEntry) => {
    const id = field(name)
    logger[levelOf(status, fault)]({
      // over HTTP/2 it may be of any length
      method: method?.slice(0, 40),
      target: target === undefined ? undefined : withoutSecrets(target),
      status,
      milliseconds: Math.round(milliseconds * 1000) / 1000,
      peer,
      request: id !== undefined && plain.test(id) ? id : undefined,
      fault,
    })
  }
  const onError = (error: unknown, fault: string) => logger.error({ fault, err: error })
  return { log, onError, logger }
}

/** What is worth waking somebody for: not the methods and versions that nobody knows, which come from clients. */
function levelOf(status: number, fault: string | undefined): 'info' | 'warn' | 'error' {
  if (fault !== undefined || (status >= 500 && status !== 501 && status !== 505)) return 'error'
  return status >= 400 ? 'warn' : 'info'
}

/** What proxies make: visible, and no longer than any of them. */
const plain = /^[!-~]{1,128}$/
