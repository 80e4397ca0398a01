import { isMediaType } from '../../syntax/index.ts'
import { answered, asked } from '../examples.ts'
import { codesThat } from '../owed.ts'
import type { Rule } from '../rule.ts'
import type { Seen } from '../seen.ts'
import { linesAtFault } from '../values.ts'

const wrongForm = (value: string): string | false => !isMediaType(value) && 'is no media type'

/** Where content may not be, after a switch too, other rules say so. */
const without = new Set(codesThat(({ content }) => content === 'forbidden'))

/** Whether nobody can name what follows: none may, or it is of a tunnel, or the next part of what the client holds. */
const isExempt = ({ request, code, method }: Seen): boolean =>
  (code !== undefined && without.has(code)) || method === 'CONNECT' || (code === 206 && !request?.lacks('If-Range'))

const malformed = {
  level: 'error',
  section: 'RFC 9110 §8.3.1',
  checks: [],
  says: 'Content-Type holds no media type.',
  why: 'A recipient that cannot read the media type has to guess what the content is, and guesses are wrong or dangerous.',
  mend: 'Send one type, a slash, a subtype, and parameters without spaces around "=": Content-Type: text/html; charset=utf-8.',
} as const
/** Media types (RFC 9110 §8.3). */
export const mediaTypes: readonly Rule[] = [
  {
    ...malformed,
    id: 'media-type-malformed',
    on: { response: ['Content-Type'], alone: true },
    find: ({ response }) => linesAtFault(response, ['Content-Type'], wrongForm),
    passes: [
      answered('Content-Type: text/html;charset=utf-8'),
      answered('Content-Type: Text/HTML; Charset="utf-8"'),
      // empty parameters are in the grammar
      answered('Content-Type: text/html;'),
      answered('Content-Type: multipart/mixed; boundary="a b?c"'),
    ],
    fails: [
      answered('Content-Type: html'),
      answered('Content-Type: text/html; charset = utf-8'),
      answered('Content-Type: text/html charset=utf-8'),
      answered('Content-Type: text/html, text/plain'),
      answered('Content-Type: multipart/mixed; boundary=a?b'),
      answered('Content-Type:'),
    ],
  },
  {
    ...malformed,
    id: 'request-media-type-malformed',
    on: { request: ['Content-Type'], alone: true },
    find: ({ request }) => linesAtFault(request, ['Content-Type'], wrongForm),
    passes: [asked('Content-Type: application/json')],
    fails: [asked('Content-Type: json')],
  },
  {
    id: 'media-type-missing',
    level: 'warning',
    section: 'RFC 9110 §8.3',
    checks: ['rfc9110-8.3-send'],
    says: 'There is content, and no Content-Type says what it is.',
    why: 'Without a media type the recipient has to guess, and a guess can turn data into a script. Only who does not know the type may leave it out.',
    mend: 'Send the media type with the content: Content-Type: application/json.',
    on: { codes: ['any'] },
    find: seen => {
      const { response } = seen
      return response?.hasContent && response.lacks('Content-Type') && !isExempt(seen) && response.head
    },
    passes: [
      answered(),
      `< HTTP/1.1 304 Not Modified
       < Date: Sat, 21 Nov 2026 09:30:00 GMT
       <
       < hello`,
      `< HTTP/1.1 200 OK
       < Date: Sat, 21 Nov 2026 09:30:00 GMT
       < Content-Type: text/plain
       <
       < hello`,
      // the client has the fields of a part that it asked for by If-Range (RFC 9110 §15.3.7)
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Range: bytes=1-2
       > If-Range: "v1"
       < HTTP/1.1 206 Partial Content
       < Date: Sat, 21 Nov 2026 09:30:00 GMT
       < ETag: "v1"
       < Content-Range: bytes 1-2/5
       < Content-Length: 2
       <
       < el`,
    ],
    fails: [
      `< HTTP/1.1 200 OK
       <
       < hello`,
    ],
  },
  {
    id: 'request-media-type-missing',
    level: 'warning',
    section: 'RFC 9110 §8.3',
    checks: ['rfc9110-8.3-send'],
    says: 'The request has content, and no Content-Type says what it is.',
    why: 'The server has to guess what it got, or refuses it with a 415.',
    mend: 'Send the media type with the content: Content-Type: application/json.',
    on: 'every',
    // a rule of its own tells of OPTIONS, where this is a MUST
    find: ({ request }) =>
      request?.hasContent && request.method !== 'OPTIONS' && request.lacks('Content-Type') && request.head,
    passes: [asked()],
    fails: [
      `> POST /orders HTTP/1.1
       > Host: erp.example
       > Content-Length: 2
       >
       > {}`,
    ],
  },
  {
    id: 'media-type-is-range',
    level: 'warning',
    section: 'RFC 6838 §4.2',
    checks: [],
    says: 'Content-Type holds a media range, and not the type of the content.',
    why: 'A range such as */* belongs into Accept. As the type of content it says nothing, and no reader knows what to do with it.',
    mend: 'Name the type that the content has: Content-Type: text/plain.',
    on: { response: ['Content-Type'], alone: true },
    find: ({ response }) => response?.mediaType?.essence.includes('*') && response.field('Content-Type'),
    passes: [answered('Content-Type: application/octet-stream')],
    fails: [answered('Content-Type: */*'), answered('Content-Type: text/*')],
  },
  {
    id: 'media-type-parameter-repeated',
    level: 'warning',
    section: 'RFC 6838 §4.3',
    checks: [],
    says: 'Content-Type has one parameter twice.',
    why: 'It is an error, and readers differ in which of the two they take.',
    mend: 'Keep one of them: Content-Type: text/html; charset=utf-8.',
    on: { response: ['Content-Type'], alone: true },
    find: ({ response }) => {
      const value = response?.value('Content-Type')
      const type = response?.mediaType
      if (!response || !value?.includes('=') || !type || value.includes('"')) return undefined
      const names = value.split('=').length - 1
      return names > type.parameters.size && isMediaType(value) && response.field('Content-Type')
    },
    passes: [answered('Content-Type: text/html; charset=utf-8; level=1')],
    fails: [answered('Content-Type: text/html; charset=utf-8; Charset=utf-8')],
  },
  {
    id: 'multipart-line-breaks',
    level: 'error',
    section: 'RFC 9110 §8.3.3',
    checks: ['rfc9110-8.3.3-line-breaks'],
    says: 'The parts of multipart content are set apart by bare line feeds.',
    why: 'Readers look for CRLF before a boundary. Without it the parts run together, or their ends get lost.',
    mend: 'Write CR and LF before each boundary, and after each line of the head of a part.',
    on: { response: ['Content-Type'] },
    find: ({ response }) => {
      const type = response?.mediaType
      const boundary = type?.essence.startsWith('multipart/') ? type.parameters.get('boundary') : undefined
      if (!boundary || !response?.text) return undefined
      const at = response.text.indexOf(`\n--${boundary}`)
      return at >= 0 && response.text[at - 1] !== '\r' && response.content
    },
    passes: [
      `< HTTP/1.1 200 OK
       < Date: Sat, 21 Nov 2026 09:30:00 GMT
       < Content-Type: multipart/mixed; boundary=a
       <
       < --a
       <
       < hello
       < --a--`,
    ],
    fails: [
      {
        response:
          'HTTP/1.1 200 OK\r\nContent-Type: multipart/mixed; boundary=a\r\nContent-Length: 17\r\n\r\n--a\n\nhello\n--a--\n',
      },
    ],
  },
]
