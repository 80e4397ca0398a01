import { type Document, sizedAll } from './document.fixture.ts'

const date = 'Date: Sat, 21 Nov 2026 09:30:00 GMT'

/** A request of one target, with its field lines, its content after an empty line. */
const ask = (method: string, ...lines: readonly string[]): string =>
  sent('>', `${method} /orders/1 HTTP/1.1`, 'Host: erp.example', ...lines)

/** An answer, likewise. */
const got = (status: string, ...lines: readonly string[]): string => sent('<', `HTTP/1.1 ${status}`, date, ...lines)

const sent = (mark: string, ...lines: readonly string[]): string =>
  (lines.includes('') ? lines : [...lines, '']).map(line => (line === '' ? mark : `${mark} ${line}`)).join('\n')

const text = ['Content-Type: text/plain', 'Content-Length: *']
const whole = got('200 OK', 'ETag: "a"', 'Cache-Control: max-age=60', 'Vary: Accept', ...text, '', 'hello')

/** Exchanges about one target, one after the other, that are all as they should be. */
const all: Readonly<Record<string, readonly (readonly (readonly string[])[])[]>> = {
  revalidation: [
    [
      [ask('GET'), whole],
      [
        ask('GET', 'If-None-Match: "a"'),
        got('304 Not Modified', 'ETag: "a"', 'Cache-Control: max-age=60', 'Vary: Accept'),
      ],
    ],
    // another time to live than before
    [
      [ask('GET'), whole],
      [
        ask('GET', 'If-None-Match: "a"'),
        got('304 Not Modified', 'ETag: "a"', 'Cache-Control: max-age=5', 'Vary: Accept'),
      ],
    ],
    [
      [ask('GET'), whole],
      [ask('GET', 'If-None-Match: "a"'), got('200 OK', 'ETag: "b"', ...text, '', 'other')],
    ],
    [
      [ask('GET'), whole],
      [ask('GET'), got('200 OK', 'ETag: "b"', ...text, '', 'other')],
    ],
    // another representation for another wish, with a tag of its own
    [
      [ask('GET', 'Accept: text/plain'), whole],
      [
        ask('GET', 'Accept: text/csv'),
        got('200 OK', 'ETag: "a-csv"', 'Vary: Accept', 'Content-Type: text/csv', 'Content-Length: *', '', 'a,b'),
      ],
    ],
    // a weak tag may stay while octets change
    [
      [ask('GET'), got('200 OK', 'ETag: W/"a"', ...text, '', 'hello 1')],
      [ask('GET'), got('200 OK', 'ETag: W/"a"', ...text, '', 'hello 2')],
    ],
    // one tag, and another coding with a tag of its own
    [
      [ask('GET'), whole],
      [
        ask('GET', 'Accept-Encoding: gzip'),
        got('200 OK', 'ETag: "a-gzip"', 'Vary: Accept-Encoding', 'Content-Encoding: gzip', ...text, '', '\x1f\x8b\x08'),
      ],
    ],
    [
      [ask('GET'), got('200 OK', 'Last-Modified: Fri, 20 Nov 2026 09:30:00 GMT', ...text, '', 'hello')],
      [ask('GET', 'If-Modified-Since: Fri, 20 Nov 2026 09:30:00 GMT'), got('304 Not Modified')],
    ],
    // gone between
    [
      [ask('GET'), whole],
      [ask('GET', 'If-None-Match: "a"'), got('404 Not Found', ...text, '', 'Gone.')],
    ],
  ],
  heads: [
    [
      [ask('GET'), whole],
      [
        ask('HEAD'),
        got(
          '200 OK',
          'ETag: "a"',
          'Cache-Control: max-age=60',
          'Vary: Accept',
          'Content-Type: text/plain',
          'Content-Length: 5',
        ),
      ],
    ],
    // what is made with the content may be left out
    [
      [ask('GET'), whole],
      [
        ask('HEAD'),
        got('200 OK', 'ETag: "a"', 'Cache-Control: max-age=60', 'Vary: Accept', 'Content-Type: text/plain'),
      ],
    ],
    [
      [ask('HEAD'), got('200 OK', 'Content-Type: text/plain', 'Content-Length: 7', 'ETag: "b"')],
      [ask('GET'), whole],
    ],
    [
      [ask('HEAD'), got('405 Method Not Allowed', 'Allow: GET', 'Content-Type: text/plain')],
      [ask('GET'), whole],
    ],
  ],
  ranges: [
    [
      [ask('GET'), whole],
      [
        ask('GET', 'Range: bytes=1-2', 'If-Range: "a"'),
        got(
          '206 Partial Content',
          'ETag: "a"',
          'Cache-Control: max-age=60',
          'Vary: Accept',
          'Content-Range: bytes 1-2/5',

          'Content-Length: 2',
          '',
          'el',
        ),
      ],
    ],
    [
      [ask('GET'), whole],
      [ask('GET', 'Range: bytes=1-2', 'If-Range: "a"'), got('200 OK', 'ETag: "b"', ...text, '', 'other')],
    ],
    [
      [
        ask('GET', 'Range: bytes=0-1'),
        got(
          '206 Partial Content',
          'ETag: "a"',
          'Content-Range: bytes 0-1/5',
          'Content-Type: text/plain',
          'Content-Length: 2',
          '',
          'he',
        ),
      ],
      [
        ask('GET', 'Range: bytes=2-'),
        got(
          '206 Partial Content',
          'ETag: "b"',
          'Content-Range: bytes 2-3/4',
          'Content-Type: text/plain',
          'Content-Length: 2',
          '',
          'xy',
        ),
      ],
    ],
    [
      [ask('GET'), whole],
      [ask('GET', 'Range: bytes=9-'), got('416 Range Not Satisfiable', 'Content-Range: bytes */5', ...text, '', 'No.')],
    ],
  ],
  writes: [
    [
      [ask('GET'), whole],
      [ask('PUT', 'If-Match: "a"', ...text, '', 'new'), got('204 No Content', 'ETag: "b"')],
      [ask('GET'), got('200 OK', 'ETag: "b"', ...text, '', 'new')],
    ],
    // the server changed what it stored, and gave no validator with the answer to PUT
    [
      [ask('PUT', ...text, '', 'new'), got('204 No Content')],
      [ask('GET'), got('200 OK', 'ETag: "c"', ...text, '', 'NEW')],
    ],
    [
      [ask('PUT', ...text, '', 'new'), got('201 Created', 'Content-Length: 0')],
      [ask('PUT', ...text, '', 'new'), got('200 OK', 'Content-Length: 0')],
    ],
    [
      [ask('DELETE'), got('204 No Content')],
      [ask('DELETE'), got('404 Not Found', ...text, '', 'Gone.')],
      [ask('GET'), got('410 Gone', ...text, '', 'Gone.')],
      [ask('PUT', ...text, '', 'new'), got('201 Created', 'Content-Length: 0')],
      [ask('GET'), got('200 OK', ...text, '', 'new')],
    ],
    [
      [
        ask('PUT', 'If-Match: "a"', ...text, '', 'new'),
        got('412 Precondition Failed', 'ETag: "b"', ...text, '', 'It changed.'),
      ],
      [ask('PUT', 'If-Match: "b"', ...text, '', 'new'), got('204 No Content', 'ETag: "c"')],
    ],
    [
      [ask('PUT', ...text, '', 'new'), got('428 Precondition Required', ...text, '', 'If-Match.')],
      [ask('PUT', 'If-Match: "b"', ...text, '', 'new'), got('204 No Content')],
    ],
    [
      [ask('PUT', 'If-None-Match: *', ...text, '', 'new'), got('201 Created', 'Content-Length: 0')],
      [ask('PUT', 'If-None-Match: *', ...text, '', 'new'), got('412 Precondition Failed', ...text, '', 'It exists.')],
    ],
    [
      [ask('POST', ...text, '', 'pay'), got('503 Service Unavailable', 'Retry-After: 1', ...text, '', 'Later.')],
      [ask('POST', ...text, '', 'pay'), got('303 See Other', 'Location: /receipts/1', 'Content-Length: 0')],
    ],
  ],
  conversations: [
    [
      [ask('GET'), got('401 Unauthorized', 'WWW-Authenticate: Basic realm="a"', ...text, '', 'Who?')],
      [ask('GET', 'Authorization: Basic YTpi'), got('200 OK', 'Cache-Control: private', ...text, '', 'hello')],
      [
        ask('GET', 'Authorization: Basic YTpj'),
        got('401 Unauthorized', 'WWW-Authenticate: Basic realm="a"', ...text, '', 'Who?'),
      ],
      [ask('GET', 'Authorization: Basic YTpi'), got('403 Forbidden', ...text, '', 'Not you.')],
    ],
    [
      [
        ask(
          'GET',
          'Authorization: Digest username="a", realm="r", nonce="1", uri="/orders/1", response="0123456789abcdef0123456789abcdef", qop=auth, nc=00000001, cnonce="x"',
        ),
        got(
          '401 Unauthorized',
          'WWW-Authenticate: Digest realm="r", nonce="2", qop="auth", stale=true',
          ...text,
          '',
          'Who?',
        ),
      ],
    ],
    [
      [ask('GET'), got('429 Too Many Requests', 'Retry-After: 30', ...text, '', 'Slowly.')],
      [ask('GET'), got('429 Too Many Requests', 'Retry-After: 29', ...text, '', 'Slowly.')],
      [ask('GET'), whole],
    ],
    [
      [ask('GET'), got('302 Found', 'Location: /login', 'Set-Cookie: back=1', 'Content-Length: 0')],
      [ask('GET', 'Cookie: back=1'), whole],
    ],
    [
      [ask('GET'), got('301 Moved Permanently', 'Location: /orders/2', 'Content-Length: 0')],
      [ask('GET'), whole],
    ],
    [
      [
        ask('GET', 'Prefer: return=minimal'),
        got('200 OK', 'Vary: Prefer', 'Preference-Applied: return=minimal', ...text, '', 'h'),
      ],
      [ask('GET'), got('200 OK', 'Vary: Prefer', ...text, '', 'hello')],
    ],
    [
      [
        ask('POST', 'Prefer: respond-async', ...text, '', 'go'),
        got('202 Accepted', 'Location: /jobs/1', 'Content-Length: 0'),
      ],
      [ask('POST', ...text, '', 'go'), got('200 OK', ...text, '', 'done')],
    ],
  ],
}

/** The same as transcripts. */
export const sequences: Document = sizedAll(
  Object.fromEntries(
    Object.entries(all).map(([what, each]) => [what, each.map(exchanges => exchanges.flat().join('\n'))]),
  ),
)
