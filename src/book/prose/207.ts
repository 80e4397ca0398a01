import type { Prose } from './prose.ts'

export const prose207: Prose = {
  code: 207,
  summary: 'Several resources are concerned, and each has a status of its own in the content.',
  standard:
    'From WebDAV, for operations on more than one resource or property. The content is by default XML with a `multistatus` root, whose `response` elements each name a resource in `href` and give a status, either for the whole or in a `propstat` for each group of properties. Codes of any class but the interim one may stand inside. The outer code says nothing about the outcome: all members may have succeeded, or none. A client has to read the content to find out, and may meet members it knew nothing of.',
  plain:
    'Your request was about several things at once, and they did not all end the same way. Some may have worked and some may not. The answer lists them one by one. Look through that list before you try the whole again.',
  practice:
    'In WebDAV it answers PROPFIND and PROPPATCH, and a DELETE, COPY or MOVE of a tree when single members failed. If all went well there, send the plain `204` or `201`; if the target itself failed, send its code alone.\n\nFor a JSON batch it is borrowed, since the registered meaning expects XML: give the content a media type of its own, and each member its address, status code and problem document. Decide whether the batch is all or nothing. If it is, one code for the whole is clearer, and what was not done counts as `424`. Monitoring that looks at the outer code sees only success, so log the inner ones. Caches do not keep it by guessing.',
  retry:
    'Never the whole request by reflex: read the status of each member, and repeat only those whose own code allows it.',
  symptoms: [
    'batch partially failed',
    'some items failed',
    'webdav multistatus',
    'propfind response',
    'bulk import partial success',
    'multi-status but nothing changed',
  ],
  steps: {
    user: [
      'Look in the list for the items marked as failed, and deal with each by its own message.',
      'When you try again, select only those that failed: the others have been done.',
    ],
    developer: [
      'Parse the content, and treat each member by its own code, as if it had been an answer by itself.',
      'Resolve each `href` against the URI of the request before you match it with what you sent; a final slash may be added.',
      'Count the members by class, and raise an error in your program if any is 400 or above.',
    ],
    operator: [
      'Log the inner codes, and raise an alarm on their rate of failure: the outer code always looks like success.',
      'If a PROPFIND is slow or huge, refuse `Depth: infinity` with `403` and the `propfind-finite-depth` condition.',
    ],
  },
  fields: {
    'Content-Type':
      'For WebDAV, `application/xml` with its charset; `text/xml` is understood too. A batch in another format names its own media type.',
  },
  confused: [
    { code: 200, difference: 'One outcome for the whole request. `207` leaves the outcome to each member.' },
    { code: 208, difference: 'Stands inside a `207`, for a collection that was already listed under another address.' },
    { code: 424, difference: 'Stands inside a `207`, for a member that was not done because another one failed.' },
    { code: 422, difference: 'The request as a whole was refused for its content; no member was carried out.' },
  ],
  history: [
    { year: 1999, document: 'RFC 2518', note: 'Introduced with WebDAV.' },
    { year: 2007, document: 'RFC 4918', note: 'Current definition.' },
  ],
  examples: [
    {
      about: 'A folder cannot be deleted in full: somebody has locked a document in it',
      messages: [
        { from: 'client', lines: ['DELETE /archive/2019/ HTTP/1.1', 'Host: erp.example', 'Depth: infinity'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 207 Multi-Status',
            'Date: Sat, 21 Nov 2026 14:00:00 GMT',
            'Content-Type: application/xml; charset=utf-8',
          ],
          content: [
            '<?xml version="1.0" encoding="utf-8"?>',
            '<D:multistatus xmlns:D="DAV:">',
            '  <D:response>',
            '    <D:href>/archive/2019/contract.pdf</D:href>',
            '    <D:status>HTTP/1.1 423 Locked</D:status>',
            '    <D:error><D:lock-token-submitted><D:href>/archive/2019/contract.pdf</D:href></D:lock-token-submitted></D:error>',
            '  </D:response>',
            '</D:multistatus>',
            '',
          ].join('\n'),
        },
      ],
    },
    {
      about: 'A JSON batch in which one part is refused',
      messages: [
        {
          from: 'client',
          lines: ['POST /parts/batch HTTP/1.1', 'Host: erp.example', 'Content-Type: application/json'],
          content:
            '[{"method":"PUT","target":"/parts/P-1010","content":{"stock":30}},{"method":"PUT","target":"/parts/P-1011","content":{"stock":-4}}]',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 207 Multi-Status',
            'Date: Sat, 21 Nov 2026 14:05:00 GMT',
            'Content-Type: application/vnd.erp.batch+json',
          ],
          content:
            '[{"href":"/parts/P-1010","status":204},{"href":"/parts/P-1011","status":422,"problem":{"type":"about:blank","title":"Unprocessable Content","status":422,"detail":"The stock is -4 and must be 0 or more."}}]',
        },
      ],
    },
  ],
}
