import { isProducts, isTokenList, isVia } from '../../syntax/index.ts'
import { answered, answeredWith, asked } from '../examples.ts'
import { remembered } from '../remembered.ts'
import type { Rule } from '../rule.ts'
import { linesAtFault } from '../values.ts'

const via = {
  level: 'error',
  section: 'RFC 9110 §7.6.3',
  checks: [],
  says: 'Via does not fit its grammar.',
  why: 'Via shows loops, and what the parties on the way can do. An entry without protocol and name shows neither.',
  mend: 'Send of each intermediary the version and its name: Via: 1.1 gateway.',
} as const
const product = {
  level: 'error',
  section: 'RFC 9110 §10.1.5',
  checks: [],
  why: 'Statistics and workarounds go by products and versions, and misread what has another form.',
} as const
const viaFault = remembered(value => !isVia(value) && 'is no list of a protocol and a name each')
const productFault = remembered(value => !isProducts(value) && 'is no list of products and comments')

/** Fields that tell about the parties of an exchange (RFC 9110 §7.6.3, §10). */
export const messageFields: readonly Rule[] = [
  {
    id: 'allow-malformed',
    level: 'error',
    section: 'RFC 9110 §10.2.1',
    checks: [],
    says: 'Allow is no list of methods.',
    why: 'A client reads it to learn what it may do instead.',
    mend: 'List the methods with commas between them: Allow: GET, HEAD, PUT.',
    on: { response: ['Allow'], alone: true },
    find: ({ response }) => linesAtFault(response, ['Allow'], value => !isTokenList(value) && 'is no list of methods'),
    passes: [
      answered('Allow: GET, HEAD ,PUT'),
      // no method at all
      answeredWith('405 Method Not Allowed', 'Allow:'),
    ],
    fails: [answered('Allow: GET HEAD'), answered('Allow: [GET, HEAD]'), answered('Allow: GET; HEAD')],
  },
  {
    id: 'allow-in-lower-case',
    level: 'hint',
    section: 'RFC 9110 §9.1',
    checks: [],
    says: 'Allow names a method in lower case.',
    why: 'Methods are compared with regard to case: get is not GET.',
    mend: 'Write the methods in capitals: Allow: GET, HEAD.',
    on: { response: ['Allow'], alone: true },
    find: ({ response }) =>
      /(?:^|[\s,])(?:get|head|post|put|patch|delete|options)(?=$|[\s,])/.test(response?.value('Allow') ?? '') &&
      response?.field('Allow'),
    passes: [answered('Allow: GET, HEAD, M-SEARCH, version-x')],
    fails: [answered('Allow: get, head')],
  },
  {
    ...via,
    id: 'via-malformed',
    on: { response: ['Via'], alone: true },
    find: ({ response }) => linesAtFault(response, ['Via'], viaFault),
    passes: [
      answered('Via: 1.0 fred, 1.1 p.example.net:8080 (Apache/1.1, (nested))'),
      answered('Via: HTTP/2 edge, 3 origin'),
    ],
    fails: [answered('Via: varnish'), answered('Via: kong/3.0'), answered('Via: 1.1 two words')],
  },
  {
    ...via,
    id: 'request-via-malformed',
    on: { request: ['Via'], alone: true },
    find: ({ request }) => linesAtFault(request, ['Via'], viaFault),
    passes: [asked('Via: 1.0 fred, 1.1 p.example.net')],
    fails: [asked('Via: proxy')],
  },
  {
    ...product,
    id: 'server-malformed',
    section: 'RFC 9110 §10.2.4',
    says: 'Server does not fit its grammar.',
    mend: 'Send a name, perhaps a version, and a space before each comment: Server: erp/2 (staging).',
    on: { response: ['Server'], alone: true },
    find: ({ response }) => linesAtFault(response, ['Server'], productFault),
    passes: [
      answered('Server: nginx'),
      answered('Server: Apache/2.4.62 (Debian) OpenSSL/3.0'),
      answered('Server: Google Frontend'),
    ],
    fails: [answered('Server: Jetty(9.4)'), answered('Server:'), answered('Server: a, b')],
  },
  {
    ...product,
    id: 'user-agent-malformed',
    says: 'User-Agent does not fit its grammar.',
    mend: 'Send a name, perhaps a version, and a space before each comment: User-Agent: erp-sync/2 (nightly).',
    on: { request: ['User-Agent'], alone: true },
    find: ({ request }) => linesAtFault(request, ['User-Agent'], productFault),
    passes: [
      asked('User-Agent: curl/8.17.0'),
      asked('User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'),
    ],
    fails: [asked('User-Agent: erp sync, nightly'), asked('User-Agent: (nightly)')],
  },
]
