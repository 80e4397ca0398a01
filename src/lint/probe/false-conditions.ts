import { tagOf } from '../evidence.ts'
import { found, type ProbeRequest, type ProbeRule, type Situation, successful } from './probe-rule.ts'

/** A change under a condition that is false, of a resource that has an entity tag. */
const asking =
  (method: string, field: 'If-Match' | 'If-None-Match', content: (situation: Situation) => Partial<ProbeRequest>) =>
  (situation: Situation): ProbeRequest | undefined => {
    const response = found(situation)?.response
    if (!response || !tagOf(response) || situation.heedless) return undefined
    const { fields, ...rest } = content(situation)
    return { method, ...rest, fields: { ...fields, [field]: field === 'If-Match' ? '"statute-other"' : '*' } }
  }

/** What is there already: where the condition counts for nothing, that does the least harm. */
function theSame({ plain }: Situation): Partial<ProbeRequest> {
  const type = plain.response?.value('content-type')
  return {
    ...(plain.response?.seen.content && { content: plain.response.seen.content }),
    ...(type !== undefined && { fields: { 'Content-Type': type } }),
  }
}

const nothing = () => ({ content: '{}', fields: { 'Content-Type': 'application/merge-patch+json' } })

const shared = {
  section: 'RFC 9110 §13.1.1',
  why: 'If-Match is how clients keep from overwriting each other. Here they believe in a protection that is not there.',
  mend: 'Compare If-Match with the entity tag before anything is done, in the same transaction, and answer 412 where none is the same.',
  unless: ['if-match-passed-over'],
  writes: true,
  find: answer => successful(answer) && answer.response?.start,
} as const satisfies Partial<ProbeRule>

/** Changes under conditions that are false: nothing may be done (RFC 9110 §13.1). DELETE comes last. */
export const falseConditions: readonly ProbeRule[] = [
  {
    ...shared,
    id: 'put-despite-if-none-match',
    level: 'error',
    section: 'RFC 9110 §13.1.2',
    checks: ['rfc9110-13.1.2-refrain', 'rfc9110-13.1.2-failed'],
    says: 'A PUT with If-None-Match: * is done, although there is a representation.',
    why: 'The client says: only if there is none. Here two clients that create the same thing overwrite each other.',
    mend: 'Answer 412 to If-None-Match: * wherever there is a representation.',
    unless: ['put-made-otherwise'],
    ask: asking('PUT', 'If-None-Match', theSame),
  },
  {
    ...shared,
    id: 'put-despite-if-match',
    // a server may hold that the change has been made already (RFC 9110 §13.1.1)
    level: 'warning',
    checks: [],
    says: 'A PUT with an If-Match that is false gets a success.',
    ask: asking('PUT', 'If-Match', theSame),
  },
  {
    ...shared,
    id: 'patch-despite-if-match',
    level: 'warning',
    checks: [],
    says: 'A PATCH with an If-Match that is false gets a success.',
    ask: asking('PATCH', 'If-Match', nothing),
  },
  {
    ...shared,
    id: 'post-despite-if-match',
    level: 'error',
    checks: ['rfc9110-13.1.1-evaluate', 'rfc9110-13.1.1-refrain'],
    says: 'A POST with an If-Match that is false is done.',
    ask: asking('POST', 'If-Match', theSame),
  },
  {
    ...shared,
    id: 'delete-despite-if-match',
    level: 'error',
    checks: ['rfc9110-13.1.1-evaluate', 'rfc9110-13.1.1-refrain'],
    says: 'A DELETE with an If-Match that is false is done.',
    ask: asking('DELETE', 'If-Match', () => ({})),
  },
]
