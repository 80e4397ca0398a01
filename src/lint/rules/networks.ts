import { parseLinks, splitList } from '../../syntax/index.ts'
import { isEmpty } from '../evidence.ts'
import type { Rule } from '../rule.ts'

/** Networks that want a login: 511 (RFC 6585 §6). */
export const networks: readonly Rule[] = [
  {
    id: 'network-login-missing',
    level: 'warning',
    section: 'RFC 6585 §6',
    checks: ['rfc6585-6-link'],
    says: 'A 511 has no link to where the user can log in.',
    why: 'The user is held by a network that wants a login, and can only get through by a page that somebody names.',
    mend: 'Link to the login page in the content: <a href="https://login.network.example/">Log in</a>.',
    on: { codes: [511] },
    find: ({ method, response }) => {
      if (!response || method === undefined || method === 'HEAD' || response.has('location')) return undefined
      // a Link whose target nobody can read is as good as none
      if (!response.lacks('link') && response.parsed('link', parseLinks)?.length !== 0) return undefined
      const { text } = response
      const linked = text === undefined ? !isEmpty(response) : /https?:\/\/|\b(?:href|action|url)\s*=/i.test(text)
      return !linked && response.content
    },
    passes: [
      `> GET / HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 511 Network Authentication Required
       < Content-Type: text/html
       <
       < <meta http-equiv="refresh" content="0; url=https://login.network.example/">`,
      `> GET / HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 511 Network Authentication Required
       < Content-Type: application/problem+json
       <
       < {"title":"Network Authentication Required","login":"https://login.network.example/"}`,
    ],
    fails: [
      `> GET / HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 511 Network Authentication Required
       < Content-Type: text/plain
       <
       < Log in first.`,
    ],
  },
  {
    id: 'network-login-inside',
    level: 'warning',
    section: 'RFC 6585 §6',
    checks: ['rfc6585-6-login'],
    says: 'A 511 has a challenge or a login form in it.',
    why: 'To the browser it seems to come from the site that was asked for, so the password would go to, or be saved for, the wrong party.',
    mend: 'Only link to the login page, which has a URI of its own.',
    on: { codes: [511] },
    find: ({ response }) => {
      if (!response) return undefined
      if (response.has('www-authenticate')) return response.field('www-authenticate')
      const html = response.mediaType?.essence === 'text/html' && response.text
      return html && /<input[^>]{1,200}\btype\s*=\s*["']?password/i.test(html) && response.content
    },
    passes: [
      `< HTTP/1.1 511 Network Authentication Required
       < Content-Type: text/html
       <
       < <a href="https://login.network.example/">Enter your password there</a>`,
    ],
    fails: [
      `< HTTP/1.1 511 Network Authentication Required
       < WWW-Authenticate: Basic realm="wifi"`,
      `< HTTP/1.1 511 Network Authentication Required
       < Content-Type: text/html
       <
       < <form action="https://login.network.example/"><input name="p" type="password"></form>`,
    ],
  },
  {
    id: 'network-login-stored',
    level: 'hint',
    section: 'RFC 6585 §6',
    checks: [],
    says: 'A 511 has no Cache-Control: no-store.',
    why: 'It stands under the URI of another site. Kept there, it hides that site after the login too.',
    mend: 'Send Cache-Control: no-store.',
    on: { codes: [511] },
    find: ({ response }) =>
      response !== undefined &&
      response.seen.complete !== false &&
      !splitList(response.value('cache-control') ?? '').some(each => each.toLowerCase() === 'no-store') &&
      response.head,
    passes: [
      `< HTTP/1.1 511 Network Authentication Required
       < Cache-Control: private, no-store`,
    ],
    fails: [`< HTTP/1.1 511 Network Authentication Required`],
  },
]
