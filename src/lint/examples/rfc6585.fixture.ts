import { type Document, sizedAll } from './document.fixture.ts'

/** The examples of RFC 6585. Adapted: their pages are shorter. */
export const rfc6585: Document = sizedAll({
  '3': [
    `< HTTP/1.1 428 Precondition Required
     < Content-Type: text/html
     <
     < <html>
     <    <head>
     <       <title>Precondition Required</title>
     <    </head>
     <    <body>
     <       <p>This request is required to be conditional; try using "If-Match".</p>
     <    </body>
     < </html>`,
  ],
  '4': [
    `< HTTP/1.1 429 Too Many Requests
     < Content-Type: text/html
     < Retry-After: 3600
     <
     < <html>
     <    <head>
     <       <title>Too Many Requests</title>
     <    </head>
     <    <body>
     <       <p>I only allow 50 requests per hour to this Web site per logged in user.  Try again soon.</p>
     <    </body>
     < </html>`,
  ],
  '5': [
    `< HTTP/1.1 431 Request Header Fields Too Large
     < Content-Type: text/html
     <
     < <html>
     <    <head>
     <       <title>Request Header Fields Too Large</title>
     <    </head>
     <    <body>
     <       <p>The "Example" header was too large.</p>
     <    </body>
     < </html>`,
  ],
  '6.1': [
    `> GET /index.htm HTTP/1.1
     > Host: www.example.com
     >
     < HTTP/1.1 511 Network Authentication Required
     < Content-Type: text/html
     <
     < <html>
     <    <head>
     <       <title>Network Authentication Required</title>
     <       <meta http-equiv="refresh" content="0; url=https://login.example.net/">
     <    </head>
     <    <body>
     <       <p>You need to <a href="https://login.example.net/">
     <       authenticate with the local network</a> in order to gain
     <       access.</p>
     <    </body>
     < </html>`,
  ],
})
