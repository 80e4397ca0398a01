import { isToken } from '../../syntax/index.ts'
import { answered, asked } from '../examples.ts'
import type { Message } from '../message.ts'
import type { Rule } from '../rule.ts'

/** Whether the content is all there, as its media type describes it: no part, no coding, nothing cut off. */
const isWhole = (message: Message): boolean =>
  message.seen.complete !== false && !message.seen.truncated && !message.has('Content-Range')

function invalidUtf8(message: Message | undefined): boolean {
  const charset = message?.mediaType?.parameters.get('charset')
  if (!message || charset === undefined || !/^utf-?8$/i.test(charset) || !isWhole(message)) return false
  const { content, decoded } = message.seen
  if (!content || content.length > 65_536 || (!decoded && !message.lacks('Content-Encoding'))) return false
  return message.text === undefined
}

const notUtf8 = {
  level: 'warning',
  section: 'RFC 9110 §8.3.2',
  checks: [],
  says: 'The content is not in UTF-8, although its Content-Type says so.',
  why: 'Whoever reads it by its label gets replacement characters in place of letters, or an error.',
  mend: 'Encode the content in UTF-8, or name the encoding that it is in.',
} as const
const jsonCharset = {
  level: 'warning',
  section: 'RFC 8259 §8.1',
  checks: [],
  says: 'JSON is labelled with an encoding other than UTF-8.',
  why: 'JSON between systems is always in UTF-8, and the media type has no charset parameter: readers ignore it, and break where it is meant.',
  mend: 'Send UTF-8, and Content-Type: application/json without a charset.',
} as const

const otherJsonCharset = (message: Message | undefined) => {
  const type = message?.mediaType
  const charset = type?.parameters.get('charset')
  if (!message || charset === undefined || !/^application\/(?:[^ ]+\+)?json$/.test(type?.essence ?? ''))
    return undefined
  return isToken(charset) && !/^(?:utf-?8|us-ascii)$/i.test(charset) && message.field('Content-Type')
}

/** Character encodings, as Content-Type tells them (RFC 9110 §8.3.2). */
export const charsets: readonly Rule[] = [
  {
    id: 'charset-missing',
    level: 'hint',
    section: 'RFC 9110 §8.3.2',
    checks: [],
    says: 'Text beyond ASCII comes without a charset.',
    why: 'A reader that is not told the encoding guesses it, and may show other letters than were written.',
    mend: 'Name the encoding: Content-Type: text/plain; charset=utf-8.',
    on: { response: ['Content-Type'] },
    find: ({ response }) => {
      const type = response?.mediaType
      const content = response?.seen.content
      if (!response || !content || !type || type.parameters.has('charset')) return undefined
      if (type.essence !== 'text/plain' && type.essence !== 'text/html') return undefined
      if (!response.seen.decoded && !response.lacks('Content-Encoding')) return undefined
      const start = content.subarray(0, 1024)
      // a byte order mark, or the declaration that HTML has of its own, tells it too
      const told = [0xef, 0xfe, 0xff].includes(start[0] ?? 0) || /charset/i.test(String.fromCharCode(...start))
      return !told && content.subarray(0, 65_536).some(octet => octet > 0x7f) && response.field('Content-Type')
    },
    passes: [
      `< HTTP/1.1 200 OK
       < Date: Sat, 21 Nov 2026 09:30:00 GMT
       < Content-Type: text/plain
       <
       < plain ASCII`,
      `< HTTP/1.1 200 OK
       < Date: Sat, 21 Nov 2026 09:30:00 GMT
       < Content-Type: text/html
       <
       < <meta charset="iso-8859-1"><p>\u00fc</p>`,
    ],
    fails: [
      `< HTTP/1.1 200 OK
       < Content-Type: text/plain
       <
       < \u00fc`,
    ],
  },
  {
    ...notUtf8,
    id: 'charset-not-kept',
    on: { response: ['Content-Type'] },
    find: ({ response }) => invalidUtf8(response) && response?.content,
    passes: [
      `< HTTP/1.1 200 OK
       < Date: Sat, 21 Nov 2026 09:30:00 GMT
       < Content-Type: text/plain; charset=utf-8
       <
       < \u00c3\u00bc`,
    ],
    fails: [
      `< HTTP/1.1 200 OK
       < Content-Type: text/plain; charset=utf-8
       <
       < \u00fc`,
    ],
  },
  {
    ...notUtf8,
    id: 'request-charset-not-kept',
    on: { request: ['Content-Type'] },
    find: ({ request }) => invalidUtf8(request) && request?.content,
    passes: [asked('Content-Type: text/plain; charset=utf-8', 'Content-Length: 0')],
    fails: [asked('Content-Type: text/plain; charset=utf-8', 'Content-Length: 1', '', '\u00fc').replace('> \n', '>\n')],
  },
  {
    ...jsonCharset,
    id: 'json-charset',
    on: { response: ['Content-Type'], alone: true },
    find: ({ response }) => otherJsonCharset(response),
    passes: [answered('Content-Type: application/json; charset=UTF-8'), answered('Content-Type: application/json')],
    fails: [answered('Content-Type: application/problem+json; charset=iso-8859-1')],
  },
  {
    ...jsonCharset,
    id: 'request-json-charset',
    on: { request: ['Content-Type'], alone: true },
    find: ({ request }) => otherJsonCharset(request),
    passes: [asked('Content-Type: application/json; charset=UTF-8')],
    fails: [asked('Content-Type: application/json; charset=windows-1252')],
  },
]
