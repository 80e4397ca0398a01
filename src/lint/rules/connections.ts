import { isTokenList } from '../../syntax/index.ts'
import { listed } from '../evidence.ts'
import type { Message } from '../message.ts'
import type { Rule } from '../rule.ts'
import { isText, messagesOf, optionsOf } from '../sides.ts'

/** Fields that are surely for all who receive the content. */
const endToEnd = new Set([
  'authorization',
  'cache-control',
  'content-encoding',
  'content-length',
  'content-type',
  'cookie',
  'date',
  'etag',
  'expires',
  'host',
  'last-modified',
  'location',
  'set-cookie',
  'vary',
])

const wrongOptions = (message: Message): readonly string[] =>
  message.has('connection') ? optionsOf(message).filter(option => endToEnd.has(option)) : []

/** Whether a field of this connection is there, and Connection is known not to list it; Upgrade has a rule of its own. */
const isUnlisted = (message: Message, name: string): boolean =>
  isText(message) && message.has(name) && message.seen.complete !== false && !optionsOf(message).includes(name)

/** Connection: which fields are for the next party alone (RFC 9110 §7.6.1). */
export const connections: readonly Rule[] = [
  {
    id: 'connection-malformed',
    level: 'error',
    section: 'RFC 9110 §7.6.1',
    checks: [],
    says: 'Connection is no list of options.',
    why: 'Recipients look for close, upgrade and the names of fields there. What they cannot read they miss.',
    mend: 'Write tokens with commas between them: Connection: keep-alive, Upgrade.',
    on: { message: ['Connection'] },
    find: seen =>
      messagesOf(seen)
        .filter(message => message.parsed('connection', isTokenList) === false)
        .map(message => message.field('connection')),
    passes: [
      `> GET / HTTP/1.1
       > Host: a
       > Connection: Keep-Alive,Upgrade`,
    ],
    fails: [
      `> GET / HTTP/1.1
       > Host: a
       > Connection: keep-alive Upgrade`,
      `< HTTP/1.1 200 OK
       < Connection: close; timeout=5`,
    ],
  },
  {
    id: 'connection-names-end-to-end',
    level: 'error',
    section: 'RFC 9110 §7.6.1',
    checks: ['rfc9110-7.6.1-end-to-end'],
    says: 'Connection lists a field that is meant for all who receive the message.',
    why: 'A proxy takes every listed field out. Attackers use that to have a gateway drop a field on which security hangs.',
    mend: 'List in Connection only fields for the next party, such as Upgrade and TE.',
    on: { message: ['Connection'] },
    find: seen =>
      messagesOf(seen)
        .filter(message => wrongOptions(message).length > 0)
        .map(message => ({
          at: message.field('connection'),
          says: `Connection lists ${listed(wrongOptions(message))}.`,
        })),
    passes: [
      `> GET / HTTP/1.1
       > Host: a
       > Connection: TE, X-Trace-Hop, close`,
    ],
    fails: [
      `> GET / HTTP/1.1
       > Host: a
       > Connection: close, Cookie`,
      `< HTTP/1.1 200 OK
       < Connection: Cache-Control`,
    ],
  },
  {
    id: 'keep-alive-unlisted',
    level: 'error',
    section: 'RFC 9110 §7.6.1',
    checks: ['rfc9110-7.6.1-list'],
    says: 'Keep-Alive is not listed in Connection.',
    why: 'Keep-Alive is about this connection alone. Without Connection: keep-alive a proxy passes it on to somebody whose connection it is not about.',
    mend: 'Send Connection: keep-alive beside it, or leave it out.',
    on: { message: ['Keep-Alive'] },
    find: seen =>
      messagesOf(seen)
        .filter(message => isUnlisted(message, 'keep-alive'))
        .map(message => message.field('keep-alive')),
    passes: [
      `< HTTP/1.1 200 OK
       < Keep-Alive: timeout=5
       < Connection: Keep-Alive`,
    ],
    fails: [
      `< HTTP/1.1 200 OK
       < Keep-Alive: timeout=5
       < Connection: close`,
    ],
  },
  {
    id: 'te-unlisted',
    level: 'error',
    section: 'RFC 9110 §10.1.4',
    checks: ['rfc9110-10.1.4-connection'],
    says: 'TE is not listed in Connection.',
    why: 'TE is for the next party alone. A proxy that passes it on promises what its own client cannot take.',
    mend: 'Send Connection: TE beside it.',
    on: { request: ['TE'] },
    find: ({ request }) => request && isUnlisted(request, 'te') && request.field('te'),
    passes: [
      `> GET / HTTP/1.1
       > Host: a
       > TE: trailers
       > Connection: te`,
      // these versions have no Connection
      `> GET / HTTP/2
       > TE: trailers`,
    ],
    fails: [
      `> GET / HTTP/1.1
       > Host: a
       > TE: trailers`,
    ],
  },
  {
    id: 'te-chunked',
    level: 'error',
    section: 'RFC 9110 §10.1.4',
    checks: [],
    says: 'TE names chunked.',
    why: 'Every recipient of HTTP/1.1 takes chunked, so it must not be named; it says that the sender misunderstands the field.',
    mend: 'Leave chunked out: TE: trailers, gzip.',
    on: { request: ['TE'], alone: true },
    find: ({ request }) => /(?:^|[\s,])chunked(?:$|[\s,;])/i.test(request?.value('te') ?? '') && request?.field('te'),
    passes: [
      `> GET / HTTP/1.1
       > Host: a
       > TE: trailers, deflate;q=0.5
       > Connection: TE`,
    ],
    fails: [
      `> GET / HTTP/1.1
       > Host: a
       > TE: chunked
       > Connection: TE`,
    ],
  },
  {
    id: 'connection-contradicts',
    level: 'hint',
    section: 'RFC 9112 §9.3',
    checks: [],
    says: 'Connection says both close and keep-alive.',
    why: 'close wins. Who said keep-alive will be surprised; two parts of the sender each added what they thought right.',
    mend: 'Send one of the two; HTTP/1.1 keeps connections open without keep-alive.',
    on: { message: ['Connection'] },
    find: seen =>
      messagesOf(seen)
        .filter(message => {
          const options = message.has('connection') ? optionsOf(message) : []
          return options.includes('close') && options.includes('keep-alive')
        })
        .map(message => message.field('connection')),
    passes: [
      `< HTTP/1.1 200 OK
       < Connection: close`,
    ],
    fails: [
      `< HTTP/1.1 200 OK
       < Connection: keep-alive
       < Connection: close`,
    ],
  },
]
