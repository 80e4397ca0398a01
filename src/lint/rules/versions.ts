import type { Rule } from '../rule.ts'
import { isText } from '../sides.ts'

/** Versions of HTTP/1 (RFC 9110 §6.2). */
export const versions: readonly Rule[] = [
  {
    id: 'minor-version-refused',
    level: 'warning',
    section: 'RFC 9110 §6.2',
    checks: ['rfc9110-6.2-higher-minor'],
    says: 'A 505 refuses a higher minor version of HTTP/1, although the server speaks HTTP/1.',
    why: 'A minor version only adds what older recipients can pass over, so that a newer client can talk to them without a second try.',
    mend: 'Handle HTTP/1.2 and above as if it were HTTP/1.1, and answer in HTTP/1.1.',
    on: { codes: [505] },
    find: ({ request, response, earlier }) => {
      // a server may refuse a whole major version, so it has to have answered another request of this one
      if (!request || !response || !/^1\.[2-9]$/.test(request.seen.version ?? '') || !isText(response)) return false
      const { request: before, response: answer } = earlier ?? {}
      return before && answer && isText(before) && isText(answer) && answer.code < 500 && response.start
    },
    passes: [
      // nothing shows that it speaks HTTP/1 with others
      `> GET / HTTP/1.2
       > Host: erp.example
       < HTTP/1.1 505 HTTP Version Not Supported
       < Content-Type: text/plain
       <
       < This service speaks HTTP/2 alone.`,
      `> GET / HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       > GET / HTTP/1.2
       > Host: erp.example
       < HTTP/1.1 200 OK`,
      `> GET / HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       > GET / HTTP/2.0
       > Host: erp.example
       < HTTP/1.1 505 HTTP Version Not Supported
       < Content-Type: text/plain
       <
       < HTTP/1.1 it has to be.`,
      // it may speak HTTP/2 alone
      `> GET / HTTP/2
       > Host: erp.example
       < HTTP/2 200
       > GET / HTTP/1.2
       > Host: erp.example
       < HTTP/1.1 505 HTTP Version Not Supported
       < Content-Type: text/plain
       <
       < This service speaks HTTP/2 alone.`,
      `> GET / HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 505 HTTP Version Not Supported
       > GET / HTTP/1.2
       > Host: erp.example
       < HTTP/1.1 505 HTTP Version Not Supported
       < Content-Type: text/plain
       <
       < This service speaks HTTP/2 alone.`,
    ],
    fails: [
      `> GET / HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 404 Not Found
       > GET / HTTP/1.2
       > Host: erp.example
       < HTTP/1.1 505 HTTP Version Not Supported`,
    ],
  },
]
