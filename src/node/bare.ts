import type { Socket } from 'node:net'
import { type Answer, isStream } from '../engine/index.ts'
import { formatDate } from '../syntax/index.ts'
import { clientGone } from './ending.ts'
import { framingOf } from './framing.ts'
import { linger } from './linger.ts'

/**
 * Writes an answer on a connection for which node has no response, and closes: nobody knows where the next request would
 * begin (RFC 9112 §9.6).
 *
 * @param answer the answer
 * @param socket the connection
 * @param head whether the request was HEAD
 * @param ended told the status code once it has been sent, or the client went away before
 */
export function sendBare(
  { status: code, fields, content }: Answer,
  socket: Socket,
  head = false,
  ended?: (status: number) => void,
): void {
  if (!socket.writable) return
  if (ended) {
    socket.once('finish', () => ended(code))
    socket.once('close', () => socket.writableFinished || ended(clientGone))
  }
  const text = content === undefined || isStream(content) ? '' : content
  const lines = Object.entries({
    ...fields,
    'Content-Length': String(Buffer.byteLength(text)),
    Date: formatDate(Date.now()),
    Connection: 'close',
  }).flatMap(([name, value]) => [value].flat().map(value => `${name}: ${value}\r\n`))
  socket.write(`HTTP/1.1 ${code} ${framingOf(code).phrase}\r\n${lines.join('')}\r\n`)
  if (!head) socket.write(text)
  linger(socket)
}
