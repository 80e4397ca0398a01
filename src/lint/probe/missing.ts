import { randomUUID } from 'node:crypto'
import { isEmpty } from '../evidence.ts'
import { type ProbeRule, type Situation, successful } from './probe-rule.ts'

const never = `statute-${randomUUID()}`

/** Beside what was asked for, a path that nothing can have. */
function ask({ plain }: Situation) {
  const path = (plain.request?.target ?? '/').replace(/[?#].*$/s, '').replace(/[^/]*$/, never)
  return { path, fields: { Accept: 'application/problem+json, */*;q=0.1' } }
}

/** What is not there: 404, and why (RFC 9110 §15.5.5, RFC 9457). */
export const missing: readonly ProbeRule[] = [
  {
    id: 'missing-found',
    level: 'hint',
    section: 'RFC 9110 §15.5.5',
    checks: [],
    says: 'A path that nothing can have gets an answer as if there were something.',
    why: 'Clients, monitors and search engines take any 2xx for content. A wrong address then looks like an empty result.',
    mend: 'Answer 404 where there is nothing.',
    ask,
    find: answer => successful(answer) && answer.response?.start,
  },
  {
    id: 'missing-unexplained',
    level: 'warning',
    section: 'RFC 9110 §15.5',
    checks: ['rfc9110-15.5-explain'],
    says: 'The answer for what is not there has no content that explains it.',
    why: 'Whoever made the mistake has to guess what it was: the address, the permission, or the server.',
    mend: 'Send a problem document (RFC 9457) with every 4xx.',
    unless: ['explanation-missing'],
    ask,
    find: ({ response }) =>
      response && response.code >= 400 && response.code < 500 && isEmpty(response) && response.content,
  },
  {
    id: 'problem-not-offered',
    level: 'hint',
    section: 'RFC 9457 §3',
    checks: [],
    says: 'A client that asks for a problem document does not get one.',
    why: 'Programs cannot read prose. With a problem document they learn what is wrong by a type that does not change.',
    mend: 'Send application/problem+json with errors where the client accepts it.',
    ask,
    find: ({ response }) =>
      response !== undefined &&
      response.code >= 400 &&
      response.code < 500 &&
      response.hasContent === true &&
      response.mediaType?.essence !== 'application/problem+json' &&
      response.field('content-type'),
  },
]
