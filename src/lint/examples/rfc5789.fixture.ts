import { type Document, sizedAll } from './document.fixture.ts'

/** The examples of RFC 5789. Adapted: lengths fit the content that is shown. */
export const rfc5789: Document = sizedAll({
  '2.1': [
    `> PATCH /file.txt HTTP/1.1
     > Host: www.example.com
     > Content-Type: application/example
     > If-Match: "e0023aa4e"
     > Content-Length: *
     >
     > [description of changes]
     < HTTP/1.1 204 No Content
     < Content-Location: /file.txt
     < ETag: "e0023aa4f"
     <`,
  ],
  '3.2': [
    `> OPTIONS /example/buddies.xml HTTP/1.1
     > Host: www.example.com
     >
     < HTTP/1.1 200 OK
     < Allow: GET, PUT, POST, OPTIONS, HEAD, DELETE, PATCH
     < Accept-Patch: application/example, text/example
     < Content-Length: 0
     <`,
  ],
})
