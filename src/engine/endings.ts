import { formatDate } from '../syntax/index.ts'
import { type Answer, type Fields, united } from './answer.ts'
import type { edges, QuestionName } from './edges.ts'
import type { Exchange } from './exchange.ts'
import { type Blocked, type Choice, type Choices, type Gone, Missing, type Moved, type Unpaid } from './found.ts'
import { negotiate } from './negotiate.ts'
import { partialFields } from './partial.ts'
import { escapeHtml, type Problem, problem, problemAnswer } from './problem.ts'
import { coding } from './questions/content.ts'
import { defaultLimit } from './reception.ts'
import { ownFields, validators } from './represent.ts'

type Codes<T> = T extends number ? T : never
/** The status codes at which the graph itself ends. */
export type EndingCode = Codes<(typeof edges)[QuestionName]['yes' | 'no']>

/** The answer at each end of the graph, made from what the exchange knows by then: the path there says what was found. */
export const endings: Readonly<Record<EndingCode, (exchange: Exchange) => Answer>> = {
  206: ({ whole, part, request }) => {
    if (part?.status !== 206) throw new TypeError('There is no part to send.')
    const fields = partialFields(whole?.fields ?? {}, part.fields, request.field('if-range'))
    return { status: 206, fields, content: part.content }
  },
  300: several,
  301: redirect(301),
  302: redirect(302),
  304: exchange => ({ status: 304, fields: united(validators(exchange), ownFields(exchange, exchange.found)) }),
  307: redirect(307),
  308: redirect(308),
  400: exchange => fail(exchange, problem(400, exchange.fault ?? 'The path cannot be decoded.')),
  401: exchange => {
    const schemes = exchange.resource?.facts.access?.schemes ?? []
    const challenges = schemes.map(({ challenge, refusal }) => (exchange.refused && refusal) || challenge)
    const detail = exchange.refused ? 'These credentials are not accepted.' : 'This needs credentials.'
    return fail(exchange, problem(401, detail), { 'WWW-Authenticate': challenges.join(', ') })
  },
  402: exchange => {
    const { detail, members } = exchange.found as Unpaid
    return fail(exchange, problem(402, detail, members))
  },
  403: exchange => fail(exchange, problem(403, 'The right to do this is missing.')),
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
    const detail = `There is ${available.join(', ')}, and nothing that fits Accept.`
    return fail(exchange, problem(406, detail, { available }))
  },
  409: refuse,
  410: exchange => {
    const { since } = exchange.found as Gone
    const when = since ? ` since ${formatDate(since)}` : ''
    const detail = `What was at ${path(exchange)} is gone${when} and will not return.`
    return fail(exchange, problem(410, detail, since && { since: since.toISOString() }))
  },
  411: exchange => fail(exchange, problem(411, 'The content needs a Content-Length.')),
  412: exchange => {
    const detail = 'The resource is not in the state that a condition names. Fetch it, change it again, send that.'
    return fail(exchange, problem(412, detail), validators(exchange))
  },
  413: exchange => {
    const { limit = defaultLimit } = exchange.reception ?? {}
    return fail(exchange, problem(413, `The content may have ${limit} octets at most.`, { limit }))
  },
  414: exchange => {
    const limit = exchange.service.targetLimit
    return fail(exchange, problem(414, `The request target may have ${limit} octets at most.`, { limit }))
  },
  415: unsupported,
  416: exchange =>
    fail(
      exchange,
      problem(416, 'The representation reaches into none of the ranges.'),
      exchange.part?.status === 416 ? exchange.part.fields : {},
    ),
  417: exchange => fail(exchange, problem(417, 'The only expectation that can be met is 100-continue.')),
  421: exchange => fail(exchange, problem(421, 'This host is not served here.')),
  422: exchange => {
    const { faults } = exchange
    const detail = `The content has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}.`
    return fail(exchange, problem(422, detail, { errors: faults }))
  },
  423: refuse,
  425: exchange => fail(exchange, problem(425, 'Send it again once the TLS handshake is done.')),
  426: exchange =>
    fail(exchange, problem(426, 'This resource is served over TLS alone.'), {
      Upgrade: 'TLS/1.2, HTTP/1.1',
      Connection: 'upgrade',
    }),
  428: exchange =>
    fail(exchange, problem(428, 'Send the ETag of what you fetched in If-Match; to create, send If-None-Match: *.')),
  429: exchange => {
    const limit = exchange.resource?.facts.limit
    const detail = `${limit?.quota} requests in ${limit?.window} seconds are the limit of the policy "${limit?.name}".`
    return fail(exchange, problem(429, detail, { policy: limit?.name }))
  },
  451: exchange => {
    const { detail, by } = exchange.found as Blocked
    return fail(exchange, problem(451, detail, { blockedBy: by }), { Link: `<${by}>; rel="blocked-by"` })
  },
  501: exchange =>
    fail(exchange, problem(501, `No resource of this server knows the method ${exchange.request.method}.`)),
  503: exchange => {
    const { reason = 'The service takes no requests now.', retryAfter } = exchange.service.unavailable ?? {}
    const fields: Fields = retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }
    return fail(exchange, problem(503, reason), fields)
  },
  510: exchange => {
    const extension = exchange.resource?.facts.requires?.extension
    return fail(exchange, problem(510, `The request has to declare the extension ${extension}.`, { extension }))
  },
}

/** A problem document in the form that the client prefers, with the look of the service. */
export function fail({ service, request }: Exchange, details: Problem, fields: Fields = {}): Answer {
  return problemAnswer(details, request.field('accept'), fields, service.problemPage)
}

/** What a refusal says, whoever made it. */
export function refuse(exchange: Exchange): Answer {
  const { status = 409, detail = '', members, fields } = exchange.refusal ?? {}
  return fail(exchange, problem(status, detail, members), fields)
}

/** Codings are named only where the coding was the fault (RFC 9110 §12.5.3). */
function unsupported(exchange: Exchange): Answer {
  if (coding(exchange) !== 'identity') {
    const detail = `The content coding ${coding(exchange).slice(0, 40)} is not accepted: send the content without one.`
    return fail(exchange, problem(415, detail), { 'Accept-Encoding': 'identity' })
  }
  const accepted = Object.keys(exchange.reception?.accept ?? {})
  const list = accepted.join(', ')
  const { method } = exchange.request
  return fail(exchange, problem(415, `The method accepts ${list}.`, { accepted }), {
    Accept: list,
    ...(method === 'POST' && { 'Accept-Post': list }),
    ...(method === 'PATCH' && { 'Accept-Patch': list }),
  })
}

/** A redirect with the short hypertext note that RFC 9110 §15.4 asks for. */
function redirect(status: 301 | 302 | 307 | 308) {
  return ({ found, request }: Exchange): Answer => {
    const { location } = found as Moved
    const note = hypertext(request.field('accept'), 'Moved', [{ location }])
    return { status, fields: { Location: location, ...note.fields }, content: note.content }
  }
}

/** RFC 9110 §15.4.1: the list as content and as Link, and the favourite, if there is one, as Location. */
function several({ found, request }: Exchange): Answer {
  const { choices, preferred } = found as Choices
  const note = hypertext(request.field('accept'), 'Choose', choices)
  const links = choices.map(({ location, type }) => `<${location}>; rel="alternate"${type ? `; type="${type}"` : ''}`)
  const fields = { Link: links.join(', '), ...(preferred && { Location: preferred }), ...note.fields }
  return { status: 300, fields, content: note.content }
}

function hypertext(accept: string | undefined, title: string, choices: readonly Choice[]) {
  const html = negotiate(accept, ['text/plain', 'text/html']) === 'text/html'
  const link = ({ location, title = location }: Choice): string =>
    `<p><a href="${escapeHtml(location)}">${escapeHtml(title)}</a>`
  return {
    fields: { 'Content-Type': `text/${html ? 'html' : 'plain'}; charset=utf-8`, Vary: 'Accept' },
    content: html
      ? `<!doctype html><title>${title}</title>${choices.map(link).join('')}\n`
      : choices.map(({ location }) => `${location}\n`).join(''),
  }
}

/** The path of the target as it was sent, short enough to repeat. */
function path({ request }: Exchange): string {
  const path = request.target.split('?', 1)[0] as string
  return path.length > 200 ? `${path.slice(0, 200)} and so on` : path
}
