import type { Prose } from './prose.ts'

export const prose208: Prose = {
  code: 208,
  summary: 'This collection is the same as one listed above, so its members are not repeated.',
  standard:
    'From the experimental BIND extension of WebDAV, where one collection may hang in the tree under several names. It stands inside a `207`, in a `propstat`, and never as the code of an answer. Within one PROPFIND with `Depth: infinity`, the first binding to such a collection is reported with `200` and its members; every further one gets this code, and nothing below it is listed. That keeps the answer finite when bindings form a loop. For clients that did not send `DAV: bind`, it should not be used; they get `508` where a loop turns up.',
  plain:
    'This is a line in a list of files. It says that this folder is the same one as a folder listed earlier, so its content is not listed again. Nothing went wrong and nothing is missing: look at the earlier entry.',
  practice:
    'It matters only to servers that let the same collection appear at several addresses, and to clients that walk the whole tree. Send it per member when the client announced `DAV: bind`, and list the members once. Give each resource a `DAV:resource-id`: it is what tells a client which entry is meant by "above".\n\nDo not use it in a plain API as "you told me that before": a repeated request that changes nothing is `200` or `204`, and a duplicate that is refused is `409`. Do not send it as the code of an answer. A client that ignores it loses nothing but the shape of the tree; one that recurses by itself must stop here.',
  retry: 'There is nothing to retry: the members are in the same answer, under the address that came first.',
  symptoms: [
    'webdav folder listed twice',
    'propfind depth infinity loop',
    'bind method webdav',
    'folder contents missing in listing',
    'multiple bindings to same collection',
  ],
  steps: {
    user: [
      'Open the folder under its other name, the one that stands higher up in the list: the same files are there.',
    ],
    developer: [
      'Ask for `DAV:resource-id` in the PROPFIND, and match the entry with the earlier one that has the same identifier.',
      'Do not descend into an entry with this code; copy the members from the earlier entry if you need them.',
      'If you get `508` in place of a listing, add `DAV: bind` to the request, or list the tree level by level with `Depth: 1`.',
    ],
    operator: [
      'Find the second binding of the collection, and remove it with UNBIND if nobody needs it.',
      'If clients without `DAV: bind` see this code, correct the server: they have not said that they know it.',
    ],
  },
  fields: {},
  confused: [
    { code: 207, difference: 'The answer around it. `208` is one of the codes inside.' },
    {
      code: 508,
      difference:
        'For a client that does not know bindings, a loop ends the operation with `508` in place of `208` for the entry.',
    },
    { code: 409, difference: 'A duplicate that is refused because it conflicts with what exists.' },
  ],
  history: [
    {
      year: 2010,
      document: 'RFC 5842',
      note: 'Introduced with the BIND extension of WebDAV, as an experiment. Current definition.',
    },
  ],
  examples: [
    {
      about: 'A customer folder has two names in the tree; its members are listed once',
      messages: [
        {
          from: 'client',
          lines: [
            'PROPFIND /files/ HTTP/1.1',
            'Host: erp.example',
            'Depth: infinity',
            'DAV: bind',
            'Content-Type: application/xml; charset=utf-8',
          ],
          content:
            '<?xml version="1.0" encoding="utf-8"?>\n<D:propfind xmlns:D="DAV:"><D:prop><D:displayname/><D:resource-id/></D:prop></D:propfind>\n',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 207 Multi-Status',
            'Date: Sat, 21 Nov 2026 14:30:00 GMT',
            'Content-Type: application/xml; charset=utf-8',
          ],
          content: [
            '<?xml version="1.0" encoding="utf-8"?>',
            '<D:multistatus xmlns:D="DAV:">',
            '  <D:response>',
            '    <D:href>/files/</D:href>',
            '    <D:propstat>',
            '      <D:prop>',
            '        <D:displayname>Files</D:displayname>',
            '        <D:resource-id><D:href>urn:uuid:5f0c1a3e-91d2-4b7a-8c55-0a6f2e9d1b01</D:href></D:resource-id>',
            '      </D:prop>',
            '      <D:status>HTTP/1.1 200 OK</D:status>',
            '    </D:propstat>',
            '  </D:response>',
            '  <D:response>',
            '    <D:href>/files/acme/</D:href>',
            '    <D:propstat>',
            '      <D:prop>',
            '        <D:displayname>Acme</D:displayname>',
            '        <D:resource-id><D:href>urn:uuid:5f0c1a3e-91d2-4b7a-8c55-0a6f2e9d1b02</D:href></D:resource-id>',
            '      </D:prop>',
            '      <D:status>HTTP/1.1 200 OK</D:status>',
            '    </D:propstat>',
            '  </D:response>',
            '  <D:response>',
            '    <D:href>/files/acme/contract.pdf</D:href>',
            '    <D:propstat>',
            '      <D:prop>',
            '        <D:displayname>Contract</D:displayname>',
            '        <D:resource-id><D:href>urn:uuid:5f0c1a3e-91d2-4b7a-8c55-0a6f2e9d1b03</D:href></D:resource-id>',
            '      </D:prop>',
            '      <D:status>HTTP/1.1 200 OK</D:status>',
            '    </D:propstat>',
            '  </D:response>',
            '  <D:response>',
            '    <D:href>/files/sales-acme/</D:href>',
            '    <D:propstat>',
            '      <D:prop>',
            '        <D:displayname>Acme</D:displayname>',
            '        <D:resource-id><D:href>urn:uuid:5f0c1a3e-91d2-4b7a-8c55-0a6f2e9d1b02</D:href></D:resource-id>',
            '      </D:prop>',
            '      <D:status>HTTP/1.1 208 Already Reported</D:status>',
            '    </D:propstat>',
            '  </D:response>',
            '</D:multistatus>',
            '',
          ].join('\n'),
        },
      ],
    },
  ],
}
