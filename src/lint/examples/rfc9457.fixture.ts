import { type Document, sizedAll } from './document.fixture.ts'

/** The examples of RFC 9457. Adapted: requests with content have the length and the media type that they need. */
export const rfc9457: Document = sizedAll({
  '3': [
    `> POST /purchase HTTP/1.1
     > Host: store.example.com
     > Content-Type: application/json
     > Accept: application/json, application/problem+json
     > Content-Length: *
     >
     > {
     >   "item": 123456,
     >   "quantity": 2
     > }
     < HTTP/1.1 403 Forbidden
     < Content-Type: application/problem+json
     < Content-Language: en
     <
     < {
     <  "type": "https://example.com/probs/out-of-credit",
     <  "title": "You do not have enough credit.",
     <  "detail": "Your current balance is 30, but that costs 50.",
     <  "instance": "/account/12345/msgs/abc",
     <  "balance": 30,
     <  "accounts": ["/account/12345",
     <               "/account/67890"]
     < }`,
    `> POST /details HTTP/1.1
     > Host: account.example.com
     > Accept: application/json
     > Content-Type: application/json
     > Content-Length: *
     >
     > {
     >   "age": 42.3,
     >   "profile": {
     >     "color": "yellow"
     >   }
     > }
     < HTTP/1.1 422 Unprocessable Content
     < Content-Type: application/problem+json
     < Content-Language: en
     <
     < {
     <  "type": "https://example.net/validation-error",
     <  "title": "Your request is not valid.",
     <  "errors": [
     <              {
     <                "detail": "must be a positive integer",
     <                "pointer": "#/age"
     <              },
     <              {
     <                "detail": "must be 'green', 'red' or 'blue'",
     <                "pointer": "#/profile/color"
     <              }
     <           ]
     < }`,
  ],
  '3.1.1': [
    `< HTTP/1.1 403 Forbidden
     < Content-Type: application/problem+json
     <
     < {"type": "tag:example@example.org,2021-09-17:OutOfLuck", "title": "Out of luck"}`,
    `< HTTP/1.1 403 Forbidden
     < Content-Type: application/problem+json
     <
     < {"type": "/types/123", "instance": "/instances/123"}`,
  ],
  '4.2': [
    `< HTTP/1.1 404 Not Found
     < Content-Type: application/problem+json
     <
     < {"type": "about:blank", "title": "Not Found", "status": 404}`,
  ],
  B: [
    `< HTTP/1.1 403 Forbidden
     < Content-Type: application/problem+xml
     < Content-Language: en
     <
     < <?xml version="1.0" encoding="UTF-8"?>
     < <problem xmlns="urn:ietf:rfc:7807">
     <   <type>https://example.com/probs/out-of-credit</type>
     <   <title>You do not have enough credit.</title>
     <   <detail>Your current balance is 30, but that costs 50.</detail>
     <   <instance>https://example.net/account/12345/msgs/abc</instance>
     <   <balance>30</balance>
     <   <accounts>
     <     <i>https://example.net/account/12345</i>
     <     <i>https://example.net/account/67890</i>
     <   </accounts>
     < </problem>`,
  ],
})
