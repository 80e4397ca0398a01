import type { Prose } from './prose.ts'

export const prose404: Prose = {
  code: 404,
  summary: 'Nothing is found at this URI, or the server will not say that something is.',
  standard:
    'The origin server has no current representation for the target resource, or does not want to disclose that one exists. The code leaves open whether that lasts; a server that knows the loss is permanent is to prefer `410`. Caches may keep the answer for a while unless told otherwise.',
  plain:
    'The address leads nowhere. Perhaps it was mistyped, the page was moved without a note, or the thing behind it was deleted. It can also be hidden from you on purpose: some servers say this when you lack the right to know.',
  practice:
    'Send it for an item that does not exist, whatever the method, and whatever conditions the request carries: a missing item stays missing before any precondition counts. Do not send it for an empty list; that is a `200` with no members. Use it in place of `403` where even the existence of an item is a secret, and then do so for every caller without the right, or the difference gives the secret away.\n\nOnce an item is deleted and you remember that, `410` says more. When the path exists but the method does not, `405` is owed instead.',
  retry: 'Not by itself. Ask again only when there is a reason to think that the resource has been made since.',
  symptoms: [
    'page not found',
    'broken link',
    'dead link',
    'wrong url',
    'record not found',
    'endpoint does not exist',
    'item was deleted',
    'no such user',
  ],
  steps: {
    user: [
      'Compare the address letter by letter with the one you were given, capitals too.',
      'Go up one level: remove the last part of the path, open that page and look for the item there.',
      'If the item should be yours to see, sign in and open the link again: it may have been hidden from you.',
      'Tell the owner of the page that linked here which link is broken.',
    ],
    developer: [
      'Log the exact request target your client sends; look for a doubled slash, a missing prefix or version, or an identifier of `undefined`.',
      'GET the collection above the item and check whether the identifier is listed.',
      'Repeat the request with the credentials of someone who may see everything: if it is found then, you met a hidden `403`.',
    ],
    operator: [
      'Search the access log for the path and its referrers; redirect with `308` what has moved.',
      'After a deployment, compare the routes that are mounted with those that the clients call.',
      'If a proxy strips or adds a path prefix, request the origin directly and compare.',
    ],
  },
  fields: {},
  confused: [
    {
      code: 410,
      difference:
        'Gone says that something was here and will not return. Not Found makes neither claim. Whoever keeps a record of deletions sends `410`.',
    },
    {
      code: 403,
      difference:
        'Forbidden admits that there is something and refuses it. Not Found may be sent in its place to keep that secret.',
    },
    {
      code: 405,
      difference: 'The resource exists and does not know the method: that is `405`, with `Allow`.',
    },
    { code: 204, difference: 'The request succeeded and there is nothing to show: that is not an error.' },
  ],
  history: [
    { year: 1992, document: 'HTTP drafts, W3C', note: 'Named Not found, in the first list of codes.' },
    { year: 1996, document: 'RFC 1945', note: 'In HTTP/1.0.' },
    {
      year: 2014,
      document: 'RFC 7231',
      note: 'The wish not to disclose became part of the definition; cacheable by default.',
    },
    { year: 2022, document: 'RFC 9110', note: 'Current definition.' },
  ],
  examples: [
    {
      about: 'A part that does not exist',
      messages: [
        { from: 'client', lines: ['GET /parts/77120 HTTP/1.1', 'Host: erp.example', 'Accept: application/json'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 404 Not Found',
            'Date: Sat, 21 Nov 2026 09:30:00 GMT',
            'Content-Type: application/problem+json',
            'Vary: Accept',
          ],
          content:
            '{"type":"about:blank","title":"Not Found","status":404,"detail":"There is no part 77120. The list of parts is at /parts."}',
        },
      ],
    },
  ],
}
