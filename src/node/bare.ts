import type { Socket } from 'node:net'
import { status } from '../book/index.ts'
import { type Answer, isStream } from '../engine/index.ts'
import { formatDate } from '../syntax/index.ts'
import { linger } from './linger.ts'

/**
 * Writes an answer on a connection for which node has no response, and closes: nobody knows where the next request would
 * begin (RFC 9112 §9.6).
 *
 * @param answer the answer
 * @param socket the connection
 * @param head whether the request was HEAD
 */
export function sendBare({ status: code, fields, content }: Answer, socket: Socket, head = false): void {
  if (!socket.writable) return
  const text = content === undefined || isStream(content) ? '' : content
  const lines = Object.entries({
    ...fields,
    'Content-Length': String(Buffer.byteLength(text)),
    Date: formatDate(Date.now()),
    Connection: 'close',
  }).flatMap(([name, value]) => [value].flat().map(value => `${name}: ${value}\r\n`))
  socket.write(`HTTP/1.1 ${code} ${status(code)?.phrase ?? ''}\r\n${lines.join('')}\r\n`)
  if (!head) socket.write(text)
  linger(socket)
}
