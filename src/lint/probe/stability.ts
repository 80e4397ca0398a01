import type { ProbeRule } from './probe-rule.ts'
import { sameContent } from './same.ts'

/** The same request twice: the same representation should have the same validators. */
export const stability: readonly ProbeRule[] = [
  {
    id: 'entity-tag-unstable',
    level: 'hint',
    section: 'RFC 9110 §8.8.3',
    checks: [],
    says: 'The same content has another entity tag the second time.',
    why: 'A client that asks whether its copy is still good always hears that it is not, and gets everything again.',
    mend: 'Make the entity tag from a version number or from the content, and from nothing else.',
    ask: () => ({ again: true }),
    find: ({ response }, { plain }) => {
      const [one, other] = [plain.response?.value('etag'), response?.value('etag')]
      return (
        one !== undefined &&
        other !== undefined &&
        one !== other &&
        sameContent(plain, response) &&
        response?.field('etag')
      )
    },
  },
  {
    id: 'last-modified-moves',
    level: 'hint',
    section: 'RFC 9110 §8.8.2.1',
    checks: [],
    says: 'The same content has a later Last-Modified the second time.',
    why: 'The date of the answer is not the date of the last change. Clients and caches then never learn that their copy is still good.',
    mend: 'Send the time of the last change, or no Last-Modified.',
    ask: () => ({ again: true }),
    find: ({ response }, { plain }) => {
      const [one, other] = [plain.response?.value('last-modified'), response?.value('last-modified')]
      return (
        one !== undefined &&
        other !== undefined &&
        one !== other &&
        sameContent(plain, response) &&
        response?.field('last-modified')
      )
    },
  },
]
