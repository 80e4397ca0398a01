import { methods } from '../../book/methods.ts'
import { isTokenList } from '../../syntax/index.ts'
import { answered, answeredWith, exchanged } from '../examples.ts'
import type { Rule } from '../rule.ts'
import type { Seen } from '../seen.ts'
import { linesAtFault, shown } from '../values.ts'
import { listFields, tokens } from './cors.ts'

/** Whether a browser asks beforehand what it may send (Fetch #cors-preflight-fetch). */
const isPreflight = ({ method, request }: Seen): boolean =>
  method === 'OPTIONS' && request !== undefined && request.has('origin') && request.has('access-control-request-method')

const caseOf = (name: string): string | undefined => {
  const upper = name.toUpperCase()
  return upper !== name && Object.hasOwn(methods, upper) ? upper : undefined
}

/** What a browser asks before it lets a page of another origin send a request (Fetch #cors-preflight-fetch). */
export const preflights: readonly Rule[] = [
  {
    id: 'allow-list-malformed',
    level: 'error',
    section: 'Fetch #http-new-header-syntax',
    checks: [],
    says: 'A field that lists what other origins may use is no list.',
    why: 'A browser that cannot read the list lets nothing through.',
    mend: 'Write names with commas between them: Access-Control-Allow-Methods: GET, PUT.',
    on: { response: listFields, alone: true },
    find: ({ response }) => linesAtFault(response, listFields, value => !isTokenList(value) && 'is no list of names'),
    passes: [answered('Access-Control-Allow-Methods: GET,PUT, *', 'Access-Control-Expose-Headers:')],
    fails: [
      answered('Access-Control-Allow-Methods: GET PUT'),
      answered('Access-Control-Allow-Headers: [Content-Type]'),
      answered('Access-Control-Expose-Headers: "ETag"'),
    ],
  },
  {
    id: 'allow-methods-case',
    level: 'warning',
    section: 'Fetch #http-access-control-allow-methods',
    checks: [],
    says: 'Access-Control-Allow-Methods names a method in other letters.',
    why: 'Browsers compare methods letter by letter: put does not let PUT in.',
    mend: 'Write methods in capital letters.',
    on: { response: ['Access-Control-Allow-Methods'], alone: true },
    find: ({ response }) => {
      const name = response?.parsed('access-control-allow-methods', tokens)?.find(each => caseOf(each))
      return (
        name !== undefined &&
        response && {
          at: response.field('access-control-allow-methods'),
          says: `${shown('Access-Control-Allow-Methods', name)} does not let ${caseOf(name)} in.`,
        }
      )
    },
    passes: [answered('Access-Control-Allow-Methods: GET, PUT, own')],
    fails: [answered('Access-Control-Allow-Methods: get, put')],
  },
  {
    id: 'cors-max-age',
    level: 'error',
    section: 'Fetch #http-access-control-max-age',
    checks: [],
    says: 'Access-Control-Max-Age is no number of seconds.',
    why: 'Browsers fall back to five seconds, and ask before nearly every request.',
    mend: 'Send seconds in digits: Access-Control-Max-Age: 7200.',
    on: { response: ['Access-Control-Max-Age'], alone: true },
    find: ({ response }) =>
      // browsers that keep nothing for -1 are many, and so are those that send it
      linesAtFault(
        response,
        ['Access-Control-Max-Age'],
        value => !/^(?:\d+|-1)$/.test(value) && 'is no number of seconds',
      ),
    passes: [answered('Access-Control-Max-Age: 0'), answered('Access-Control-Max-Age: -1')],
    fails: [answered('Access-Control-Max-Age: 1h'), answered('Access-Control-Max-Age: 60.5')],
  },
  {
    id: 'preflight-challenged',
    level: 'warning',
    section: 'Fetch #cors-preflight-fetch',
    checks: [],
    says: 'A preflight is answered with a challenge.',
    why: 'Browsers never send credentials with a preflight, so it can never succeed, and neither can the request that it is for.',
    mend: 'Answer OPTIONS with Access-Control-Request-Method before credentials are looked at.',
    on: { codes: [401, 407] },
    find: seen => isPreflight(seen) && seen.response?.start,
    passes: [
      exchanged(
        '> OPTIONS / HTTP/1.1\n> Host: a',
        answeredWith('401 Unauthorized', 'WWW-Authenticate: Bearer realm="a"'),
      ),
    ],
    fails: [
      exchanged(
        '> OPTIONS / HTTP/1.1\n> Host: a\n> Origin: https://a.example\n> Access-Control-Request-Method: PUT',
        answeredWith('401 Unauthorized', 'WWW-Authenticate: Bearer realm="a"'),
      ),
    ],
  },
  {
    id: 'preflight-redirected',
    level: 'warning',
    section: 'Fetch #cors-preflight-fetch',
    checks: [],
    says: 'A preflight is redirected.',
    why: 'Browsers do not follow a redirect there: the request that it is for fails.',
    mend: 'Answer the preflight where it arrives; have clients use the address that it leads to.',
    on: { codes: ['3xx'] },
    find: seen => isPreflight(seen) && seen.response?.start,
    passes: [exchanged('> OPTIONS / HTTP/1.1\n> Host: a', answeredWith('308 Permanent Redirect', 'Location: /b'))],
    fails: [
      exchanged(
        '> OPTIONS / HTTP/1.1\n> Host: a\n> Origin: https://a.example\n> Access-Control-Request-Method: PUT',
        answeredWith('308 Permanent Redirect', 'Location: /b'),
      ),
    ],
  },
]
