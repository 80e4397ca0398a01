import { isTransferCodings } from '../../syntax/index.ts'
import { codingsOf } from '../framings.ts'
import type { Message } from '../message.ts'
import type { Rule } from '../rule.ts'
import { isAccepted, isText, messagesOf } from '../sides.ts'

const header = ['Transfer-Encoding'] as const
const place = (message: Message) => message.field('transfer-encoding')

/** The registry of transfer codings (RFC 9112 §7.3). */
const registered = new Set(['chunked', 'gzip', 'x-gzip', 'deflate', 'compress', 'x-compress'])

const endsInChunked = (message: Message): boolean => codingsOf(message).at(-1) === 'chunked'

/** Transfer-Encoding: how content is put on the wire (RFC 9112 §6.1, §7). */
export const transferCodings: readonly Rule[] = [
  {
    id: 'coding-without-content',
    level: 'error',
    section: 'RFC 9112 §6.1',
    checks: ['rfc9112-6.1-without-content'],
    says: 'An interim answer or a 204 has Transfer-Encoding.',
    why: 'These answers end with their head. A client that goes by the field waits for chunks that never come, or reads the next answer as one.',
    mend: 'Leave Transfer-Encoding out of every 1xx and 204.',
    on: { message: ['Transfer-Encoding'] },
    find: ({ interim, response }) => {
      const without = [
        ...(interim ?? []),
        ...(response && (response.code < 200 || response.code === 204) ? [response] : []),
      ]
      return without.filter(message => message.has('transfer-encoding')).map(place)
    },
    passes: [
      { response: 'HTTP/1.1 204 No Content\r\n\r\n' },
      // a 304 may say what a 200 would have had (RFC 9112 §6.1)
      { response: 'HTTP/1.1 304 Not Modified\r\nTransfer-Encoding: chunked\r\n\r\n' },
    ],
    fails: [
      { response: 'HTTP/1.1 204 No Content\r\nTransfer-Encoding: chunked\r\n\r\n' },
      { response: 'HTTP/1.1 103 Early Hints\r\nTransfer-Encoding: chunked\r\n\r\nHTTP/1.1 200 OK\r\n\r\n' },
      { response: 'HTTP/1.1 101 Switching Protocols\r\nTransfer-Encoding: chunked\r\n\r\n' },
    ],
  },
  {
    id: 'tunnel-framed',
    level: 'error',
    section: 'RFC 9110 §9.3.6',
    checks: ['rfc9112-6.1-connect', 'rfc9110-9.3.6-framing', 'rfc9110-8.6-connect'],
    says: 'A successful answer to CONNECT has Content-Length or Transfer-Encoding.',
    why: 'After it, the connection is a tunnel. A client that takes the field at its word swallows the first octets of the tunnel as content.',
    mend: 'Send no Content-Length and no Transfer-Encoding with a 2xx to CONNECT.',
    on: { methods: ['CONNECT'] },
    find: ({ response }) => {
      if (!response || Math.floor(response.code / 100) !== 2) return false
      return ['content-length', 'transfer-encoding']
        .filter(name => response.has(name))
        .map(name => response.field(name))
    },
    passes: [
      `> CONNECT erp.example:443 HTTP/1.1
       < HTTP/1.1 200 OK`,
      // a refusal has content like any other
      `> CONNECT erp.example:443 HTTP/1.1
       < HTTP/1.1 403 Forbidden
       < Content-Length: 0`,
    ],
    fails: [
      `> CONNECT erp.example:443 HTTP/1.1
       < HTTP/1.1 200 OK
       < Content-Length: 0`,
    ],
  },
  {
    id: 'coding-in-http10',
    level: 'error',
    section: 'RFC 9112 §6.1',
    checks: ['rfc9112-6.1-http10-client'],
    says: 'Transfer-Encoding is used with HTTP/1.0.',
    why: 'HTTP/1.0 has no transfer codings. Its recipients take the sizes of chunks for content, or do not know where the message ends.',
    mend: 'To a request of HTTP/1.0, send Content-Length, or let the end of the connection end the content.',
    on: { message: ['Transfer-Encoding'] },
    find: seen => {
      const asked = seen.request?.seen.version === '1.0'
      return messagesOf(seen)
        .filter(message => message.has('transfer-encoding'))
        .filter(message => message.seen.version === '1.0' || (asked && message !== seen.request))
        .map(place)
    },
    passes: [
      { request: 'GET / HTTP/1.0\r\n\r\n', response: 'HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nhello' },
      {
        request: 'GET / HTTP/1.1\r\nHost: a\r\n\r\n',
        response: 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      },
    ],
    fails: [
      { request: 'GET / HTTP/1.0\r\n\r\n', response: 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n' },
      { response: 'HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n' },
    ],
  },
  {
    id: 'coding-in-http10-kept-open',
    level: 'error',
    section: 'RFC 9112 §6.1',
    checks: ['rfc9112-6.1-http10'],
    says: 'The connection stayed open after a request of HTTP/1.0 with Transfer-Encoding.',
    why: 'An old proxy on the way may have passed on a field that it does not know. Then nobody can tell where the request ends.',
    mend: 'Treat the framing as faulty: answer, and close the connection.',
    on: { request: header },
    find: ({ request, response, exchange }) =>
      request?.seen.version === '1.0' && exchange.closed === false && response?.head,
    passes: [
      {
        request: 'POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
        response: 'HTTP/1.1 400 Bad Request\r\n\r\n',
        closed: true,
      },
    ],
    fails: [
      {
        request: 'POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
        response: 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n',
        closed: false,
      },
    ],
  },
  {
    id: 'chunked-not-last',
    level: 'error',
    section: 'RFC 9112 §6.1',
    checks: [],
    says: 'Transfer-Encoding does not end in chunked, though nothing else tells where the content ends.',
    why: 'chunked marks the end of the content. Without it at the end of the list a request has no end, and an answer ends only with its connection.',
    mend: 'Apply chunked once and last: Transfer-Encoding: gzip, chunked.',
    on: { message: ['Transfer-Encoding'] },
    find: ({ request, response, exchange }) => {
      const found: Message[] = []
      if (request?.has('transfer-encoding') && isText(request) && !endsInChunked(request)) found.push(request)
      const isOpen = exchange.closed === false && response?.has('transfer-encoding') && isText(response)
      if (isOpen && response && !endsInChunked(response)) found.push(response)
      return found.map(place)
    },
    passes: [
      { request: 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, Chunked\r\n\r\n0\r\n\r\n' },
      // an answer may end with its connection
      { response: 'HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n', closed: true },
    ],
    fails: [
      { request: 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n' },
      { request: 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n' },
      { response: 'HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n', closed: false },
    ],
  },
  {
    id: 'chunked-not-last-accepted',
    level: 'error',
    section: 'RFC 9112 §6.3',
    checks: ['rfc9112-6.3-chunked-last'],
    says: 'A request whose Transfer-Encoding does not end in chunked was not answered with 400.',
    why: 'The server cannot know where such a request ends, and what it takes for the next one may be an attack.',
    mend: 'Answer 400 and close the connection.',
    on: { request: header },
    find: seen =>
      seen.request && isText(seen.request) && isAccepted(seen) && !endsInChunked(seen.request) && seen.response?.start,
    passes: [
      {
        request: 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n',
        response: 'HTTP/1.1 400 Bad Request\r\n\r\n',
      },
      {
        request: 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
        response: 'HTTP/1.1 200 OK\r\n\r\n',
      },
    ],
    fails: [
      {
        request: 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n',
        response: 'HTTP/1.1 200 OK\r\n\r\n',
      },
    ],
  },
  {
    id: 'chunked-twice',
    level: 'error',
    section: 'RFC 9112 §6.1',
    checks: [],
    says: 'Transfer-Encoding applies chunked more than once.',
    why: 'Recipients take off one layer of chunks or two, and then see different content. Two layers come about when a proxy adds a field of its own.',
    mend: 'Apply chunked once, and do not add Transfer-Encoding where your server adds it.',
    on: { message: ['Transfer-Encoding'] },
    find: seen =>
      messagesOf(seen)
        .filter(message => message.has('transfer-encoding') && isText(message))
        .filter(message => codingsOf(message).filter(name => name === 'chunked').length > 1)
        .map(place),
    passes: [{ response: 'HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n' }],
    fails: [
      { response: 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n' },
      { response: 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n' },
    ],
  },
  {
    id: 'coding-malformed',
    level: 'error',
    section: 'RFC 9112 §7',
    checks: [],
    says: 'Transfer-Encoding is not a list of transfer codings.',
    why: 'Recipients that forgive a malformed value forgive it differently, and disagree about where the message ends.',
    mend: 'Write the names of the codings with commas between them: gzip, chunked. chunked has no parameters.',
    on: { message: ['Transfer-Encoding'] },
    find: seen =>
      messagesOf(seen)
        .filter(
          message =>
            message.has('transfer-encoding') && message.parsed('transfer-encoding', isTransferCodings) === false,
        )
        .map(place),
    passes: [{ response: 'HTTP/1.1 200 OK\r\nTransfer-Encoding: x-own;level="9", chunked\r\n\r\n0\r\n\r\n' }],
    fails: [
      { response: 'HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip chunked\r\n\r\n0\r\n\r\n' },
      { response: 'HTTP/1.1 200 OK\r\nTransfer-Encoding: "chunked"\r\n\r\n0\r\n\r\n' },
      { response: 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked;q=1\r\n\r\n0\r\n\r\n' },
    ],
  },
  {
    id: 'coding-unregistered',
    level: 'hint',
    section: 'RFC 9112 §7.3',
    checks: [],
    says: 'Transfer-Encoding names a coding that is not in the registry.',
    why: 'A recipient that does not know a transfer coding cannot read the message: servers answer 501. identity was withdrawn, and br is a content coding.',
    mend: 'Use chunked, and perhaps gzip or deflate before it; compress content by Content-Encoding.',
    on: { message: ['Transfer-Encoding'] },
    find: seen =>
      messagesOf(seen)
        .filter(message => message.has('transfer-encoding') && isText(message))
        .filter(message => codingsOf(message).some(name => !registered.has(name)))
        .map(place),
    passes: [{ response: 'HTTP/1.1 200 OK\r\nTransfer-Encoding: x-gzip, chunked\r\n\r\n0\r\n\r\n' }],
    fails: [{ response: 'HTTP/1.1 200 OK\r\nTransfer-Encoding: br, chunked\r\n\r\n0\r\n\r\n' }],
  },
]
