import { methods } from '../../book/methods.ts'
import { parseRange, type RangeSpec, resolveRange } from '../../syntax/index.ts'
import { tagOf } from '../evidence.ts'
import type { Request, Response } from '../message.ts'
import { codesOwing } from '../owed.ts'
import type { Rule } from '../rule.ts'

const parse = (value: string): RangeSpec[] | undefined => parseRange(value)
export const unitOf = (value: string | undefined): string | undefined =>
  /^[^\s=]+(?=[\s=])/.exec(value ?? '')?.[0].toLowerCase()
export const unsatisfiable = codesOwing('Content-Range', 'should')

/** The one range that a request asks for; of several a server may leave some out, or refuse all (RFC 9110 §14.2). */
export const oneRange = (request: Request): RangeSpec | undefined => {
  const specs = request.parsed('range', parse)
  return specs?.length === 1 ? specs[0] : undefined
}

/** Methods of RFC 9110 and PATCH: for none but GET are ranges defined. Newer ones may define them. */
const isRangeless = (method: string): boolean =>
  method !== 'GET' &&
  Object.hasOwn(methods, method) &&
  /^RFC (?:9110|5789) /.test(methods[method as keyof typeof methods].section)

const lengthOf = (response: Response): number | undefined => {
  if (response.has('content-encoding') && response.seen.decoded) return undefined
  const stated = response.value('content-length')
  if (stated !== undefined && /^\d+$/.test(stated)) return Number(stated)
  return response.seen.truncated ? undefined : response.length
}

/** Two ranges that overlap or touch, though one range could ask for both. */
function needless(specs: readonly RangeSpec[]): boolean {
  const known = specs.flatMap(spec => ('first' in spec ? [spec] : [])).sort((a, b) => a.first - b.first)
  return known.some(({ first }, index) => index > 0 && first <= (known[index - 1] as { last: number }).last + 1)
}

/** Range, and what becomes of it (RFC 9110 §14.2). */
export const ranges: readonly Rule[] = [
  {
    id: 'range-method',
    level: 'error',
    section: 'RFC 9110 §14.2',
    checks: ['rfc9110-14.2-method'],
    says: 'Range was heeded with a method that has no ranges.',
    why: 'Ranges are defined for GET alone. With another method a part of the answer means nothing that a client could rely on.',
    mend: 'Pass over Range with every method but GET.',
    on: { codes: [206, ...unsatisfiable] },
    find: ({ method, response }) => method !== undefined && isRangeless(method) && response?.start,
    passes: [
      `> HEAD /a HTTP/1.1
       > Host: erp.example
       > Range: bytes=0-1
       < HTTP/1.1 200 OK
       < Content-Length: 5`,
      `> QUERY /a HTTP/1.1
       > Host: erp.example
       > Range: bytes=0-1
       < HTTP/1.1 206 Partial Content
       < Content-Range: bytes 0-1/5
       <
       < he`,
    ],
    fails: [
      `> HEAD /a HTTP/1.1
       > Host: erp.example
       > Range: bytes=0-1
       < HTTP/1.1 206 Partial Content
       < Content-Range: bytes 0-1/5`,
      `> POST /a HTTP/1.1
       > Host: erp.example
       > Range: bytes=9-
       < HTTP/1.1 416 Range Not Satisfiable
       < Content-Range: bytes */5`,
    ],
  },
  {
    id: 'range-unit',
    level: 'error',
    section: 'RFC 9110 §14.2',
    checks: ['rfc9110-14.2-unit'],
    says: 'A 206 counts in another unit than the request.',
    why: 'The client asked for lines, say, and got octets: the part is not what it asked for, and it may not be able to use it.',
    mend: 'Pass over a Range in a unit that you do not know, and send a 200.',
    on: { codes: [206] },
    find: ({ request, response }) => {
      const [asked, sent] = [unitOf(request?.value('range')), unitOf(response?.value('content-range'))]
      return asked !== undefined && sent !== undefined && asked !== sent && response?.field('content-range')
    },
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Range: Bytes=0-1
       < HTTP/1.1 206 Partial Content
       < Content-Range: bytes 0-1/5
       <
       < he`,
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Range: items=0-1
       < HTTP/1.1 206 Partial Content
       < Content-Range: items 0-1/5`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Range: items=0-1
       < HTTP/1.1 206 Partial Content
       < Content-Range: bytes 0-1/5
       <
       < he`,
    ],
  },
  {
    id: 'ranges-needless',
    level: 'warning',
    section: 'RFC 9110 §14.2',
    checks: ['rfc9110-14.2-inefficient'],
    says: 'The request names ranges that overlap or touch, where one would do.',
    why: 'Each part costs the server and the wire more than its octets, and servers refuse many such ranges as an attack.',
    mend: 'Ask for one range around them: Range: bytes=0-99 in place of bytes=0-49,50-99.',
    on: { request: ['Range'], alone: true },
    find: ({ request }) => request && needless(request.parsed('range', parse) ?? []) && request.field('range'),
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Range: bytes=0-49,500-999,-20
       < HTTP/1.1 200 OK`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Range: bytes=0-49,50-99
       < HTTP/1.1 200 OK`,
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Range: bytes=5-,0-9
       < HTTP/1.1 200 OK`,
    ],
  },
  {
    id: 'range-passed-over',
    level: 'warning',
    section: 'RFC 9110 §14.2',
    checks: ['rfc9110-14.2-partial', 'rfc9110-14.2-unsatisfiable', 'rfc9110-13.1.5-true'],
    says: 'The answer says that it takes ranges of bytes, and passes over the one that was asked for.',
    why: 'The client wanted to go on where it had stopped, and gets everything again.',
    mend: 'Send a 206 with the range, or a 416 where it lies beyond the content; or no Accept-Ranges: bytes.',
    on: { request: ['Range'] },
    find: ({ request, response }) => {
      if (request?.method !== 'GET' || response?.code !== 200) return
      if (response.value('accept-ranges')?.trim().toLowerCase() !== 'bytes') return
      const asked = request.value('if-range')
      const tag = tagOf(response)
      if (asked !== undefined && (!tag || tag.weak || asked !== `"${tag.tag}"`)) return
      if (asked === undefined && !request.lacks('if-range')) return
      const [spec, length] = [oneRange(request), lengthOf(response)]
      if (!spec || !length) return
      const range = resolveRange(spec, length)
      // the whole is as good as a range that is the whole
      if (range?.first === 0 && range.last === length - 1) return
      return response.start
    },
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Range: bytes=0-
       < HTTP/1.1 200 OK
       < Accept-Ranges: bytes
       < Content-Length: 5
       <
       < hello`,
      // another version by now
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Range: bytes=3-
       > If-Range: "a"
       < HTTP/1.1 200 OK
       < ETag: "b"
       < Accept-Ranges: bytes
       < Content-Length: 5
       <
       < hello`,
      // ranges are optional
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Range: bytes=3-
       < HTTP/1.1 200 OK
       < Content-Length: 5
       <
       < hello`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Range: bytes=3-
       > If-Range: "a"
       < HTTP/1.1 200 OK
       < ETag: "a"
       < Accept-Ranges: bytes
       < Content-Length: 5
       <
       < hello`,
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Range: bytes=9-
       < HTTP/1.1 200 OK
       < Accept-Ranges: bytes
       < Content-Length: 5
       <
       < hello`,
    ],
  },
]
