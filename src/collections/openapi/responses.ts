import type { AnswerOutline, ApiDescription, ApiMessage, JsonObject, MethodOutline } from '../../engine/index.ts'
import { contentOf } from './content.ts'

/** Questions that no request gets past which is for an operation of the document at all. */
const outside: ReadonlySet<string> = new Set([
  'asks about the server',
  'method known',
  'resource known',
  'method allowed',
])

/** What every request may be answered, by the names under which the document has it. */
export const sharedResponses = (service: readonly AnswerOutline[]): JsonObject =>
  Object.fromEntries(
    service.filter(befalls).map(answer => [nameOf(answer), responseOf(answer, { path: '', method: '' }, {})]),
  )

/** Whether a request for an operation of the document may be answered so. */
const befalls = ({ status, cases }: AnswerOutline): boolean =>
  status >= 400 && cases.some(({ question = '' }) => !outside.has(question))

const nameOf = ({ phrase }: AnswerOutline): string => phrase.replaceAll(/[^A-Za-z]/g, '')

/**
 * Every response of an operation.
 *
 * @param of the method
 * @param path the template of its resource
 * @param service what any request may be answered
 */
export function responsesOf(
  { method, answers, declared }: MethodOutline,
  path: string,
  service: readonly AnswerOutline[],
  description: ApiDescription,
): JsonObject {
  const shared = new Map(service.filter(befalls).map(answer => [answer.status, answer]))
  const own = answers.map((answer): [string, JsonObject] => {
    const other = shared.get(answer.status)
    shared.delete(answer.status)
    const whole = other ? { ...answer, cases: [...other.cases, ...answer.cases] } : answer
    return [String(answer.status), responseOf(whole, { path, method }, description)]
  })
  const others = [...shared.values()].map((answer): [string, JsonObject] => [
    String(answer.status),
    method === 'HEAD'
      ? responseOf({ ...answer, types: [] }, { path, method }, description)
      : { $ref: `#/components/responses/${nameOf(answer)}` },
  ])
  const done: [string, JsonObject][] = declared ? [] : [['2XX', { description: 'It is done.' }]]
  return Object.fromEntries([...own, ...others, ...done].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** One response: its description has every case in which it is the answer. */
function responseOf(
  { status, cases, fields, types }: AnswerOutline,
  to: Pick<ApiMessage, 'path' | 'method'>,
  description: Pick<ApiDescription, 'content' | 'sample'>,
): JsonObject {
  const headers = fields.map(({ name }) => [name, { $ref: `#/components/headers/${name}` }])
  const [first = '', ...more] = cases.map(({ when }) => when)
  return {
    description: more.length === 0 ? first : [first, ...more].map(when => `- ${when}`).join('\n'),
    ...(headers.length > 0 && { headers: Object.fromEntries(headers) }),
    ...(types.length > 0 && { content: contentOf(types, { ...to, status }, description) }),
  }
}
