import { found, type ProbeRule, successful } from './probe-rule.ts'

const ask = () => ({ method: 'HEAD' })

/** Fields whose values do not come about only while content is made: HEAD has no reason to leave them out. */
const steady = ['content-type', 'content-language', 'cache-control', 'vary', 'etag', 'last-modified', 'accept-ranges']

/** HEAD beside GET (RFC 9110 §9.3.2). */
export const head: readonly ProbeRule[] = [
  {
    id: 'head-unsupported',
    level: 'error',
    section: 'RFC 9110 §9.1',
    checks: ['rfc9110-9.1-get-and-head'],
    says: 'GET is supported here, and HEAD is not.',
    why: 'Link checkers, caches and download managers ask with HEAD first, and take the refusal for a missing resource.',
    mend: 'Answer HEAD wherever there is a GET: the same fields, without the content.',
    ask,
    find: (answer, { plain }) =>
      successful(plain) && [404, 405, 501].includes(answer.code ?? 0) && answer.response?.start,
  },
  {
    id: 'head-differs',
    level: 'warning',
    section: 'RFC 9110 §9.3.2',
    checks: ['rfc9110-9.3.2-same-fields'],
    says: 'HEAD gets other fields than GET.',
    why: 'HEAD is there to learn what GET would say without fetching it. A client that trusts a wrong answer decides wrongly.',
    unless: ['head-code', 'head-fields'],
    mend: 'Answer HEAD by the same code as GET, and leave out the content at the very end.',
    ask,
    find: (answer, { plain, stable }) => {
      const [get, of] = [plain.response, answer.response]
      if (!get || !of || !stable || [404, 405, 501].includes(of.code)) return
      if (get.code !== of.code) {
        return { at: of.start, says: `HEAD gets ${of.code}, where GET gets ${get.code}.` }
      }
      const differing = steady.filter(name => get.value(name) !== of.value(name))
      if (differing.length === 0) return
      return { at: of.head, says: `HEAD and GET differ in ${differing.join(', ')}.` }
    },
  },
  {
    id: 'head-length-wrong',
    level: 'error',
    section: 'RFC 9110 §8.6',
    checks: ['rfc9110-8.6-head-value'],
    says: 'The Content-Length in answer to HEAD is not the length that GET gives.',
    why: 'Clients make room, show progress and split downloads by this number.',
    unless: ['head-length'],
    mend: 'Send the true length with HEAD, or no Content-Length.',
    ask,
    find: ({ response }, situation) => {
      const length = situation.stable && found(situation)?.response?.length
      const told = response?.code === 200 ? response.value('content-length') : undefined
      return (
        typeof length === 'number' && told !== undefined && Number(told) !== length && response?.field('content-length')
      )
    },
  },
]
