import type { Prose } from './prose.ts'

export const prose303: Prose = {
  code: 303,
  summary: 'The answer is found at another URI: fetch that one with GET.',
  standard:
    'The server sends the user agent to a different resource, named in `Location`, as an indirect answer. The agent retrieves it with GET, or HEAD if it asked with HEAD, whatever the first method was. The two URIs are not equivalent. After a POST, the outcome thereby gets a URI that can be bookmarked and cached. In answer to a GET it means that the server has nothing to transfer for the target itself, but knows a resource that describes it. Unless the method was HEAD, a short note with the link belongs in the content.',
  plain:
    'Your request was dealt with, and the outcome is on another page, which your browser now opens. This is also why you can reload that page without sending the form a second time.',
  practice:
    'Send it after a form was processed, so that reload and back do no harm: post, redirect, get. Send it from a monitor once its job is done, with `Location` naming the result, and from an action whose outcome is a resource that exists already, such as a merge of two customers.\n\nFor an API call that made an item, `201` with `Location` is better: it says what happened and needs no second request. Do not use it to send a write somewhere else, as the method and the content are dropped; that is `307`. Do not send it before the work is done: a job still under way is `202`. A redirect is only as good as its target, so make sure that the caller may read it.',
  retry:
    'Never repeat the first request: it was processed. Fetch `Location` with GET; that GET may be repeated as often as needed.',
  symptoms: [
    'post redirect get',
    'form submitted twice on reload',
    'redirect after post',
    'job finished where is the result',
    'put turned into get after redirect',
    'see other location',
    'linked data non-information resource',
  ],
  steps: {
    user: [
      'Let the browser open the page it is sent to; your form has been received.',
      'If that page fails to load, reload it alone. Do not go back and send the form again.',
    ],
    developer: [
      'Fetch the URI in `Location` with GET and without the content of the first request.',
      'If your client repeats the POST instead, update it or turn off automatic redirects and send the GET yourself.',
      'Resolve a relative `Location` against the URI of the request, not against your base URL.',
    ],
    operator: [
      'Check that the target of the redirect is readable with the rights of the caller: `curl -si` with the same credentials.',
      'With several instances, make sure that the one that serves the GET already sees what the POST wrote.',
    ],
  },
  fields: {
    Location: 'The point of the answer: the URI of the resource to fetch, absolute or relative to the one requested.',
  },
  confused: [
    {
      code: 302,
      difference:
        'Found says that the same resource is elsewhere for now; the method may or may not change. `303` always means GET of something else.',
    },
    {
      code: 307,
      difference: 'The request has not been processed and is to be repeated elsewhere, method and content included.',
    },
    {
      code: 201,
      difference:
        'Created: an item was made, and `Location` names it. The client need not go there to know that it worked.',
    },
    { code: 202, difference: 'Accepted: the work is not done. The monitor answers `303` when it is.' },
  ],
  history: [
    { year: 1992, document: 'HTTP drafts, W3C', note: 'The number belonged to Method, another proposal.' },
    { year: 1997, document: 'RFC 2068', note: 'See Other, for redirects that end in a GET.' },
    {
      year: 2005,
      document: 'W3C TAG, httpRange-14',
      note: 'Recommended for URIs of things that cannot be transferred, such as a person.',
    },
    { year: 2014, document: 'RFC 7231', note: 'Took up that use for GET; open to any method.' },
    { year: 2022, document: 'RFC 9110', note: 'Current definition.' },
  ],
  examples: [
    {
      about: 'A form makes an order, and the browser fetches its page',
      messages: [
        {
          from: 'client',
          lines: ['POST /orders/new HTTP/1.1', 'Host: erp.example', 'Content-Type: application/x-www-form-urlencoded'],
          content: 'customer=17&part=1001&quantity=4',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 303 See Other',
            'Date: Sat, 21 Nov 2026 08:30:00 GMT',
            'Location: /orders/5120',
            'Content-Type: text/html; charset=utf-8',
          ],
          content: '<!doctype html><title>Ordered</title><p>Your order is <a href="/orders/5120">number 5120</a>.</p>',
        },
        { from: 'client', lines: ['GET /orders/5120 HTTP/1.1', 'Host: erp.example', 'Accept: text/html'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 200 OK',
            'Date: Sat, 21 Nov 2026 08:30:01 GMT',
            'ETag: "o5120-1"',
            'Vary: Accept',
            'Content-Type: text/html; charset=utf-8',
          ],
          content: '<!doctype html><title>Order 5120</title><p>4 of part 1001 for customer 17.</p>',
        },
      ],
    },
    {
      about: 'The monitor of an import is done and points to the result',
      messages: [
        { from: 'client', lines: ['GET /jobs/81 HTTP/1.1', 'Host: erp.example', 'Accept: application/json'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 303 See Other',
            'Date: Sat, 21 Nov 2026 08:42:10 GMT',
            'Location: /imports/81',
            'Cache-Control: no-store',
            'Content-Type: application/json',
          ],
          content: '{"state":"finished","result":"/imports/81"}',
        },
      ],
    },
  ],
}
