import { parsePreferences, splitList } from '../../syntax/index.ts'
import { fromOrigin } from '../evidence.ts'
import type { Rule } from '../rule.ts'

/** Two codings have an older name (RFC 9110 §8.4.1.1, §8.4.1.3). */
const nameOf = (coding: string): string =>
  coding
    .trim()
    .toLowerCase()
    .replace(/^x-(?=gzip$|compress$)/, '')

/** Whether the client takes a coding: what it does not name has the weight of the asterisk. */
function takes(accepted: ReturnType<typeof parsePreferences>, coding: string, otherwise: boolean): boolean {
  const own = accepted.find(({ value }) => nameOf(value) === coding) ?? accepted.find(({ value }) => value === '*')
  return own === undefined ? otherwise : own.weight > 0
}

/** Content codings, as the client accepts them (RFC 9110 §12.5.3). */
export const acceptedCodings: readonly Rule[] = [
  {
    id: 'content-coding-unaccepted',
    level: 'warning',
    section: 'RFC 9110 §12.5.3',
    checks: ['rfc9110-12.5.3-identity'],
    says: 'The content is in a coding that the request does not accept.',
    why: 'A client that names the codings it can take off gets octets that it cannot read.',
    mend: 'Send the content without a coding where Accept-Encoding names none that you have.',
    on: { response: ['Content-Encoding'] },
    find: ({ request, response }) => {
      if (!request?.has('accept-encoding') || !response || response.code > 299 || !fromOrigin(response)) return
      const accepted = request.parsed('accept-encoding', parsePreferences) ?? []
      if (!takes(accepted, 'identity', true)) return
      const other = (response.parsed('content-encoding', splitList) ?? [])
        .map(nameOf)
        .find(coding => coding !== 'identity' && !takes(accepted, coding, false))
      return (
        other !== undefined && {
          at: response.field('content-encoding'),
          says: `The content is in ${other}, which the request does not accept.`,
        }
      )
    },
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Accept-Encoding: x-gzip;q=0.5, identity
       < HTTP/1.1 200 OK
       < Content-Encoding: gzip`,
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Accept-Encoding: br;q=0, *
       < HTTP/1.1 200 OK
       < Content-Encoding: zstd`,
      // without the field, any coding will do
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < Content-Encoding: br`,
      // there is no right answer but a 406, which is optional
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Accept-Encoding: gzip, identity;q=0
       < HTTP/1.1 200 OK
       < Content-Encoding: br`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Accept-Encoding: gzip
       < HTTP/1.1 200 OK
       < Content-Encoding: br`,
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Accept-Encoding:
       < HTTP/1.1 200 OK
       < Content-Encoding: gzip`,
    ],
  },
]
