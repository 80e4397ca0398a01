import { isProducts, isVia } from '../../syntax/index.ts'
import { answered, answeredWith, asked } from '../examples.ts'
import type { Message } from '../message.ts'
import type { Mark, Rule } from '../rule.ts'
import { isText, messagesOf } from '../sides.ts'
import { valueParts } from '../value-parts.ts'
import { linesAtFault } from '../values.ts'

/** Fields whose grammar still allows white space around "=" (RFC 9110 §11.2, RFC 8288 §3). */
const names = ['Link', 'WWW-Authenticate', 'Proxy-Authenticate', 'Preference-Applied']

/** Links and texts in quotes may hold anything. */
const hidden = /"(?:[^"\\]|\\.)*"|<[^>]*>/g

const isSpaced = (value: string): boolean => {
  if (!value.includes(' =') && !value.includes('= ') && !value.includes('\t')) return false
  return /[ \t]=|=[ \t]+[^ \t,;]/.test(value.replace(hidden, 'x'))
}

const hasWide = (head: string) => head.includes(':  ') || head.includes(':\t') || head.includes(': \t')

/** Marks the lines of a head where something other than one space stands before the value. */
function wideLines(message: Message): readonly Mark[] {
  const { head } = message.seen
  if (head === undefined || !isText(message) || !hasWide(head)) return []
  const marks: Mark[] = []
  const count = new Map<string, number>()
  for (const text of head.split('\n').slice(1)) {
    const [, name, blank] = /^([^\s:]+):(?:( [ \t]+|\t[ \t]*)[^ \t\r])?/.exec(text) ?? []
    if (name === undefined) continue
    const key = name.toLowerCase()
    const line = count.get(key) ?? 0
    count.set(key, line + 1)
    if (blank === undefined) continue
    const what = blank.includes('\t') ? 'a tab' : `${blank.length} spaces`
    marks.push({ at: message.field(key, line), says: `Before the value of ${name} stands ${what}, not one space.` })
  }
  return marks
}

/** Fields in which white space parts one thing from the next (RFC 9110 §7.6.3, §10.1.5, §10.2.4). */
const parted = ['Server', 'User-Agent', 'Via']

/** Commas may have white space about them, but need none. */
const wide = /[^ \t,](?: [ \t]+|\t[ \t]*)[^ \t,]/

const wideFault = (value: string) =>
  (value.includes('  ') || value.includes('\t')) &&
  wide.test(valueParts(value, 'comments').syntax) &&
  (isProducts(value) || isVia(value)) &&
  'has a tab, or several spaces, where one space belongs'

/** White space where the grammar allows it, and senders should not write it so (RFC 9110 §5.6.3). */
export const badWhiteSpace: readonly Rule[] = [
  {
    id: 'bad-white-space',
    level: 'error',
    section: 'RFC 9110 §5.6.3',
    checks: ['rfc9110-5.6.3-bws'],
    says: 'White space stands around an equals sign, where it is read for the sake of old senders alone.',
    why: 'Nobody may send it any more: readers that are not so old stumble over it.',
    mend: 'Leave out the spaces: Link: </a>; rel="next".',
    on: { response: names, alone: true },
    find: ({ response }) => linesAtFault(response, names, value => isSpaced(value) && 'has white space around "="'),
    passes: [
      answered('Link: </a?b=c>; rel="next"; title="a = b"'),
      // a token68 may end in equals signs
      answeredWith('401 Unauthorized', 'WWW-Authenticate: Negotiate YTpi==, Basic realm="a = b"'),
    ],
    fails: [
      answered('Link: </a>; rel = next'),
      answeredWith('401 Unauthorized', 'WWW-Authenticate: Basic realm = "a"'),
    ],
  },
  {
    id: 'white-space-before-value',
    level: 'warning',
    section: 'RFC 9110 §5.6.3',
    checks: ['rfc9110-5.6.3-ows-one'],
    says: 'A tab, or more than one space, stands between the colon and the value of a field.',
    why: 'One space is what people and simple tools expect there; some that look for it read the others as part of the value.',
    mend: 'Write one space after the colon.',
    on: 'head',
    find: seen => messagesOf(seen).flatMap(wideLines),
    passes: [
      // it may be left out
      answered('X-Ours:  ', 'Vary:Accept', 'X-Times: 10:  20', 'X-Last: \t'),
      `< HTTP/2 200
       < server:  erp`,
    ],
    fails: [answered('Vary:  Accept'), asked('Accept:\t*/*'), asked('Accept: \t */*')],
  },
  {
    id: 'white-space-between-products',
    level: 'warning',
    section: 'RFC 9110 §5.6.3',
    checks: ['rfc9110-5.6.3-rws-one'],
    says: 'Products in Server or User-Agent, or the parts of Via, have a tab or several spaces between them.',
    why: 'Whoever splits the value at a space gets an empty product, and takes the wrong one for the version.',
    mend: 'Put one space between: Server: erp/2 (staging).',
    on: { message: parted },
    find: seen => messagesOf(seen).flatMap(message => linesAtFault(message, parted, wideFault) ?? []),
    passes: [
      answered('Server: Apache/2.4 (a  b) OpenSSL/3.0', 'Via: 1.1 a,  1.1 b (c  d)'),
      asked('User-Agent: Mozilla/5.0 (X11;  Linux) Gecko/20100101'),
      // no list of products, which another rule tells
      answered('Server: a,  b  c'),
    ],
    fails: [
      answered('Server: Apache/2.4  (Debian)'),
      answered('Via: 1.1\tedge'),
      asked('User-Agent: erp-sync/2   (nightly)'),
    ],
  },
]
