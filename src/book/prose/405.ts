import type { Prose } from './prose.ts'

export const prose405: Prose = {
  code: 405,
  summary: 'The resource exists and does not support the method; Allow lists those that it does.',
  standard:
    'The method is one that the origin server knows, and the target resource does not support it. The origin server has to send an `Allow` field that names every method which this resource supports at the moment; an empty list says that there are none. A method that the server does not know at all calls for `501`. Caches may store the answer by guesswork, within the limits that the method and explicit cache controls set.',
  plain:
    'The address is right, but it cannot do what was tried with it. You may have opened a link that only works as a form, or the form was sent to a page that only shows things. It is nearly always a mistake by whoever built the page or the app, not by you.',
  practice:
    'Send it when the path leads to a resource and the method does not fit: DELETE on an invoice, POST on a single part, PUT on a report. Build `Allow` from the routes that really exist, with HEAD wherever GET is and OPTIONS if you answer it. If the methods depend on the state of the item, list those that work now.\n\nMost routers answer `404` here, because they look up method and path together; match the path first. A missing right is `403`, not this code, and the method stays in `Allow`. Authenticate first where even the list of methods is a secret. A preflight request of a browser is OPTIONS: support it, or pages on other hosts cannot call you.',
  retry: 'Not with the same method. Choose one from `Allow` that does what you mean, and send that.',
  symptoms: [
    'cors preflight 405',
    'post not supported',
    'put or delete rejected by server',
    'options request fails',
    'allow field lists only get',
    'form submit fails on static site',
    'webhook answered with 405',
    'wrong http verb',
  ],
  steps: {
    user: [
      'Go back to the page with the form, reload it and send the form again; do not open the address of its result directly.',
      'If a saved link fails, open the start page of the site and reach the place from there.',
      'Tell the owner of the site which button you pressed and on which page; the fault has to be mended there.',
    ],
    developer: [
      'Read `Allow` in the answer (`curl -i -X OPTIONS URL` often shows it too) and compare it with the method you sent.',
      'Check for a redirect on the way: after `301` or `302` a POST may arrive as GET. Call the final address directly.',
      'Compare the address with the documentation: items and their collection take different methods, and a slash at the end may matter.',
      'For a failed preflight, register OPTIONS on the route and answer it with the `Access-Control-Allow-Methods` field.',
    ],
    operator: [
      'Send the request to the application directly, past the proxy: many servers for static files refuse all but GET and HEAD.',
      'Search the configuration for rules that limit methods (`limit_except`, request filtering, a WebDAV module) and that match this path.',
      'After a release, compare the routes that are mounted with the methods in the published description of the API.',
    ],
  },
  fields: {
    Allow:
      'Owed in every answer with this code: the methods that the target resource supports now, as in `GET, HEAD, PUT`. An empty value says that it supports none.',
  },
  confused: [
    {
      code: 501,
      difference: 'No resource of this server knows the method. With `405` others do, and this one does not.',
    },
    { code: 404, difference: 'There is no such resource for any method. With `405` there is one.' },
    { code: 403, difference: 'The method is supported and this caller may not use it.' },
    { code: 409, difference: 'The method is supported, and the state of the resource forbids this use of it for now.' },
  ],
  history: [
    { year: 1997, document: 'RFC 2068', note: 'Introduced with HTTP/1.1, with Allow required.' },
    {
      year: 2014,
      document: 'RFC 7231',
      note: 'The definition itself now says that the server knows the method; cacheable by default.',
    },
    { year: 2022, document: 'RFC 9110', note: 'Current definition.' },
  ],
  examples: [
    {
      about: 'Invoices are corrected, never deleted',
      messages: [
        {
          from: 'client',
          lines: ['DELETE /invoices/2026-0815 HTTP/1.1', 'Host: erp.example', 'Accept: application/json'],
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 405 Method Not Allowed',
            'Date: Sat, 21 Nov 2026 10:30:00 GMT',
            'Allow: GET, HEAD, OPTIONS',
            'Content-Type: application/problem+json',
            'Vary: Accept',
          ],
          content:
            '{"type":"about:blank","title":"Method Not Allowed","status":405,"detail":"An invoice cannot be deleted. To reverse it, POST a credit note to /credit-notes."}',
        },
      ],
    },
  ],
}
