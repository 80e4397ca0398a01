import { isEntityTag, isEntityTagList, parseEntityTags, parseIfRange } from '../../syntax/index.ts'
import { answered, answeredWith, asked, exchanged } from '../examples.ts'
import type { Response } from '../message.ts'
import type { Rule } from '../rule.ts'
import { linesAtFault } from '../values.ts'

function faultOf(value: string): string | undefined {
  if (isEntityTag(value)) return undefined
  if (/^w\/"/.test(value)) return 'begins with a small w, where a weak tag begins with W/'
  if (!value.includes('"')) return 'has no quotes, which are part of an entity tag'
  return 'is no entity tag, which is text in quotes, without spaces, and W/ before it where it is weak'
}

/** The strong entity tag of a full answer that no intermediary is known to have changed. */
function strongOf(response: Response | undefined) {
  const value = response?.code === 200 && response.lacks('Via') ? response.value('ETag') : undefined
  return value?.startsWith('"') && isEntityTag(value) ? value : undefined
}

const codingOf = (response: Response): string => (response.value('Content-Encoding') ?? '').toLowerCase()

/** What differs later on is not worth the time. */
const mostCompared = 65_536

/** Whether two contents are known as they went over the wire, and differ. */
function differ(a: Response, b: Response): boolean {
  const [one, other] = [a.seen, b.seen]
  if (!one.content || !other.content || one.decoded || other.decoded || one.truncated || other.truncated) return false
  if (one.content.length === 0 || other.content.length === 0) return false
  if (one.content.length !== other.content.length) return true
  const end = Math.min(one.content.length, mostCompared)
  for (let at = 0; at < end; at++) if (one.content[at] !== other.content[at]) return true
  return false
}

/** Entity tags, in answers and in conditions (RFC 9110 §8.8.3, §13.1). */
export const entityTags: readonly Rule[] = [
  {
    id: 'entity-tag-malformed',
    level: 'error',
    section: 'RFC 9110 §8.8.3',
    checks: [],
    says: 'ETag holds no entity tag.',
    why: 'Caches and clients send the tag back to ask whether anything changed. One that they cannot read they throw away, and each request gets the whole content again.',
    mend: 'Put the tag in double quotes, with W/ before them where it is weak: ETag: "v1" or ETag: W/"v1".',
    on: { response: ['ETag'], alone: true },
    find: ({ response }) => linesAtFault(response, ['ETag'], faultOf),
    passes: [
      answered('ETag: "xyzzy"'),
      answered('ETag: W/"xyzzy"'),
      // both are legal: an empty tag, and one with a backslash, which escapes nothing
      answered('ETag: ""'),
      answered('ETag: "a\\b,c"'),
    ],
    fails: [
      answered('ETag: xyzzy'),
      answered('ETag: w/"xyzzy"'),
      answered("ETag: 'xyzzy'"),
      answered('ETag: "xyzzy"-gzip'),
      answered('ETag: "two words"'),
      answered('ETag: "a", "b"'),
    ],
  },
  {
    id: 'entity-tag-condition-malformed',
    level: 'error',
    section: 'RFC 9110 §13.1.2',
    checks: [],
    says: 'A condition on entity tags cannot be read.',
    why: 'The server has to ignore or refuse a condition that it cannot read, so that a change may overwrite another, or content is sent again for nothing.',
    mend: 'Send back the entity tag as it came, quotes and all, or a list of them, or * alone.',
    on: { request: ['If-Match', 'If-None-Match'], alone: true },
    find: ({ request }) =>
      linesAtFault(
        request,
        ['If-Match', 'If-None-Match'],
        value => !isEntityTagList(value) && 'is no list of entity tags, and not * alone',
      ),
    passes: [
      asked('If-None-Match: "xyzzy", W/"r2d2xxxx" , "c3piozzzz"'),
      asked('If-None-Match: *'),
      asked('If-Match: "a,b"'),
    ],
    fails: [asked('If-None-Match: xyzzy'), asked('If-Match: *, "xyzzy"'), asked('If-None-Match: w/"xyzzy"')],
  },
  {
    id: 'if-range-malformed',
    level: 'error',
    section: 'RFC 9110 §13.1.5',
    checks: [],
    says: 'If-Range holds neither one entity tag nor a date.',
    why: 'The server cannot tell whether the range still belongs to what the client holds, and sends everything.',
    mend: 'Send one strong entity tag as it came with the first part: If-Range: "v1".',
    on: { request: ['If-Range'], alone: true },
    find: ({ request }) =>
      linesAtFault(
        request,
        ['If-Range'],
        value => parseIfRange(value) === undefined && 'is neither one entity tag nor a date',
      ),
    passes: [
      asked('Range: bytes=5-', 'If-Range: "v1"'),
      asked('Range: bytes=5-', 'If-Range: Sat, 21 Nov 2026 09:30:00 GMT'),
    ],
    fails: [asked('Range: bytes=5-', 'If-Range: v1'), asked('Range: bytes=5-', 'If-Range: "v1", "v2"')],
  },
  {
    id: 'if-match-weak',
    level: 'hint',
    section: 'RFC 9110 §13.1.1',
    checks: [],
    says: 'If-Match has only weak entity tags, so it can never be true.',
    why: 'If-Match compares strongly, and a weak tag equals nothing in that comparison, not even itself: the request always fails.',
    mend: 'Use a strong entity tag, or If-Unmodified-Since where the server sends none.',
    on: { request: ['If-Match'], alone: true },
    find: ({ request }) => {
      const tags = request?.parsed('If-Match', parseEntityTags)
      return Array.isArray(tags) && tags.every(({ weak }) => weak) && request?.field('If-Match')
    },
    passes: [asked('If-Match: "v1", W/"v2"'), asked('If-Match: *')],
    fails: [asked('If-Match: W/"v1"')],
  },
  {
    id: 'entity-tag-shared-by-codings',
    level: 'error',
    section: 'RFC 9110 §8.8.3.3',
    checks: ['rfc9110-8.8.3-weak'],
    says: 'Two content codings of one resource have the same strong entity tag.',
    why: 'A strong tag promises the same octets. A client that joins ranges under that tag would mix coded and plain octets into nonsense.',
    mend: 'Give each coding a tag of its own, as "v1" and "v1-gzip", or make the tag weak: W/"v1".',
    on: { response: ['ETag'] },
    find: ({ response, earlier }) => {
      const tag = strongOf(response)
      if (!response || tag === undefined || tag !== strongOf(earlier?.response)) return undefined
      const before = earlier?.response as Response
      const isKnown = response.seen.complete !== false && before.seen.complete !== false
      return isKnown && codingOf(response) !== codingOf(before) && response.field('ETag')
    },
    passes: [
      exchanged(asked(), answered('ETag: W/"v1"'), asked(), answered('ETag: W/"v1"', 'Content-Encoding: gzip')),
      exchanged(asked(), answered('ETag: "v1"'), asked(), answered('ETag: "v1-gzip"', 'Content-Encoding: gzip')),
    ],
    fails: [exchanged(asked(), answered('ETag: "v1"'), asked(), answered('ETag: "v1"', 'Content-Encoding: gzip'))],
  },
  {
    id: 'entity-tag-unchanged',
    level: 'error',
    section: 'RFC 9110 §8.8.1',
    checks: ['rfc9110-8.8.3-weak'],
    says: 'The content changed, and its strong entity tag did not.',
    why: 'Caches take equal strong tags for equal octets: they keep serving the old content, and a conditional change overwrites what it never saw.',
    mend: 'Make the tag from the content, by a hash or a version, or mark it as weak: W/"v1".',
    on: { response: ['ETag'] },
    find: ({ response, earlier, method }) => {
      const tag = strongOf(response)
      const before = earlier?.response
      if (!response || !before || tag === undefined || tag !== strongOf(before)) return undefined
      if (method !== 'GET' || earlier?.method !== 'GET' || codingOf(response) !== codingOf(before)) return undefined
      return differ(response, before) && response.field('ETag')
    },
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < Date: Sat, 21 Nov 2026 09:30:00 GMT
       < Content-Type: text/plain
       < ETag: W/"v1"
       <
       < at 9:30:00
       > GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < Date: Sat, 21 Nov 2026 09:30:01 GMT
       < Content-Type: text/plain
       < ETag: W/"v1"
       <
       < at 9:30:01`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < Content-Type: text/plain
       < ETag: "v1"
       <
       < at 9:30:00
       > GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < Content-Type: text/plain
       < ETag: "v1"
       <
       < at 9:30:01`,
    ],
  },
  {
    id: 'validators-sent',
    level: 'good',
    section: 'RFC 9110 §8.8',
    checks: [],
    says: 'The answer has a validator, so that a copy can be refreshed without sending the content again.',
    why: 'With an entity tag or a modification date, a client asks whether anything changed, and gets a 304 without content where nothing did.',
    on: { response: ['ETag', 'Last-Modified'] },
    find: ({ response, method }) => {
      if (response?.code !== 200 || (method !== 'GET' && method !== 'HEAD')) return undefined
      const tag = response.value('ETag')
      if (tag !== undefined && isEntityTag(tag)) return response.field('ETag')
      return tag === undefined && response.has('Last-Modified') && response.field('Last-Modified')
    },
    passes: [exchanged(asked(), answered()), exchanged(asked(), answeredWith('404 Not Found', 'ETag: "v1"'))],
    fails: [exchanged(asked(), answered('ETag: "v1"'))],
  },
]
