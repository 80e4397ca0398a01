import type { Prose } from './prose.ts'

export const prose424: Prose = {
  code: 424,
  summary: 'This step was not done, because another step that it depends on failed.',
  standard:
    'The method was not performed on this resource, as it needed another action to succeed and that action failed. In WebDAV it stands mostly inside a `207`: if one instruction of a PROPPATCH fails, the others are left undone and reported with this code, because properties change all together or not at all. The resource itself is not at fault. The cause has a status code of its own elsewhere in the answer, or in one before.',
  plain:
    'Several things were to be done together. One of them failed, so this one was left undone although nothing is wrong with it. Look for the one that really failed; once that is put right, do them all again.',
  practice:
    'Use it in the answer to a batch that is all or nothing: the member that failed carries its true code, say `409`, and the others carry this. Point from each to the culprit, by index or URI, so that a client can show one error and not twenty. As the code of a whole answer it fits if a request relies on an earlier one that failed, such as shipping an order whose reservation did not succeed.\n\nDo not use it for a service behind you that is down: to the caller that is `502`, `503` or `504`, because nothing in the request can mend it. And do not use it for steps that were carried out: roll them back before you say so.',
  retry:
    'Only after the cause is mended: look up the step that failed, correct that, and send the whole again, as nothing in it took effect.',
  symptoms: [
    'one operation in the batch failed',
    'dependent request failed',
    'batch rolled back',
    'proppatch failed',
    'previous step failed',
    'microsoft graph batch dependson failed',
  ],
  steps: {
    user: [
      'Go through the list of results for an entry with a different error, and put that one right first.',
      'Repeat the whole action afterwards, not just this entry, as none of it was saved.',
      'If every entry shows this same error, send the operator the time and the name of the action.',
    ],
    developer: [
      'Filter the members of the answer for any status code other than `424` outside the 2xx class: that is the cause.',
      'Mend that member by the rules of its own code, then send the batch again in full.',
      'If the steps do not need each other, send them as separate requests so that one fault no longer stops the rest.',
    ],
    operator: [
      'Search the log for the first failure with the same request or transaction id; the ones that depend on it need no care of their own.',
      'Check that the roll-back is complete: read the resources that got this code and compare them with their state before.',
      'Leave this code out of error rates, or one fault in a batch of a hundred counts a hundred times.',
    ],
  },
  fields: {},
  confused: [
    {
      code: 409,
      difference: 'Conflict is a fault of this resource. Here the fault lies with another one.',
    },
    {
      code: 502,
      difference: 'A server behind a gateway that answers badly is Bad Gateway, a fault on the side of the server.',
    },
    {
      code: 207,
      difference:
        'Multi-Status is the envelope that holds the code of each member. Failed Dependency is what some of those members got.',
    },
    {
      code: 412,
      difference: 'There a condition in the request fields was false. Here an action failed.',
    },
  ],
  history: [
    { year: 1999, document: 'RFC 2518', note: 'Introduced for WebDAV.' },
    { year: 2007, document: 'RFC 4918', note: 'Current definition.' },
  ],
  examples: [
    {
      about: 'WebDAV: one property is protected, so the other one is not set either',
      messages: [
        {
          from: 'client',
          lines: [
            'PROPPATCH /drawings/4711.svg HTTP/1.1',
            'Host: dav.erp.example',
            'Content-Type: application/xml; charset=utf-8',
          ],
          content: [
            '<?xml version="1.0" encoding="utf-8"?>',
            '<D:propertyupdate xmlns:D="DAV:">',
            '  <D:set><D:prop>',
            '    <D:getetag>"1"</D:getetag>',
            '    <D:displayname>Hex bolt M8</D:displayname>',
            '  </D:prop></D:set>',
            '</D:propertyupdate>',
            '',
          ].join('\n'),
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 207 Multi-Status',
            'Date: Sat, 21 Nov 2026 14:20:00 GMT',
            'Content-Type: application/xml; charset=utf-8',
          ],
          content: [
            '<?xml version="1.0" encoding="utf-8"?>',
            '<D:multistatus xmlns:D="DAV:">',
            '  <D:response>',
            '    <D:href>/drawings/4711.svg</D:href>',
            '    <D:propstat>',
            '      <D:prop><D:getetag/></D:prop>',
            '      <D:status>HTTP/1.1 403 Forbidden</D:status>',
            '      <D:error><D:cannot-modify-protected-property/></D:error>',
            '    </D:propstat>',
            '    <D:propstat>',
            '      <D:prop><D:displayname/></D:prop>',
            '      <D:status>HTTP/1.1 424 Failed Dependency</D:status>',
            '    </D:propstat>',
            '  </D:response>',
            '</D:multistatus>',
            '',
          ].join('\n'),
        },
      ],
    },
    {
      about: 'A shipment that relies on a reservation which has failed',
      messages: [
        {
          from: 'client',
          lines: ['POST /shipments HTTP/1.1', 'Host: erp.example', 'Content-Type: application/json'],
          content: '{"order":"/orders/9001","reservation":"/reservations/310"}',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 424 Failed Dependency',
            'Date: Sat, 21 Nov 2026 14:30:00 GMT',
            'Content-Type: application/problem+json',
            'Vary: Accept',
          ],
          content:
            '{"type":"https://erp.example/problems/failed-dependency","title":"A step before this one failed","status":424,"detail":"Reservation 310 failed, because part 4712 is out of stock. Make a new reservation, then send the shipment again.","cause":"/reservations/310"}',
        },
      ],
    },
  ],
}
