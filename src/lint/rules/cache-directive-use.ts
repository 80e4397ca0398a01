import { isTokenList } from '../../syntax/index.ts'
import { definitionOf, directivesAtFault } from '../directives.ts'
import { answered, asked } from '../examples.ts'
import type { Rule } from '../rule.ts'

const misplaced = {
  level: 'hint',
  section: 'RFC 9111 §5.2',
  checks: [],
  why: 'Where it stands it has no meaning, and caches ignore it.',
} as const

/** Directives with arguments that they do not take, and in messages where they mean nothing (RFC 9111 §5.2). */
export const cacheDirectiveUse: readonly Rule[] = [
  {
    id: 'cache-directive-argument',
    level: 'hint',
    section: 'RFC 9111 §5.2.2',
    checks: [],
    says: 'A directive in Cache-Control has an argument that it does not take.',
    why: 'Some caches ignore the argument, some the directive.',
    mend: 'Leave the argument out: no-store, public, must-revalidate.',
    on: { response: ['Cache-Control'], alone: true },
    find: ({ response }) =>
      directivesAtFault(
        response,
        ({ name, argument }) =>
          argument !== undefined && definitionOf(name)?.argument === 'none' && 'has an argument, and takes none',
      ),
    passes: [answered('Cache-Control: no-cache="Set-Cookie", own=1')],
    fails: [answered('Cache-Control: no-store=1'), answered('Cache-Control: public="x"')],
  },
  {
    id: 'cache-fields-unquoted',
    level: 'warning',
    section: 'RFC 9111 §5.2.2.4',
    checks: ['rfc9111-5.2.2.4-quoted', 'rfc9111-5.2.2.7-quoted'],
    says: 'The field names after no-cache or private stand without quotes.',
    why: 'Without quotes a list ends at its first comma, and some caches do not read a single name either.',
    mend: 'Put the names in quotes: Cache-Control: no-cache="Set-Cookie".',
    on: { response: ['Cache-Control'], alone: true },
    find: ({ response }) =>
      directivesAtFault(
        response,
        ({ name, argument, quoted }) =>
          argument !== undefined &&
          !quoted &&
          definitionOf(name)?.argument === 'fields or none' &&
          isTokenList(argument) &&
          'names a field without quotes',
      ),
    passes: [answered('Cache-Control: no-cache="Set-Cookie", private="X-User"'), answered('Cache-Control: no-cache')],
    fails: [answered('Cache-Control: no-cache=Set-Cookie'), answered('Cache-Control: private=X-User')],
  },
  {
    ...misplaced,
    id: 'request-directive-in-answer',
    says: 'A cache directive of requests stands in an answer.',
    mend: 'Leave it out. In answers, must-revalidate, no-cache and max-age say what caches may do.',
    on: { response: ['Cache-Control'], alone: true },
    find: ({ response }) =>
      directivesAtFault(
        response,
        ({ name }) => definitionOf(name)?.in === 'request' && 'is defined for requests alone',
      ),
    passes: [answered('Cache-Control: no-cache, max-age=0, stale-if-error=60')],
    fails: [answered('Cache-Control: only-if-cached'), answered('Cache-Control: max-stale=60')],
  },
  {
    ...misplaced,
    id: 'response-directive-in-request',
    says: 'A cache directive of answers stands in a request.',
    mend: 'Leave it out. In requests, no-cache, no-store and max-age say what the client wants.',
    on: { request: ['Cache-Control'], alone: true },
    find: ({ request }) =>
      directivesAtFault(request, ({ name }) => definitionOf(name)?.in === 'response' && 'is defined for answers alone'),
    passes: [asked('Cache-Control: no-cache, no-store, max-age=0, no-transform')],
    fails: [asked('Cache-Control: must-revalidate'), asked('Cache-Control: public, max-age=60')],
  },
]
