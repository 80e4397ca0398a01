import { found, type ProbeRule } from './probe-rule.ts'

const absurd = { fields: { Accept: 'application/x-statute-none' } }
const uncoded = { fields: { 'Accept-Encoding': 'identity' } }

/** Less than this fits into one packet, coded or not. */
const onePacket = 1400

/** What a client accepts: a type that nobody has, gzip, and no coding at all (RFC 9110 §12.5). */
export const negotiation: readonly ProbeRule[] = [
  {
    id: 'not-acceptable-otherwise',
    level: 'hint',
    section: 'RFC 9110 §15.5.7',
    checks: [],
    says: 'A type that there is none of is refused by another code than 406.',
    why: 'The client cannot tell that another Accept would help.',
    mend: 'Answer 406 and say which types there are, or pass over Accept and send what there is.',
    ask: situation => found(situation) && absurd,
    find: ({ code, response }) => code !== undefined && code >= 400 && code < 500 && code !== 406 && response?.start,
  },
  {
    id: 'coding-not-accepted',
    level: 'warning',
    section: 'RFC 9110 §12.5.3',
    checks: ['rfc9110-12.5.3-identity'],
    says: 'The client accepts no content coding, and gets one.',
    why: 'A client that says so cannot decode, and shows what it cannot read.',
    mend: 'Send the content as it is where Accept-Encoding names no coding that the server has.',
    ask: situation => found(situation) && uncoded,
    find: ({ code, response }) => {
      const coding = code === 200 ? response?.value('content-encoding') : undefined
      return coding !== undefined && coding.toLowerCase() !== 'identity' && response?.field('content-encoding')
    },
  },
  {
    id: 'content-uncoded',
    level: 'hint',
    section: 'RFC 9110 §8.4.1',
    checks: [],
    says: 'Text is sent as it is to a client that accepts gzip.',
    why: 'Text takes a quarter of the time and the cost with a content coding.',
    mend: 'Code text with gzip or br where Accept-Encoding allows it, and send Vary: Accept-Encoding.',
    ask: situation => found(situation) && { fields: { 'Accept-Encoding': 'gzip' } },
    find: ({ code, response }) => {
      const type = response?.mediaType?.essence ?? ''
      const text = /^text\/|[/+](?:json|xml|javascript)$|^image\/svg/.test(type) && type !== 'text/event-stream'
      const large = (response?.length ?? 0) > onePacket
      return code === 200 && text && large && !response?.has('content-encoding') && response?.content
    },
  },
]
