import { tagOf } from '../evidence.ts'
import { found, type ProbeRule, type Situation, successful } from './probe-rule.ts'

/** The entity tag of the representation, where it is one that stays. */
function tagIn(situation: Situation) {
  const response = situation.stable ? found(situation)?.response : undefined
  return response && tagOf(response)
}

const asking = (value: (own: string, weak: string) => string) => (situation: Situation) => {
  const tag = tagIn(situation)
  return (
    tag && {
      fields: { 'If-None-Match': value(`${tag.weak ? 'W/' : ''}"${tag.tag}"`, `${tag.weak ? '' : 'W/'}"${tag.tag}"`) },
    }
  )
}

const mend = 'Compare each tag of If-None-Match with the entity tag, W/ or not, and answer 304 where one is the same.'

/** If-None-Match with the server's own entity tag (RFC 9110 §13.1.2). */
export const ifNoneMatch: readonly ProbeRule[] = [
  {
    id: 'conditional-ignored',
    level: 'error',
    section: 'RFC 9110 §13.1.2',
    checks: ['rfc9110-13.1.2-evaluate', 'rfc9110-13.1.2-failed'],
    says: 'The server passes over its own entity tag in If-None-Match.',
    why: 'The entity tag promises that a copy can be refreshed at the cost of a few octets. Here every refresh fetches everything.',
    mend,
    unless: ['not-modified-owed'],
    ask: asking(own => own),
    find: answer => successful(answer) && answer.response?.start,
  },
  {
    id: 'weak-comparison-missing',
    level: 'error',
    section: 'RFC 9110 §13.1.2',
    checks: ['rfc9110-13.1.2-weak'],
    says: 'The server does not know its own entity tag again with W/ before it, or without.',
    why: 'Proxies that compress make strong tags weak. Their clients then never get a 304.',
    mend,
    unless: ['not-modified-owed'],
    ask: asking((_, other) => other),
    find: answer => successful(answer) && answer.response?.start,
  },
  {
    id: 'entity-tag-list-ignored',
    level: 'error',
    section: 'RFC 9110 §13.1.2',
    checks: ['rfc9110-13.1.2-evaluate'],
    says: 'The server passes over its own entity tag where If-None-Match lists others before it.',
    why: 'A cache that stores several versions names all of them. Compared as one text, they match nothing.',
    mend,
    unless: ['not-modified-owed'],
    ask: asking(own => `"statute-other", ${own}`),
    find: answer => successful(answer) && answer.response?.start,
  },
  {
    id: 'if-none-match-any-ignored',
    level: 'error',
    section: 'RFC 9110 §13.1.2',
    checks: ['rfc9110-13.1.2-evaluate'],
    says: 'The server passes over If-None-Match: *, although there is a representation.',
    why: 'With the star a client says: only if there is none. Where it is passed over for GET, it mostly is for PUT, and overwrites.',
    mend: 'Take If-None-Match: * for false wherever there is a representation: 304 for GET and HEAD, else 412.',
    unless: ['not-modified-owed'],
    ask: situation => tagIn(situation) && { fields: { 'If-None-Match': '*' } },
    find: answer => successful(answer) && answer.response?.start,
  },
  {
    id: 'if-none-match-outranked',
    level: 'error',
    section: 'RFC 9110 §13.1.3',
    checks: ['rfc9110-13.1.3-superseded'],
    says: 'If-None-Match names another entity tag, and the answer is a 304 by If-Modified-Since.',
    why: 'Changes within one second have the same date. The entity tag tells them apart, and here it does not count.',
    mend: 'Pass over If-Modified-Since where If-None-Match is there.',
    unless: ['not-modified-by-date'],
    ask: situation => {
      const modified = found(situation)?.response?.value('last-modified')
      return tagIn(situation) && modified !== undefined
        ? { fields: { 'If-None-Match': '"statute-other"', 'If-Modified-Since': modified } }
        : undefined
    },
    find: ({ code, response }) => code === 304 && response?.start,
  },
]
