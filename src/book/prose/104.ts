import type { Prose } from './prose.ts'

export const prose104: Prose = {
  code: 104,
  summary: 'This upload can be resumed if it breaks: here is where, or how much has arrived.',
  standard:
    'An interim answer from a working draft, draft-ietf-httpbis-resumable-upload; it is not yet a standard. To a request that starts an upload it says that the upload can be resumed, and must then carry `Location` of the upload resource and `Upload-Limit` where limits exist. During an upload it may report the octets processed so far in `Upload-Offset`. It does not replace a `100` that is owed. Registration is temporary: made on 2024-11-13, extended on 2025-09-15, valid until 2026-11-13. In this edition of 21 November 2026 that date has passed, so it holds only if renewed.',
  plain:
    'You are sending a large file, and the server says: if the line breaks, you need not begin again. It has given your program a place to ask how much arrived and to send the rest. The upload itself is still running.',
  practice:
    'Send it for uploads that are large enough to break, when the request has `Upload-Complete` and the server keeps the state of the upload beyond the connection. Give each upload its own URI that cannot be guessed, and store its offset durably: the offset must never go back.\n\nWhile this is a draft, both sides also send `Upload-Draft-Interop-Version`; the version described here is 8. Without it, or with another number, the server must not send the code and the client must ignore it. Interim answers get lost on the way, so offer the other road too: a first request with `Upload-Complete: ?0`, answered by `201` with the same `Location`. Do not put `Location` into progress reports for appended data.',
  retry:
    'There is nothing to retry while the upload runs. If it breaks off or ends in a 5xx, ask the announced URI for the offset with HEAD and send what is missing; but a 5xx that itself has `Upload-Complete: ?1` means that all arrived, and resuming mends nothing.',
  symptoms: [
    'resume interrupted upload',
    'upload fails on bad connection',
    'resumable upload http',
    'tus protocol',
    'upload-offset mismatch',
    'continue large file upload',
    'unknown informational response',
  ],
  steps: {
    user: [
      'Let the upload run; if it stops, press resume or choose the same file again, and the program continues where it was.',
      'Keep the file unchanged until the upload is finished: the rest has to fit what has already arrived.',
    ],
    developer: [
      'Store the URI from `Location` as soon as it arrives, before more content is sent.',
      'After a break, send HEAD to that URI, read `Upload-Offset`, and send the rest with PATCH, `Content-Type: application/partial-upload` and the same `Upload-Offset`.',
      'If it never comes, compare the value of `Upload-Draft-Interop-Version` on both sides, and try HTTP/2 to rule out a proxy that drops interim answers.',
      'On a `409`, take the offset from its `Upload-Offset` and go on from there.',
    ],
    operator: [
      'Test with `curl -v` through each proxy whether interim answers reach the client.',
      'Switch off request buffering in the proxy for upload paths: a file that is collected there in full first cannot be resumed at the origin server.',
      'Delete unfinished uploads after a set time, and announce that time as `max-age` in `Upload-Limit`.',
    ],
  },
  fields: {
    'Content-Length': 'Never: the answer has no content, and the empty line ends it.',
    'Transfer-Encoding': 'Never: there is no content to be coded.',
    Location:
      'Owed when the answer announces a new upload: the URI of the upload resource, the same one in every answer to the request. Not allowed in progress reports for appended data.',
    'Upload-Draft-Interop-Version':
      'Owed while this is a draft: the iteration that the server speaks, at present 8. It equals the number in the request.',
    'Upload-Limit':
      'Owed beside `Location` where limits exist: a dictionary such as `max-size=1073741824, max-age=86400`, in octets and seconds.',
    'Upload-Offset':
      'In progress reports: how many octets have been processed for good. The client may drop them from its buffer.',
  },
  confused: [
    {
      code: 100,
      difference:
        '`100` says that the content is wanted. `104` says that it can be resumed; a client may take that as an invitation too, yet the server still owes the `100`.',
    },
    {
      code: 102,
      difference: '`102` comes after the whole request has arrived, `104` while its content is still on the way.',
    },
    {
      code: 206,
      difference: '`206` resumes a download by ranges. `104` belongs to the opposite direction.',
    },
    {
      code: 201,
      difference:
        'A `201` with `Upload-Complete: ?0` announces the upload resource as a final answer, for an upload in several requests.',
    },
  ],
  history: [
    {
      year: 2022,
      document: 'draft-ietf-httpbis-resumable-upload-00',
      note: 'The working group took up resumable uploads; the work grew out of the tus protocol.',
    },
    {
      year: 2024,
      document: 'IANA registry',
      note: 'Registered for a time on 13 November, with reference to version 05 of the draft.',
    },
    { year: 2025, document: 'IANA registry', note: 'Registration extended on 15 September, to 13 November 2026.' },
    {
      year: 2026,
      document: 'draft-ietf-httpbis-resumable-upload',
      note: 'Still a draft: version 15 is of 2 November. The registered term ended on 13 November, unless it has been renewed.',
    },
  ],
  examples: [
    {
      about: 'A packing list is uploaded, and the server offers to resume it',
      messages: [
        {
          from: 'client',
          lines: [
            'POST /shipments/8812/documents HTTP/1.1',
            'Host: erp.example',
            'Content-Type: text/csv',
            'Content-Length: 45',
            'Upload-Complete: ?1',
            'Upload-Draft-Interop-Version: 8',
          ],
          note: 'The client starts to send the content.',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 104 Upload Resumption Supported',
            'Location: https://erp.example/uploads/k7Qe2v',
            'Upload-Limit: max-size=1073741824, max-age=86400',
            'Upload-Draft-Interop-Version: 8',
          ],
        },
        { from: 'client', lines: [], content: 'line,part,quantity\n1,P-1001,40\n2,P-1002,1200\n' },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 201 Created',
            'Date: Sat, 21 Nov 2026 10:05:00 GMT',
            'Location: /shipments/8812/documents/3',
            'Upload-Complete: ?1',
            'Content-Length: 0',
          ],
        },
      ],
    },
    {
      about: 'After a break the client asks for the offset and sends the rest, and the server reports progress',
      messages: [
        {
          from: 'client',
          lines: ['HEAD /uploads/m3Zx9c HTTP/1.1', 'Host: erp.example', 'Upload-Draft-Interop-Version: 8'],
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 204 No Content',
            'Date: Sat, 21 Nov 2026 10:08:00 GMT',
            'Upload-Complete: ?0',
            'Upload-Offset: 19',
            'Upload-Length: 45',
            'Upload-Limit: max-size=1073741824, max-age=86100',
            'Cache-Control: no-store',
          ],
        },
        {
          from: 'client',
          lines: [
            'PATCH /uploads/m3Zx9c HTTP/1.1',
            'Host: erp.example',
            'Content-Type: application/partial-upload',
            'Upload-Complete: ?1',
            'Upload-Offset: 19',
            'Upload-Draft-Interop-Version: 8',
          ],
          content: '1,P-1001,40\n2,P-1002,1200\n',
        },
        {
          from: 'server',
          lines: ['HTTP/1.1 104 Upload Resumption Supported', 'Upload-Offset: 31', 'Upload-Draft-Interop-Version: 8'],
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 201 Created',
            'Date: Sat, 21 Nov 2026 10:08:01 GMT',
            'Location: /shipments/8812/documents/4',
            'Upload-Complete: ?1',
            'Content-Length: 0',
          ],
        },
      ],
    },
  ],
}
