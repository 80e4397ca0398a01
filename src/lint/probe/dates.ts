import { timeIn } from '../evidence.ts'
import { found, type ProbeRule, type Situation, successful } from './probe-rule.ts'

/** Last-Modified, where it is a date that stays. */
function modifiedIn(situation: Situation): string | undefined {
  const response = situation.stable ? found(situation)?.response : undefined
  return response && timeIn(response, 'last-modified') !== undefined ? response.value('last-modified') : undefined
}

/** If-Modified-Since and If-Unmodified-Since with dates of the server (RFC 9110 §13.1.3, §13.1.4). */
export const dates: readonly ProbeRule[] = [
  {
    id: 'conditional-date-ignored',
    level: 'warning',
    section: 'RFC 9110 §13.1.3',
    checks: ['rfc9110-13.1.3-evaluate'],
    says: 'The server passes over its own Last-Modified in If-Modified-Since.',
    why: 'Last-Modified lets a copy be refreshed at the cost of a few octets. Here every refresh fetches everything.',
    mend: 'Answer 304 where the representation has not changed since If-Modified-Since.',
    unless: ['not-modified-since-owed'],
    ask: situation => {
      const modified = modifiedIn(situation)
      return modified === undefined ? undefined : { fields: { 'If-Modified-Since': modified } }
    },
    find: answer => successful(answer) && answer.response?.start,
  },
  {
    id: 'if-unmodified-since-ignored',
    level: 'error',
    section: 'RFC 9110 §13.1.4',
    checks: ['rfc9110-13.1.4-evaluate'],
    says: 'The server passes over an If-Unmodified-Since that is long past.',
    why: 'The condition protects against losing what others wrote meanwhile. Passed over, it protects nothing.',
    mend: 'Answer 412 where the representation has changed since If-Unmodified-Since.',
    unless: ['if-unmodified-since-passed-over'],
    ask: situation =>
      modifiedIn(situation) === undefined
        ? undefined
        : { fields: { 'If-Unmodified-Since': 'Thu, 01 Jan 1970 00:00:01 GMT' } },
    find: answer => successful(answer) && answer.response?.start,
  },
]
