import { trimOws, uriForm } from '../../syntax/index.ts'
import { answered, answeredWith, asked } from '../examples.ts'
import type { Rule } from '../rule.ts'
import { linesAtFault } from '../values.ts'

const withoutReference = (value: string): string | false => !uriForm(trimOws(value)) && 'is no URI reference'

/** `absolute-URI / partial-URI`: a reference without a fragment (RFC 9110 §4.1). */
function withoutPartial(value: string): string | undefined {
  const form = uriForm(trimOws(value))
  if (!form) return 'is no URI reference'
  return form.fragment ? 'has a fragment, which may not stand there' : undefined
}

/** Only http and https forbid it; a relative reference has the scheme of its base, which is one of them. */
function namesUser(value: string): boolean {
  const form = uriForm(trimOws(value))
  return form?.userinfo === true && (form.scheme === undefined || /^https?$/.test(form.scheme))
}

const userinfo = {
  level: 'error',
  section: 'RFC 9110 §4.2.4',
  checks: ['rfc9110-4.2.4-userinfo'],
  says: 'An address of http or https in a field names a user before its host.',
  why: 'What stands before the @ is used to deceive people about the host, and a password there is a password in every log.',
  mend: 'Leave out what stands before the host, and the @. Credentials go into Authorization.',
} as const

/** Fields that hold an address: Location, Content-Location, Referer, Origin (RFC 9110 §8.7, §10). */
export const locations: readonly Rule[] = [
  {
    id: 'location-malformed',
    level: 'error',
    section: 'RFC 9110 §10.2.2',
    checks: [],
    says: 'Location holds no URI reference.',
    why: 'Clients differ in how they mend a broken address, and some do not follow it at all.',
    mend: 'Percent-encode what a URI cannot hold, such as spaces and letters beyond ASCII: Location: /parts/a%20b.',
    on: { response: ['Location'], alone: true },
    find: ({ response }) => linesAtFault(response, ['Location'], withoutReference),
    passes: [
      answeredWith('302 Found', 'Location: /People.html#tim'),
      answeredWith('302 Found', 'Location: //elsewhere.example/?q=%C3%BC'),
      answeredWith('201 Created', 'Location: 7'),
      answeredWith('303 See Other', 'Location: urn:isbn:0451450523'),
      answeredWith('302 Found', 'Location: http://[2001:db8::1]:8080/a;b=(c)'),
    ],
    fails: [
      answeredWith('302 Found', 'Location: /parts/a b'),
      answeredWith('302 Found', 'Location: http://erp.example:port/'),
      answeredWith('302 Found', 'Location: /a%2'),
      answeredWith('302 Found', 'Location: /pr\u00fcfen'),
      answeredWith('302 Found', 'Location: <https://erp.example/>'),
    ],
  },
  {
    id: 'created-with-fragment',
    level: 'hint',
    section: 'RFC 9110 §10.2.2',
    checks: [],
    says: 'The Location of a 201 has a fragment.',
    why: 'It is to identify the resource that was made, and a fragment only points into one.',
    mend: 'Send the URI of the resource itself, without # and what follows.',
    on: { codes: [201] },
    find: ({ response }) => uriForm(response?.value('Location') ?? '')?.fragment && response?.field('Location'),
    passes: [answeredWith('201 Created', 'Location: /orders/7')],
    fails: [answeredWith('201 Created', 'Location: /orders#7')],
  },
  {
    id: 'redirect-out-of-tls',
    level: 'hint',
    section: 'RFC 9110 §17.1',
    checks: [],
    says: 'A redirect leads from https to http.',
    why: 'All that follows goes over the network in the clear, where others can read and change it.',
    mend: 'Redirect to https.',
    on: { codes: ['3xx'] },
    find: ({ response, exchange }) =>
      exchange.secure === true && /^ *http:/i.test(response?.value('Location') ?? '') && response?.field('Location'),
    passes: [
      {
        response:
          'HTTP/1.1 302 Found\r\nDate: Sat, 21 Nov 2026 09:30:00 GMT\r\nLocation: /a\r\nContent-Length: 0\r\n\r\n',
        secure: true,
      },
      answeredWith('302 Found', 'Location: http://erp.example/'),
    ],
    fails: [
      { response: 'HTTP/1.1 302 Found\r\nLocation: http://erp.example/\r\nContent-Length: 0\r\n\r\n', secure: true },
    ],
  },
  {
    id: 'content-location-malformed',
    level: 'error',
    section: 'RFC 9110 §8.7',
    checks: [],
    says: 'Content-Location holds no URI without a fragment.',
    why: 'A client cannot tell under which address to find what it just got.',
    mend: 'Send an absolute or relative URI, percent-encoded, without a fragment: Content-Location: /orders/7.',
    on: { response: ['Content-Location'], alone: true },
    find: ({ response }) => linesAtFault(response, ['Content-Location'], withoutPartial),
    passes: [answered('Content-Location: /orders/7?lang=de'), answered('Content-Location: https://erp.example/')],
    fails: [answered('Content-Location: /orders#7'), answered('Content-Location: /orders/a b')],
  },
  {
    id: 'referer-malformed',
    level: 'error',
    section: 'RFC 9110 §10.1.3',
    checks: ['rfc9110-10.1.3-fragment'],
    says: 'Referer holds no URI without a fragment.',
    why: 'A fragment is for the client alone, and may hold what no server is to see; what is no URI, no server can read.',
    mend: 'Send the address of the page up to its #, percent-encoded, or no Referer.',
    on: { request: ['Referer'], alone: true },
    find: ({ request }) => linesAtFault(request, ['Referer'], withoutPartial),
    passes: [asked('Referer: https://erp.example/orders?open'), asked('Referer: about:blank'), asked('Referer: /a')],
    fails: [asked('Referer: https://erp.example/orders#7'), asked('Referer: https://erp.example/a b')],
  },
  {
    id: 'origin-malformed',
    level: 'error',
    section: 'Fetch #origin-header',
    checks: [],
    says: 'Origin holds neither an origin nor null.',
    why: 'Servers compare it to the letter with the origins that they trust; a path or a closing slash makes it another one.',
    mend: 'Send scheme, host and port alone: Origin: https://erp.example.',
    on: { request: ['Origin'], alone: true },
    find: ({ request }) =>
      linesAtFault(request, ['Origin'], value => {
        const origin = /^null$|^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/?#@ ,]+$/.test(trimOws(value))
        return !origin && 'is neither an origin nor null'
      }),
    passes: [asked('Origin: https://erp.example:8443'), asked('Origin: null'), asked('Origin: chrome-extension://abc')],
    fails: [asked('Origin: https://erp.example/'), asked('Origin: erp.example')],
  },
  {
    ...userinfo,
    id: 'uri-names-user',
    on: { response: ['Location', 'Content-Location'], alone: true },
    // a finding that cites the line would spread the password
    find: ({ response }) =>
      ['Location', 'Content-Location'].flatMap(name =>
        response?.lines(name).some(namesUser) ? [response.field(name)] : [],
      ),
    passes: [
      answeredWith('302 Found', 'Location: https://erp.example/@me'),
      answeredWith('302 Found', 'Location: mailto:me@erp.example'),
      answeredWith('302 Found', 'Location: ftp://me@erp.example/a'),
    ],
    fails: [answeredWith('302 Found', 'Location: https://me:secret@erp.example/')],
  },
  {
    ...userinfo,
    id: 'request-uri-names-user',
    on: { request: ['Referer'], alone: true },
    find: ({ request }) => request?.lines('Referer').some(namesUser) && request.field('Referer'),
    passes: [asked('Referer: https://erp.example/@me')],
    fails: [asked('Referer: https://me@erp.example/')],
  },
]
