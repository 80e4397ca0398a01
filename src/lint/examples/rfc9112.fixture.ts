import { answered, asked, exchanged } from '../examples.ts'
import type { Document } from './document.fixture.ts'

/**
 * The examples of RFC 9112. Adapted: a request line that stands alone has the Host that it needs, and answers that the
 * text tells of are written out.
 */
export const rfc9112: Document = {
  '3.2.1': [
    `> GET /where?q=now HTTP/1.1
     > Host: www.example.org
     >`,
  ],
  '3.2.2': [
    `> GET http://www.example.org/pub/WWW/TheProject.html HTTP/1.1
     > Host: www.example.org
     >`,
  ],
  '3.2.3': [
    `> CONNECT www.example.com:80 HTTP/1.1
     > Host: www.example.com
     >`,
  ],
  '3.2.4': [
    `> OPTIONS * HTTP/1.1
     > Host: www.example.org
     >`,
    `> OPTIONS http://www.example.org:8001 HTTP/1.1
     > Host: www.example.org:8001
     >`,
    `> OPTIONS * HTTP/1.1
     > Host: www.example.org:8001
     >`,
  ],
  '3.3': [
    `> GET /pub/WWW/TheProject.html HTTP/1.1
     > Host: www.example.org
     >`,
    `> OPTIONS * HTTP/1.1
     > Host: www.example.org:8080
     >`,
  ],
  '6.1': [
    {
      request: 'GET / HTTP/1.1\r\nHost: www.example.org\r\nTE: gzip\r\n' + 'Connection: TE\r\n\r\n',
      response:
        'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: gzip, chunked\r\n\r\n4\r\n\x1f\x8b\x08\x00\r\n0\r\n\r\n',
    },
    // the way a length is told without having content
    exchanged(asked().replace('GET', 'HEAD'), '< HTTP/1.1 200 OK', '< Transfer-Encoding: chunked', '<'),
  ],
  '7.1.1': [
    {
      request: 'GET / HTTP/1.1\r\nHost: www.example.org\r\n\r\n',
      response:
        'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n' +
        '5;ext=1;other="a b"\r\nHello\r\n0;last\r\n\r\n',
    },
  ],
  '7.1.2': [
    {
      request: 'GET / HTTP/1.1\r\nHost: www.example.org\r\nTE: trailers\r\nConnection: TE\r\n\r\n',
      response:
        'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\nTrailer: Repr-Digest\r\n\r\n' +
        '5\r\nHello\r\n0\r\nRepr-Digest: sha-256=:GF+NsyJx/iX1Yab8k4suJkMG7DBO2lGAB9F2SCY4GWk=:\r\n\r\n',
    },
  ],
  '7.4': ['TE: deflate', 'TE:', 'TE: trailers, deflate;q=0.5'].map(line => asked(line, 'Connection: TE')),
  '9.6': [exchanged(asked('Connection: close'), answered('Connection: close'))],
}
