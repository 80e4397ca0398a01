import { formatDate } from '../syntax/index.ts'
import type { Answer, Fields } from './answer.ts'
import type { Exchange } from './exchange.ts'
import type { Graph, QuestionName } from './graph.ts'
import { negotiate } from './negotiate.ts'
import { Gone, Missing, Moved } from './outcome.ts'
import { escapeHtml, type Problem, problem, problemAnswer } from './problem.ts'
import { coding } from './questions.ts'
import { validators } from './represent.ts'

type Codes<T> = T extends number ? T : never
/** The status codes at which the graph itself ends. */
export type EndingCode = Codes<Graph[QuestionName]['yes' | 'no']>

/** The answer at each end of the graph, made from what the exchange knows by then. */
export const endings: Readonly<Record<EndingCode, (exchange: Exchange) => Answer>> = {
  301: redirect(301),
  302: redirect(302),
  304: exchange => ({ status: 304, fields: validators(exchange) }),
  307: redirect(307),
  308: redirect(308),
  400: exchange =>
    fail(exchange, problem(400, exchange.fault ?? 'The path holds a percent-encoding that cannot be decoded.')),
  404: exchange => {
    const { found } = exchange
    if (found instanceof Missing) return fail(exchange, problem(404, found.detail, found.members))
    return fail(exchange, problem(404, `There is nothing at ${path(exchange)}.`))
  },
  405: exchange => {
    const methods = exchange.resource?.methods ?? []
    const detail = `${exchange.request.method} is not a method of this resource; ${methods.join(', ')} are.`
    return fail(exchange, problem(405, detail, { allowed: methods }), { Allow: methods.join(', ') })
  },
  406: exchange => {
    const available = exchange.resource?.types ?? []
    return fail(
      exchange,
      problem(406, `There is ${available.join(', ')}, and nothing that fits Accept.`, { available }),
    )
  },
  410: exchange => {
    const since = exchange.found instanceof Gone ? exchange.found.since : undefined
    const when = since ? ` since ${formatDate(since)}` : ''
    return fail(exchange, problem(410, `What was at ${path(exchange)} is gone${when} and will not return.`))
  },
  412: exchange =>
    fail(
      exchange,
      problem(
        412,
        'A condition of the request does not hold: the resource has changed. Fetch it, change it again, send that.',
      ),
      validators(exchange),
    ),
  413: exchange => {
    const limit = exchange.resource?.facts.post?.limit
    return fail(exchange, problem(413, `The content may have ${limit} octets at most.`, { limit }))
  },
  414: exchange => {
    const limit = exchange.service.targetLimit
    return fail(exchange, problem(414, `The request target may have ${limit} octets at most.`, { limit }))
  },
  415: exchange => {
    if (coding(exchange) !== 'identity') {
      const detail = `The content coding ${coding(exchange).slice(0, 40)} is not accepted: send the content without one.`
      return fail(exchange, problem(415, detail), { 'Accept-Encoding': 'identity' })
    }
    const accepted = Object.keys(exchange.resource?.facts.post?.accept ?? {})
    const list = accepted.join(', ')
    return fail(exchange, problem(415, `The method accepts ${list}.`, { accepted }), {
      Accept: list,
      'Accept-Post': list,
    })
  },
  417: exchange => fail(exchange, problem(417, 'The only expectation that can be met is 100-continue.')),
  501: exchange =>
    fail(exchange, problem(501, `No resource of this server knows the method ${exchange.request.method}.`)),
  503: exchange => {
    const { reason = 'The service takes no requests now.', retryAfter } = exchange.service.unavailable ?? {}
    const fields: Fields = retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }
    return fail(exchange, problem(503, reason), fields)
  },
}

function fail({ service, request }: Exchange, details: Problem, fields: Fields = {}): Answer {
  return problemAnswer(details, request.field('accept'), fields, service.problemPage)
}

/** A redirect with the short hypertext note that RFC 9110 §15.4 asks for. */
function redirect(status: 301 | 302 | 307 | 308) {
  return ({ found, request }: Exchange): Answer => {
    const location = found instanceof Moved ? found.location : '/'
    const html = negotiate(request.field('accept'), ['text/plain', 'text/html']) === 'text/html'
    const link = escapeHtml(location)
    return {
      status,
      fields: { Location: location, 'Content-Type': `text/${html ? 'html' : 'plain'}; charset=utf-8`, Vary: 'Accept' },
      content: html
        ? `<!doctype html><title>Moved</title><p>It is at <a href="${link}">${link}</a>.\n`
        : `${location}\n`,
    }
  }
}

/** The path of the target as it was sent, short enough to repeat. */
function path({ request }: Exchange): string {
  const path = request.target.split('?', 1)[0] as string
  return path.length > 200 ? `${path.slice(0, 200)} and so on` : path
}
