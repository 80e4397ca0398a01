import { aliases, status } from '../../book/index.ts'
import { problemMembers, problemTypes } from '../../book/problems.ts'
import type { Rule } from '../rule.ts'
import type { Seen } from '../seen.ts'
import { problemOf } from './problems.ts'

const errors = { codes: ['4xx', '5xx'] } as const

/** Types, titles and extensions of problem documents (RFC 9457 §3.1, §4). */
export const problemKinds: readonly Rule[] = [
  {
    id: 'problem-reference-relative',
    level: 'warning',
    section: 'RFC 9457 §3.1.1',
    checks: ['rfc9457-3.1.1-absolute', 'rfc9457-3.1.5-absolute'],
    says: 'The type or instance of a problem document is relative to the path of the request.',
    why: 'It means another URI at each target, so one problem has many types, and a copy in a log has none.',
    mend: 'Write an absolute URI, or a path from the root: "type": "https://erp.example/problems/out-of-stock".',
    on: errors,
    find: ({ response }) => {
      const problem = response && problemOf(response)
      if (!problem) return undefined
      return ['type', 'instance'].flatMap(name => {
        const value = problem[name]
        if (typeof value !== 'string' || /^(?:\/|[a-z][a-z0-9+.-]*:)/i.test(value)) return []
        return {
          at: response.content,
          says: `The ${name} of a problem document, ${JSON.stringify(value.slice(0, 80))}, is relative.`,
        }
      })
    },
    passes: [
      `< HTTP/1.1 409 Conflict
       < Content-Type: application/problem+json
       <
       < {"type":"/problems/stock","instance":"urn:uuid:1"}`,
      `< HTTP/1.1 409 Conflict
       < Content-Type: application/problem+json
       <
       < {"type":"about:blank","title":"Conflict"}`,
    ],
    fails: [
      `< HTTP/1.1 409 Conflict
       < Content-Type: application/problem+json
       <
       < {"type":"out-of-stock"}`,
      `< HTTP/1.1 409 Conflict
       < Content-Type: application/problem+json
       <
       < {"type":"https://erp.example/problems/stock","instance":"7"}`,
    ],
  },
  {
    id: 'problem-title-not-phrase',
    level: 'warning',
    section: 'RFC 9457 §4.2.1',
    checks: ['rfc9457-4.2.1-title'],
    says: 'The title of a problem without a type of its own is not the phrase of the status code.',
    why: 'Without a type, or with about:blank, the problem is no more than the status code, and its title should say no more.',
    mend: 'Use the phrase as title and say the rest in detail, or give the problem a type of its own.',
    on: errors,
    find: seen => {
      const { response } = seen
      const problem = response && problemOf(response)
      if (!problem) return undefined
      const { type = 'about:blank', title } = problem
      // an empty type is the URI of the document itself; what is no string counts as absent
      if (typeof title !== 'string' || (typeof type === 'string' && type !== 'about:blank')) return undefined
      const record = status(response.code)
      if (!record || record.standing === 'vendor' || record.standing === 'informal') return undefined
      const { phrase } = record
      if (namesOf(response.code).has(title.toLowerCase()) || mayBeTranslated(seen)) return undefined
      return {
        at: response.content,
        says: `The title of a problem without a type is ${JSON.stringify(title.slice(0, 80))}, and not ${JSON.stringify(phrase)}.`,
      }
    },
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 404 Not Found
       < Content-Type: application/problem+json
       <
       < {"title":"Not Found"}`,
      // an older phrase
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 413 Content Too Large
       < Content-Type: application/problem+json
       <
       < {"title":"Payload Too Large"}`,
      // translated for the client
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Accept-Language: de
       < HTTP/1.1 404 Not Found
       < Content-Type: application/problem+json
       <
       < {"title":"Nicht gefunden"}`,
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 404 Not Found
       < Content-Type: application/problem+json
       <
       < {"type":"https://erp.example/problems/gone","title":"No such order"}`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 404 Not Found
       < Content-Type: application/problem+json
       <
       < {"type":"about:blank","title":"No such order"}`,
    ],
  },
  {
    id: 'problem-title-changes',
    level: 'warning',
    section: 'RFC 9457 §3.1.3',
    checks: ['rfc9457-3.1.3-title'],
    says: 'Two problems of one type have different titles.',
    why: 'The title names the kind of problem. What differs from one to the next belongs in detail, or nobody can group them.',
    mend: 'Keep one title for each type, and put what is special into detail.',
    on: errors,
    find: ({ earlier, request, response }) => {
      const before = earlier?.response && problemOf(earlier.response)
      const problem = before && response && problemOf(response)
      if (!problem || typeof problem.type !== 'string' || problem.type === 'about:blank') return undefined
      const [first, second] = [before.title, problem.title]
      return (
        problem.type === before.type &&
        typeof first === 'string' &&
        typeof second === 'string' &&
        first !== second &&
        [earlier?.response, earlier?.request, response, request].every(each => each?.seen.complete !== false) &&
        earlier?.response?.value('content-language') === response?.value('content-language') &&
        earlier?.request?.value('accept-language') === request?.value('accept-language') &&
        response?.content
      )
    },
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Accept-Language: en
       < HTTP/1.1 403 Forbidden
       < Content-Type: application/problem+json
       <
       < {"type":"/problems/credit","title":"Not enough credit"}
       > GET /a HTTP/1.1
       > Host: erp.example
       > Accept-Language: de
       < HTTP/1.1 403 Forbidden
       < Content-Type: application/problem+json
       <
       < {"type":"/problems/credit","title":"Guthaben reicht nicht"}`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 403 Forbidden
       < Content-Type: application/problem+json
       <
       < {"type":"/problems/credit","title":"You lack 5 EUR"}
       > GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 403 Forbidden
       < Content-Type: application/problem+json
       <
       < {"type":"/problems/credit","title":"You lack 7 EUR"}`,
    ],
  },
  {
    id: 'problem-extension-name',
    level: 'warning',
    section: 'RFC 9457 §4',
    checks: ['rfc9457-4-names'],
    says: 'A member of a problem document has a name that not every format can carry.',
    why: 'Names of letters, digits and underscores, three at least and a letter first, can be written in XML and used in every language.',
    mend: 'Rename the member, or put it into an object that has a good name: trace_id, errors.',
    on: errors,
    find: ({ response }) => {
      const problem = response && problemOf(response)
      const name = problem && Object.keys(problem).find(each => !known.has(each) && !/^[A-Za-z]\w{2,}$/.test(each))
      return (
        name !== undefined &&
        response && {
          at: response.content,
          says: `The member ${JSON.stringify(name.slice(0, 80))} of a problem document has a name that not every format can carry.`,
        }
      )
    },
    passes: [
      `< HTTP/1.1 403 Forbidden
       < Content-Type: application/problem+json
       <
       < {"type":"/problems/credit","traceId":"1","errors":[{"a-b":1}]}`,
      // a registered type has it
      `< HTTP/1.1 429 Too Many Requests
       < Content-Type: application/problem+json
       <
       < {"type":"https://iana.org/assignments/http-problem-types#quota-exceeded","violated-policies":["minute"]}`,
    ],
    fails: [
      `< HTTP/1.1 403 Forbidden
       < Content-Type: application/problem+json
       <
       < {"type":"/problems/credit","trace-id":"1"}`,
      `< HTTP/1.1 403 Forbidden
       < Content-Type: application/problem+json
       <
       < {"type":"/problems/credit","id":"1"}`,
    ],
  },
]

/** Members that are defined, some of which have hyphens. */
const known = new Set(
  [...problemMembers, ...problemTypes.flatMap(({ extensions }) => extensions)].map(({ name }) => name as string),
)

/** The phrase of a code and those it had, in lower case. */
function namesOf(code: number): Set<string> {
  const names = aliases.filter(alias => alias.code === code).map(({ name }) => name.toLowerCase())
  return new Set([...names, (status(code)?.phrase ?? '').toLowerCase()])
}

/** A title may be translated into the language that the client prefers (RFC 9457 §4.2.1). */
function mayBeTranslated({ request, response }: Seen): boolean {
  const language = response?.value('content-language')
  if (language !== undefined) return !/^en(?:$|[-,\s])/i.test(language)
  if (!request || request.seen.complete === false) return true
  return !/^(?:$|en(?:$|[-,;\s]))/i.test(request.value('accept-language') ?? '')
}
