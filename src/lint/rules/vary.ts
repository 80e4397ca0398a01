import { fields } from '../../book/fields.ts'
import { isTokenList, splitList } from '../../syntax/index.ts'
import { directivesOf } from '../directives.ts'
import { answered, asked, exchanged } from '../examples.ts'
import type { Response } from '../message.ts'
import { remembered } from '../remembered.ts'
import type { Rule } from '../rule.ts'
import type { Seen } from '../seen.ts'
import { linesAtFault } from '../values.ts'

/** Fields that answers alone have: to vary by them makes no sense. */
const ofAnswers: ReadonlySet<string> = new Set(
  Object.values(fields)
    .filter(field => !(field.in as readonly string[]).includes('request'))
    .map(({ name }) => name.toLowerCase()),
)

const namesIn = remembered(value => splitList(value).map(name => name.toLowerCase()))
const namesOf = (response: Response): readonly string[] => namesIn(response.value('Vary') ?? '')

/** Whether it is known that Vary does not name the field. */
function varyLacks(response: Response, name: string): boolean {
  if (response.seen.complete === false && !response.has('Vary')) return false
  const names = namesOf(response)
  return !names.includes(name) && !names.includes('*')
}

/** Whether a shared cache may keep it: only then does it matter by what it varies. */
function isShareable(response: Response): boolean {
  const directives = directivesOf(response)
  return response.code === 200 && !directives.some(({ name }) => name === 'no-store' || name === 'private')
}

/** What a request asks by, and where the answer shows what came of it. */
const choices = [
  ['accept', 'content-type'],
  ['accept-language', 'content-language'],
] as const

/** By what two answers to one target differ as the requests did, without a word in Vary. */
function unsaid({ request, response, earlier, method }: Seen): string | undefined {
  const before = earlier?.response
  if (!request || !response || !before || !earlier.request || method !== 'GET' || earlier.method !== 'GET')
    return undefined
  if (before.code !== 200 || !isShareable(response) || !isShareable(before)) return undefined
  if ([request, response, earlier.request, before].some(({ seen }) => seen.complete === false)) return undefined
  return choices.find(
    ([asked, told]) =>
      request.value(asked) !== earlier.request?.value(asked) &&
      (told === 'content-type'
        ? response.mediaType?.essence !== before.mediaType?.essence
        : response.value(told) !== before.value(told)) &&
      response.has(told) &&
      before.has(told) &&
      varyLacks(response, asked) &&
      varyLacks(before, asked),
  )?.[0]
}

/** Vary: by what an answer was chosen (RFC 9110 §12.5.5). */
export const vary: readonly Rule[] = [
  {
    id: 'vary-malformed',
    level: 'error',
    section: 'RFC 9110 §12.5.5',
    checks: [],
    says: 'Vary is no list of field names.',
    why: 'A cache that cannot read Vary either never reuses the answer, or gives it to clients that asked for another.',
    mend: 'Send names of request fields with commas between them: Vary: Accept-Encoding, Accept-Language.',
    on: { response: ['Vary'], alone: true },
    find: ({ response }) =>
      linesAtFault(response, ['Vary'], value => !isTokenList(value) && 'is no list of field names'),
    passes: [
      answered('Vary: Accept-Encoding ,accept'),
      answered('Vary: *'),
      answered('Vary: *, Accept'),
      answered('Vary:'),
    ],
    fails: [answered('Vary: Accept-Encoding; Accept'), answered('Vary: Accept Encoding'), answered('Vary: "Accept"')],
  },
  {
    id: 'vary-by-response-field',
    level: 'hint',
    section: 'RFC 9110 §12.5.5',
    checks: [],
    says: 'Vary names a field that answers have, and requests do not.',
    why: 'Vary lists the request fields by which the answer was chosen. A field of the answer tells a cache nothing.',
    mend: 'Name the request field instead: Accept for Content-Type, Origin for Access-Control-Allow-Origin.',
    on: { response: ['Vary'], alone: true },
    find: ({ response }) => response && namesOf(response).some(name => ofAnswers.has(name)) && response.field('Vary'),
    passes: [answered('Vary: Origin, Accept, Cookie, X-Tenant')],
    fails: [answered('Vary: Access-Control-Allow-Origin'), answered('Vary: ETag')],
  },
  {
    id: 'vary-by-all',
    level: 'hint',
    section: 'RFC 9110 §12.5.5',
    checks: [],
    says: 'Vary: * keeps every cache from reusing the answer, although it has a lifetime.',
    why: 'With *, no later request matches, so that the lifetime in Cache-Control or Expires serves nobody.',
    mend: 'Name the request fields that count, or send Cache-Control: no-store where nothing may be reused.',
    on: { response: ['Vary'] },
    find: ({ response }) => {
      if (!response || !namesOf(response).includes('*') || !isShareable(response)) return undefined
      const directives = directivesOf(response)
      return (
        directives.some(({ name, argument }) => /^(?:s-maxage|max-age)$/.test(name) && Number(argument) > 0) &&
        response.field('Vary')
      )
    },
    passes: [
      answered('Vary: *'),
      answered('Vary: *', 'Cache-Control: no-store'),
      answered('Vary: *', 'Cache-Control: max-age=0'),
    ],
    fails: [answered('Vary: *', 'Cache-Control: max-age=3600')],
  },
  {
    id: 'vary-without-accept-encoding',
    level: 'hint',
    section: 'RFC 9110 §12.5.5',
    checks: [],
    says: 'The content has a coding, and Vary does not name Accept-Encoding.',
    why: 'A shared cache would give the coded content to a client that did not say that it can read it.',
    mend: 'Send Vary: Accept-Encoding with each form of the resource, the plain one as well.',
    on: { response: ['Content-Encoding'] },
    find: ({ request, response }) =>
      response &&
      request?.has('Accept-Encoding') &&
      isShareable(response) &&
      /^(?:(?:x-)?gzip|br|deflate|zstd)$/i.test(response.value('Content-Encoding') ?? '') &&
      varyLacks(response, 'accept-encoding') &&
      response.head,
    passes: [
      exchanged(asked('Accept-Encoding: br'), answered('Content-Encoding: br', 'Vary: accept-encoding')),
      exchanged(asked('Accept-Encoding: br'), answered('Content-Encoding: br', 'Vary: *')),
      exchanged(asked('Accept-Encoding: br'), answered('Content-Encoding: br', 'Cache-Control: private')),
    ],
    fails: [exchanged(asked('Accept-Encoding: br'), answered('Content-Encoding: br', 'Vary: Accept'))],
  },
  {
    id: 'vary-untold',
    level: 'warning',
    section: 'RFC 9110 §12.5.5',
    checks: ['rfc9110-12.5.5-send'],
    says: 'Two answers differ as their requests asked for different things, and Vary does not say so.',
    why: 'A cache gives the first answer that it stored to everybody: the wrong language or media type for those who asked otherwise.',
    mend: 'Name the request field in Vary, in every answer of the resource: Vary: Accept, Accept-Language.',
    on: { codes: [200] },
    find: seen => {
      const field = unsaid(seen)
      return field !== undefined && seen.response?.head
    },
    passes: [
      exchanged(
        asked('Accept: text/html'),
        answered('Content-Type: text/html', 'Vary: Accept'),
        asked('Accept: application/json'),
        answered('Content-Type: application/json', 'Vary: Accept'),
      ),
      // the requests asked for the same: something else changed
      exchanged(
        asked('Accept: */*'),
        answered('Content-Type: text/html'),
        asked('Accept: */*'),
        answered('Content-Type: text/plain'),
      ),
    ],
    fails: [
      exchanged(
        asked('Accept: text/html'),
        answered('Content-Type: text/html'),
        asked('Accept: application/json'),
        answered('Content-Type: application/json'),
      ),
      exchanged(
        asked('Accept-Language: de'),
        answered('Content-Language: de', 'Vary: Accept'),
        asked('Accept-Language: en'),
        answered('Content-Language: en', 'Vary: Accept'),
      ),
    ],
  },
]
