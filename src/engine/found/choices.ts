import { uriReference } from '../../syntax/index.ts'
import type { Answer } from '../answer.ts'
import type { Exchange } from '../exchange.ts'
import { Absence } from './absence.ts'
import { type Choice, hypertext } from './hypertext.ts'

export class Choices extends Absence {
  readonly kind = 'choices'
  readonly choices: readonly Choice[]
  readonly preferred: string | undefined

  constructor(choices: readonly Choice[], preferred?: string) {
    super()
    this.choices = choices.map(choice => ({ ...choice, location: uriReference(choice.location) }))
    this.preferred = preferred === undefined ? undefined : uriReference(preferred)
  }

  /** RFC 9110 §15.4.1: the list as content and as Link, and the favourite, if there is one, as Location. */
  tell(status: number, { request }: Exchange): Answer {
    const { fields, content } = hypertext(request, 'Choose', this.choices)
    const links = this.choices.map(
      ({ location, type }) => `<${location}>; rel="alternate"${type ? `; type="${type}"` : ''}`,
    )
    const favourite = this.preferred && { Location: this.preferred }
    return { status, fields: { Link: links.join(', '), ...favourite, ...fields }, content }
  }
}

/**
 * There are several, and the client is to choose: 300 with the list, as content and as Link.
 *
 * @param choices at least two
 * @param preferred the location of the favourite, if there is one
 */
export const choices = (choices: readonly Choice[], preferred?: string): Choices => new Choices(choices, preferred)
