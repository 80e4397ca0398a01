import { asked } from '../examples.ts'
import { type Document, sizedAll } from './document.fixture.ts'

/** The examples of RFC 7240 (Prefer). Adapted: requests with content have the length that they need. */
export const rfc7240: Document = sizedAll({
  '2': [
    ...['foo; bar', 'foo; bar=""', 'foo=""; bar'].map(value => asked(`Prefer: ${value}`)),
    `> POST /foo HTTP/1.1
     > Host: example.org
     > Prefer: respond-async, wait=100
     > Prefer: handling=lenient
     > Date: Tue, 20 Dec 2011 12:34:56 GMT
     > Content-Length: 0
     >`,
    `> POST /foo HTTP/1.1
     > Host: example.org
     > Prefer: handling=lenient, wait=100, respond-async
     > Date: Tue, 20 Dec 2011 12:34:56 GMT
     > Content-Length: 0
     >`,
  ],
  '2.1': [
    `> POST /some-resource HTTP/1.1
     > Host: example.org
     > Content-Type: text/plain
     > Prefer: respond-async, wait=10
     > Prefer: priority=5
     > Content-Length: *
     >
     > {...}`,
    `> POST /some-resource HTTP/1.1
     > Host: example.org
     > Content-Type: text/plain
     > Prefer: Lenient
     > Content-Length: *
     >
     > {...}`,
    `> POST /some-resource HTTP/1.1
     > Host: example.org
     > Content-Type: text/plain
     > Prefer: return=minimal; foo="some parameter"
     > Content-Length: *
     >
     > {...}`,
  ],
  '3': [
    `> PATCH /my-document HTTP/1.1
     > Host: example.org
     > Content-Type: application/example-patch
     > Prefer: return=representation
     > Content-Length: *
     >
     > [{"op": "add", "path": "/a", "value": 1}]
     < HTTP/1.1 200 OK
     < Content-Type: application/json
     < Preference-Applied: return=representation
     < Content-Location: /my-document
     <
     < {"a": 1}`,
  ],
  '4.1': [
    `> POST /collection HTTP/1.1
     > Host: example.org
     > Content-Type: text/plain
     > Prefer: respond-async
     > Content-Length: *
     >
     > {Data}
     < HTTP/1.1 202 Accepted
     < Location: http://example.org/collection/123
     <`,
  ],
  '4.2': [
    `> PATCH /item/123 HTTP/1.1
     > Host: example.org
     > Content-Type: application/example-patch
     > Prefer: return=representation
     > Content-Length: *
     >
     > 1c1
     > < ABCDEFGHIJKLMNOPQRSTUVWXYZ
     > ---
     > > BCDFGHJKLMNPQRSTVWXYZ
     < HTTP/1.1 200 OK
     < Content-Location: http://example.org/item/123
     < Content-Type: text/plain
     < ETag: "d3b07384d113edec49eaa6238ad5ff00"
     <
     < BCDFGHJKLMNPQRSTVWXYZ`,
    `> POST /collection HTTP/1.1
     > Host: example.org
     > Content-Type: text/plain
     > Prefer: return=minimal
     > Content-Length: *
     >
     > {Data}
     < HTTP/1.1 201 Created
     < Location: http://example.org/collection/123
     <`,
  ],
  '4.3': [
    `> POST /collection HTTP/1.1
     > Host: example.org
     > Content-Type: text/plain
     > Prefer: respond-async, wait=10
     > Content-Length: *
     >
     > {Data}`,
  ],
  '4.4': [
    `> POST /collection HTTP/1.1
     > Host: example.org
     > Content-Type: text/plain
     > Prefer: handling=strict
     > Content-Length: *
     >
     > {Data}`,
  ],
})
