import {
  type CookieAttribute,
  isToken,
  parseDate,
  parseSetCookie,
  type SetCookie,
  visible,
} from '../../syntax/index.ts'
import { answered } from '../examples.ts'
import type { Message } from '../message.ts'
import { repeatedIn } from '../repeated.ts'
import type { Mark, Rule } from '../rule.ts'
import type { Seen } from '../seen.ts'

/** The cookies that an answer sets; none where its lines may stand joined, as then nobody can part them. */
export const cookiesOf = ({ response }: Seen): readonly SetCookie[] =>
  response && !response.seen.joined ? response.once(read) : []

const read = (message: Message): SetCookie[] => message.lines('set-cookie').map(parseSetCookie)

/** A name is safe to tell, and a value is not. */
const called = ({ name }: SetCookie): string => `The cookie ${visible((name ?? '').slice(0, 40)) || 'without a name'}`

/** Marks each cookie of which something is to be said. */
export function cookiesAtFault(
  seen: Seen,
  faultOf: (cookie: SetCookie) => string | false | undefined,
): readonly Mark[] {
  const marks: Mark[] = []
  for (const [line, cookie] of cookiesOf(seen).entries()) {
    const fault = faultOf(cookie)
    if (fault && seen.response) {
      marks.push({ at: seen.response.field('set-cookie', line), says: `${called(cookie)} ${fault}.` })
    }
  }
  return marks
}

/** The attribute that counts where it comes twice: the last. */
export function attributeOf({ attributes }: SetCookie, name: string): CookieAttribute | undefined {
  for (let at = attributes.length - 1; at >= 0; at--) if (attributes[at]?.name === name) return attributes[at]
  return undefined
}
const has = (cookie: SetCookie, name: string): boolean => attributeOf(cookie, name) !== undefined

/** `cookie-octet`, in quotes or not (RFC 6265 §4.1.1). */
const value = /^(?:[!#-+\--:<-[\]-~]*|"[!#-+\--:<-[\]-~]*")$/
/** `rfc1123-date` (RFC 6265 §4.1.1, RFC 2616 §3.3.1). */
const isDate = (text: string): boolean =>
  /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} /.test(text) && parseDate(text) !== undefined
/** Where another cookie follows in the same line, that is what is to be said. */
const joins = /,[ \t]+[!#-+\-.0-9A-Z^-z|~]+=/

const prefixFault = (cookie: SetCookie): string | undefined => {
  const name = cookie.name?.toLowerCase() ?? ''
  if (name.startsWith('__secure-'))
    return has(cookie, 'secure') ? undefined : 'has the prefix __Secure-, and lacks Secure'
  if (!name.startsWith('__host-')) return undefined
  if (!has(cookie, 'secure')) return 'has the prefix __Host-, and lacks Secure'
  if (has(cookie, 'domain')) return 'has the prefix __Host-, and a Domain'
  return attributeOf(cookie, 'path')?.value === '/' ? undefined : 'has the prefix __Host-, and no Path of /'
}

const on = { response: ['Set-Cookie'], alone: true } as const

/** Set-Cookie: what a server sends (RFC 6265 §4.1). */
export const cookies: readonly Rule[] = [
  {
    id: 'cookies-joined',
    level: 'error',
    section: 'RFC 6265 §3',
    checks: ['rfc6265-3-fold', 'rfc6265bis-3-combine'],
    says: 'Several cookies stand in one Set-Cookie.',
    why: 'A comma is a part of dates and values there, so user agents keep the first cookie alone and lose the others.',
    mend: 'Send one Set-Cookie line for each cookie.',
    on,
    find: seen =>
      cookiesAtFault(
        seen,
        ({ attributes }) =>
          attributes.some(({ name, value = '' }) => (name + value).includes(',') && joins.test(`${name}=${value}`)) &&
          'is followed by another in the same line',
      ),
    passes: [
      answered('Set-Cookie: a=1; Expires=Sat, 21 Nov 2026 09:30:00 GMT; Path=/', 'Set-Cookie: b=2'),
      answered('Set-Cookie: a=1,b=2; Path=/a,b=c'),
    ],
    fails: [
      answered('Set-Cookie: a=1; Path=/, b=2; Path=/'),
      answered('Set-Cookie: a=1; Expires=Sat, 21 Nov 2026 09:30:00 GMT, b=2'),
      answered('Set-Cookie: a=1; Secure, b=2'),
    ],
  },
  {
    id: 'cookie-without-name',
    level: 'error',
    section: 'RFC 6265 §4.1.1',
    checks: ['rfc6265-1-profile', 'rfc6265bis-4.1.1-name'],
    says: 'A cookie has no name.',
    why: 'User agents drop such a cookie, or send it back in a form that servers take for another one.',
    mend: 'Name the cookie: Set-Cookie: id=7.',
    on,
    find: seen => cookiesAtFault(seen, ({ name }) => !name && 'needs one'),
    passes: [answered('Set-Cookie: a=')],
    fails: [answered('Set-Cookie: Secure'), answered('Set-Cookie: =a; Path=/')],
  },
  {
    id: 'cookie-malformed',
    level: 'warning',
    section: 'RFC 6265 §4.1.1',
    checks: ['rfc6265-4.1.1-grammar'],
    says: 'A cookie has a name or a value that does not fit the grammar.',
    why: 'Spaces, commas, quotes and letters beyond ASCII go through most browsers, and then servers read them differently.',
    mend: 'Percent-encode the value, or write it in base64.',
    on,
    find: seen =>
      cookiesAtFault(seen, cookie => {
        if (!cookie.name) return false
        if (!isToken(cookie.name)) return 'has a name with a character that none may have'
        return !value.test(cookie.value) && 'has a value with a character that none may have'
      }),
    passes: [answered('Set-Cookie: a="b"'), answered('Set-Cookie: a=b=c/d:e%20f{}|')],
    fails: [
      answered('Set-Cookie: a=b c'),
      answered('Set-Cookie: a={"b":1}'),
      answered('Set-Cookie: a[0]=1'),
      answered('Set-Cookie: a=1,b=2'),
    ],
  },
  {
    id: 'cookie-attribute-repeated',
    level: 'error',
    section: 'RFC 6265 §4.1.1',
    checks: ['rfc6265-4.1.1-attribute-once', 'rfc6265bis-4.1.1-attribute-once'],
    says: 'A cookie has an attribute twice.',
    why: 'User agents go by the last one. Who set the first one, often a framework, thinks that it holds.',
    mend: 'Send each attribute once.',
    on,
    find: seen =>
      cookiesAtFault(seen, ({ attributes }) => {
        const twice = repeatedIn(attributes.map(({ name }) => name))
        return twice !== undefined && `has ${visible(twice.slice(0, 40))} twice`
      }),
    passes: [answered('Set-Cookie: a=1; Path=/; Secure; HttpOnly; SameSite=Lax')],
    fails: [answered('Set-Cookie: a=1; Path=/; path=/x')],
  },
  {
    id: 'cookie-set-twice',
    level: 'error',
    section: 'RFC 6265 §4.1.1',
    checks: ['rfc6265bis-4.1.1-name-once'],
    says: 'An answer sets the same cookie twice.',
    why: 'User agents handle the lines in any order, so nobody knows which value stays.',
    mend: 'Send one Set-Cookie for each cookie.',
    on,
    find: seen => {
      const isNew = first()
      return cookiesAtFault(seen, cookie => !isNew(keyOf(cookie)) && 'is set by a line before as well')
    },
    passes: [
      answered('Set-Cookie: a=1', 'Set-Cookie: A=1'),
      // two cookies by the same name, of which one is deleted
      answered('Set-Cookie: a=1; Path=/', 'Set-Cookie: a=; Path=/old; Max-Age=0'),
    ],
    fails: [answered('Set-Cookie: a=1; Path=/', 'Set-Cookie: a=2; Path=/')],
  },
  {
    id: 'cookie-name-reused',
    level: 'warning',
    section: 'RFC 6265 §4.1.1',
    checks: ['rfc6265-4.1.1-name-once'],
    says: 'An answer sets two cookies of the same name.',
    why: 'Where both fit an address the user agent sends both, and a server sees two values by one name.',
    mend: 'Give cookies different names, unless one of the lines deletes an old one.',
    on,
    find: seen => {
      const [isNew, isNewName] = [first(), first()]
      return cookiesAtFault(seen, cookie => {
        const again = !isNew(keyOf(cookie))
        const reused = !isDeletion(cookie) && !isNewName(cookie.name)
        return reused && !again && 'has the name of one in a line before'
      })
    },
    passes: [
      answered('Set-Cookie: a=1; Path=/', 'Set-Cookie: a=; Path=/old; Max-Age=0'),
      answered('Set-Cookie: a=; Path=/old; Expires=Thu, 01 Jan 1970 00:00:00 GMT', 'Set-Cookie: a=1; Path=/'),
    ],
    fails: [answered('Set-Cookie: a=1; Path=/', 'Set-Cookie: a=2; Path=/x')],
  },
  {
    id: 'cookie-date',
    level: 'warning',
    section: 'RFC 6265 §4.1.1',
    checks: ['rfc6265-4.1.1-date', 'rfc6265bis-4.1.1-date'],
    says: 'Expires of a cookie is no date in the form that servers write.',
    why: 'User agents try to read other forms, such as one with hyphens. What they cannot read they ignore, and the cookie ends with the session.',
    mend: 'Write it as Expires=Sat, 21 Nov 2026 09:30:00 GMT, or send Max-Age.',
    on,
    find: seen =>
      cookiesAtFault(seen, cookie => {
        const expires = attributeOf(cookie, 'expires')
        return (
          expires &&
          !isDate(expires.value ?? '') &&
          !joins.test(expires.value ?? '') &&
          'has an Expires in another form'
        )
      }),
    passes: [
      answered('Set-Cookie: a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT'),
      answered('Set-Cookie: a=1; Max-Age=60'),
    ],
    fails: [answered('Set-Cookie: a=1; Expires=Sat, 21-Nov-2026 09:30:00 GMT'), answered('Set-Cookie: a=; Expires=0')],
  },
  {
    id: 'cookie-max-age',
    level: 'warning',
    section: 'RFC 6265 §5.2.2',
    checks: [],
    says: 'Max-Age of a cookie is no whole number.',
    why: 'User agents ignore it, and the cookie ends with the session.',
    mend: 'Send seconds in digits: Max-Age=3600.',
    on,
    find: seen =>
      cookiesAtFault(seen, cookie => {
        const age = attributeOf(cookie, 'max-age')
        return age && !/^-?\d+$/.test(age.value ?? '') && 'has a Max-Age that is no whole number'
      }),
    passes: [answered('Set-Cookie: a=1; Max-Age=0'), answered('Set-Cookie: a=1; max-age=-1')],
    fails: [answered('Set-Cookie: a=1; Max-Age=1d'), answered('Set-Cookie: a=1; Max-Age="60"')],
  },
  {
    id: 'cookie-prefix',
    level: 'warning',
    section: 'draft-ietf-httpbis-rfc6265bis §4.1.3',
    checks: ['rfc6265bis-4.1.3-prefixes'],
    says: 'A cookie whose name begins with __Secure- or __Host- breaks the promise of that prefix.',
    why: 'Browsers drop such a cookie, so whatever it was for does not work.',
    mend: '__Secure- asks for Secure; __Host- asks for Secure, Path=/ and no Domain.',
    on,
    find: seen => cookiesAtFault(seen, prefixFault),
    passes: [
      answered('Set-Cookie: __Host-id=7; Secure; Path=/'),
      answered('Set-Cookie: __Secure-id=7; secure; Domain=erp.example'),
    ],
    fails: [
      answered('Set-Cookie: __Host-id=7; Secure'),
      answered('Set-Cookie: __Host-id=7; Secure; Path=/; Domain=erp.example'),
      answered('Set-Cookie: __Secure-id=7'),
    ],
  },
]

const scope = (cookie: SetCookie): string =>
  `${attributeOf(cookie, 'domain')?.value?.toLowerCase() ?? ''} ${attributeOf(cookie, 'path')?.value ?? ''}`

/** By what user agents tell cookies apart (RFC 6265 §5.3); `undefined` for one without a name. */
const keyOf = (cookie: SetCookie): string | undefined => cookie.name && `${cookie.name}\n${scope(cookie)}`

/** Whether a key comes for the first time; what has none always does. */
function first(): (key: string | undefined) => boolean {
  const met = new Set<string>()
  return key => !key || (!met.has(key) && met.add(key) !== undefined)
}

/** Whether the line takes a cookie away, rather than setting one. */
export function isDeletion(cookie: SetCookie): boolean {
  if (/^(?:0+|-\d+)$/.test(attributeOf(cookie, 'max-age')?.value ?? '')) return true
  return Date.parse(attributeOf(cookie, 'expires')?.value ?? '') < 1e12
}
