import { parseStructuredDictionary, parseStructuredItem, splitList } from '../../syntax/index.ts'
import { answered } from '../examples.ts'
import type { Rule } from '../rule.ts'
import { linesAtFault, shown } from '../values.ts'

const referrerPolicies = new Set([
  'no-referrer',
  'no-referrer-when-downgrade',
  'same-origin',
  'origin',
  'strict-origin',
  'origin-when-cross-origin',
  'strict-origin-when-cross-origin',
  'unsafe-url',
])

const openerPolicies = [
  'unsafe-none',
  'same-origin',
  'same-origin-allow-popups',
  'same-origin-plus-COEP',
  'noopener-allow-popups',
]
const embedderPolicies = ['unsafe-none', 'require-corp', 'credentialless']

/** Values that are a structured token (HTML #the-coop-headers, #the-coep-headers). */
const tokenFields: Readonly<Record<string, readonly string[]>> = {
  'Cross-Origin-Opener-Policy': openerPolicies,
  'Cross-Origin-Opener-Policy-Report-Only': openerPolicies,
  'Cross-Origin-Embedder-Policy': embedderPolicies,
  'Cross-Origin-Embedder-Policy-Report-Only': embedderPolicies,
}

/** What is no token at all is told by the rule about structured fields. */
const isAmong = (value: string, values: readonly string[]): boolean => {
  const item = parseStructuredItem(value)
  return item?.type !== 'token' || values.includes(item.value)
}

const frameOptions = (value: string): readonly string[] => [
  ...new Set(splitList(value).map(each => each.toLowerCase())),
]
const policies = (value: string): readonly string[] => splitList(value).map(each => each.toLowerCase())

/** Fields by which a site tells browsers what to keep from it (Fetch, HTML, Referrer Policy, Permissions Policy). */
export const browserPolicies: readonly Rule[] = [
  {
    id: 'content-type-options-unknown',
    level: 'error',
    section: 'Fetch #x-content-type-options-header',
    checks: [],
    says: 'X-Content-Type-Options is not nosniff.',
    why: 'nosniff is the only value; browsers pass over any other, and go on guessing what the content is.',
    mend: 'Send X-Content-Type-Options: nosniff.',
    on: { response: ['X-Content-Type-Options'], alone: true },
    find: ({ response }) => {
      const [first = ''] = (response?.value('x-content-type-options') ?? '').split(',')
      return first.trim().toLowerCase() !== 'nosniff' && response?.field('x-content-type-options')
    },
    passes: [answered('X-Content-Type-Options: NoSniff'), answered('X-Content-Type-Options: nosniff, nosniff')],
    fails: [answered('X-Content-Type-Options: no-sniff'), answered('X-Content-Type-Options: "nosniff"')],
  },
  {
    id: 'nosniff',
    level: 'good',
    section: 'Fetch #x-content-type-options-header',
    checks: [],
    says: 'Browsers are told to take Content-Type at its word.',
    why: 'Content that somebody uploaded is not run as a script because it looks like one.',
    on: { response: ['X-Content-Type-Options'] },
    find: ({ response }) =>
      response?.value('x-content-type-options')?.toLowerCase() === 'nosniff' &&
      response.has('content-type') &&
      response.field('x-content-type-options'),
    passes: [answered('X-Content-Type-Options: nosniff')],
    fails: [answered('X-Content-Type-Options: nosniff', 'Content-Type: text/html')],
  },
  {
    id: 'frame-options-unknown',
    level: 'warning',
    section: 'HTML #the-x-frame-options-header',
    checks: [],
    says: 'X-Frame-Options is neither DENY nor SAMEORIGIN.',
    why: 'Browsers pass over any other value, ALLOW-FROM too: every site can put the page into a frame.',
    mend: 'Send DENY or SAMEORIGIN; to name other sites, use frame-ancestors of Content-Security-Policy.',
    on: { response: ['X-Frame-Options'], alone: true },
    find: ({ response }) => {
      const other = response
        ?.parsed('x-frame-options', frameOptions)
        ?.find(value => !/^(?:deny|sameorigin|allowall)$/.test(value))
      return (
        other !== undefined &&
        response && {
          at: response.field('x-frame-options'),
          says: `${shown('X-Frame-Options', other)} is no value that browsers know.`,
        }
      )
    },
    passes: [
      answered('X-Frame-Options: sameorigin'),
      answered('X-Frame-Options: DENY, DENY'),
      answered('X-Frame-Options: ALLOWALL'),
    ],
    fails: [answered('X-Frame-Options: ALLOW-FROM https://a.example'), answered('X-Frame-Options: NONE')],
  },
  {
    id: 'frame-options-contradict',
    level: 'warning',
    section: 'HTML #the-x-frame-options-header',
    checks: [],
    says: 'X-Frame-Options has values that contradict each other.',
    why: 'Browsers then let nobody put the page into a frame, not even its own site. Two parts of a server each add a value.',
    mend: 'Send one value.',
    on: { response: ['X-Frame-Options'], alone: true },
    find: ({ response }) => {
      const values = response?.parsed('x-frame-options', frameOptions) ?? []
      return values.includes('deny') && values.includes('sameorigin') && response?.field('x-frame-options')
    },
    passes: [answered('X-Frame-Options: DENY', 'X-Frame-Options: deny')],
    fails: [answered('X-Frame-Options: DENY', 'X-Frame-Options: SAMEORIGIN')],
  },
  {
    id: 'referrer-policy-unknown',
    level: 'warning',
    section: 'Referrer Policy #referrer-policy-header',
    checks: [],
    says: 'Referrer-Policy names no policy that browsers know.',
    why: 'Browsers pass over it, and follow their default.',
    mend: 'Send one such as strict-origin-when-cross-origin or no-referrer.',
    on: { response: ['Referrer-Policy'], alone: true },
    find: ({ response }) => {
      const named = response?.parsed('referrer-policy', policies) ?? []
      return (
        named.some(Boolean) && !named.some(name => referrerPolicies.has(name)) && response?.field('referrer-policy')
      )
    },
    passes: [
      answered('Referrer-Policy: Origin'),
      answered('Referrer-Policy:'),
      // what is new comes last, after what all browsers know
      answered('Referrer-Policy: no-referrer, some-new-policy'),
    ],
    fails: [answered('Referrer-Policy: never'), answered('Referrer-Policy: "no-referrer"')],
  },
  {
    id: 'referrer-policy-unsafe',
    level: 'hint',
    section: 'Referrer Policy #referrer-policy-unsafe-url',
    checks: [],
    says: 'Referrer-Policy lets whole addresses go to every site.',
    why: 'What stands in path and query, such as names and keys, reaches every site that the page links to, also over plain http.',
    mend: 'Send strict-origin-when-cross-origin.',
    on: { response: ['Referrer-Policy'], alone: true },
    find: ({ response }) => {
      const named = response?.parsed('referrer-policy', policies) ?? []
      return named.findLast(name => referrerPolicies.has(name)) === 'unsafe-url' && response?.field('referrer-policy')
    },
    passes: [answered('Referrer-Policy: unsafe-url, no-referrer')],
    fails: [answered('Referrer-Policy: unsafe-url')],
  },
  {
    id: 'cross-origin-policy-unknown',
    level: 'warning',
    section: 'HTML #the-coop-headers',
    checks: [],
    says: 'Cross-Origin-Opener-Policy or Cross-Origin-Embedder-Policy has a value that browsers do not know.',
    why: 'Browsers take it for unsafe-none, which is no protection. Values are in lower case.',
    mend: 'Send same-origin, and require-corp: Cross-Origin-Opener-Policy: same-origin.',
    on: { response: Object.keys(tokenFields), alone: true },
    find: ({ response }) =>
      Object.entries(tokenFields).flatMap(
        ([name, values]) =>
          linesAtFault(response, [name], value => !isAmong(value, values) && 'is no value that browsers know') ?? [],
      ),
    passes: [
      answered(
        'Cross-Origin-Opener-Policy: same-origin; report-to="coop"',
        'Cross-Origin-Embedder-Policy: credentialless',
      ),
    ],
    fails: [answered('Cross-Origin-Opener-Policy: same-site'), answered('Cross-Origin-Embedder-Policy: Require-CORP')],
  },
  {
    id: 'resource-policy-unknown',
    level: 'error',
    section: 'Fetch #cross-origin-resource-policy-header',
    checks: [],
    says: 'Cross-Origin-Resource-Policy is none of same-origin, same-site and cross-origin.',
    why: 'Browsers compare it to the letter, and pass over any other value.',
    mend: 'Send Cross-Origin-Resource-Policy: same-origin.',
    on: { response: ['Cross-Origin-Resource-Policy'], alone: true },
    find: ({ response }) =>
      linesAtFault(
        response,
        ['Cross-Origin-Resource-Policy'],
        value => !/^(?:same-origin|same-site|cross-origin)$/.test(value) && 'is no value that browsers know',
      ),
    passes: [answered('Cross-Origin-Resource-Policy: cross-origin')],
    fails: [answered('Cross-Origin-Resource-Policy: Same-Origin'), answered('Cross-Origin-Resource-Policy: *')],
  },
  {
    id: 'permissions-policy-quoted-keyword',
    level: 'warning',
    section: 'Permissions Policy #structured-header-serialization',
    checks: [],
    says: 'Permissions-Policy has self in quotes.',
    why: 'What stands in quotes is taken for an origin, and "self" is none: the site itself is shut out.',
    mend: 'Write self without quotes, and origins in quotes: camera=(self "https://a.example").',
    on: { response: ['Permissions-Policy'], alone: true },
    find: ({ response }) => {
      for (const member of response?.parsed('permissions-policy', parseStructuredDictionary)?.values() ?? []) {
        const items = member.type === 'inner list' ? member.items : [member]
        if (items.some(({ type, value }) => type === 'string' && /^'?(?:self|none|\*)'?$/.test(value)))
          return response?.field('permissions-policy')
      }
      return false
    },
    passes: [answered('Permissions-Policy: camera=(self "https://self.example")')],
    fails: [answered('Permissions-Policy: camera=("self")')],
  },
]
