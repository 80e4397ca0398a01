import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Service } from '../engine/index.ts'
import { serve } from './serve.ts'

/**
 * A service as a listener of somebody else's server: node:http and node:https take it as it is, Express with `app.use`.
 * What only the server can know (faults of the parser, time limits, draining) stays with that server.
 *
 * @param service what answers
 */
export function listener(service: Service): (message: IncomingMessage, response: ServerResponse) => void {
  const own = { service, limit: Number.POSITIVE_INFINITY, draining: false }
  return (message, response) => serve(own, message, response)
}
