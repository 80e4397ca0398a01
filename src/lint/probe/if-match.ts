import { tagOf } from '../evidence.ts'
import { found, type ProbeRule, successful } from './probe-rule.ts'

/** If-Match with an entity tag that is nobody's (RFC 9110 §13.1.1). */
export const ifMatch: readonly ProbeRule[] = [
  {
    id: 'if-match-ignored',
    level: 'error',
    section: 'RFC 9110 §13.1.1',
    checks: ['rfc9110-13.1.1-evaluate', 'rfc9110-13.1.1-refrain'],
    says: 'The server passes over an If-Match that names another entity tag.',
    why: 'If-Match protects against losing what others wrote meanwhile. Passed over, it makes clients believe in a protection that is not there.',
    mend: 'Compare If-Match with the entity tag before anything is done, and answer 412 where none is the same.',
    unless: ['if-match-passed-over'],
    ask: situation => {
      const response = found(situation)?.response
      return response && tagOf(response) && { fields: { 'If-Match': '"statute-other"' } }
    },
    find: answer => successful(answer) && answer.response?.start,
  },
]
