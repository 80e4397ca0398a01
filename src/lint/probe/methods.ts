import { splitList } from '../../syntax/index.ts'
import { type ProbeRule, successful } from './probe-rule.ts'

const options = () => ({ method: 'OPTIONS' })
const unknown = () => ({ method: 'STATUTE' })

/** OPTIONS, and a method that nobody knows (RFC 9110 §9.1, §9.3.7). */
export const methods: readonly ProbeRule[] = [
  {
    id: 'options-without-allow',
    level: 'warning',
    section: 'RFC 9110 §9.3.7',
    checks: ['rfc9110-9.3.7-features'],
    says: 'The answer to OPTIONS has no Allow.',
    why: 'OPTIONS asks what can be done here, and the answer does not say it.',
    unless: ['options-silent'],
    mend: 'List the methods of the resource: Allow: GET, HEAD, OPTIONS.',
    ask: options,
    find: answer => successful(answer) && answer.response?.lacks('allow') && answer.response.head,
  },
  {
    id: 'allow-leaves-out',
    level: 'hint',
    section: 'RFC 9110 §10.2.1',
    checks: [],
    says: 'Allow leaves out GET, which has just been answered.',
    why: 'A client that goes by the list does not try what would work.',
    mend: 'Make Allow from the methods that the resource has, in one place.',
    ask: options,
    find: ({ response }, { plain }) => {
      const allow = response?.value('allow')
      return allow !== undefined && successful(plain) && !splitList(allow)?.includes('GET') && response?.field('allow')
    },
  },
  {
    id: 'unknown-method-done',
    level: 'warning',
    section: 'RFC 9110 §9.1',
    checks: ['rfc9110-9.1-not-implemented'],
    says: 'A method that nobody knows is not answered with 501.',
    why: 'A client that misspells a method believes that something was done. Checks that go by the method can be passed around.',
    mend: 'Answer 501 to a method that the server does not know, before anything else.',
    ask: unknown,
    find: ({ code, response }) => {
      // a server that answers 405 says what to do instead
      if (!response || code === undefined || code === 501 || code === 405 || code >= 500) return
      return {
        at: response.start,
        says: `The method STATUTE, which nobody knows, is answered with ${code}, not with 501.`,
      }
    },
  },
  {
    id: 'expectation-passed-over',
    level: 'hint',
    section: 'RFC 9110 §10.1.1',
    checks: ['rfc9110-10.1.1-unknown'],
    says: 'An expectation that nobody knows is passed over.',
    why: 'The client asked that the server does something particular, and believes that it did.',
    mend: 'Answer 417 to an Expect with anything other than 100-continue.',
    ask: () => ({ fields: { Expect: 'statute=none' } }),
    find: answer => successful(answer) && answer.response?.start,
  },
]
