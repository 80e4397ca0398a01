import type { Server } from 'node:http'
import type { Http2SecureServer } from 'node:http2'
import { Server as NetServer, type Socket } from 'node:net'
import type { Sessions } from './http2/sessions.ts'

/**
 * Stops listening, and closes each connection as soon as it has nothing to do.
 *
 * @param server the server
 * @param sockets its connections
 * @param sessions those of HTTP/2
 * @param grace milliseconds that idle connections are left open
 * @returns once the last connection has closed
 */
export function drain(
  server: Server | Http2SecureServer,
  sockets: Iterable<Socket>,
  sessions: Sessions | undefined,
  grace: number,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const closeIdle = () => {
      sessions?.close()
      ;(server as Server).closeIdleConnections()
      // Node does not count those as idle that never sent anything, as browsers open them ahead of need.
      for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy()
    }
    const timer = grace > 0 ? setTimeout(closeIdle, grace) : undefined
    // Not http's own close yet: it stops the clock for requests that arrive slowly, and one of those would hold it open.
    NetServer.prototype.close.call(server, error => {
      clearTimeout(timer)
      if (error) reject(error)
      else server.close(() => resolve())
    })
    if (!timer) closeIdle()
  })
}
