import { isEmpty } from '../evidence.ts'
import type { Response } from '../message.ts'
import type { Rule } from '../rule.ts'
import type { Seen } from '../seen.ts'

/** The answer's head, where it has none of the content that its code calls for. */
const silent = ({ response, method }: Seen) =>
  response && method && method !== 'HEAD' && isEmpty(response) && response.head

const names = (response: Response, fields: readonly string[]): boolean => fields.some(name => !response.lacks(name))

/** What the content of single codes has to tell (RFC 9110 §15.3 to §15.6). */
export const choices: readonly Rule[] = [
  {
    id: 'choices-unlisted',
    level: 'warning',
    section: 'RFC 9110 §15.4.1',
    checks: ['rfc9110-15.4.1-list'],
    says: 'A 300 has no content that lists the choices.',
    why: 'A 300 asks the client to choose. Without a list there is nothing to choose from.',
    mend: 'List each representation with its URI and its media type in the content.',
    on: { codes: [300] },
    find: silent,
    passes: [
      `> GET /report HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 300 Multiple Choices
       < Content-Type: text/html
       <
       < <a href="report.pdf">PDF</a> <a href="report.csv">CSV</a>`,
      `> HEAD /report HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 300 Multiple Choices`,
    ],
    fails: [
      `> GET /report HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 300 Multiple Choices
       < Content-Length: 0`,
    ],
  },
  {
    id: 'representations-unlisted',
    level: 'warning',
    section: 'RFC 9110 §15.5.7',
    checks: ['rfc9110-15.5.7-list'],
    says: 'A 406 has no content that lists the representations there are.',
    why: 'The client asked for a form that does not exist. Only a list of those that do lets it ask again with success.',
    mend: 'List the representations with their URIs, media types and languages in the content.',
    on: { codes: [406] },
    find: silent,
    passes: [
      `> GET /report HTTP/1.1
       > Host: erp.example
       > Accept: image/png
       < HTTP/1.1 406 Not Acceptable
       < Content-Type: application/json
       <
       < {"available": ["application/pdf", "text/csv"]}`,
    ],
    fails: [
      `> GET /report HTTP/1.1
       > Host: erp.example
       > Accept: image/png
       < HTTP/1.1 406 Not Acceptable
       < Content-Length: 0`,
    ],
  },
  {
    id: 'conflict-unexplained',
    level: 'warning',
    section: 'RFC 9110 §15.5.10',
    checks: ['rfc9110-15.5.10-source'],
    says: 'A 409 has no content that says what the request was in conflict with.',
    why: 'A conflict can be solved only by somebody who knows with what: a key that is taken, or a newer version.',
    mend: 'Say in the content what conflicts, and where it is.',
    on: { codes: [409] },
    find: silent,
    passes: [
      `> PUT /orders/7 HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 409 Conflict
       < Content-Type: text/plain
       <
       < The number 7 belongs to /orders/3 already.`,
    ],
    fails: [
      `> PUT /orders/7 HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 409 Conflict
       < Content-Length: 0`,
    ],
  },
  {
    id: 'versions-unlisted',
    level: 'warning',
    section: 'RFC 9110 §15.6.6',
    checks: ['rfc9110-15.6.6-versions'],
    says: 'A 505 has no content that says which versions are supported.',
    why: 'The client has to pick another version of HTTP, and cannot guess which.',
    mend: 'Say in the content why the version is not supported, and which protocols are.',
    on: { codes: [505] },
    find: silent,
    passes: [
      `> GET / HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 505 HTTP Version Not Supported
       < Content-Type: text/plain
       <
       < This service speaks HTTP/2 alone.`,
    ],
    fails: [
      `> GET / HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 505 HTTP Version Not Supported
       < Content-Length: 0`,
    ],
  },
  {
    id: 'accepted-silent',
    level: 'hint',
    section: 'RFC 9110 §15.3.3',
    checks: [],
    says: 'A 202 tells neither the state of the work nor where to follow it.',
    why: 'The client was told that something will be done some time. Without content or a link it can never learn whether it was.',
    mend: 'Describe the state in the content, or link to a monitor: Location: /jobs/7.',
    on: { codes: [202] },
    find: ({ response, method }) =>
      response &&
      method &&
      method !== 'HEAD' &&
      isEmpty(response) &&
      !names(response, ['location', 'content-location', 'link', 'operation-location']) &&
      response.head,
    passes: [
      `> POST /imports HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 202 Accepted
       < Location: /jobs/7
       < Content-Length: 0`,
      `> POST /imports HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 202 Accepted
       <
       < {"state": "waiting"}`,
    ],
    fails: [
      `> POST /imports HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 202 Accepted
       < Content-Length: 0`,
    ],
  },
  {
    id: 'created-unnamed',
    level: 'warning',
    section: 'RFC 9110 §9.3.3',
    checks: ['rfc9110-9.3.3-created'],
    says: 'A 201 to POST has neither Location nor content, so nothing tells what was made.',
    why: 'POST mostly makes a resource at another URI. A client that is not told which cannot use what it made.',
    mend: 'Name the new resource in Location, and describe it in the content: Location: /orders/7.',
    on: { codes: [201] },
    find: ({ response, method }) =>
      method === 'POST' &&
      response &&
      isEmpty(response) &&
      !names(response, ['location', 'content-location', 'link']) &&
      response.head,
    passes: [
      `> POST /orders HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 201 Created
       < Location: /orders/7
       < Content-Length: 0`,
      `> POST /orders HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 201 Created
       <
       < {"id": 7}`,
      // the target itself was made (RFC 9110 §15.3.2)
      `> PUT /orders/7 HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 201 Created
       < Content-Length: 0`,
      `< HTTP/1.1 201 Created
       < Content-Length: 0`,
    ],
    fails: [
      `> POST /orders HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 201 Created
       < Content-Length: 0`,
    ],
  },
]
