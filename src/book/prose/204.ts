import type { Prose } from './prose.ts'

export const prose204: Prose = {
  code: 204,
  summary: 'The request succeeded and there is nothing to send back.',
  standard:
    'The action was carried out, and the answer ends with its fields: neither content nor trailers can follow, and `Content-Length` and `Transfer-Encoding` must not appear. Its fields describe the target resource as it is after the action; an `ETag` after a PUT, for instance, is the tag of the new representation. A user agent need not leave the view it shows: it is to let the user know that the action worked, and to take over any new metadata. The answer is cacheable by heuristics unless method or cache directives say otherwise.',
  plain:
    'It worked, and there is nothing to show. That is normal after saving or deleting: the page stays as it is. If you expected to see something and got a blank, the server has carried out the request and has no text for you.',
  practice:
    'Send it for DELETE, and for PUT or PATCH when the client has no use for the result, above all with `Prefer: return=minimal`. Give the new `ETag`, so that the next change can carry a condition. After a PUT, leave it out if you stored something other than what came in.\n\nIt is not for an empty list, which has a representation: send `200` with the list. It is not for an item that is missing: that is `404`. A DELETE of something already gone is `404` or `410` as well. Send no content at all; what is sent in spite of this is read as the start of the next answer on the connection. Clients must not parse it as JSON.',
  retry: 'No need: the request succeeded. A repeated DELETE may well be answered with `404`.',
  symptoms: [
    'unexpected end of json input',
    'empty response after delete',
    'no data returned after save',
    'blank response body',
    'fetch json fails on empty response',
    'content-length on empty response',
  ],
  steps: {
    user: [
      'Nothing is left to do: the change has been made. Reload the list to see it.',
      'If a link leads to a blank page, go back: it started an action that has no page of its own.',
    ],
    developer: [
      'Check the code before you parse: with `fetch`, call `response.json()` only if the status is not `204`.',
      'If you need the result, GET the resource, or send `Prefer: return=representation` with the change.',
      'Keep the `ETag` and use it in `If-Match` for the next change.',
    ],
    operator: [
      'If clients hang or the next answer is garbled, capture the raw octets with `curl -v --raw`, and look for content or a `Content-Length` after the fields.',
      'Make sure that the proxy adds no error page and no compression to answers without content.',
    ],
  },
  fields: {
    'Content-Length': 'Never sent, not even with the value 0: the end of the fields ends the answer.',
    'Transfer-Encoding': 'Never sent: there is nothing to encode.',
    ETag: 'The entity tag of the representation after the action, where there is one. Not after a PUT whose content was changed before it was stored.',
  },
  confused: [
    { code: 200, difference: '`200` has content; an empty list or an empty file is content too.' },
    { code: 205, difference: '`205` asks the user agent to clear the form. `204` leaves the view as it is.' },
    { code: 404, difference: 'There is no such resource. `204` means that the action on it succeeded.' },
    { code: 304, difference: 'Also without content, yet it says: use the copy you have.' },
  ],
  history: [
    { year: 1992, document: 'HTTP drafts, W3C', note: 'Named No Response, in the first list of codes.' },
    { year: 1996, document: 'RFC 1945', note: 'Named No Content, in HTTP/1.0.' },
    { year: 2014, document: 'RFC 7231', note: 'Among the codes that are cacheable by default.' },
    { year: 2022, document: 'RFC 9110', note: 'Current definition.' },
  ],
  examples: [
    {
      about: 'A line is deleted from an order',
      messages: [
        {
          from: 'client',
          lines: ['DELETE /orders/4711/lines/2 HTTP/1.1', 'Host: erp.example', 'If-Match: "line-2-1"'],
        },
        { from: 'server', lines: ['HTTP/1.1 204 No Content', 'Date: Sat, 21 Nov 2026 09:20:00 GMT'] },
      ],
    },
    {
      about: 'A note is saved exactly as it was sent; its new entity tag comes back',
      messages: [
        {
          from: 'client',
          lines: [
            'PUT /customers/88/note HTTP/1.1',
            'Host: erp.example',
            'If-Match: "note-4"',
            'Content-Type: text/plain; charset=utf-8',
          ],
          content: 'Delivers on Tuesdays only.\n',
        },
        {
          from: 'server',
          lines: ['HTTP/1.1 204 No Content', 'Date: Sat, 21 Nov 2026 09:21:00 GMT', 'ETag: "note-5"'],
        },
      ],
    },
  ],
}
