import { allCodes, insteadInWords, status } from '../../book/index.ts'
import type { Rule } from '../rule.ts'

const others = allCodes.filter(({ standing }) => standing === 'vendor' || standing === 'informal')

/** Codes that somebody uses and nobody registered, as the book has them. */
export const vendorCodes: readonly Rule[] = [
  {
    id: 'code-has-registered-equal',
    level: 'hint',
    section: 'RFC 9110 §15',
    checks: [],
    says: 'The code belongs to one vendor, and a registered code says the same.',
    why: 'Clients, caches and monitors know only the class of such a code, and miss what the registered one tells them to do.',
    mend: 'Send the registered code, and name the kind of problem in a problem document.',
    on: { codes: others.filter(({ wire, class: group }) => wire && group !== 'invalid').map(({ code }) => code) },
    find: ({ response }) => {
      const record = response && status(response.code)
      if (!record) return undefined
      const { code, phrase, owners, standing } = record
      const whose = `${phrase}, ${standing === 'informal' ? 'folklore around' : 'from'} ${owners[0]}`
      return { at: response.start, says: `${code} (${whose}) is registered nowhere; send ${insteadInWords(code)}.` }
    },
    passes: [
      `< HTTP/1.1 429 Too Many Requests
       < Retry-After: 5`,
      '< HTTP/1.1 502 Bad Gateway',
    ],
    fails: ['< HTTP/1.1 420 Enhance Your Calm', '< HTTP/1.1 450 Blocked', '< HTTP/1.1 524 A Timeout Occurred'],
  },
  {
    id: 'log-code-sent',
    level: 'warning',
    section: 'RFC 9110 §15',
    checks: [],
    says: 'A number that is for logs alone was sent as a status code.',
    why: 'It notes what happened inside a server: that nobody was left to answer, or why another code was sent. To a client it means nothing.',
    mend: 'Close the connection where nobody waits, send 504 for a timeout of an upstream, 400 or 431 for a bad request.',
    on: { codes: others.filter(({ wire }) => !wire).map(({ code }) => code) },
    // what was read out of a log was never sent
    find: ({ response }) => {
      const record = response && response.seen.complete !== false ? status(response.code) : undefined
      if (!record) return undefined
      const { code, phrase, owners } = record
      const whose = owners[0] === 'nobody' ? '' : `, of ${owners.join(' and ')}`
      return response && { at: response.start, says: `${code} (${phrase}${whose}) is for logs, and was sent.` }
    },
    passes: ['< HTTP/1.1 504 Gateway Timeout', '< HTTP/1.1 400 Bad Request'],
    fails: ['< HTTP/1.1 499 Client Closed Request', '< HTTP/1.1 444 No Response', '< HTTP/1.1 598 Timeout'],
  },
  {
    id: 'vendor-field-missing',
    level: 'hint',
    section: 'MS-WDV §2.2.6',
    checks: [],
    says: 'A vendor code lacks the field by which clients of that vendor act.',
    why: 'A 449 asks the client to do something and to come back. Without Ms-Echo-Request it does not learn what.',
    mend: 'Send Ms-Echo-Request, or better 400 or 428 with content that says what to add.',
    on: { codes: others.filter(({ fields }) => Object.values(fields).includes('must')).map(({ code }) => code) },
    find: ({ response }) => {
      if (!response) return undefined
      return Object.entries(status(response.code)?.fields ?? {})
        .filter(([name, level]) => level === 'must' && response.lacks(name))
        .map(([name]) => ({ at: response.head, says: `A ${response.code} has no ${name}.` }))
    },
    passes: [
      `< HTTP/1.1 449 Retry With
       < Ms-Echo-Request: <Ping/>`,
    ],
    fails: ['< HTTP/1.1 449 Retry With'],
  },
  {
    id: 'vendor-wait-unsaid',
    level: 'hint',
    section: 'RFC 9110 §10.2.3',
    checks: [],
    says: 'A vendor code for a limit or overload does not say how long to wait.',
    why: 'Clients of such a code wait for as long as Retry-After says. Without it they guess.',
    mend: 'Send when it is worth to come back: Retry-After: 3600.',
    on: { codes: others.filter(({ wait, wire }) => wire && wait === 'Retry-After').map(({ code }) => code) },
    find: ({ response }) =>
      response?.lacks('retry-after') && {
        at: response.head,
        says: `A ${response.code} has no Retry-After.`,
      },
    passes: [
      `< HTTP/1.1 509 Bandwidth Limit Exceeded
       < Retry-After: Tue, 01 Dec 2026 00:00:00 GMT`,
    ],
    fails: ['< HTTP/1.1 509 Bandwidth Limit Exceeded'],
  },
]
