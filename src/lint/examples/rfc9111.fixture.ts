import { answered, answeredWith, asked } from '../examples.ts'
import type { Document } from './document.fixture.ts'

/** The examples of RFC 9111, and field lines of what its sections define. Adapted: field lines stand in a message. */
export const rfc9111: Document = {
  '4.3.3': [
    `> GET /index HTTP/1.1
     > Host: www.example.com
     > If-None-Match: "xyzzy"
     >
     < HTTP/1.1 304 Not Modified
     < Date: Tue, 15 Nov 1994 08:12:31 GMT
     < ETag: "xyzzy"
     <`,
  ],
  '5.1': [answered('Age: 60', 'Cache-Control: max-age=600')],
  '5.2.1': [
    'max-age=0',
    'max-stale',
    'max-stale=60',
    'min-fresh=20',
    'no-cache',
    'no-store',
    'no-transform',
    'only-if-cached',
  ].map(value => asked(`Cache-Control: ${value}`)),
  '5.2.1.7': [
    `> GET /index HTTP/1.1
     > Host: www.example.com
     > Cache-Control: only-if-cached
     >
     < HTTP/1.1 504 Gateway Timeout
     < Content-Type: text/plain
     <
     < It is not stored here.`,
  ],
  '5.2.2': [
    'max-age=5',
    'must-revalidate, max-age=5',
    'must-understand, no-store',
    'no-cache',
    'no-cache="set-cookie"',
    'no-transform',
    'private',
    'private="set-cookie, x-user"',
    'proxy-revalidate',
    'public, max-age=5',
    's-maxage=10',
  ].map(value => answered(`Cache-Control: ${value}`)),
  '5.2.3': [answered('Cache-Control: private, community="UCI"')],
  '5.3': [
    answered('Expires: Thu, 01 Dec 1994 16:00:00 GMT'),
    // an invalid date, above all "0", is in the past
    answered('Expires: 0'),
  ],
  '5.4': [asked('Pragma: no-cache')],
  '4.2.2': [answeredWith('404 Not Found', 'Cache-Control: max-age=60')],
}
