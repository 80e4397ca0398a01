import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import type { TestContext } from 'node:test'
import { createServer as createTlsServer, type TlsOptions } from 'node:tls'

/** What the tests of the linter ask: servers that do with a connection whatever a test wants. There is no test here. */

/** What a server does with a connection once a head has come: `head` has the request line and its fields. */
export type Behaviour = (socket: Socket, head: string, octets: string) => void

/** Serves raw connections until the test ends. */
export async function rawServer(t: TestContext, behaviour: Behaviour, tls?: TlsOptions): Promise<URL> {
  const accept = (socket: Socket) => {
    let octets = ''
    let answered = false
    socket.setEncoding('latin1')
    socket.on('error', () => {})
    socket.on('data', data => {
      octets += data
      const end = octets.indexOf('\r\n\r\n')
      if (end === -1 || answered) return
      answered = true
      behaviour(socket, octets.slice(0, end), octets)
    })
  }
  const server: Server = tls ? createTlsServer(tls, accept) : createServer(accept)
  return new URL(`${tls ? 'https' : 'http'}://127.0.0.1:${await listening(t, server)}/`)
}

/** Answers each request with the same octets, and closes. */
export const answering = (t: TestContext, octets: string): Promise<URL> =>
  rawServer(t, socket => socket.end(octets, 'latin1'))

/** Has a server listen on a free port of loopback until the test ends. */
export async function listening(t: TestContext, server: Server): Promise<number> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return (server.address() as AddressInfo).port
}
