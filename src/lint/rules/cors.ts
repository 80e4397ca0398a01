import { splitList } from '../../syntax/index.ts'
import { answered, asked, exchanged } from '../examples.ts'
import type { Response } from '../message.ts'
import type { Rule } from '../rule.ts'
import type { Seen } from '../seen.ts'
import { linesAtFault } from '../values.ts'

/** A serialized origin, or what stands for all and for none (Fetch #http-access-control-allow-origin). */
const origin = /^(?:\*|null|[a-z][a-z0-9+.-]*:\/\/[^/?#@,\s]+)$/

/** The fields that list what other origins may use. */
export const listFields = [
  'Access-Control-Allow-Methods',
  'Access-Control-Allow-Headers',
  'Access-Control-Expose-Headers',
] as const

const allowed = (response: Response | undefined): string | undefined => response?.value('access-control-allow-origin')
const withCredentials = (response: Response | undefined): boolean =>
  response?.value('access-control-allow-credentials') === 'true'

/** The members of a list. */
export const tokens = (value: string): readonly string[] => splitList(value)

/** Whether the answer names the very origin that asked, and Vary does not say that this makes a difference. */
function isUnvaried({ request, response, method }: Seen): boolean {
  const value = allowed(response)
  if (!response || !request || value === undefined || value !== request.value('origin') || value === 'null')
    return false
  if (method !== 'GET' && method !== 'HEAD') return false
  const vary = response.parsed('vary', tokens) ?? []
  const known = response.has('vary') || response.lacks('vary')
  return known && !vary.some(name => name === '*' || name.toLowerCase() === 'origin')
}

/** Whether the exchange before shows that the answer depends on who asks. */
function isReflected(seen: Seen): boolean {
  const before = seen.earlier
  if (!before?.request || !before.response) return false
  const asked = before.request.value('origin')
  return asked !== undefined && asked !== seen.request?.value('origin') && allowed(before.response) === asked
}

/** Sharing with other origins (Fetch #http-cors-protocol). */
export const cors: readonly Rule[] = [
  {
    id: 'allow-origin-malformed',
    level: 'error',
    section: 'Fetch #http-access-control-allow-origin',
    checks: [],
    says: 'Access-Control-Allow-Origin is neither an origin, nor * or null.',
    why: 'Browsers compare it to the letter with the one origin that asks. A list, a path or a closing slash never matches, so nobody is let in.',
    mend: 'Send the one origin that asked, if it may: Access-Control-Allow-Origin: https://shop.example.',
    on: { response: ['Access-Control-Allow-Origin'], alone: true },
    find: ({ response }) =>
      linesAtFault(
        response,
        ['Access-Control-Allow-Origin'],
        value => !origin.test(value) && 'is neither one origin, nor * or null',
      ),
    passes: [
      answered('Access-Control-Allow-Origin: https://shop.example:8443', 'Vary: Origin'),
      answered('Access-Control-Allow-Origin: *'),
      answered('Access-Control-Allow-Origin: chrome-extension://abc'),
    ],
    fails: [
      answered('Access-Control-Allow-Origin: https://a.example, https://b.example'),
      answered('Access-Control-Allow-Origin: https://a.example/'),
      answered('Access-Control-Allow-Origin: a.example'),
      answered('Access-Control-Allow-Origin: https://*.a.example/x'),
    ],
  },
  {
    id: 'allow-origin-pattern',
    level: 'warning',
    section: 'Fetch #http-access-control-allow-origin',
    checks: [],
    says: 'Access-Control-Allow-Origin holds a pattern.',
    why: 'Browsers know no patterns there: the star is taken for a letter, and no origin ever matches.',
    mend: 'Compare Origin with the pattern on the server, and send the origin that asked, with Vary: Origin.',
    on: { response: ['Access-Control-Allow-Origin'], alone: true },
    find: ({ response }) => {
      const value = allowed(response) ?? ''
      return (
        value.length > 1 && value.includes('*') && origin.test(value) && response?.field('access-control-allow-origin')
      )
    },
    passes: [answered('Access-Control-Allow-Origin: *')],
    fails: [answered('Access-Control-Allow-Origin: https://*.shop.example')],
  },
  {
    id: 'allow-origin-any-with-credentials',
    level: 'warning',
    section: 'Fetch #cors-protocol-and-credentials',
    checks: [],
    says: 'The answer allows every origin, and credentials.',
    why: 'Browsers refuse the two together: a request with cookies fails.',
    mend: 'Send the origin that asked, if you trust it, with Vary: Origin; or leave credentials out.',
    on: { response: ['Access-Control-Allow-Credentials'] },
    find: ({ response }) =>
      allowed(response) === '*' && withCredentials(response) && response?.field('access-control-allow-origin'),
    passes: [
      answered(
        'Access-Control-Allow-Origin: https://a.example',
        'Access-Control-Allow-Credentials: true',
        'Vary: Origin',
      ),
    ],
    fails: [answered('Access-Control-Allow-Origin: *', 'Access-Control-Allow-Credentials: true')],
  },
  {
    id: 'allow-any-with-credentials',
    level: 'warning',
    section: 'Fetch #http-new-header-syntax',
    checks: [],
    says: 'A star stands for all methods or fields, together with credentials.',
    why: 'With credentials the star has no special meaning: it allows a method or field called *, and no other.',
    mend: 'Name the methods and fields.',
    on: { response: ['Access-Control-Allow-Credentials'] },
    find: ({ response }) =>
      response &&
      withCredentials(response) &&
      listFields.filter(name => response.parsed(name, tokens)?.join() === '*').map(name => response.field(name)),
    passes: [answered('Access-Control-Allow-Headers: *', 'Access-Control-Allow-Origin: *')],
    fails: [answered('Access-Control-Allow-Headers: *', 'Access-Control-Allow-Credentials: true')],
  },
  {
    id: 'allow-origin-null',
    level: 'hint',
    section: 'Fetch #http-access-control-allow-origin',
    checks: [],
    says: 'Access-Control-Allow-Origin is null.',
    why: 'Any page can make requests whose origin is null, by a frame in a sandbox: null lets everybody in.',
    mend: 'Name an origin, or leave the field out.',
    on: { response: ['Access-Control-Allow-Origin'], alone: true },
    find: ({ response }) => allowed(response) === 'null' && response?.field('access-control-allow-origin'),
    passes: [answered('Access-Control-Allow-Origin: *')],
    fails: [answered('Access-Control-Allow-Origin: null')],
  },
  {
    id: 'allow-credentials-malformed',
    level: 'error',
    section: 'Fetch #http-access-control-allow-credentials',
    checks: [],
    says: 'Access-Control-Allow-Credentials is not true.',
    why: 'true, in lower case, is the only value. Browsers take any other for a refusal.',
    mend: 'Send Access-Control-Allow-Credentials: true, or leave it out.',
    on: { response: ['Access-Control-Allow-Credentials'], alone: true },
    find: ({ response }) =>
      linesAtFault(response, ['Access-Control-Allow-Credentials'], value => value !== 'true' && 'is not true'),
    passes: [answered('Access-Control-Allow-Credentials: true')],
    fails: [answered('Access-Control-Allow-Credentials: True'), answered('Access-Control-Allow-Credentials: false')],
  },
  {
    id: 'vary-origin-missing',
    level: 'warning',
    section: 'Fetch #cors-protocol-and-http-caches',
    checks: [],
    says: 'Access-Control-Allow-Origin follows the request, and Vary does not name Origin.',
    why: 'A cache gives the answer made for one origin to another, whose browser then refuses it.',
    mend: 'Send Vary: Origin with every answer of the resource.',
    on: { response: ['Access-Control-Allow-Origin'] },
    find: seen => isUnvaried(seen) && isReflected(seen) && seen.response?.field('access-control-allow-origin'),
    passes: [
      exchanged(
        asked('Origin: https://a.example'),
        answered('Access-Control-Allow-Origin: https://a.example', 'Vary: Accept, origin'),
        asked('Origin: https://b.example'),
        answered('Access-Control-Allow-Origin: https://b.example', 'Vary: Accept, origin'),
      ),
    ],
    fails: [
      exchanged(
        asked('Origin: https://a.example'),
        answered('Access-Control-Allow-Origin: https://a.example'),
        asked('Origin: https://b.example'),
        answered('Access-Control-Allow-Origin: https://b.example'),
      ),
    ],
  },
  {
    id: 'vary-origin-advisable',
    level: 'hint',
    section: 'Fetch #cors-protocol-and-http-caches',
    checks: [],
    says: 'The one origin that asked is let in, and Vary does not name Origin.',
    why: 'If the server looks at Origin to decide this, a cache gives the answer made for one origin to another, whose browser refuses it.',
    mend: 'Send Vary: Origin, unless every answer of the resource names this same origin.',
    on: { response: ['Access-Control-Allow-Origin'] },
    find: seen => isUnvaried(seen) && !isReflected(seen) && seen.response?.field('access-control-allow-origin'),
    passes: [
      exchanged(asked('Origin: https://a.example'), answered('Access-Control-Allow-Origin: *')),
      // the same for all
      exchanged(asked('Origin: https://a.example'), answered('Access-Control-Allow-Origin: https://b.example')),
      exchanged(
        asked('Origin: https://a.example'),
        answered('Access-Control-Allow-Origin: https://a.example', 'Vary: *'),
      ),
    ],
    fails: [exchanged(asked('Origin: https://a.example'), answered('Access-Control-Allow-Origin: https://a.example'))],
  },
]
