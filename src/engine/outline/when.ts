import type { EndingCode, QuestionName } from '../edges.ts'
import { defaultLimit } from '../reception.ts'
import { receptionOf } from '../resource.ts'
import { type About, either, eitherOf } from './about.ts'

type Says = string | ((about: About) => string)

/** The case in which each code is the answer; where there are several, by the question that leads to it. */
const cases: Readonly<Record<EndingCode, Says | Readonly<Partial<Record<QuestionName, Says>>>>> = {
  206: '`Range` asks for a part of the representation, and here it is.',
  226: '`A-IM` asks for what changed since the state that `If-None-Match` names, and that is known.',
  300: 'There are several to choose from; the answer lists them.',
  301: 'It has moved for good. A POST that is sent there again may become a GET.',
  302: 'It is elsewhere for now. A POST that is sent there again may become a GET.',
  304: {
    'If-None-Match true': ({ resource }) =>
      resource.facts.entityTag
        ? '`If-None-Match` names the current state: the copy that the client has is good.'
        : '`If-None-Match` is `*`, and there is something.',
    'If-Modified-Since true':
      'It has not changed since the date in `If-Modified-Since`: the copy that the client has is good.',
  },
  307: 'It is elsewhere for now. Send the same request there.',
  308: 'It has moved for good. Send the same request there.',
  400: {
    'target well formed': 'The path cannot be decoded.',
    'content whole': '`Content-Range` says that the content is a part; PUT takes the whole.',
    'content parses': about => `The content is not well-formed ${accepted(about)}.`,
  },
  401: credentials,
  402: 'It has to be paid for first.',
  403: 'The credentials are good, and the right to do this is missing.',
  404: {
    'resource known': 'No resource has this path.',
    'existence hidden': 'The caller has no right to know whether anything is there.',
    'resource gone': 'Nothing is there.',
  },
  405: 'The resource does not have the method; `Allow` says which it has.',
  406: {
    'representation acceptable': acceptable,
    'variant acceptable': 'None of the variants fits what the client prefers.',
  },
  407: credentials,
  409: 'The patch does not fit the present state.',
  410: 'It was there, and is gone, likely for good.',
  411: 'The content comes without `Content-Length`.',
  412: {
    'If-Match true': about => {
      const other = creates(about) ? ', or nothing is there' : ''
      return about.resource.facts.entityTag
        ? `\`If-Match\` does not name the current state: it has changed since${other}.`
        : `\`If-Match\` names an entity tag, and there is none${other}.`
    },
    'If-Unmodified-Since true': 'It has changed since the date in `If-Unmodified-Since`.',
    'If-None-Match true': ({ resource }) =>
      resource.facts.entityTag
        ? '`If-None-Match` names the current state, or is `*` and there is something already.'
        : '`If-None-Match` is `*`, and there is something already.',
  },
  413: {
    'content within limit': about => `\`Content-Length\` announces more than ${most(about)}.`,
    'content can be read': about => `The content turns out to have more than ${most(about)}.`,
  },
  414: ({ service }) => `The request target is longer than ${octets(service.targetLimit)}.`,
  415: {
    'content coding accepted': ({ resource, method }) => {
      const names = receptionOf(resource, method)?.codings?.map(({ name }) => name) ?? []
      return `The content is in a content coding${names.length > 0 ? ` other than ${eitherOf(names)}` : ', and none is taken'}.`
    },
    'content type accepted': about => `\`Content-Type\` says something other than ${accepted(about)}.`,
  },
  416: '`Range` asks for nothing that the representation has.',
  417: '`Expect` says something other than `100-continue`.',
  421: ({ service }) => `The request is for a host other than ${eitherOf([...(service.hosts ?? [])])}.`,
  422: 'The content is well formed and breaks a rule; the answer points to every fault.',
  423: 'Somebody else holds a lock on it.',
  425: 'The request came as early data of a TLS handshake, where it may be a replayed one.',
  426: 'The request came without TLS.',
  428: about => {
    const { entityTag, lastModified } = about.resource.facts
    const fields = [...(entityTag ? ['If-Match'] : []), ...(lastModified ? ['If-Unmodified-Since'] : [])]
    const creating = creates(about) ? ', or `If-None-Match: *` to create' : ''
    return `The request does not say which state it is for. It needs ${eitherOf(fields)}${creating}.`
  },
  429: 'The client has sent more requests than it may; `Retry-After` says when to come back.',
  451: 'The law forbids it; the answer says who demanded that.',
  501: 'The server does not know the method.',
  503: 'The service takes no requests for the time being.',
  506: 'What was chosen to represent it leaves a choice itself: a fault of the service.',
  510: ({ resource }) =>
    `Neither \`Man\` nor \`Opt\` declares the extension \`${resource.facts.requires?.extension}\`.`,
}

/**
 * The case in which a code is the answer, as a sentence.
 *
 * @param code where the path ended
 * @param question the last that was asked
 * @throws TypeError where the question leads to no such code
 */
export function when(code: EndingCode, question: QuestionName, about: About): string {
  const found = cases[code]
  const says = typeof found === 'object' ? found[question] : found
  if (says === undefined) throw new TypeError(`There are no words for ${code} by "${question}".`)
  return typeof says === 'string' ? says : says(about)
}

const octets = (count: number): string => `${count.toLocaleString('en')} octets`

const most = ({ resource, method }: About): string => octets(receptionOf(resource, method)?.limit ?? defaultLimit)

const accepted = ({ resource, method }: About): string =>
  eitherOf(Object.keys(receptionOf(resource, method)?.accept ?? {}))

const creates = ({ resource, method }: About): boolean => receptionOf(resource, method)?.creates === true

function credentials({ resource, method }: About): string {
  const { schemes = [], proxy, anonymous, allow, verdicts } = resource.facts.access ?? {}
  const field = proxy ? '`Proxy-Authorization`' : '`Authorization`'
  const names = schemes.map(({ challenge }) => challenge.split(' ', 1)[0] as string)
  if (anonymous === undefined) return `${field} has no credentials for ${either(names)}, or wrong ones.`
  // whoever is allowed whatever happens needs none
  const needed = allow && (verdicts?.(method).some(verdict => verdict !== true) ?? true)
  return `The credentials in ${field} are wrong${needed ? ', or there are none and this needs some' : ''}; only ${either(names)} is read.`
}

function acceptable({ resource }: About): string {
  const { types, dimensions } = resource.offer
  // what takes the first where nothing fits refuses nobody
  const strict = dimensions.filter(({ choose, names }) => choose('*;q=0', names) === undefined)
  return strict.length === 0
    ? `\`Accept\` leaves nothing of ${eitherOf(types)}.`
    : `${eitherOf(['Accept', ...strict.map(({ field }) => field)])} leaves nothing of what there is.`
}
