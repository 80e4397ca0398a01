import type { Request } from '../message.ts'
import { codesOwing, codesThat } from '../owed.ts'
import type { Rule } from '../rule.ts'
import type { Seen } from '../seen.ts'

const redirects = codesThat(({ redirect, section }) => redirect !== undefined && section.startsWith('RFC 9110 '))

/** The target URI, where it is known, with its scheme (RFC 9110 §7.1). */
function targetOf(request: Request, { exchange }: Seen): string | undefined {
  if (/^https?:\/\//i.test(request.target)) return request.target
  const host = request.value('host')
  if (exchange.secure === undefined || host === undefined || !request.target.startsWith('/')) return undefined
  return `${exchange.secure ? 'https' : 'http'}://${host}${request.target}`
}

const withoutFragment = (uri: string): string => uri.split('#', 1)[0] as string

/** Answers that lead elsewhere (RFC 9110 §15.4). */
export const redirection: readonly Rule[] = [
  {
    id: 'location-missing',
    level: 'warning',
    section: 'RFC 9110 §15.4',
    checks: [
      'rfc9110-15.4.2-location',
      'rfc9110-15.4.3-location',
      'rfc9110-15.4.8-location',
      'rfc9110-15.4.9-location',
    ],
    says: 'A redirect has no Location.',
    why: 'The answer says that the client should go elsewhere, and not where. Programs follow Location alone.',
    mend: 'Send the URI to go to: Location: /orders/7.',
    on: { codes: codesOwing('Location', 'should').filter(code => redirects.includes(code)) },
    find: ({ response }) =>
      response?.lacks('location') && { at: response.head, says: `A ${response.code} has no Location.` },
    passes: [
      // a relative reference is legal (RFC 9110 §10.2.2)
      `< HTTP/1.1 301 Moved Permanently
       < Location: ../new`,
      '< HTTP/1.1 300 Multiple Choices',
      '< HTTP/1.1 304 Not Modified',
    ],
    fails: ['< HTTP/1.1 301 Moved Permanently', '< HTTP/1.1 303 See Other', '< HTTP/1.1 308 Permanent Redirect'],
  },
  {
    id: 'redirect-to-itself',
    level: 'hint',
    section: 'RFC 9110 §15.4',
    checks: [],
    says: 'A redirect leads to the very URI that was asked for.',
    why: 'A client that follows it comes back to the same answer, round and round, until it gives up.',
    mend: 'Answer with the representation itself, or name another URI in Location.',
    on: { codes: redirects },
    find: seen => {
      const { request, response } = seen
      const location = response?.value('location')
      if (!request || !response || !location || !response.lacks('set-cookie')) return
      if (request.method !== 'GET' && request.method !== 'HEAD') return
      const target = targetOf(request, seen)
      const same =
        location === request.target ||
        (target !== undefined &&
          URL.canParse(location, target) &&
          withoutFragment(new URL(location, target).href) === withoutFragment(new URL(target).href))
      return same && response.field('location')
    },
    passes: [
      // the result of a POST, at the same URI
      `> POST /form HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 303 See Other
       < Location: /form`,
      // whether it went over TLS is not known, so the scheme may be what changes
      `> GET /form HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 301 Moved Permanently
       < Location: https://erp.example/form`,
      // it comes back with a cookie
      `> GET /form HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 302 Found
       < Set-Cookie: session=1
       < Location: /form`,
    ],
    fails: [
      `> GET /form HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 302 Found
       < Location: /form`,
      {
        request: 'GET /form HTTP/1.1\r\nHost: erp.example\r\n\r\n',
        response: 'HTTP/1.1 302 Found\r\nLocation: https://erp.example/form\r\n\r\n',
        secure: true,
      },
    ],
  },
]
