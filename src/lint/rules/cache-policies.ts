import { directivesOf, directs, secondsOf } from '../directives.ts'
import { answered } from '../examples.ts'
import type { Response } from '../message.ts'
import type { Rule } from '../rule.ts'

/** Whether the whole answer is private, and not some fields of it. */
const isPrivate = (response: Response | undefined): boolean =>
  directivesOf(response).some(({ name, argument }) => name === 'private' && argument === undefined)

/** A directive that lets caches keep the answer, for some time or longer than they would. */
const keeps = ({ name, argument }: { readonly name: string; readonly argument?: string }): boolean =>
  name === 'public' || name === 'immutable' || (/^(?:max-age|s-maxage)$/.test(name) && Number(argument) > 0)

/** What the directives of Cache-Control say together (RFC 9111 §5.2). */
export const cachePolicies: readonly Rule[] = [
  {
    id: 'cache-directive-repeated',
    level: 'hint',
    section: 'RFC 9111 §4.2.1',
    checks: [],
    says: 'Cache-Control has one directive twice.',
    why: 'Where the two differ, some caches take the first, and some the answer for stale. Two parts of a server that each add the field are the usual cause.',
    mend: 'Send each directive once.',
    on: { response: ['Cache-Control'], alone: true },
    find: ({ response }) => {
      const names = directivesOf(response).map(({ name }) => name)
      const twice = names.find((name, index) => names.indexOf(name) !== index)
      return (
        twice !== undefined &&
        response && { at: response.field('Cache-Control'), says: `Cache-Control has ${twice} twice.` }
      )
    },
    passes: [
      answered('Cache-Control: max-age=60, s-maxage=60'),
      answered('Cache-Control: private', 'Cache-Control: max-age=60'),
    ],
    fails: [
      answered('Cache-Control: max-age=60, max-age=0'),
      answered('Cache-Control: no-cache', 'Cache-Control: No-Cache'),
    ],
  },
  {
    id: 'cache-public-and-private',
    level: 'warning',
    section: 'RFC 9111 §5.2.2.7',
    checks: [],
    says: 'Cache-Control says both public and private.',
    why: 'One lets shared caches keep the answer, the other forbids it. What is meant for one user may come to another.',
    mend: 'Decide: private where the answer is for one user, public where it is for all.',
    on: { response: ['Cache-Control'], alone: true },
    find: ({ response }) =>
      isPrivate(response) && directs(directivesOf(response), 'public') && response?.field('Cache-Control'),
    // some fields alone are private
    passes: [answered('Cache-Control: public, private="X-User"')],
    fails: [answered('Cache-Control: public, private')],
  },
  {
    id: 'cache-no-store-with-lifetime',
    level: 'hint',
    section: 'RFC 9111 §5.2.2.5',
    checks: [],
    says: 'Cache-Control has no-store, and says how long to keep the answer.',
    why: 'With no-store nothing is kept, so the rest is without effect; or no-store was not meant, and nothing is cached by mistake.',
    mend: 'Send Cache-Control: no-store alone, or the lifetime without no-store.',
    on: { response: ['Cache-Control'], alone: true },
    find: ({ response }) => {
      const directives = directivesOf(response)
      if (!directs(directives, 'no-store') || directs(directives, 'must-understand')) return undefined
      return directives.some(keeps) && response?.field('Cache-Control')
    },
    passes: [
      answered('Cache-Control: no-store, no-cache, must-revalidate, max-age=0'),
      answered('Cache-Control: must-understand, no-store, max-age=60'),
    ],
    fails: [answered('Cache-Control: no-store, max-age=3600'), answered('Cache-Control: public, no-store')],
  },
  {
    id: 'cache-shared-lifetime-private',
    level: 'hint',
    section: 'RFC 9111 §5.2.2.10',
    checks: [],
    says: 'Cache-Control has private, and a lifetime for shared caches.',
    why: 's-maxage and proxy-revalidate speak to shared caches, which private keeps out.',
    mend: 'Use max-age with private, or leave private out.',
    on: { response: ['Cache-Control'], alone: true },
    find: ({ response }) => {
      const directives = directivesOf(response)
      return isPrivate(response) && (secondsOf(directives, 's-maxage') ?? 0) > 0 && response?.field('Cache-Control')
    },
    passes: [answered('Cache-Control: private, max-age=60'), answered('Cache-Control: private, s-maxage=0')],
    fails: [answered('Cache-Control: private, s-maxage=60')],
  },
  {
    id: 'must-understand-alone',
    level: 'warning',
    section: 'RFC 9111 §5.2.2.3',
    checks: ['rfc9111-5.2.2.3-no-store'],
    says: 'must-understand stands without no-store.',
    why: 'A cache that does not know must-understand ignores it, and stores the answer all the same. no-store keeps it out, and the other caches ignore no-store then.',
    mend: 'Send both: Cache-Control: must-understand, no-store, max-age=60.',
    on: { response: ['Cache-Control'], alone: true },
    find: ({ response }) => {
      const directives = directivesOf(response)
      return (
        directs(directives, 'must-understand') && !directs(directives, 'no-store') && response?.field('Cache-Control')
      )
    },
    passes: [answered('Cache-Control: must-understand, no-store')],
    fails: [answered('Cache-Control: must-understand, max-age=60')],
  },
  {
    id: 'immutable-without-lifetime',
    level: 'hint',
    section: 'RFC 8246 §2',
    checks: [],
    says: 'immutable stands without a lifetime.',
    why: 'It says that the answer does not change while it is fresh. An answer that is never fresh has nothing of it.',
    mend: 'Give it a long life: Cache-Control: max-age=31536000, immutable.',
    on: { response: ['Cache-Control'] },
    find: ({ response }) => {
      const directives = directivesOf(response)
      if (!response || !directs(directives, 'immutable') || directs(directives, 'no-store')) return undefined
      if (!response.lacks('Expires')) return undefined
      return (
        !directives.some(({ name }) => name === 'max-age' || name === 's-maxage') && response.field('Cache-Control')
      )
    },
    passes: [
      answered('Cache-Control: max-age=31536000, immutable'),
      answered('Cache-Control: immutable', 'Expires: Sun, 21 Nov 2027 09:30:00 GMT'),
    ],
    fails: [answered('Cache-Control: public, immutable')],
  },
  {
    id: 'cookie-in-shared-cache',
    level: 'hint',
    section: 'RFC 9111 §7.3',
    checks: [],
    says: 'An answer that shared caches may keep sets a cookie.',
    why: 'A shared cache hands the same cookie to everybody who asks, so that people may find themselves in the session of another.',
    mend: 'Send Cache-Control: private with answers that set a cookie, or set it elsewhere.',
    on: { response: ['Set-Cookie'] },
    find: ({ response }) => {
      const directives = directivesOf(response)
      if (directives.some(({ name }) => name === 'no-store' || name === 'no-cache' || name === 'private'))
        return undefined
      const isShared = directs(directives, 'public') || (secondsOf(directives, 's-maxage') ?? 0) > 0
      return isShared && response?.field('Set-Cookie')
    },
    passes: [
      answered('Set-Cookie: a=1', 'Cache-Control: private, max-age=60'),
      answered('Set-Cookie: a=1', 'Cache-Control: public, no-cache="Set-Cookie", max-age=60'),
      answered('Set-Cookie: a=1'),
    ],
    fails: [
      answered('Set-Cookie: a=1', 'Cache-Control: public, max-age=60'),
      answered('Set-Cookie: a=1', 'Cache-Control: s-maxage=60'),
    ],
  },
]
