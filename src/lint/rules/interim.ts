import { status } from '../../book/index.ts'
import type { Request } from '../message.ts'
import type { Rule } from '../rule.ts'

const waits = (request: Request | undefined): boolean =>
  request?.value('expect')?.trim().toLowerCase() === '100-continue'

/** Interim answers, and the expectation that asks for one (RFC 9110 §10.1.1, §15.2). */
export const interim: readonly Rule[] = [
  {
    id: 'interim-to-http10',
    level: 'error',
    section: 'RFC 9110 §15.2',
    checks: ['rfc9110-15.2-http10', 'rfc9110-10.1.1-http10'],
    says: 'A client of HTTP/1.0 got an interim answer.',
    why: 'HTTP/1.0 has no 1xx. Such a client takes the interim answer for the final one, and what follows for garbage.',
    mend: 'Send no 1xx where the request says HTTP/1.0, whatever it expects.',
    on: 'interim',
    find: ({ request, interim }) => request?.seen.version === '1.0' && interim?.[0]?.start,
    passes: [
      `> PUT /a HTTP/1.1
       > Host: erp.example
       > Expect: 100-continue
       > Content-Length: 2
       < HTTP/1.1 100 Continue
       <
       < HTTP/1.1 204 No Content`,
      // one that nobody asked for is legal, and so are several
      `> GET / HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 103 Early Hints
       < Link: </a.css>; rel=preload
       <
       < HTTP/1.1 103 Early Hints
       <
       < HTTP/1.1 200 OK`,
    ],
    fails: [
      `> PUT /a HTTP/1.0
       > Expect: 100-continue
       > Content-Length: 2
       < HTTP/1.1 100 Continue
       <
       < HTTP/1.1 204 No Content`,
    ],
  },
  {
    id: 'interim-content-length',
    level: 'error',
    section: 'RFC 9110 §8.6',
    checks: ['rfc9110-8.6-without-content'],
    says: 'An interim answer has Content-Length.',
    why: 'A 1xx ends with its fields. A client that believes the length waits for octets, or takes the final answer for them.',
    mend: 'Send Content-Length with the final answer alone.',
    on: 'interim',
    find: ({ interim }) =>
      interim?.filter(each => each.has('content-length')).map(each => each.field('content-length')),
    passes: [
      `< HTTP/1.1 100 Continue
       <
       < HTTP/1.1 200 OK
       < Content-Length: 0
       <`,
    ],
    fails: [
      `< HTTP/1.1 100 Continue
       < Content-Length: 0
       <
       < HTTP/1.1 200 OK
       < Content-Length: 0`,
    ],
  },
  {
    id: 'content-length-forbidden',
    level: 'error',
    section: 'RFC 9110 §8.6',
    checks: ['rfc9110-8.6-without-content'],
    says: 'The answer has Content-Length, though its code never has content.',
    why: 'A client that believes the length waits for octets which never come, or takes the next answer for them.',
    mend: 'Leave Content-Length out, also where it would be 0.',
    on: { response: ['Content-Length'] },
    find: ({ response, method }) => {
      if (!response || method === 'CONNECT') return
      if (status(response.code)?.fields['Content-Length'] !== 'must not') return
      return { at: response.field('content-length'), says: `A ${response.code} has Content-Length.` }
    },
    passes: [
      '< HTTP/1.1 204 No Content',
      `< HTTP/1.1 304 Not Modified
       < Content-Length: 1234`,
      `< HTTP/1.1 205 Reset Content
       < Content-Length: 0`,
    ],
    fails: [
      `< HTTP/1.1 204 No Content
       < Content-Length: 0`,
      `< HTTP/1.1 101 Switching Protocols
       < Upgrade: websocket
       < Connection: upgrade
       < Content-Length: 0`,
    ],
  },
  {
    id: 'expectation-without-content',
    level: 'error',
    section: 'RFC 9110 §10.1.1',
    checks: ['rfc9110-10.1.1-no-content'],
    says: 'A request without content expects a 100.',
    why: 'The 100 says that the content may come. Without content there is nothing to wait for, and a server may send none.',
    mend: 'Send Expect: 100-continue only with a request that has content.',
    on: { request: ['Expect'] },
    find: ({ request }) => {
      if (!request || !waits(request) || request.hasContent) return
      const unframed =
        request.seen.version === '1.1' && request.lacks('content-length') && request.lacks('transfer-encoding')
      return (unframed || /^0+$/.test(request.value('content-length') ?? '')) && request.field('expect')
    },
    passes: [
      // content that was held back, and never sent
      `> PUT /a HTTP/1.1
       > Host: erp.example
       > Expect: 100-continue
       > Content-Length: 5
       < HTTP/1.1 403 Forbidden`,
      `> PUT /a HTTP/2
       > Expect: 100-continue
       < HTTP/2 403`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Expect: 100-continue
       < HTTP/1.1 200 OK`,
      `> PUT /a HTTP/1.1
       > Host: erp.example
       > Expect: 100-continue
       > Content-Length: 0
       < HTTP/1.1 204 No Content`,
    ],
  },
  {
    id: 'expectation-repeated',
    level: 'warning',
    section: 'RFC 9110 §10.1.1',
    checks: ['rfc9110-10.1.1-repeat'],
    says: 'A request that got a 417 comes again with the same expectation.',
    why: 'The 417 says that somebody on the way cannot meet the expectation. Repeating it gets the same answer.',
    mend: 'Send the request again without Expect.',
    on: { request: ['Expect'] },
    find: ({ request, earlier }) =>
      earlier?.code === 417 &&
      earlier.method === request?.method &&
      waits(earlier.request) &&
      waits(request) &&
      request?.field('expect'),
    passes: [
      `> PUT /a HTTP/1.1
       > Host: erp.example
       > Expect: 100-continue
       > Content-Length: 2
       < HTTP/1.1 417 Expectation Failed
       > PUT /a HTTP/1.1
       > Host: erp.example
       > Content-Length: 2
       < HTTP/1.1 204 No Content`,
    ],
    fails: [
      `> PUT /a HTTP/1.1
       > Host: erp.example
       > Expect: 100-continue
       > Content-Length: 2
       < HTTP/1.1 417 Expectation Failed
       > PUT /a HTTP/1.1
       > Host: erp.example
       > Expect: 100-continue
       > Content-Length: 2
       < HTTP/1.1 417 Expectation Failed`,
    ],
  },
  {
    id: 'expectation-none',
    level: 'hint',
    section: 'RFC 9110 §15.5.18',
    checks: [],
    says: 'A 417 answers a request that expected nothing.',
    why: 'A 417 is about the Expect field. Without one the client cannot tell what to do without.',
    mend: 'Send the code of what was really wrong: 400, 409 or 422.',
    on: { codes: [417] },
    find: ({ request, response }) => request?.lacks('expect') && response?.start,
    passes: [
      `> PUT /a HTTP/1.1
       > Host: erp.example
       > Expect: 100-continue
       > Content-Length: 2
       < HTTP/1.1 417 Expectation Failed`,
      '< HTTP/1.1 417 Expectation Failed',
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 417 Expectation Failed`,
    ],
  },
]
