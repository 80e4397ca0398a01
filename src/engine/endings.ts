import { type Answer, describing, type Fields, united } from './answer.ts'
import type { EndingCode } from './edges.ts'
import type { Exchange } from './exchange.ts'
import { fail, pathFor, refuse } from './fail.ts'
import { Absence } from './found/absence.ts'
import { codingOf, limitOf } from './octets.ts'
import { problem } from './problem.ts'
import { ownFields, validators } from './represent.ts'
import { entityTagFor } from './resource.ts'
import { invalid } from './result.ts'

/** The answer at each end of the graph, made from what the exchange knows by then: the path there says what was found. */
export const endings: Readonly<Record<EndingCode, (exchange: Exchange) => Answer>> = {
  206: part,
  226: ({ whole, delta, mark }) => {
    if (!whole || !delta) throw new TypeError('There is no difference to tell.')
    const { 'Accept-Ranges': _, 'Cache-Control': directives, ...fields } = whole.fields
    const base = entityTagFor(delta.state, mark)
    // only a cache that knows 226 may keep what is no representation by itself (RFC 3229 §5.5)
    const caching = ['no-store', 'im', ...(directives ? [directives] : [])].join(', ')
    return {
      status: 226,
      fields: { ...fields, IM: delta.format, 'Delta-Base': base, 'Cache-Control': caching },
      content: delta.octets,
    }
  },
  300: tell(300),
  301: tell(301),
  302: tell(302),
  304: unmodified,
  307: tell(307),
  308: tell(308),
  400: exchange => fail(exchange, problem(400, exchange.fault ?? 'The path cannot be decoded.')),
  401: exchange => fail(exchange, problem(401, wanting(exchange)), { 'WWW-Authenticate': challenges(exchange) }),
  402: tell(402),
  403: exchange => fail(exchange, problem(403, 'The right to do this is missing.')),
  404: exchange =>
    exchange.found instanceof Absence
      ? exchange.found.tell(404, exchange)
      : fail(exchange, problem(404, `There is nothing at ${pathFor(exchange)}.`)),
  405: exchange => {
    const methods = exchange.resource.methods
    const detail = `${exchange.request.method} is not a method of this resource; ${methods.join(', ')} are.`
    return fail(exchange, problem(405, detail, { allowed: methods }), { Allow: methods.join(', ') })
  },
  406: exchange => {
    const { available, fields } = alternatives(exchange)
    const list = Object.values(available).flat().join(', ')
    return fail(exchange, problem(406, `There is ${list}, and nothing that fits ${fields}.`, available), {
      Vary: fields,
    })
  },
  407: exchange => fail(exchange, problem(407, wanting(exchange)), { 'Proxy-Authenticate': challenges(exchange) }),
  409: refuse,
  410: tell(410),
  411: exchange => fail(exchange, problem(411, 'The content needs a Content-Length.')),
  412: exchange => {
    const detail = 'The resource is not in the state that a condition names. Fetch it, change it again, send that.'
    return fail(exchange, problem(412, detail), validators(exchange))
  },
  413: exchange => {
    const limit = limitOf(exchange)
    return fail(exchange, problem(413, `The content may have ${limit} octets at most.`, { limit }))
  },
  414: exchange => {
    const limit = exchange.service.targetLimit
    return fail(exchange, problem(414, `The request target may have ${limit} octets at most.`, { limit }))
  },
  415: unsupported,
  416: part,
  417: exchange => fail(exchange, problem(417, 'The only expectation that can be met is 100-continue.')),
  421: exchange => fail(exchange, problem(421, 'This host is not served here.')),
  422: exchange => {
    exchange.refusal = invalid(exchange.faults)
    return refuse(exchange)
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
  429: exchange => exchange.resource.facts.limit?.tell(exchange) ?? refuse(exchange),
  451: tell(451),
  501: exchange =>
    fail(exchange, problem(501, `No resource of this server knows the method ${exchange.request.method}.`)),
  503: exchange => {
    const { reason = 'The service takes no requests now.', retryAfter } = exchange.service.unavailable ?? {}
    const fields: Fields = retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }
    return fail(exchange, problem(503, reason), fields)
  },
  506: exchange => {
    const variant = exchange.variantOf?.location
    return fail(exchange, problem(506, `The variant ${variant} is a choice among others itself.`, { variant }))
  },
  510: exchange => {
    const extension = exchange.resource.facts.requires?.extension
    return fail(exchange, problem(510, `The request has to declare the extension ${extension}.`, { extension }))
  },
}

/** The representation in part, or why there is none. */
function part(exchange: Exchange): Answer {
  return exchange.resource.facts.ranges?.tell(exchange) ?? refuse(exchange)
}

/**
 * What a cache needs to go on with what it has (RFC 9110 §15.4.5): nothing that describes the representation, but for its
 * date, where that is all there is to tell it by.
 */
function unmodified(exchange: Exchange): Answer {
  const fields = validators(exchange)
  if (fields.ETag !== undefined) delete fields['Last-Modified']
  if (!exchange.resource.facts.fields) return { status: 304, fields }
  const own = Object.entries(ownFields(exchange, exchange.found)).filter(
    ([name]) => !describing.has(name.toLowerCase()),
  )
  return { status: 304, fields: united(fields, Object.fromEntries(own)) }
}

/** What an absence says of itself. */
function tell(status: number) {
  return (exchange: Exchange): Answer => (exchange.found as Absence).tell(status, exchange)
}

const wanting = ({ refused }: Exchange): string =>
  refused ? 'These credentials are not accepted.' : 'This needs credentials.'

/** Every challenge; the scheme whose credentials were wrong may say so in its own. */
function challenges({ resource, refused }: Exchange): string {
  const schemes = resource.facts.access?.schemes ?? []
  return schemes.map(scheme => (scheme === refused && scheme.refusal) || scheme.challenge).join(', ')
}

/** What there is to choose from, and which fields the choice went by. */
function alternatives({ resource, parameters }: Exchange) {
  const { types, dimensions } = resource.offer
  const variants = resource.facts.variants
  if (variants)
    return {
      available: { available: variants.resources.map(variant => variants.locationOf(variant, parameters)) },
      fields: variants.vary,
    }
  const names = dimensions.map(({ kind, names }) => [`${kind}s`, names])
  const fields = ['Accept', ...dimensions.map(({ field }) => field)].join(', ')
  return { available: { available: types, ...Object.fromEntries(names) } as Record<string, readonly string[]>, fields }
}

/** Codings are named only where the coding was the fault (RFC 9110 §12.5.3). */
function unsupported(exchange: Exchange): Answer {
  const sent = codingOf(exchange)
  if (sent && exchange.essence === undefined) {
    const names = exchange.reception?.codings?.map(({ name }) => name).join(', ') || 'identity'
    const detail = `The content coding ${sent.slice(0, 40)} is not accepted; ${names} is.`
    return fail(exchange, problem(415, detail), { 'Accept-Encoding': names })
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
