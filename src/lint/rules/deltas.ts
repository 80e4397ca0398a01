import { parseEntityTags, parsePreferences } from '../../syntax/index.ts'
import type { Rule } from '../rule.ts'
import type { Seen } from '../seen.ts'

/** From which version a delta starts (RFC 3229 §10.3, §10.5, §10.6, §10.8). */
export const deltas: readonly Rule[] = [
  {
    id: 'delta-without-base',
    level: 'hint',
    section: 'RFC 3229 §10.3',
    checks: ['rfc3229-10.3-delta'],
    says: 'A delta answers a request without If-None-Match.',
    why: 'The client named no version that it holds, so there is nothing to apply the delta to.',
    mend: 'Send a delta only against an entity tag in If-None-Match.',
    on: { codes: [226] },
    find: ({ request, response }) =>
      request?.has('a-im') &&
      request.lacks('if-none-match') &&
      hasDelta(response?.value('im')) &&
      response?.field('im'),
    passes: [
      // compressing takes no earlier version
      `> GET /a HTTP/1.1
       > Host: erp.example
       > A-IM: gzip
       < HTTP/1.1 226 IM Used
       < ETag: "8"
       < IM: gzip`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > A-IM: gzip, vcdiff
       < HTTP/1.1 226 IM Used
       < ETag: "8"
       < IM: vcdiff`,
    ],
  },
  {
    id: 'delta-base-missing',
    level: 'error',
    section: 'RFC 3229 §10.5.1',
    checks: ['rfc3229-10.5.1-delta-base'],
    says: 'A delta does not say which of several versions it starts from.',
    why: 'The client holds several versions. Applied to the wrong one, a delta makes garbage.',
    mend: 'Send Delta-Base with the entity tag of the version that the delta starts from.',
    on: { codes: [226] },
    find: ({ request, response }) => {
      const tags = request?.parsed('if-none-match', parseEntityTags)
      return (
        tags !== undefined &&
        tags !== '*' &&
        tags.length > 1 &&
        hasDelta(response?.value('im')) &&
        response?.lacks('delta-base') &&
        response.head
      )
    },
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > A-IM: vcdiff
       > If-None-Match: "7"
       < HTTP/1.1 226 IM Used
       < ETag: "8"
       < IM: vcdiff`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > A-IM: vcdiff
       > If-None-Match: "6", "7"
       < HTTP/1.1 226 IM Used
       < ETag: "8"
       < IM: vcdiff`,
    ],
  },
  {
    id: 'delta-request-without-tag',
    level: 'error',
    section: 'RFC 3229 §10.5.3',
    checks: ['rfc3229-10.5.3-if-none-match'],
    says: 'A request asks for a delta, and names no version that it holds.',
    why: 'A delta starts from a version that the client has. Without If-None-Match the server has to send the whole.',
    mend: 'Send If-None-Match with the entity tags of the versions at hand, or leave the delta codings out of A-IM.',
    on: { request: ['A-IM'] },
    find: seen => asksForDelta(seen) && seen.request?.lacks('if-none-match') && seen.request.field('a-im'),
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > A-IM: gzip`,
      `> GET /a HTTP/1.1
       > Host: erp.example
       > A-IM: vcdiff;q=0, gzip`,
      `> GET /a HTTP/1.1
       > Host: erp.example
       > A-IM: vcdiff
       > If-None-Match: "7"`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > A-IM: vcdiff, gzip`,
    ],
  },
  {
    id: 'delta-base-unknown',
    level: 'error',
    section: 'RFC 3229 §10.6',
    checks: ['rfc3229-10.6-delta-base'],
    says: 'Delta-Base names a version that the client did not say it holds.',
    why: 'The client cannot apply the delta. This happens where a cache answers with a delta that was made for another client.',
    mend: 'Start from an entity tag that If-None-Match of this very request lists.',
    on: { response: ['Delta-Base'] },
    find: ({ code, request, response }) => {
      const held = request?.parsed('if-none-match', parseEntityTags)
      const base = response?.parsed('delta-base', parseEntityTags)
      if (code !== 226 || !held || held === '*' || !base || base === '*') return undefined
      return !base.some(({ tag }) => held.some(each => each.tag === tag)) && response?.field('delta-base')
    },
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > A-IM: vcdiff
       > If-None-Match: "6", "7"
       < HTTP/1.1 226 IM Used
       < ETag: "8"
       < IM: vcdiff
       < Delta-Base: "7"`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > A-IM: vcdiff
       > If-None-Match: "6"
       < HTTP/1.1 226 IM Used
       < ETag: "8"
       < IM: vcdiff
       < Delta-Base: "7"`,
    ],
  },
  {
    id: 'delta-not-retained',
    level: 'warning',
    section: 'RFC 3229 §10.8.1',
    checks: ['rfc3229-10.8.1-retain'],
    says: 'A client asks for a delta from a version that came with retain=0.',
    why: 'With retain=0 the server said that it will not keep that version, so it can make no delta from it.',
    mend: 'Ask for the whole, without the delta codings in A-IM.',
    on: { request: ['A-IM'] },
    find: seen => {
      const { earlier, request } = seen
      const told = earlier?.response
      if (!told || !asksForDelta(seen) || !/(?:^|[\s,])retain=0(?=$|[\s,])/i.test(told.value('cache-control') ?? '')) {
        return undefined
      }
      const tags = told.parsed('etag', parseEntityTags)
      const held = request?.parsed('if-none-match', parseEntityTags)
      if (!tags || tags === '*' || !held || held === '*') return undefined
      return held.length === 1 && held[0]?.tag === tags[0]?.tag && request?.field('a-im')
    },
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < ETag: "7"
       < Cache-Control: retain=60
       <
       > GET /a HTTP/1.1
       > Host: erp.example
       > A-IM: vcdiff
       > If-None-Match: "7"
       < HTTP/1.1 304 Not Modified
       < ETag: "7"
       < Cache-Control: retain=60`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < ETag: "7"
       < Cache-Control: max-age=5, retain=0
       <
       > GET /a HTTP/1.1
       > Host: erp.example
       > A-IM: vcdiff
       > If-None-Match: "7"
       < HTTP/1.1 304 Not Modified
       < ETag: "7"
       < Cache-Control: max-age=5, retain=0`,
    ],
  },
]

/** The delta codings that RFC 3229 §10.1 registers. */
const codings = new Set(['vcdiff', 'diffe', 'gdiff'])

/** Whether the value of IM lists a delta coding. */
const hasDelta = (im: string | undefined): boolean =>
  im !== undefined && parsePreferences(im).some(({ value }) => codings.has(value))

/** Whether the request lists a delta coding in A-IM. */
const asksForDelta = ({ request }: Seen): boolean =>
  request?.parsed('a-im', parsePreferences)?.some(({ value, weight }) => codings.has(value) && weight > 0) === true
