import { answered, asked } from '../examples.ts'
import type { Document } from './document.fixture.ts'

/** What no sender should write, and every recipient has to read: by the one rule that tells of it. */
export const illWritten: Document = {
  'request-list-member-empty': [
    asked('Accept: , text/html,, */*;q=0.1,'),
    asked('Accept-Encoding: gzip,,br'),
    asked('If-None-Match: , "a",, "b"'),
    asked('Connection: ,keep-alive,'),
    asked('Range: bytes=0-0, ,5-9'),
  ],
  'list-member-empty': [
    answered('Vary: ,Accept,,Accept-Encoding,'),
    answered('Cache-Control: ,no-store,,'),
    answered('Content-Language: en,,de'),
    answered('Content-Encoding: gzip,,br'),
    answered('Accept-Ranges: ,bytes'),
    answered('Link: , </a>; rel=next,, </b>; rel=prev'),
    answered('Via: 1.1 a,, 1.1 b'),
    `> PATCH /orders HTTP/1.1
     > Host: erp.example
     > Content-Length: 0
     < HTTP/1.1 405 Method Not Allowed
     < Allow: GET,, HEAD ,
     < Content-Type: text/plain
     < Content-Length: 3
     <
     < No.`,
    `> GET /orders HTTP/1.1
     > Host: erp.example
     < HTTP/1.1 401 Unauthorized
     < WWW-Authenticate: , Basic realm="a" ,, New
     < Content-Type: text/plain
     < Content-Length: 4
     <
     < Who?`,
    {
      response:
        'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked,\r\n\r\n2\r\nok\r\n0\r\n\r\n',
    },
    `< HTTP/1.1 426 Upgrade Required
     < Connection: upgrade
     < Upgrade: ,TLS/1.2,,HTTP/1.1
     < Content-Type: text/plain
     < Content-Length: 3
     <
     < TLS`,
  ],
  'white-space-before-value': [
    asked('Accept: \ttext/html \t'),
    answered('Retry-After:  5  '),
    answered('Vary: \t Accept'),
  ],
  'white-space-between-products': [answered('Server: erp/2  (a)'), answered('Via: 1.1  edge')],
  'escape-needless': [
    answered('Content-Type: text/html; charset="ut\\f-8"'),
    answered('Cache-Control: private="set\\-cookie"'),
  ],
  'request-escape-needless': [asked('Prefer: return="mini\\mal"'), asked('User-Agent: a (b\\c)')],
  'cache-seconds-quoted': [answered('Cache-Control: max-age="60"')],
  'request-cache-seconds-quoted': [asked('Cache-Control: max-age="60"')],
  'bad-white-space': [answered('Content-Type: text/html', 'Link: </a>; rel = next')],
  'weight-not-last': [asked('Accept: text/html;q=0.5;ext=1')],
  'cache-fields-unquoted': [answered('Cache-Control: no-cache=set-cookie')],
  'cookie-date': [answered('Set-Cookie: a=b; Expires=Wed, 09-Jun-2021 10:18:14 GMT')],
  'date-obsolete': [
    answered('Date: Sunday, 06-Nov-94 08:49:37 GMT'),
    answered('Date: Sun Nov  6 08:49:37 1994'),
    answered('Expires: Sunday, 06-Nov-94 08:49:37 GMT'),
    answered('Last-Modified: Sun Nov  6 08:49:37 1994'),
  ],
  'trailer-unannounced': [
    {
      request: 'GET /a HTTP/1.1\r\nHost: erp.example\r\n\r\n',
      response:
        'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n' +
        '2\r\nok\r\n0\r\nETag: "a"\r\n\r\n',
    },
  ],
  'length-repeated': [
    {
      request: 'GET /a HTTP/1.1\r\nHost: erp.example\r\n\r\n',
      response: 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\nok',
    },
  ],
  'folded-line': [
    {
      request: 'GET /a HTTP/1.1\r\nHost: erp.example\r\n\r\n',
      response: 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\nCache-Control: max-age=5,\r\n  private\r\n\r\n',
    },
  ],
  'bare-line-feed': [
    {
      request: 'GET /a HTTP/1.1\r\nHost: erp.example\r\n\r\n',
      response: 'HTTP/1.1 200 OK\nContent-Length: 0\r\n\r\n',
    },
  ],
}
