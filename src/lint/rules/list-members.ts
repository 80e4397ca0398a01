import { type Field, fields } from '../../book/fields.ts'
import { answered, answeredWith, asked } from '../examples.ts'
import type { Message } from '../message.ts'
import type { Mark, Rule } from '../rule.ts'
import { type Holding, valueParts } from '../value-parts.ts'
import { linesAtFault } from '../values.ts'

/** Older documents have lists by RFC 2616, where a sender could leave members empty; RFC 7230 ended that. */
const isStrict = ({ section }: Field): boolean => {
  const [, number] = /^RFC (\d+)/.exec(section) ?? []
  return number === undefined
    ? /^(?:Fetch|CSP3|Clear Site Data|Referrer Policy) /.test(section)
    : Number(number) >= 7230
}

const lists = new Map(
  Object.values<Field>(fields)
    .filter(field => field.kind === 'list' && isStrict(field))
    .map(({ name }) => [name.toLowerCase(), name]),
)
lists.set('range', 'Range')

const holdings: Readonly<Record<string, Holding>> = {
  'If-Match': 'tags',
  'If-None-Match': 'tags',
  Link: 'links',
  Via: 'comments',
}

/** No member where one has to be. A list as a whole may be empty; that of Range begins after its unit. */
const empty = /(?:^|,|^bytes=)[ \t]*,|,[ \t]*$/i

const faultOf = (name: string, value: string) =>
  value.includes(',') &&
  empty.test(value) &&
  empty.test(valueParts(value, holdings[name] ?? 'strings').syntax) &&
  'has an empty member'

function emptyMembers(message: Message | undefined): readonly Mark[] | undefined {
  // a line without any member is legal, and leaves such a comma where a tool joins it to others
  if (!message || message.seen.joined) return undefined
  let marks: Mark[] | undefined
  for (const key of message.names) {
    const name = lists.get(key)
    if (name === undefined) continue
    const found = linesAtFault(message, [name], value => faultOf(name, value))
    if (found) marks = [...(marks ?? []), ...found]
  }
  return marks
}

const emptyMember = {
  level: 'error',
  section: 'RFC 9110 §5.6.1.1',
  checks: ['rfc9110-5.6.1.1-empty'],
  says: 'A list has an empty member.',
  why: 'Recipients have to pass over a few of them, but not all do: what follows two commas may be lost, or the field as a whole.',
  mend: 'Put a comma between members alone: Vary: Accept, Origin. Values that may be absent are the usual cause where a list is joined.',
} as const

/** Lists as their senders have to write them (RFC 9110 §5.6.1). */
export const listMembers: readonly Rule[] = [
  {
    ...emptyMember,
    id: 'list-member-empty',
    on: { response: [...lists.values()], alone: true },
    find: ({ response }) => emptyMembers(response),
    passes: [
      answered('Vary: Accept , Origin,Cookie', 'Cache-Control: private="a,,b"', 'Link: </a,,b>; rel=next; title=",,"'),
      // a list may have no members at all, and so may one line of several
      answeredWith('405 Method Not Allowed', 'Allow:'),
      answered('Vary:', 'Vary: Accept'),
      // by an older rule, members could be left out
      answered('DAV: 1,,2'),
      answered('Via: 1.1 edge (a,,b)'),
      // no lists, as far as anybody knows
      answered('X-Ours: a,,b', 'Set-Cookie: a=1,,2', 'ETag: "a,,b"'),
    ],
    fails: [
      answeredWith('405 Method Not Allowed', 'Allow: GET,, HEAD'),
      answered('Vary: , Accept'),
      answered('Cache-Control: no-cache, \t'),
      answered('Link: </a>; rel=next, , </b>; rel=prev'),
      answeredWith('401 Unauthorized', 'WWW-Authenticate: Basic realm="a",, Bearer'),
      answered('Access-Control-Allow-Methods: GET,,PUT'),
    ],
  },
  {
    ...emptyMember,
    id: 'request-list-member-empty',
    on: { request: [...lists.values()], alone: true },
    find: ({ request }) => emptyMembers(request),
    passes: [
      asked('Accept: text/html;a="b,,c", */*;q=0.1', 'Accept-Encoding:'),
      // a backslash in an entity tag escapes nothing
      asked('If-None-Match: "a\\", "b,,c"'),
      asked('Range: bytes=0-4,-5'),
      asked('User-Agent: Mozilla/5.0 (KHTML,, like Gecko)', 'Cookie: a=1,,2'),
    ],
    fails: [
      asked('Accept: text/html,'),
      asked('If-None-Match: "a",, "b"'),
      asked('Connection: , keep-alive'),
      asked('Range: bytes=,0-4'),
    ],
  },
]
