import { status } from '../../book/index.ts'
import { methods } from '../../book/methods.ts'
import type { DeclaredResponse, Operation } from './document.ts'
import type { DescriptionRule } from './rule.ts'

/** The record of a declared code; `undefined` for a class, `default`, and numbers that the book does not know. */
const recordOf = ({ code }: DeclaredResponse) => (/^\d{3}$/.test(code) ? status(Number(code)) : undefined)

const methodOf = (method: string) =>
  Object.hasOwn(methods, method) ? methods[method as keyof typeof methods] : undefined

const answers = ({ responses }: Operation, code: string): readonly DeclaredResponse[] =>
  responses.filter(response => response.code === code)

/** Whether some answer of a class is declared, by its number or as a whole. */
const declares = ({ responses }: Operation, codes: readonly string[]): boolean =>
  responses.some(({ code }) => code === 'default' || codes.includes(code.toUpperCase()))

/** Fields that servers add without anybody's doing: nobody declares them. */
const unsaid: ReadonlySet<string> = new Set(['connection', 'date', 'upgrade'])

/** What a 200 has of the target's representation, and only these two get that (RFC 9110 §15.3.1). */
const validators: ReadonlySet<string> = new Set(['etag', 'last-modified'])
const shows = ({ method }: Operation): boolean => method === 'GET' || method === 'HEAD'

const owed = (level: 'must' | 'should') => (operation: Operation) =>
  operation.responses.flatMap(response => {
    const missing = Object.entries(recordOf(response)?.fields ?? {})
      .filter(([name, weight]) => weight === level && !unsaid.has(name.toLowerCase()))
      .filter(([name]) => !response.fields.includes(name.toLowerCase()))
      .filter(([name]) => shows(operation) || !validators.has(name.toLowerCase()))
      .map(([name]) => name)
    return missing.length > 0
      ? [{ response, says: `${response.code} is declared without ${missing.join(' and ')}.` }]
      : []
  })

/** What is said of descriptions: as soon as they are written, and before anything runs. */
export const descriptionRules: readonly DescriptionRule[] = [
  {
    id: 'declared-without-owed-field',
    level: 'warning',
    section: 'RFC 9110 §15',
    says: 'A code is declared without the field that it must carry.',
    why: 'Clients are built from the description: a field that it leaves out, they do not look for, as the challenge of a 401.',
    mend: 'Declare the field under headers: WWW-Authenticate for 401, Allow for 405, Upgrade for 426.',
    find: owed('must'),
    passes: [{ get: { responses: { 401: { headers: { 'WWW-Authenticate': {} } } } } }],
    fails: [{ get: { responses: { 401: {} } } }, { put: { responses: { 405: { headers: { allowed: {} } } } } }],
  },
  {
    id: 'declared-without-useful-field',
    level: 'hint',
    section: 'RFC 9110 §15',
    says: 'A code is declared without a field that it should carry.',
    why: 'What a code should carry is what its reader needs next: where to go, when to come back, what would be accepted.',
    mend: 'Declare the field under headers: ETag for a 200, Location for a redirection, Retry-After for 503.',
    find: owed('should'),
    passes: [
      { get: { responses: { 301: { headers: { location: {} } } } } },
      { delete: { responses: { 200: {} } }, trace: { responses: { 200: {} } }, query: { responses: { 200: {} } } },
    ],
    fails: [{ get: { responses: { 301: {} } } }, { get: { responses: { 200: {} } } }],
  },
  {
    id: 'declared-created-without-location',
    level: 'warning',
    section: 'RFC 9110 §9.3.3',
    says: 'A POST declares 201 without Location.',
    why: 'Whoever made something wants to know where it is; without Location it has to be guessed from the content.',
    mend: 'Declare Location under the headers of the 201.',
    find: operation =>
      operation.method === 'POST'
        ? answers(operation, '201').flatMap(response => (response.fields.includes('location') ? [] : [{ response }]))
        : [],
    passes: [{ post: { responses: { 201: { headers: { Location: {} } } } } }, { put: { responses: { 201: {} } } }],
    fails: [{ post: { responses: { 201: {} } } }],
  },
  {
    id: 'declared-content-forbidden',
    level: 'error',
    section: 'RFC 9110 §6.4.1',
    says: 'Content is declared for an answer that has none.',
    why: 'A 204, a 205 and a 304 end with their fields, and so does any answer to HEAD: what is declared never comes.',
    mend: 'Leave content out, or declare 200.',
    find: operation =>
      operation.responses.flatMap(response => {
        if (response.types.length === 0) return []
        const forbidden =
          recordOf(response)?.content === 'forbidden' || methodOf(operation.method)?.responseContent === false
        return forbidden ? [{ response }] : []
      }),
    passes: [{ delete: { responses: { 204: {} } } }],
    fails: [{ delete: { responses: { 204: { content: { 'application/json': {} } } } } }],
  },
  {
    id: 'declared-code-unknown',
    level: 'error',
    section: 'RFC 9110 §15',
    says: 'What is declared is no status code.',
    why: 'A status code has three digits, from 100 to 599; OpenAPI knows classes as 4XX, and default, besides.',
    mend: 'Use a code of the registry, a class such as 4XX, or default.',
    find: ({ responses }) =>
      responses.flatMap(response =>
        /^(?:[1-5]\d\d|[1-5]XX|default)$/.test(response.code)
          ? []
          : [{ response, says: `"${response.code}" is no status code.` }],
      ),
    passes: [{ get: { responses: { '4XX': {}, 200: {}, default: {} } } }],
    fails: [{ get: { responses: { 600: {} } } }, { get: { responses: { ok: {} } } }],
  },
  {
    id: 'declared-code-not-for-use',
    level: 'warning',
    section: 'RFC 9110 §16.2',
    says: 'A code is declared that no API should send.',
    why: 'Codes that are unused, obsolete or the invention of one product mean nothing to other clients, or something else.',
    mend: 'Declare the registered code for the cause: statute explain names it.',
    find: ({ responses }) =>
      responses.flatMap(response => {
        const record = recordOf(response)
        // what is above 599 is no status code at all
        if (!record || record.code > 599 || !['unused', 'obsolete', 'vendor', 'informal'].includes(record.standing))
          return []
        const kind = `${record.standing === 'vendor' ? 'a' : 'an'} ${record.standing} code`
        return [{ response, says: `${response.code} ${record.phrase} is declared, ${kind}.` }]
      }),
    passes: [{ get: { responses: { 429: { headers: { 'Retry-After': {} } } } } }, { get: { responses: { 999: {} } } }],
    fails: [{ get: { responses: { 420: {} } } }, { get: { responses: { 306: {} } } }],
  },
  {
    id: 'declared-request-content-without-meaning',
    level: 'warning',
    section: 'RFC 9110 §9.3.1',
    says: 'A method declares request content that has no meaning for it.',
    why: 'Servers, proxies and caches may drop the content of GET, HEAD and DELETE, or refuse the request for it.',
    mend: 'Put it into the query, or use POST.',
    find: ({ method, hasRequestBody }) =>
      hasRequestBody && ['no meaning', 'forbidden'].includes(methodOf(method)?.requestContent ?? '')
        ? [{ says: `${method} declares request content.` }]
        : [],
    passes: [{ post: { requestBody: {}, responses: {} } }],
    fails: [{ get: { requestBody: { content: {} }, responses: {} } }],
  },
  {
    id: 'declared-without-unauthorized',
    level: 'hint',
    section: 'RFC 9110 §15.5.2',
    says: 'An operation asks for credentials and declares no 401.',
    why: 'Every client meets it sooner or later: tokens end.',
    mend: 'Declare 401 with WWW-Authenticate.',
    find: operation => (operation.secured && !declares(operation, ['401', '4XX']) ? [{}] : []),
    passes: [
      { get: { security: [{ key: [] }], responses: { 401: {} } } },
      { get: { security: [{ key: [] }, {}], responses: {} } },
    ],
    fails: [{ get: { security: [{ key: [] }], responses: { 200: {} } } }],
  },
  {
    id: 'declared-error-without-explanation',
    level: 'hint',
    section: 'RFC 9110 §15.5',
    says: 'An error is declared without content that explains it.',
    why: 'Without an explanation a client can only guess what was wrong, and whether to try again.',
    mend: 'Declare content, best application/problem+json (RFC 9457).',
    find: ({ method, responses }) =>
      method === 'HEAD'
        ? []
        : responses.flatMap(response =>
            /^[45]/.test(response.code) && response.types.length === 0 && !/\$ref/.test(response.pointer)
              ? [{ response, says: `${response.code} is declared without content.` }]
              : [],
          ),
    passes: [
      { get: { responses: { 404: { content: { 'application/problem+json': {} } } } } },
      { head: { responses: { 404: {} } } },
    ],
    fails: [{ get: { responses: { 404: { description: 'nothing there' } } } }],
  },
  {
    id: 'declared-condition-without-failure',
    level: 'hint',
    section: 'RFC 9110 §15.5.13',
    says: 'An operation takes If-Match and declares no 412.',
    why: 'The answer to a condition that is false is the reason to send one.',
    mend: 'Declare 412.',
    find: operation =>
      operation.parameters.some(each => each.in === 'header' && /^if-(?:match|unmodified-since)$/i.test(each.name)) &&
      !declares(operation, ['412', '4XX'])
        ? [{}]
        : [],
    passes: [{ put: { parameters: [{ name: 'If-Match', in: 'header' }], responses: { 412: {} } } }],
    fails: [{ put: { parameters: [{ name: 'If-Match', in: 'header' }], responses: { 200: {} } } }],
  },
  {
    id: 'declared-types-without-refusal',
    level: 'hint',
    section: 'RFC 9110 §15.5.16',
    says: 'An operation takes content and declares neither 415 nor any other refusal of a class.',
    why: 'Content of another media type will come; a client that knows the answer can convert.',
    mend: 'Declare 415, or 4XX.',
    find: operation =>
      operation.requestTypes.length > 0 && !declares(operation, ['415', '4XX', '400', '422']) ? [{}] : [],
    passes: [{ post: { requestBody: { content: { 'application/json': {} } }, responses: { 415: {} } } }],
    fails: [{ post: { requestBody: { content: { 'application/json': {} } }, responses: { 201: {} } } }],
  },
]
