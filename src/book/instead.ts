import { registered } from './registered.ts'

/** A registered code that says the same as one that is registered nowhere, and says it to every client. */
export interface Instead {
  readonly code: number
  /** In which case, where there are several: `where one client asks too often`. */
  readonly when?: string
}

const badGateway = [{ code: 502 }] as const
const gatewayTimeout = [{ code: 504 }] as const
const unauthorized = [{ code: 401 }] as const

/** Apart from the facts, which have to stay small: no program decides by it. */
const codesInstead: Readonly<Record<number, readonly Instead[]>> = {
  218: [
    { code: 400, when: 'where the client is at fault' },
    { code: 500, when: 'where the server is' },
  ],
  419: [
    { code: 403, when: 'where the token of a form is wrong' },
    { code: 401, when: 'where the session is over' },
  ],
  420: [
    { code: 429, when: 'where a client asks too often' },
    { code: 424, when: 'where another step failed' },
    { code: 423, when: 'where it is locked' },
  ],
  430: [
    { code: 403, when: 'where the request looks like an attack' },
    { code: 429, when: 'where there are too many' },
  ],
  440: unauthorized,
  449: [
    { code: 400, when: 'where something is missing' },
    { code: 422, when: 'where the content lacks it' },
    { code: 428, when: 'where it is a condition' },
  ],
  450: [
    { code: 403, when: 'with a page that says who blocks' },
    { code: 451, when: 'where a law demands the block' },
  ],
  456: [{ code: 403 }],
  457: [
    { code: 401, when: 'where an expired password counts for none' },
    { code: 403, when: 'where it still proves who asks' },
  ],
  463: [
    { code: 400, when: 'where the list is too long' },
    { code: 502, when: 'where the request comes round again' },
  ],
  464: [
    { code: 426, when: 'where a newer protocol is needed' },
    { code: 505, when: 'where the major version is not spoken' },
  ],
  494: [
    { code: 431, when: 'where the fields are too large' },
    { code: 414, when: 'where the target is too long' },
  ],
  498: unauthorized,
  509: [{ code: 503 }, { code: 429, when: 'where it is about one client' }],
  520: badGateway,
  521: badGateway,
  522: gatewayTimeout,
  523: badGateway,
  524: gatewayTimeout,
  525: badGateway,
  526: badGateway,
  527: [{ code: 502 }, { code: 504, when: 'where time ran out' }],
  529: [{ code: 503 }, { code: 429, when: 'where it is about one client' }],
  530: badGateway,
  540: [{ code: 503 }, { code: 410, when: 'where it never comes back' }],
  561: [
    { code: 401, when: 'where credentials are missing' },
    { code: 403, when: 'where the provider refuses the user' },
    { code: 502, when: 'where the answer of the provider is of no use' },
  ],
  598: gatewayTimeout,
  599: gatewayTimeout,
  783: [
    { code: 400, when: 'where the content is malformed' },
    { code: 422, when: 'where its values are wrong' },
  ],
  999: [
    { code: 403, when: 'where the client is not wanted' },
    { code: 429, when: 'where it asks too often' },
  ],
}

/**
 * Which registered codes to send in place of one that is registered nowhere.
 *
 * @param code a status code
 * @returns none for a registered code, and where no answer goes out at all
 * @example
 * insteadOf(522) // => [{ code: 504 }]
 * insteadOf(404) // => []
 */
export const insteadOf = (code: number): readonly Instead[] => codesInstead[code] ?? []

/**
 * The same in words, with the fields that a client needs then; `undefined` where there is none.
 *
 * @param code a status code
 * @example
 * insteadInWords(440) // => '401 with WWW-Authenticate'
 * insteadInWords(430) // => '403 where the request looks like an attack, or 429 with Retry-After where there are too many'
 */
export function insteadInWords(code: number): string | undefined {
  const words = insteadOf(code).map(inWords)
  const last = words.pop()
  return words.length > 0 ? `${words.join(', ')}, or ${last}` : last
}

function inWords({ code, when }: Instead): string {
  const { fields = {}, wait } = registered(code) ?? {}
  const needed = Object.keys(fields).filter(name => fields[name] === 'must' || name === wait)
  return [code, needed.length > 0 && `with ${needed.join(' and ')}`, when].filter(Boolean).join(' ')
}
