import { uriReference } from '../../syntax/index.ts'
import type { Answer } from '../answer.ts'
import type { Exchange } from '../exchange.ts'
import { Absence } from './absence.ts'
import { hypertext } from './hypertext.ts'

export class Moved extends Absence {
  readonly kind = 'moved'
  readonly location: string
  readonly lasting: boolean
  readonly method: 'kept' | 'may become GET'

  constructor(location: string, lasting: boolean, method: 'kept' | 'may become GET') {
    super()
    this.location = uriReference(location)
    this.lasting = lasting
    this.method = method
  }

  tell(status: number, { request }: Exchange): Answer {
    const { fields, content } = hypertext(request, 'Moved', [this])
    return { status, fields: { Location: this.location, ...fields }, content }
  }
}

/**
 * It is elsewhere. The code follows from the two facts: 308 and 301 for good, 307 and 302 for now.
 *
 * @param location a URI reference; what cannot stand in one is percent-encoded, here and wherever a URI is given
 * @param how `lasting`: for good (default true); `method`: whether a POST stays one (default `kept`)
 * @example
 * moved('/parts/7').lasting // => true
 * moved('/parts/a b').location // => '/parts/a%20b'
 */
export const moved = (
  location: string,
  { lasting = true, method = 'kept' }: { lasting?: boolean; method?: 'kept' | 'may become GET' } = {},
): Moved => new Moved(location, lasting, method)
