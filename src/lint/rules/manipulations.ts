import { status } from '../../book/index.ts'
import { parsePreferences, splitList } from '../../syntax/index.ts'
import type { Rule } from '../rule.ts'

/** Instance manipulations: when a 226 is sent, and what it has (RFC 3229 §10). */
export const manipulations: readonly Rule[] = [
  {
    id: 'delta-field-missing',
    level: 'error',
    section: 'RFC 3229 §10.4.1',
    checks: ['rfc3229-10.3-im', 'rfc3229-10.4.1-etag'],
    says: 'A 226 lacks IM or ETag.',
    why: 'IM says how to turn the content into the new version, ETag which version that is. Without both the content is useless.',
    mend: 'Send both: IM: vcdiff and ETag: "8", the entity tag of the version that comes out.',
    on: { codes: [226] },
    find: ({ response }) =>
      Object.entries(status(226).fields)
        .filter(([name, level]) => level === 'must' && response?.lacks(name))
        .map(([name]) => ({ at: (response as NonNullable<typeof response>).head, says: `A 226 has no ${name}.` })),
    passes: [
      `< HTTP/1.1 226 IM Used
       < IM: vcdiff
       < ETag: "8"`,
    ],
    fails: [
      `< HTTP/1.1 226 IM Used
       < ETag: "8"`,
      `< HTTP/1.1 226 IM Used
       < IM: vcdiff`,
    ],
  },
  {
    id: 'manipulation-without-226',
    level: 'error',
    section: 'RFC 3229 §10.5.2',
    checks: ['rfc3229-10.3-status', 'rfc3229-10.5.2-status'],
    says: 'An answer with IM has another code than 226.',
    why: 'A client or cache that does not know IM takes the content for the resource itself, and stores a delta as if it were whole.',
    mend: 'Answer 226, or send the whole content without IM.',
    on: { response: ['IM'] },
    // a range alone is told of in another rule
    find: ({ code, response }) => code !== 226 && !isRangeAlone(response?.value('im')) && response?.field('im'),
    passes: [
      `< HTTP/1.1 226 IM Used
       < IM: gzip
       < ETag: "8"`,
    ],
    fails: [
      `< HTTP/1.1 200 OK
       < IM: vcdiff
       < ETag: "8"`,
    ],
  },
  {
    id: 'manipulation-range-alone',
    level: 'warning',
    section: 'RFC 3229 §10.5.2',
    checks: ['rfc3229-10.5.2-range-alone'],
    says: 'IM lists range and nothing else.',
    why: 'A range alone is what 206 is for, which every client and cache understands.',
    mend: 'Leave IM out and answer 206 with Content-Range.',
    on: { response: ['IM'], alone: true },
    find: ({ response }) => isRangeAlone(response?.value('im')) && response?.field('im'),
    passes: [
      `< HTTP/1.1 226 IM Used
       < IM: vcdiff, range
       < Content-Range: bytes 0-9/20
       < ETag: "8"`,
    ],
    fails: [
      `< HTTP/1.1 206 Partial Content
       < IM: range
       < Content-Range: bytes 0-9/20`,
    ],
  },
  {
    id: 'manipulation-unasked',
    level: 'error',
    section: 'RFC 3229 §10.4.1',
    checks: ['rfc3229-10.4.1-a-im'],
    says: 'A 226 answers a request without A-IM.',
    why: 'A client that did not ask for a delta cannot apply it, and takes the code for a plain success.',
    mend: 'Answer 200 with the whole content, unless A-IM lists a manipulation.',
    on: { codes: [226] },
    find: ({ request, response }) => request?.lacks('a-im') && response?.start,
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
       > If-None-Match: "7"
       < HTTP/1.1 226 IM Used
       < ETag: "8"
       < IM: vcdiff`,
    ],
  },
  {
    id: 'manipulation-unlisted',
    level: 'error',
    section: 'RFC 3229 §10.5.3',
    checks: ['rfc3229-10.5.3-unlisted', 'rfc3229-10.5.3-order', 'rfc3229-10.6-unlisted', 'rfc3229-10.6-order'],
    says: 'IM has a manipulation that A-IM does not list, or another order.',
    why: 'A-IM lists what the client can undo, in the order of doing. Anything else leaves it with content that it cannot read.',
    mend: 'Use only what A-IM lists, in its order, or send the whole content with 200. A cache checks this too.',
    on: { response: ['IM'] },
    find: ({ request, response }) => {
      const listed = request?.parsed('a-im', parsePreferences)
      const applied = response?.parsed('im', parsePreferences)
      if (!listed || !applied) return undefined
      let from = 0
      for (const { value } of applied) {
        // ranges are asked for by Range too
        if (value === 'identity' || value === 'range') continue
        const at = listed.findIndex((each, index) => index >= from && each.value === value && each.weight > 0)
        if (at < 0) return response?.field('im')
        from = at + 1
      }
      return undefined
    },
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > A-IM: vcdiff;q=0.5, diffe, GZIP
       > If-None-Match: "7"
       < HTTP/1.1 226 IM Used
       < ETag: "8"
       < IM: diffe, gzip`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > A-IM: diffe
       > If-None-Match: "7"
       < HTTP/1.1 226 IM Used
       < ETag: "8"
       < IM: vcdiff`,
      `> GET /a HTTP/1.1
       > Host: erp.example
       > A-IM: gzip, diffe
       > If-None-Match: "7"
       < HTTP/1.1 226 IM Used
       < ETag: "8"
       < IM: diffe, gzip`,
      `> GET /a HTTP/1.1
       > Host: erp.example
       > A-IM: gzip, vcdiff;q=0
       > If-None-Match: "7"
       < HTTP/1.1 226 IM Used
       < ETag: "8"
       < IM: vcdiff`,
    ],
  },
  {
    id: 'manipulation-weight',
    level: 'error',
    section: 'RFC 3229 §10.1',
    checks: ['rfc3229-10.1-q'],
    says: 'A manipulation in IM has a parameter q.',
    why: 'In A-IM q is a weight, so that no manipulation may have a parameter of that name.',
    mend: 'Leave the q of A-IM out of IM.',
    on: { response: ['IM'], alone: true },
    find: ({ response }) =>
      splitList(response?.value('im') ?? '').some(each => /;[ \t]*q[ \t]*=/i.test(each)) && response?.field('im'),
    passes: [
      `< HTTP/1.1 226 IM Used
       < ETag: "8"
       < IM: vcdiff, x;quality=1`,
    ],
    fails: [
      `< HTTP/1.1 226 IM Used
       < ETag: "8"
       < IM: vcdiff;q=1.0`,
    ],
  },
]

function isRangeAlone(im: string | undefined): boolean {
  const applied = im === undefined ? [] : parsePreferences(im)
  return applied.length > 0 && applied.every(({ value }) => value === 'range')
}
