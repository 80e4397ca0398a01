import type { ServerResponse } from 'node:http'
import { pipeline, Readable } from 'node:stream'
import { status } from '../book/index.ts'
import { type Answer, type Content, isStream } from '../engine/index.ts'
import { closes } from './linger.ts'

/**
 * Writes an answer. Where the length is known, it is said (RFC 9110 §8.6), for HEAD as well; 204 and 304 carry none.
 *
 * @param answer the engine's answer
 * @param response node's response, nothing of which has been sent
 * @param head whether the request was HEAD
 */
export function send({ status: code, fields, content }: Answer, response: ServerResponse, head: boolean): void {
  const facts = status(code)
  const list: (string | string[])[] = []
  for (const name in fields) list.push(name, fields[name] as string | string[])
  // a Connection of the answer's own must not hide that the connection ends with it (RFC 9112 §9.6)
  if (
    fields.Connection !== undefined &&
    fields.Connection !== 'close' &&
    (!response.shouldKeepAlive || closes(response))
  )
    list.push('Connection', 'close')
  const phrase = facts?.phrase ?? ''
  if (isStream(content)) {
    response.writeHead(code, phrase, list)
    if (head) {
      discard(content)
      response.end()
    } else pipeline(content, response, () => {}) // a stream that breaks off cuts the connection: the client sees that it is incomplete
    return
  }
  if (content !== undefined) list.push('Content-Length', String(Buffer.byteLength(content)))
  else if (facts?.content !== 'forbidden' || facts.action === 'reset form') list.push('Content-Length', '0')
  // one flat list costs node less than a call for each field
  response.writeHead(code, phrase, list)
  response.end(head ? undefined : content)
}

/** Lets go of a stream that nobody will read, and of the file behind it. */
export function discard(content: Content | undefined): void {
  if (!isStream(content)) return
  if (content instanceof Readable) content.destroy()
  else void content[Symbol.asyncIterator]().return?.()
}
