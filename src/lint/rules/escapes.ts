import { answered, answeredWith, asked } from '../examples.ts'
import type { Message } from '../message.ts'
import type { Mark, Rule } from '../rule.ts'
import { type Holding, valueParts } from '../value-parts.ts'
import { linesAtFault } from '../values.ts'

type Fields = ReadonlyMap<string, { readonly name: string; readonly holding: Holding }>

function byKey(holdings: Readonly<Record<string, Holding>>): Fields {
  return new Map(Object.entries(holdings).map(([name, holding]) => [name.toLowerCase(), { name, holding }]))
}

/** Fields whose grammar has quoted strings, or comments. Structured fields have strings by rules of their own. */
const ofAnswers = byKey({
  'Alt-Svc': 'strings',
  'Authentication-Info': 'strings',
  'Cache-Control': 'strings',
  'Content-Disposition': 'strings',
  'Content-Type': 'strings',
  Link: 'links',
  'Preference-Applied': 'strings',
  'Proxy-Authenticate': 'strings',
  'Proxy-Authentication-Info': 'strings',
  Server: 'comments',
  'Strict-Transport-Security': 'strings',
  Via: 'comments',
  'WWW-Authenticate': 'strings',
})
const ofRequests = byKey({
  Accept: 'strings',
  Authorization: 'strings',
  'Cache-Control': 'strings',
  'Content-Type': 'strings',
  Forwarded: 'strings',
  Link: 'links',
  Prefer: 'strings',
  'Proxy-Authorization': 'strings',
  'User-Agent': 'comments',
  Via: 'comments',
})

/** Whether a backslash stands before what needs none. The octet after a backslash is text, also where it is one. */
function escapesMore(text: string, needing: string): boolean {
  for (let at = text.indexOf('\\'); at !== -1; at = text.indexOf('\\', at + 2)) {
    if (!needing.includes(text[at + 1] as string)) return true
  }
  return false
}

const faultOf = (holding: Holding, value: string) =>
  value.includes('\\') &&
  valueParts(value, holding).texts.some(text => escapesMore(text, holding === 'comments' ? '()\\' : '"\\')) &&
  'has a backslash before a character that needs none'

function needless(message: Message | undefined, fields: Fields): readonly Mark[] | undefined {
  let marks: Mark[] | undefined
  for (const key of message?.names ?? []) {
    const field = fields.get(key)
    const found = field && linesAtFault(message, [field.name], value => faultOf(field.holding, value))
    if (found) marks = [...(marks ?? []), ...found]
  }
  return marks
}

const needlessEscape = {
  level: 'warning',
  section: 'RFC 9110 §5.6.4',
  checks: ['rfc9110-5.6.4-quoted-string', 'rfc9110-5.6.4-comment'],
  says: 'A backslash in a quoted string or a comment stands before a character that needs none.',
  why: 'Recipients take the backslash away and keep what follows: "C:\\new" is read as C:new. Some keep it, so that the two differ.',
  mend: 'Put a backslash only before a double quote or a backslash, in comments before parentheses; write \\\\ where one is meant.',
} as const

/** Backslashes in quoted strings and comments (RFC 9110 §5.6.4). */
export const escapes: readonly Rule[] = [
  {
    ...needlessEscape,
    id: 'escape-needless',
    on: { response: [...ofAnswers.keys()], alone: true },
    find: ({ response }) => needless(response, ofAnswers),
    passes: [
      answered('Content-Disposition: attachment; filename="a\\"b\\\\n.txt"', 'Server: erp/2 (a \\( b \\\\c)'),
      answeredWith('401 Unauthorized', 'WWW-Authenticate: Basic realm="say \\"friend\\""'),
      // here it is no escape
      answered('ETag: "a\\b"', 'Set-Cookie: a="\\b"', 'X-Path: "C:\\new"', 'Link: <a\\b>; rel=next'),
      // no string, for it never ends
      answered('Content-Disposition: attachment; filename="C:\\new'),
    ],
    fails: [
      answered('Content-Disposition: attachment; filename="C:\\new.txt"'),
      answered('Server: erp/2 (on \\Windows)'),
      answered('Server: erp/2 (\\"staging\\")'),
      answered('Link: </a>; rel=next; title="a\\\\\\b"'),
      answeredWith('401 Unauthorized', 'WWW-Authenticate: Basic realm="ERP\\users"'),
    ],
  },
  {
    ...needlessEscape,
    id: 'request-escape-needless',
    on: { request: [...ofRequests.keys()], alone: true },
    find: ({ request }) => needless(request, ofRequests),
    passes: [
      asked('Accept: text/plain;a="b\\"c"', 'User-Agent: erp-sync/2 (a \\(b\\))', 'If-None-Match: "a\\b"'),
      asked('User-Agent: erp-sync/2 (C:\\\\new)'),
    ],
    fails: [
      asked('Authorization: Digest username="ERP\\meier", realm="orders", nonce="a", uri="/orders", response="b"'),
      asked('Accept: text/plain;a="\\b"'),
      asked('User-Agent: erp-sync/2 (C:\\new)'),
    ],
  },
]
