import { answered, answeredWith, asked, exchanged } from '../examples.ts'
import { type Document, sizedAll } from './document.fixture.ts'

/**
 * The examples of RFC 9110. Adapted: lengths fit the content that is shown, which is shortened; field lines stand in a
 * message; folded lines stand in one line; the date in §14.6 that is none ("Tue, 14 July 04:58:08 GMT") is one; where the
 * range unit of §14.6 is made up, a request asks for it.
 */
export const rfc9110: Document = sizedAll({
  '3.9': [
    `> GET /hello.txt HTTP/1.1
     > User-Agent: curl/7.64.1
     > Host: www.example.com
     > Accept-Language: en, mi
     >
     < HTTP/1.1 200 OK
     < Date: Mon, 27 Jul 2009 12:28:53 GMT
     < Server: Apache
     < Last-Modified: Wed, 22 Jul 2009 19:15:56 GMT
     < ETag: "34aa387-d-1568eb00"
     < Accept-Ranges: bytes
     < Content-Length: *
     < Vary: Accept-Encoding
     < Content-Type: text/plain
     <
     < Hello World! My content includes a trailing CRLF.
     < `,
  ],
  '5.2': [answered('Example-Field: Foo, Bar', 'Example-Field: Baz')],
  '5.5': [
    answered(
      'Example-URIs: "http://example.com/a.html,foo", "http://without-a-comma.example.com/"',
      'Example-Dates: "Sat, 04 May 1996", "Wed, 14 Sep 2005"',
    ),
  ],
  '5.6.1.2': ['foo,bar', 'foo ,bar,', 'foo , ,bar,charlie'].map(list => answered(`Example-List: ${list}`)),
  '5.6.7': [answered('Date: Sun, 06 Nov 1994 08:49:37 GMT')],
  '6.6.1': [answered('Date: Tue, 15 Nov 1994 08:12:31 GMT')],
  '7.2': [
    `> GET /pub/WWW/ HTTP/1.1
     > Host: www.example.org
     >`,
  ],
  '7.6.3': [
    answered('Via: 1.0 fred, 1.1 p.example.net'),
    asked('Via: 1.0 fred, 1.1 p.example.net'),
    asked('Via: 1.0 ricky, 1.1 ethel, 1.1 fred, 1.0 lucy'),
    asked('Via: 1.0 ricky, 1.1 mertz, 1.0 lucy'),
  ],
  '7.8': [
    `> GET /hello HTTP/1.1
     > Host: www.example.com
     > Connection: upgrade
     > Upgrade: websocket, IRC/6.9, RTA/x11
     >
     < HTTP/1.1 101 Switching Protocols
     < Connection: upgrade
     < Upgrade: websocket
     <`,
  ],
  '8.3': [answered('Content-Type: text/html; charset=ISO-8859-4')],
  '8.3.1': [
    'text/html;charset=utf-8',
    'Text/HTML;Charset="utf-8"',
    'text/html; charset="utf-8"',
    'text/html;charset=UTF-8',
  ].map(type => answered(`Content-Type: ${type}`)),
  '8.4': [
    `> GET /index HTTP/1.1
     > Host: www.example.com
     > Accept-Encoding: gzip
     >
     < HTTP/1.1 200 OK
     < Content-Encoding: gzip
     < Vary: Accept-Encoding
     < Content-Type: text/plain
     < Content-Length: 0
     <`,
  ],
  '8.5': [answered('Content-Language: da'), answered('Content-Language: mi, en')],
  '8.5.1': [answered('Content-Language: fr, en-US, es-419, az-Arab, x-pig-latin, man-Nkoo-GN')],
  '8.6': [
    `> HEAD /index HTTP/1.1
     > Host: www.example.com
     >
     < HTTP/1.1 200 OK
     < Content-Type: text/plain
     < Content-Length: 3495
     <`,
  ],
  '8.8.2': [answered('Last-Modified: Tue, 15 Nov 1994 12:45:26 GMT')],
  '8.8.3': [answered('ETag: "xyzzy"'), answered('ETag: W/"xyzzy"'), answered('ETag: ""')],
  '8.8.3.3': [
    `> GET /index HTTP/1.1
     > Host: www.example.com
     > Accept-Encoding: gzip
     >
     < HTTP/1.1 200 OK
     < Date: Fri, 26 Mar 2010 00:05:00 GMT
     < ETag: "123-a"
     < Content-Length: *
     < Vary: Accept-Encoding
     < Content-Type: text/plain
     <
     < Hello World!
     < Hello World!
     < Hello World!
     < Hello World!
     < Hello World!
     < `,
    `> GET /index HTTP/1.1
     > Host: www.example.com
     > Accept-Encoding: gzip
     >
     < HTTP/1.1 200 OK
     < Date: Fri, 26 Mar 2010 00:05:00 GMT
     < ETag: "123-b"
     < Content-Length: *
     < Vary: Accept-Encoding
     < Content-Type: text/plain
     < Content-Encoding: gzip
     <
     < \x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xf3H\xcd\xc9\xc9W\x08\xcf/\xcaIQ\xe4\xf2`,
  ],
  '9.3.6': [
    `> CONNECT server.example.com:80 HTTP/1.1
     > Host: server.example.com
     >`,
    `> CONNECT server.example.com:443 HTTP/1.1
     > Host: server.example.com:443
     > Proxy-Authorization: basic aGVsbG86d29ybGQ=
     >
     < HTTP/1.1 200 OK
     <`,
  ],
  '10.1.1': [
    // the client waits, so that no content was seen
    `> PUT /somewhere/fun HTTP/1.1
     > Host: origin.example.com
     > Content-Type: video/h264
     > Content-Length: 1234567890987
     > Expect: 100-continue
     >
     < HTTP/1.1 417 Expectation Failed
     < Content-Type: text/plain
     < Content-Length: *
     <
     < There is no expectation that this server could meet.`,
  ],
  '10.1.2': [asked('From: spider-admin@example.org')],
  '10.1.3': [asked('Referer: http://www.example.org/hypertext/Overview.html')],
  '10.1.5': [asked('User-Agent: CERN-LineMode/2.15 libwww/2.17b3')],
  '10.2.1': [answered('Allow: GET, HEAD, PUT')],
  '10.2.2': [
    answeredWith('301 Moved Permanently', 'Location: /People.html#tim'),
    answeredWith('301 Moved Permanently', 'Location: http://www.example.net/index.html'),
    // a fragment of the first target is inherited by a location without one
    `> GET /~tim HTTP/1.1
     > Host: www.example.org
     >
     < HTTP/1.1 303 See Other
     < Location: /People.html#tim
     < Content-Length: 0
     <`,
  ],
  '10.2.3': [
    answeredWith('503 Service Unavailable', 'Retry-After: Fri, 31 Dec 1999 23:59:59 GMT'),
    answeredWith('503 Service Unavailable', 'Retry-After: 120'),
  ],
  '10.2.4': [answered('Server: CERN/3.0 libwww/2.17')],
  '11.6.1': [
    answeredWith(
      '401 Unauthorized',
      'WWW-Authenticate: Basic realm="simple", Newauth realm="apps", type=1, title="Login to \\"apps\\""',
    ),
  ],
  '12.5.1': [
    'audio/*; q=0.2, audio/basic',
    'text/plain; q=0.5, text/html, text/x-dvi; q=0.8, text/x-c',
    'text/*, text/plain, text/plain;format=flowed, */*',
    'text/*;q=0.3, text/plain;q=0.7, text/plain;format=flowed, text/plain;format=fixed;q=0.4, */*;q=0.5',
  ].map(value => asked(`Accept: ${value}`)),
  '12.5.2': [asked('Accept-Charset: iso-8859-5, unicode-1-1;q=0.8')],
  '12.5.3': [' compress, gzip', '', ' *', ' compress;q=0.5, gzip;q=1.0', ' gzip;q=1.0, identity; q=0.5, *;q=0'].map(
    value => asked(`Accept-Encoding:${value}`),
  ),
  '12.5.4': [asked('Accept-Language: da, en-gb;q=0.8, en;q=0.7')],
  '12.5.5': [answered('Vary: accept-encoding, accept-language')],
  '13.1.1': ['"xyzzy"', '"xyzzy", "r2d2xxxx", "c3piozzzz"', '*'].map(value => asked(`If-Match: ${value}`)),
  '13.1.2': [
    '"xyzzy"',
    'W/"xyzzy"',
    '"xyzzy", "r2d2xxxx", "c3piozzzz"',
    'W/"xyzzy", W/"r2d2xxxx", W/"c3piozzzz"',
    '*',
  ].map(value => asked(`If-None-Match: ${value}`)),
  '13.1.3': [asked('If-Modified-Since: Sat, 29 Oct 1994 19:43:31 GMT')],
  '13.1.4': [asked('If-Unmodified-Since: Sat, 29 Oct 1994 19:43:31 GMT')],
  '14.1.2': [
    'bytes=0-499',
    'bytes=500-999',
    'bytes=-500',
    'bytes=9500-',
    'bytes=0-0,-1',
    'bytes= 0-999, 4500-5499, -1000',
    'bytes=500-600,601-999',
    'bytes=500-700,601-999',
  ].map(value => asked(`Range: ${value}`)),
  '14.3': [answered('Accept-Ranges: bytes'), answered('Accept-Ranges: none')],
  '14.4': [
    ...['42-1233/1234', '42-1233/*', '0-499/1234', '500-999/1234', '500-1233/1234', '734-1233/1234'].map(value => {
      const [first, last] = value.split(/[-/]/).map(Number) as [number, number]
      const length = last - first + 1
      return exchanged(
        asked(`Range: bytes=${first}-${last}`),
        '< HTTP/1.1 206 Partial Content',
        '< Date: Wed, 15 Nov 1995 06:25:24 GMT',
        '< Content-Type: text/plain',
        `< Content-Range: bytes ${value}`,
        `< Content-Length: ${length}`,
        '<',
        `< ${'.'.repeat(length)}`,
      )
    }),
    answeredWith('416 Range Not Satisfiable', 'Content-Range: bytes */1234'),
  ],
  '14.6': [
    `> GET /video HTTP/1.1
     > Host: www.example.com
     > Range: exampleunit=1.2-4.3,11.2-14.3
     >
     < HTTP/1.1 206 Partial Content
     < Date: Tue, 14 Nov 1995 06:25:24 GMT
     < Last-Modified: Tue, 14 Nov 1995 04:58:08 GMT
     < Content-Length: *
     < Content-Type: multipart/byteranges; boundary=THIS_STRING_SEPARATES
     <
     < --THIS_STRING_SEPARATES
     < Content-Type: video/example
     < Content-Range: exampleunit 1.2-4.3/25
     <
     < ...the first range...
     < --THIS_STRING_SEPARATES
     < Content-Type: video/example
     < Content-Range: exampleunit 11.2-14.3/25
     <
     < ...the second range
     < --THIS_STRING_SEPARATES--`,
  ],
  '15.3.7.1': [
    `< HTTP/1.1 206 Partial Content
     < Date: Wed, 15 Nov 1995 06:25:24 GMT
     < Last-Modified: Wed, 15 Nov 1995 04:58:08 GMT
     < Content-Range: bytes 47000-47021/47022
     < Content-Length: 22
     < Content-Type: image/gif
     <
     < ... 22 octets of image`,
  ],
  '15.3.7.2': [
    `< HTTP/1.1 206 Partial Content
     < Date: Wed, 15 Nov 1995 06:25:24 GMT
     < Last-Modified: Wed, 15 Nov 1995 04:58:08 GMT
     < Content-Length: *
     < Content-Type: multipart/byteranges; boundary=THIS_STRING_SEPARATES
     <
     < --THIS_STRING_SEPARATES
     < Content-Type: application/pdf
     < Content-Range: bytes 500-520/8000
     <
     < ...the first range...
     < --THIS_STRING_SEPARATES
     < Content-Type: application/pdf
     < Content-Range: bytes 7000-7018/8000
     <
     < ...the second range
     < --THIS_STRING_SEPARATES--`,
  ],
  '15.5.17': [
    `> GET /file HTTP/1.1
     > Host: www.example.com
     > Range: bytes=47022-
     >
     < HTTP/1.1 416 Range Not Satisfiable
     < Date: Fri, 20 Jan 2012 15:41:54 GMT
     < Content-Range: bytes */47022
     < Content-Type: text/plain
     <
     < There are 47022 octets.`,
  ],
  '15.5.22': [
    `< HTTP/1.1 426 Upgrade Required
     < Upgrade: HTTP/3.0
     < Connection: Upgrade
     < Content-Length: *
     < Content-Type: text/plain
     <
     < This service requires use of the HTTP/3.0 protocol.`,
  ],
})
