import { lengthFault, toldLength } from '../framings.ts'
import type { Message } from '../message.ts'
import type { Mark, Rule } from '../rule.ts'
import type { Seen } from '../seen.ts'
import { isAccepted, isText, messagesOf, optionsOf } from '../sides.ts'
import { shown } from '../values.ts'

const headers = ['Content-Length'] as const

const bothIn = (message: Message): boolean => message.has('content-length') && message.has('transfer-encoding')

/** Whether the fields of an answer are about the content of another, or about none (RFC 9112 §6.3). */
function isUnframed({ method, response }: Seen, message: Message): boolean {
  if (message !== response) return false
  const { code } = response
  return (
    method === undefined ||
    method === 'HEAD' ||
    code < 200 ||
    code === 204 ||
    code === 304 ||
    (method === 'CONNECT' && code < 300)
  )
}

function untrue(seen: Seen): readonly Mark[] {
  return messagesOf(seen).flatMap((message): Mark[] => {
    const told = toldLength(message)
    const { length, seen: raw } = message
    if (isUnframed(seen, message) || length === undefined) return []
    // a transcript without content does not show that there was none
    if (raw.truncated && length > 0) return [{ at: message.content, says: cut(told, length) }]
    if (raw.truncated || told === undefined || message.has('transfer-encoding') || length <= told) return []
    return [{ at: message.field('content-length'), says: `Content-Length tells ${told} octets, but ${length} came.` }]
  })
}

const cut = (told: number | undefined, length: number): string =>
  told === undefined
    ? `The message broke off after ${length} octets of content, before its last chunk.`
    : `Content-Length tells ${told} octets, but only ${length} came.`

/** Content-Length: how long a message says that its content is (RFC 9110 §8.6, RFC 9112 §6). */
export const lengths: readonly Rule[] = [
  {
    id: 'length-with-coding',
    level: 'error',
    section: 'RFC 9112 §6.2',
    checks: [],
    says: 'A message has both Content-Length and Transfer-Encoding.',
    why: 'They contradict each other. Where a proxy goes by the one and a server by the other, part of the content is taken for a message of its own: request smuggling.',
    mend: 'Send Content-Length where the length is known beforehand, and else Transfer-Encoding: chunked.',
    on: { message: ['Content-Length'] },
    find: seen =>
      messagesOf(seen)
        .filter(bothIn)
        .map(message => message.field('content-length')),
    passes: [{ response: 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n' }],
    fails: [
      { response: 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n' },
      { request: 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n' },
    ],
  },
  {
    id: 'length-with-coding-kept-open',
    level: 'error',
    section: 'RFC 9112 §6.1',
    checks: ['rfc9112-6.1-both-close'],
    says: 'The connection stayed open after a request with both Content-Length and Transfer-Encoding.',
    why: 'Whatever comes next on that connection may be the rest of the first request, which an attacker wrote to be taken for another.',
    mend: 'Close the connection after the answer to such a request.',
    on: { request: headers },
    find: ({ request, response, exchange }) =>
      request && bothIn(request) && exchange.closed === false && isText(request) && response?.head,
    passes: [
      {
        request: 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
        response: 'HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n',
        closed: true,
      },
      // nobody looked whether it was closed
      {
        request: 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
        response: 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n',
      },
    ],
    fails: [
      {
        request: 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
        response: 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n',
        closed: false,
      },
    ],
  },
  {
    id: 'length-malformed',
    level: 'error',
    section: 'RFC 9110 §8.6',
    checks: [],
    says: 'Content-Length is not one number in digits.',
    why: 'Content-Length says where the next message begins. Where it is no number, or several that differ, nobody can tell.',
    mend: 'Send Content-Length once, as digits alone: Content-Length: 348.',
    on: { message: ['Content-Length'] },
    find: seen =>
      messagesOf(seen)
        .filter(message => message.has('content-length') && lengthFault(message))
        .map(message => ({
          at: message.field('content-length'),
          says: `${shown('Content-Length', message.value('content-length') ?? '')} is not one number in digits.`,
        })),
    passes: [
      { response: 'HTTP/1.1 200 OK\r\nContent-Length: 0005\r\n\r\nhello' },
      // the same number over and over frames the message all the same
      { response: 'HTTP/1.1 200 OK\r\nContent-Length: 5, 5\r\n\r\nhello' },
    ],
    fails: [
      { response: 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello' },
      { response: 'HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n' },
      { request: 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +5\r\n\r\n' },
      { request: 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length:\r\n\r\n' },
    ],
  },
  {
    id: 'length-repeated',
    level: 'error',
    section: 'RFC 9110 §8.6',
    checks: ['rfc9110-5.3-repeat'],
    says: 'Content-Length comes several times, each with the same number.',
    why: 'Two parts of a server add it. The day they disagree, nobody can tell where the message ends; strict recipients refuse it already.',
    mend: 'Send Content-Length once.',
    on: { message: ['Content-Length'] },
    find: seen =>
      messagesOf(seen)
        .filter(message => !message.seen.joined && message.lines('content-length').length > 1 && !lengthFault(message))
        .map(message => message.field('content-length', 1)),
    passes: [{ response: 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello' }],
    fails: [{ response: 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\nhello' }],
  },
  {
    id: 'length-malformed-accepted',
    level: 'error',
    section: 'RFC 9112 §6.3',
    checks: ['rfc9112-6.3-length', 'rfc9112-6.3-length-request'],
    says: 'A request whose Content-Length cannot be read was not answered with 400.',
    why: 'The server cannot know where that request ends. What it takes for the next one may be what an attacker put there.',
    mend: 'Answer 400 and close the connection.',
    on: { request: headers },
    find: seen => {
      const { request, response } = seen
      if (!request || !response || !isAccepted(seen) || !isText(request)) return false
      if (!request.lacks('transfer-encoding')) return false
      return lengthFault(request) && response.start
    },
    passes: [
      {
        request: 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5, 5\r\n\r\nhello',
        response: 'HTTP/1.1 200 OK\r\n\r\n',
      },
      {
        request: 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n',
        response: 'HTTP/1.1 400 Bad Request\r\n\r\n',
      },
      // Transfer-Encoding frames it
      {
        request: 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: x\r\n\r\n0\r\n\r\n',
        response: 'HTTP/1.1 200 OK\r\n\r\n',
      },
    ],
    fails: [
      {
        request: 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5, 6\r\n\r\nhello',
        response: 'HTTP/1.1 200 OK\r\n\r\n',
      },
    ],
  },
  {
    id: 'length-untrue',
    level: 'error',
    section: 'RFC 9112 §8',
    checks: [],
    says: 'The content is not as long as the message says.',
    why: 'Content that is cut short is incomplete, and must not be used as if it were whole. What comes after the end belongs to nobody.',
    mend: 'Count octets, not characters, and count after the content coding is applied. Look for what broke the connection.',
    on: 'every',
    find: seen => (isCounted(seen) ? untrue(seen) : undefined),
    passes: [
      { request: 'GET / HTTP/1.1\r\nHost: a\r\n\r\n', response: 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello' },
      { request: 'HEAD / HTTP/1.1\r\nHost: a\r\n\r\n', response: 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n' },
      {
        request: 'GET / HTTP/1.1\r\nHost: a\r\n\r\n',
        response: 'HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n',
      },
      // curl -v shows no content
      `> GET / HTTP/1.1
       < HTTP/1.1 200 OK
       < Content-Length: 1200`,
    ],
    fails: [
      { request: 'GET / HTTP/1.1\r\nHost: a\r\n\r\n', response: 'HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\nhello' },
      {
        request: 'GET / HTTP/1.1\r\nHost: a\r\n\r\n',
        response: 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n',
      },
    ],
  },
  {
    id: 'close-unannounced',
    level: 'warning',
    section: 'RFC 9112 §9.6',
    checks: ['rfc9112-9.6-close'],
    says: 'The end of the connection ends the content, and Connection: close does not say so.',
    why: 'A client that is not told may send its next request on a connection that is about to close, and cannot know whether it was heeded.',
    mend: 'Frame the content by Content-Length or chunked; where it ends with the connection, send Connection: close.',
    on: { codes: ['2xx', '4xx', '5xx'] },
    find: seen => {
      const { exchange, request, response } = seen
      if (!response || !request || exchange.closed !== true || response.seen.version !== '1.1') return false
      if (isUnframed(seen, response) || !response.hasContent || request.seen.version !== '1.1') return false
      const framed = !response.lacks('content-length') || !response.lacks('transfer-encoding')
      return !framed && !optionsOf(response).includes('close') && !optionsOf(request).includes('close') && response.head
    },
    passes: [
      {
        request: 'GET / HTTP/1.1\r\nHost: a\r\n\r\n',
        response: 'HTTP/1.1 200 OK\r\nConnection: Close\r\n\r\nhello',
        closed: true,
      },
      // it may have been idle for too long
      {
        request: 'GET / HTTP/1.1\r\nHost: a\r\n\r\n',
        response: 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n',
        closed: true,
      },
    ],
    fails: [{ request: 'GET / HTTP/1.1\r\nHost: a\r\n\r\n', response: 'HTTP/1.1 200 OK\r\n\r\nhello', closed: true }],
  },
  {
    id: 'close-not-done',
    level: 'error',
    section: 'RFC 9112 §9.6',
    checks: ['rfc9112-9.6-server-closes'],
    says: 'An answer says Connection: close, and the server left the connection open.',
    why: 'The client will send nothing more on this connection, so it holds resources on both sides until a timeout ends it.',
    mend: 'Close the connection after the answer, or do not announce it.',
    on: { response: ['Connection'] },
    find: ({ exchange, response }) =>
      exchange.closed === false &&
      response &&
      isText(response) &&
      optionsOf(response).includes('close') &&
      response.field('connection'),
    passes: [
      { response: 'HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n', closed: true },
      { response: 'HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n' },
    ],
    fails: [{ response: 'HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n', closed: false }],
  },
]

function isCounted({ request, response }: Seen): boolean {
  return Boolean(
    request?.seen.truncated ||
      response?.seen.truncated ||
      request?.has('content-length') ||
      response?.has('content-length'),
  )
}
