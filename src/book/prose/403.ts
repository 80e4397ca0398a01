import type { Prose } from './prose.ts'

export const prose403: Prose = {
  code: 403,
  summary: 'The server understood the request and refuses it; signing in again will not help.',
  standard:
    'The server has understood what is asked and declines to do it. It may publish the reason in the content. Where the request brought credentials, they do not suffice; a client is not to send them again on its own, and may try with others. The reason need have nothing to do with credentials. An origin server that would rather conceal that the target resource exists is free to answer `404`.',
  plain:
    'The site knows what you want and says no. Your account may lack the right, the item may belong to somebody else, or your network or country may be shut out. Trying again as you are will not change the answer; somebody has to grant you the right.',
  practice:
    'Send it when the caller is known and the right is missing, or when nobody may do this here: a closed accounting period, an address outside the allowed network, a cross-site request without its token. Name the missing right or role in the problem document, unless that tells a stranger too much. For bearer tokens add `WWW-Authenticate: Bearer error="insufficient_scope"` with the scope that would do.\n\nDo not send it to callers without credentials when signing in would help: that is `401`. Do not send it for a state of the item that will change, such as an order already shipped: that is `409`. Decide once whether items of other tenants are `403` or `404`, and keep to it on every route.',
  retry:
    'Not with the same credentials. Ask again with others, or after somebody has granted the right that is missing.',
  symptoms: [
    'access denied',
    'permission denied',
    'not allowed to view this page',
    'insufficient scope',
    'csrf token missing',
    'ip address blocked',
    'missing role',
    'directory listing denied',
    'blocked by firewall',
  ],
  steps: {
    user: [
      'See which account you are signed in with, and change to the one that has the right.',
      'Ask the owner of the item, or whoever manages accounts, for the right by name: what you want to do, and to which item.',
      'Switch off a VPN or try another network, in case the one you use is shut out.',
    ],
    developer: [
      'Read the content and any `WWW-Authenticate` field: they may name the role or the scope that is missing.',
      'Decode the token and compare its scopes and tenant with what the documentation of this operation asks for.',
      'Send the same request with the credentials of an administrator; if it passes, rights are the cause and not the route.',
      'For requests from a browser, check that the token against forgery is sent and that `Origin` is on the allowed list.',
    ],
    operator: [
      'Look for the request in the log of the application. If it is missing there, the firewall or the proxy refused it.',
      'On a file server, give the serving user read permission on the file and search permission on every folder above it.',
      'Compare the rules of the firewall that fired with the request, and write an exception for that rule and route alone.',
    ],
  },
  fields: {},
  confused: [
    {
      code: 401,
      difference:
        'Credentials are absent or not valid, and a challenge asks for better ones. With `403` the caller is believed and still refused.',
    },
    { code: 404, difference: 'May stand in for this code where even the existence of the item is a secret.' },
    {
      code: 409,
      difference:
        'The caller has the right, and the present state of the item stands in the way. A change of state helps there.',
    },
    { code: 451, difference: 'A law or a court demands the refusal. Here the server decides for itself.' },
  ],
  history: [
    { year: 1992, document: 'HTTP drafts, W3C', note: 'In the first list of codes.' },
    { year: 1996, document: 'RFC 1945', note: 'In HTTP/1.0: authorization would not help.' },
    {
      year: 2014,
      document: 'RFC 7231',
      note: 'Credentials that fall short became part of the meaning; new ones may be tried.',
    },
    { year: 2022, document: 'RFC 9110', note: 'Current definition.' },
  ],
  examples: [
    {
      about: 'A clerk tries to raise the credit limit of a customer',
      messages: [
        {
          from: 'client',
          lines: [
            'PUT /customers/17/credit-limit HTTP/1.1',
            'Host: erp.example',
            'Accept: application/json',
            'Authorization: Bearer mF9.B5f-4.1JqM',
            'Content-Type: application/json',
          ],
          content: '{"amount":20000,"currency":"EUR"}',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 403 Forbidden',
            'Date: Sat, 21 Nov 2026 11:12:00 GMT',
            'WWW-Authenticate: Bearer realm="erp", error="insufficient_scope", scope="credit:write"',
            'Content-Type: application/problem+json',
            'Vary: Accept',
          ],
          content:
            '{"type":"https://erp.example/problems/missing-right","title":"Missing right","status":403,"detail":"Credit limits are set by accounting. The scope credit:write is missing.","scope":"credit:write"}',
        },
      ],
    },
  ],
}
