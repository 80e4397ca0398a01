import { type Method, methods } from '../../book/methods.ts'
import { isToken, visible } from '../../syntax/index.ts'
import { announcesContent } from '../framings.ts'
import type { Request } from '../message.ts'
import type { Rule } from '../rule.ts'
import { isText } from '../sides.ts'

const known: Readonly<Record<string, Method>> = methods
const methodOf = (name: string): Method | undefined => (Object.hasOwn(known, name) ? known[name] : undefined)

const named = (test: (method: Method) => boolean): readonly string[] =>
  Object.values(known)
    .filter(test)
    .map(({ name }) => name)

/** Common, and of no standard. */
const customary = new Set(['PURGE', 'BAN', 'NOTIFY', 'SUBSCRIBE', 'UNSUBSCRIBE', 'M-SEARCH', 'SOURCE'])

const secret = ['authorization', 'proxy-authorization', 'cookie'] as const
const secretsIn = (request: Request): readonly string[] => secret.filter(name => request.has(name))

/** Methods, and whether content belongs with them (RFC 9110 §9). */
export const requests: readonly Rule[] = [
  {
    id: 'method-malformed',
    level: 'error',
    section: 'RFC 9110 §9.1',
    checks: ['rfc9110-2.2-grammar'],
    says: 'The method has a character that no method may have.',
    why: 'A method is made of letters, digits and a few signs. Anything else is refused, or read differently along the way.',
    mend: 'Use one of the registered methods: GET, POST, PUT, PATCH, DELETE.',
    on: 'every',
    find: ({ request }) => request && !isToken(request.method) && request.start,
    passes: [`> M-SEARCH / HTTP/1.1`],
    fails: [`> GET: / HTTP/1.1`],
  },
  {
    id: 'method-case',
    level: 'warning',
    section: 'RFC 9110 §9.1',
    checks: [],
    says: 'The method is a known one, spelled in other letters.',
    why: 'Methods are compared letter by letter: patch is not PATCH, and servers answer 405 or 501. fetch puts some methods into capitals, but not all.',
    mend: 'Write the method in capital letters.',
    on: 'every',
    find: ({ request }) => {
      if (!request || methodOf(request.method)) return false
      const meant = request.method.toUpperCase()
      return (
        methodOf(meant) && {
          at: request.start,
          says: `The method is spelled ${visible(request.method)}, not ${meant}.`,
        }
      )
    },
    passes: [`> PATCH / HTTP/1.1`, `> purge / HTTP/1.1`],
    fails: [`> patch / HTTP/1.1`, `> Get / HTTP/1.1`],
  },
  {
    id: 'method-unknown',
    level: 'hint',
    section: 'RFC 9110 §16.1',
    checks: [],
    says: 'The method is not in the registry.',
    why: 'Nobody between client and server knows whether such a request is safe or may be repeated. Often the name is only misspelled.',
    mend: 'Use a registered method; POST fits whatever the others do not.',
    on: 'every',
    find: ({ request }) => {
      // M- marks a mandatory extension (RFC 2774 §4)
      if (!request || methodOf(request.method.replace(/^M-/, '')) || customary.has(request.method)) return false
      return isToken(request.method) && !methodOf(request.method.toUpperCase()) && request.start
    },
    passes: [`> QUERY / HTTP/1.1`, `> M-GET / HTTP/1.1`, `> BASELINE-CONTROL / HTTP/1.1`, `> PURGE / HTTP/1.1`],
    fails: [`> GETT / HTTP/1.1`, `> constructor / HTTP/1.1`],
  },
  {
    id: 'content-in-get',
    level: 'hint',
    section: 'RFC 9110 §9.3.1',
    checks: [],
    says: 'The request has content, for which its method has no use.',
    why: 'Nothing says what such content means. Proxies drop it, some servers refuse it, and caches do not look at it.',
    mend: 'Put it into the query, or use POST or QUERY, unless the server told you that it wants content here.',
    on: { methods: ['GET', 'HEAD', 'DELETE'] },
    find: ({ request }) => request && (announcesContent(request) ?? false) && request.content,
    passes: [
      `> GET / HTTP/1.1
       > Host: a
       > Content-Length: 0`,
    ],
    fails: [{ request: 'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}' }],
  },
  {
    id: 'request-content-forbidden',
    level: 'error',
    section: 'RFC 9110 §9.3.8',
    checks: ['rfc9110-9.3.8-content'],
    says: 'The request has content, which its method forbids.',
    why: 'The answer to TRACE repeats the request, and what follows a CONNECT is the tunnel: content has no place there, and helps those who smuggle requests.',
    mend: 'Send the request without content, Content-Length and Transfer-Encoding.',
    on: { methods: named(({ requestContent }) => requestContent === 'forbidden') },
    find: ({ request }) => request && (announcesContent(request) ?? false) && request.content,
    passes: [
      `> TRACE / HTTP/1.1
       > Host: a`,
      // no content at all
      `> CONNECT a:443 HTTP/1.1
       > Host: a
       > Content-Length: 0`,
    ],
    fails: [{ request: 'TRACE / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi' }],
  },
  {
    id: 'trace-secrets',
    level: 'error',
    section: 'RFC 9110 §9.3.8',
    checks: ['rfc9110-9.3.8-secrets'],
    says: 'A TRACE carries credentials or cookies.',
    why: 'The answer repeats what was sent, so that a script which may read it learns what it must not know.',
    mend: 'Send TRACE without Authorization and Cookie.',
    on: { methods: ['TRACE'] },
    find: ({ request }) => request && secretsIn(request).map(name => request.field(name)),
    passes: [
      `> TRACE / HTTP/1.1
       > Host: a
       > Max-Forwards: 0`,
    ],
    fails: [
      `> TRACE / HTTP/1.1
       > Host: a
       > Cookie: id=7`,
    ],
  },
  {
    id: 'trace-gives-away',
    level: 'warning',
    section: 'RFC 9110 §9.3.8',
    checks: ['rfc9110-9.3.8-sensitive'],
    says: 'The answer to TRACE repeats credentials or cookies.',
    why: 'A script that may read the answer learns what it must not know: this is called cross-site tracing.',
    mend: 'Leave Authorization, Cookie and the like out of the answer, or do not support TRACE.',
    on: { methods: ['TRACE'] },
    find: ({ request, response }) => {
      const text = response?.text
      if (!request || !response || !text) return false
      return (
        secretsIn(request).some(name => request.lines(name).some(value => value && text.includes(value))) &&
        response.content
      )
    },
    passes: [
      {
        request: 'TRACE / HTTP/1.1\r\nHost: a\r\nCookie: id=77\r\n\r\n',
        response: 'HTTP/1.1 200 OK\r\nContent-Type: message/http\r\n\r\nTRACE / HTTP/1.1\r\n\r\n',
      },
    ],
    fails: [
      {
        request: 'TRACE / HTTP/1.1\r\nHost: a\r\nCookie: id=77\r\n\r\n',
        response: 'HTTP/1.1 200 OK\r\nContent-Type: message/http\r\n\r\nTRACE / HTTP/1.1\r\nCookie: id=77\r\n\r\n',
      },
    ],
  },
  {
    id: 'trace-not-reflected',
    level: 'warning',
    section: 'RFC 9110 §9.3.8',
    checks: ['rfc9110-9.3.8-reflect'],
    says: 'A 200 to TRACE does not repeat the request.',
    why: 'TRACE is there to show what reached the other end; an empty 200 says only that somebody answered.',
    mend: 'Send the request as content of the type message/http, or answer 405.',
    on: { methods: ['TRACE'] },
    // what a transcript does not show may have been there: only a length of 0 is sure
    find: ({ response }) => response?.code === 200 && response.value('content-length') === '0' && response.content,
    passes: [
      { request: 'TRACE / HTTP/1.1\r\n\r\n', response: 'HTTP/1.1 200 OK\r\n\r\nTRACE / HTTP/1.1\r\n\r\n' },
      `> TRACE / HTTP/1.1
       < HTTP/1.1 405 Method Not Allowed
       < Allow: GET`,
    ],
    fails: [{ request: 'TRACE / HTTP/1.1\r\n\r\n', response: 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n' }],
  },
  {
    id: 'options-content-untyped',
    level: 'error',
    section: 'RFC 9110 §9.3.7',
    checks: ['rfc9110-9.3.7-content-type'],
    says: 'An OPTIONS with content has no Content-Type.',
    why: 'What the content of OPTIONS asks is defined by its media type alone.',
    mend: 'Send Content-Type, or no content.',
    on: { methods: ['OPTIONS'] },
    find: ({ request }) => request?.lacks('content-type') && announcesContent(request) && request.head,
    passes: [
      `> OPTIONS /orders HTTP/1.1
       > Host: a`,
      { request: 'OPTIONS / HTTP/1.1\r\nHost: a\r\nContent-Type: text/xml\r\nContent-Length: 2\r\n\r\nhi' },
    ],
    fails: [{ request: 'OPTIONS / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi' }],
  },
  {
    id: 'request-length-missing',
    level: 'warning',
    section: 'RFC 9110 §8.6',
    checks: ['rfc9110-8.6-request'],
    says: 'A request whose method acts on content says nothing of its length.',
    why: 'Some servers answer 411 to it. Without Content-Length: 0 they cannot tell a request without content from one that is cut short.',
    mend: 'Send Content-Length, also where it is 0.',
    on: { methods: named(({ requestContent }) => requestContent === 'expected') },
    find: ({ request }) => {
      if (!request || !isText(request) || request.seen.fields.length === 0 || request.seen.head === undefined)
        return false
      return request.lacks('content-length') && request.lacks('transfer-encoding') && request.head
    },
    passes: [
      `> POST / HTTP/1.1
       > Host: a
       > Content-Length: 0`,
      // HTTP/2 frames content by itself
      `> POST / HTTP/2
       > Host: a`,
    ],
    fails: [
      `> POST / HTTP/1.1
       > Host: a`,
    ],
  },
  {
    id: 'request-length-needless',
    level: 'warning',
    section: 'RFC 9110 §8.6',
    checks: ['rfc9110-8.6-request-without'],
    says: 'A request without content, whose method looks for none, has Content-Length.',
    why: 'It does no harm by itself, but some firewalls take a GET with a length for an attack.',
    mend: 'Leave Content-Length out.',
    on: { methods: named(({ requestContent }) => requestContent === 'no meaning' || requestContent === 'forbidden') },
    find: ({ request }) => request?.value('content-length') === '0' && request.field('content-length'),
    passes: [
      `> GET / HTTP/1.1
       > Host: a`,
      `> POST / HTTP/1.1
       > Host: a
       > Content-Length: 0`,
    ],
    fails: [
      `> GET / HTTP/1.1
       > Host: a
       > Content-Length: 0`,
    ],
  },
]
