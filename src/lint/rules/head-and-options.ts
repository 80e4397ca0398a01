import { earlierWhole, fromOrigin, listed, sameOctets } from '../evidence.ts'
import type { Rule } from '../rule.ts'

/** Fields of the representation that GET and HEAD have in common; some others are known only once the content is made. */
const common = ['Content-Type', 'Content-Language', 'ETag', 'Last-Modified', 'Cache-Control', 'Expires', 'Vary']

/** Fields that tell what a resource can do. */
const telling = [
  'Allow',
  'Accept',
  'Accept-Encoding',
  'Accept-Patch',
  'Accept-Post',
  'Accept-Query',
  'Accept-Ranges',
  'Access-Control-Allow-Headers',
  'Access-Control-Allow-Methods',
  'Access-Control-Allow-Origin',
  'DASL',
  'DAV',
  'Link',
  'Public',
]

/** HEAD beside the GET before it, and OPTIONS (RFC 9110 §9.3.2, §9.3.7). */
export const headAndOptions: readonly Rule[] = [
  {
    id: 'head-code',
    level: 'warning',
    section: 'RFC 9110 §9.3.2',
    checks: [],
    says: 'HEAD is refused where the same GET just succeeded.',
    why: 'HEAD is GET without the content, and every general server has both. Link checkers and download tools rely on it.',
    mend: 'Answer HEAD as GET would be answered, without the content.',
    on: { methods: ['HEAD'] },
    find: seen => {
      const { response } = seen
      if (!response || ![404, 405, 501].includes(response.code) || !fromOrigin(response) || !earlierWhole(seen)) return
      return { at: response.start, says: `HEAD gets a ${response.code} where the same GET just got a 200.` }
    },
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       > HEAD /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK`,
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Authorization: Basic YTpi
       < HTTP/1.1 200 OK
       > HEAD /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 404 Not Found`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       > HEAD /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 405 Method Not Allowed
       < Allow: GET`,
    ],
  },
  {
    id: 'head-fields',
    level: 'warning',
    section: 'RFC 9110 §9.3.2',
    checks: ['rfc9110-9.3.2-same-fields'],
    says: 'HEAD leaves out fields that the same GET has.',
    why: 'A client asks by HEAD to learn of a representation what GET would tell: its type, its version, how long it stays fresh.',
    mend: 'Send with HEAD the fields that GET has. Only what is known once the content is made may be left out.',
    on: { methods: ['HEAD'] },
    find: seen => {
      const [whole, response] = [earlierWhole(seen), seen.response]
      if (!whole || response?.code !== 200 || !fromOrigin(response)) return
      const missing = common.filter(name => whole.has(name) && response.lacks(name))
      return missing.length > 0 && { at: response.head, says: `HEAD leaves out ${listed(missing)}, which GET has.` }
    },
    passes: [
      // the length is known only once the content is made
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < ETag: "a"
       < Content-Length: 5
       <
       < hello
       > HEAD /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < ETag: "b"`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < ETag: "a"
       < Content-Type: text/plain
       > HEAD /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < ETag: "a"`,
    ],
  },
  {
    id: 'head-length',
    level: 'error',
    section: 'RFC 9110 §8.6',
    checks: ['rfc9110-8.6-head-value'],
    says: 'The Content-Length of HEAD is not that of GET.',
    why: 'A client takes the length for that of the content: it makes room by it, and a cache drops what it stored where they differ.',
    mend: 'Send the length that GET has, or none. It is not 0 because HEAD has no content.',
    on: { methods: ['HEAD'] },
    find: seen => {
      const [whole, response] = [earlierWhole(seen), seen.response]
      const length = response?.value('content-length')
      if (!whole || response?.code !== 200 || length === undefined || !sameOctets(whole, response)) return
      const then = whole.value('content-length') ?? (whole.seen.truncated ? undefined : whole.length)
      if (then === undefined || Number(then) === Number(length)) return
      return { at: response.field('content-length'), says: `HEAD has Content-Length: ${length}, and GET had ${then}.` }
    },
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < ETag: "a"
       < Content-Length: 5
       <
       < hello
       > HEAD /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < ETag: "a"
       < Content-Length: 5`,
      // there is nothing to compare it with
      `> HEAD /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < Content-Length: 0`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < ETag: "a"
       < Content-Length: 5
       <
       < hello
       > HEAD /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < ETag: "a"
       < Content-Length: 0`,
    ],
  },
  {
    id: 'options-silent',
    level: 'warning',
    section: 'RFC 9110 §9.3.7',
    checks: ['rfc9110-9.3.7-features'],
    says: 'The answer to OPTIONS tells nothing that the resource can do.',
    why: 'OPTIONS asks what is possible. An answer without a single field about it is no answer to that.',
    mend: 'Send at least Allow: GET, HEAD, OPTIONS, and Accept-Patch or Accept-Ranges where they apply.',
    on: { methods: ['OPTIONS'] },
    find: ({ request, response }) =>
      request?.target !== '*' &&
      response &&
      response.code >= 200 &&
      response.code < 300 &&
      telling.every(name => response.lacks(name)) &&
      response.head,
    passes: [
      `> OPTIONS /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 204 No Content
       < Allow: GET, HEAD`,
      // a preflight of CORS
      `> OPTIONS /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 204 No Content
       < Access-Control-Allow-Methods: GET`,
      `> OPTIONS * HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK`,
    ],
    fails: [
      `> OPTIONS /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < Content-Length: 0`,
    ],
  },
]
