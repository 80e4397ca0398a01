import type { Answer, Fields } from './answer.ts'
import type { Exchange } from './exchange.ts'
import { type Problem, problem, problemAnswer } from './problem.ts'
import { silent } from './result.ts'

/** A problem document in the form that the client prefers, with the look of the service. */
export function fail({ service, request }: Exchange, details: Problem, fields: Fields = {}): Answer {
  return problemAnswer(details, request.field('accept'), fields, service.problemPage)
}

/** What a refusal says, whoever made it. */
export function refuse(exchange: Exchange): Answer {
  const { status = 409, detail = '', members, fields } = exchange.refusal ?? {}
  if (status === silent) return { status, fields: {} }
  return fail(exchange, problem(status, detail, members), fields)
}

/** The path of the target as it was sent, short enough to repeat. */
export function pathFor({ path = '' }: Exchange): string {
  return path.length > 200 ? `${path.slice(0, 200)} and so on` : path
}
