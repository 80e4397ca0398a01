import type { Rule } from '../rule.ts'

/** 102 (RFC 2518) and 103 (RFC 8297). */
export const earlyHints: readonly Rule[] = [
  {
    id: 'processing-without-end',
    level: 'error',
    section: 'RFC 2518 §10.1',
    checks: ['rfc2518-10.1-final'],
    says: 'The server sent a 102, and closed the connection without a final answer.',
    why: 'A 102 promises an answer. The client waited on its word, and now cannot tell whether the work was done.',
    mend: 'Send the final answer, a 500 at least, before the connection is closed; or answer 202 and offer a monitor.',
    on: 'interim',
    find: ({ exchange, interim, response }) =>
      exchange.closed === true &&
      !response &&
      interim
        ?.filter(({ code }) => code === 102)
        .map(({ start }) => start)
        .slice(-1),
    passes: [
      `> COPY /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 102 Processing
       <
       < HTTP/1.1 102 Processing
       <
       < HTTP/1.1 201 Created`,
      // the recording may have ended before the answer came
      `> COPY /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 102 Processing`,
    ],
    fails: [
      {
        request: 'COPY /a HTTP/1.1\r\nHost: erp.example\r\n\r\n',
        response: 'HTTP/1.1 102 Processing\r\n\r\n',
        closed: true,
      },
    ],
  },
  {
    id: 'early-hints-empty',
    level: 'hint',
    section: 'RFC 8297 §2',
    checks: [],
    says: 'A 103 has no Link.',
    why: 'Clients act on a 103 by its Link fields, which name what to load early. Without one it costs octets and helps nobody.',
    mend: 'Name what the page needs, or leave the 103 out: Link: </style.css>; rel=preload; as=style.',
    on: 'interim',
    find: ({ interim }) => interim?.filter(each => each.code === 103 && each.lacks('link')).map(({ head }) => head),
    passes: [
      `< HTTP/1.1 103 Early Hints
       < Link: </style.css>; rel=preload; as=style
       <
       < HTTP/1.1 103 Early Hints
       < Link: </script.js>; rel=preload; as=script
       <
       < HTTP/1.1 200 OK`,
      `< HTTP/1.1 102 Processing
       <
       < HTTP/1.1 200 OK`,
    ],
    fails: [
      `< HTTP/1.1 103 Early Hints
       <
       < HTTP/1.1 200 OK`,
    ],
  },
]
