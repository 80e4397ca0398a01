import { formatDate } from '../syntax/index.ts'
import type { QuestionName } from './edges.ts'
import type { Exchange } from './exchange.ts'
import { absenceOf } from './found/absence.ts'
import { graph } from './graph.ts'
import { limitOf } from './octets.ts'
import { authorityOf } from './target.ts'
import type { Step, Tell } from './trace.ts'

/** The longest piece of a request that a fact repeats. */
const longest = 120

const short = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text)

/** What a field says. Never asked of fields that carry credentials. */
const says =
  (name: string) =>
  ({ request }: Exchange): string => {
    const value = request.field(name.toLowerCase())
    return value === undefined ? `no ${name}` : short(`${name}: ${value}`)
  }

const and =
  (...facts: readonly ((exchange: Exchange, outcome: boolean) => string)[]) =>
  (exchange: Exchange, outcome: boolean): string =>
    facts.map(fact => fact(exchange, outcome)).join('; ')

const tag = ({ exists, entityTag }: Exchange): string =>
  exists ? (entityTag === undefined ? 'no entity tag' : `the entity tag is ${entityTag}`) : 'nothing exists'

const date = ({ modified }: Exchange): string =>
  modified === undefined ? 'no modification date' : `last modified ${formatDate(modified)}`

const found = ({ found, exists }: Exchange): string => {
  const absence = absenceOf(found)
  if (absence) return `it is ${absence}`
  return exists ? 'something was found' : 'nothing was found'
}

const types = ({ resource }: Exchange): string =>
  `there is ${resource.offer.types.join(', ') || 'nothing to represent'}`

const schemes = ({ resource }: Exchange): string => {
  const { schemes = [], proxy } = resource.facts.access ?? {}
  const names = schemes.map(({ challenge }) => challenge.split(' ', 1)[0]).join(', ')
  return `${names} in ${proxy ? 'Proxy-Authorization' : 'Authorization'} would be read`
}

/** Whose the request is: that of credentials, or of a caller who needs none. */
function caller({ resource, request, refused }: Exchange, outcome: boolean): string {
  const { proxy, anonymous, allow } = resource.facts.access ?? {}
  const given = request.field(proxy ? 'proxy-authorization' : 'authorization') !== undefined
  if (given)
    return outcome ? 'the credentials hold' : refused ? 'the credentials are wrong' : 'there were none of these'
  if (outcome) return 'there were none, and this is allowed without'
  return anonymous === undefined || !allow
    ? 'there were none of these'
    : 'there were none, and this is not allowed without'
}

/** What decided each question, in words, where the question and its outcome do not say it all. */
const facts: Readonly<Partial<Record<QuestionName, (exchange: Exchange, outcome: boolean) => string>>> = {
  'service available': ({ service: { unavailable } }, outcome) => {
    if (!unavailable) return 'nothing keeps it from answering'
    return outcome ? 'this resource is served all the same' : unavailable.reason
  },
  'host served': ({ request }) => `it is for ${short(authorityOf(request)) || 'no host'}`,
  'target within limit': ({ request, service }) => `${request.target.length} octets, of ${service.targetLimit} at most`,
  'method known': ({ request }) => short(request.method),
  'expectation can be met': says('Expect'),
  'target well formed': ({ path }) => (path === undefined ? 'it has none' : short(path)),
  'resource known': ({ resource }) => (resource.path ? `it is ${resource.path}` : 'no path template fits'),
  'method allowed': ({ resource }) => `${resource.methods.join(', ')} are allowed`,
  'variant acceptable': and(says('Accept'), says('Accept-Language'), ({ variantOf }) =>
    variantOf ? `${variantOf.location} was chosen` : 'none fits',
  ),
  'connection secure': ({ request }) => (request.secure ? 'it came over TLS' : 'it came without TLS'),
  'handshake finished': says('Early-Data'),
  'extension declared': ({ resource }) => `${resource.facts.requires?.extension} is required`,
  'within rate limit': ({ fields = {} }) => `RateLimit: ${fields.RateLimit}`,
  'caller known': and(schemes, caller),
  'length given': says('Content-Length'),
  'content within limit': and(says('Content-Length'), exchange => `${limitOf(exchange)} octets at most`),
  'content coding accepted': says('Content-Encoding'),
  'content whole': says('Content-Range'),
  'content type accepted': and(
    says('Content-Type'),
    ({ reception }) => `${Object.keys(reception?.accept ?? {}).join(', ')} would be accepted`,
  ),
  'resource exists': found,
  'resource moved': found,
  'representation acceptable': and(says('Accept'), types, ({ chosen }, outcome) =>
    outcome && chosen ? `${[chosen.type, ...Object.values(chosen.names)].join(', ')} was chosen` : 'none fits',
  ),
  'condition given': and(says('If-Match'), says('If-None-Match'), says('If-Unmodified-Since')),
  'If-Match present': says('If-Match'),
  'If-Match true': and(says('If-Match'), tag),
  'If-Unmodified-Since present': and(says('If-Unmodified-Since'), date),
  'If-Unmodified-Since true': and(says('If-Unmodified-Since'), date),
  'If-None-Match present': says('If-None-Match'),
  'If-None-Match true': and(says('If-None-Match'), tag),
  'If-Modified-Since present': and(says('If-Modified-Since'), date),
  'If-Modified-Since true': and(says('If-Modified-Since'), date),
  'lock free': ({ refusal }) => refusal?.detail ?? 'nobody else holds it',
  'content can be read': ({ octets }) => (octets ? `${octets.length} octets` : 'nothing was kept'),
  // not how it is wrong: that repeats some of it
  'content parses': (_, outcome) => (outcome ? 'nothing is wrong with it' : 'it is not well formed'),
  'content applies': ({ refusal }) => refusal?.detail ?? 'nothing is against it',
  'content valid': ({ faults }) => `${faults.length} faults`,
  'delta asked': and(says('A-IM'), says('If-None-Match')),
  'earlier state known': ({ delta }) => (delta ? `${delta.octets.length} octets from ${delta.state}` : 'none is known'),
  'range asked': says('Range'),
  'If-Range true': and(says('If-Range'), tag, date),
  'range applies': says('Range'),
  'range satisfiable': says('Range'),
}

/**
 * Tells each step of the path of a request: the question, its outcome, the fact that decided it, and the section that asks
 * it. Credentials are not repeated.
 *
 * @example
 * import { request, resource, service } from 'statute'
 * const shop = service([resource('/', { represent: { 'text/plain': () => '' } })])
 * const { trace } = await shop.answer(request('BREW', '/'), { trace: reasons })
 * trace?.at(-1) // => { question: 'method known', outcome: false, fact: 'BREW', section: 'RFC 9110 §15.6.2' }
 */
export const reasons: Tell = (question, outcome, exchange): Step => {
  const name = question as QuestionName
  if (!Object.hasOwn(graph, name)) return { question, outcome }
  const { section } = graph[name]
  const fact = facts[name]?.(exchange, outcome)
  return { question, outcome, ...(fact !== undefined && { fact }), section }
}
