import type { Prose } from './prose.ts'

export const prose423: Prose = {
  code: 423,
  summary: 'The resource is locked, so the method cannot change it for now.',
  standard:
    'The resource that a method reads from or writes to is locked (source or destination: COPY and MOVE have both). Where a lock protects against writing, a request that does not submit the token of that lock in `If` is refused. The answer is to name the condition that failed in its XML content: `lock-token-submitted` with the locked resource where a token is missing, `no-conflicting-lock` where a new lock cannot be had beside an existing one.',
  plain:
    'Somebody else is working on this item and has reserved it, so that nobody overwrites their work. You can usually still read it. Wait until they are done, or ask them to release it. Reservations often end by themselves after a while.',
  practice:
    'Send it when a lock or a lease held by another stops a write: a WebDAV lock, an order open for editing, a period closed by a running job. Say who holds it and until when, as far as the caller may know, and how to ask for it. Locks need an end: give each a timeout, let its holder renew it, and let an administrator break it. Check the lock in the transaction that writes.\n\nFor most APIs entity tags and `412` are the better protection; a lock pays only where work takes long and cannot be merged. Do not send this for a suspended account (`403`) or for a lock inside your database, which you retry yourself and then report as `503`.',
  retry:
    'Later, once the lock has been released or has run out, with growing pauses; not by itself, since the resource may have changed when the lock ends. Whoever holds the lock repeats at once with its token in `If`.',
  symptoms: [
    'resource is locked',
    'file is locked for editing by another user',
    'webdav lock token missing',
    'nextcloud file is locked',
    'cannot save document in use',
    'lock token submitted',
    'locked by another process',
    'terraform state is locked',
  ],
  steps: {
    user: [
      'Read who holds the lock and ask that person to close the item or check it in.',
      'If you hold it yourself, close the item in every other program and device, then wait for the lock to run out: often 5 to 30 minutes.',
      'Save your work under another name meanwhile, and merge it once the lock is gone.',
    ],
    developer: [
      'Read the holder and the end of the lock from the problem document, or send PROPFIND with `Depth: 0` for `lockdiscovery`.',
      'If the lock is yours, send its token: `If: (<urn:uuid:...>)` with the token you got from LOCK.',
      'Otherwise wait until the stated end, fetch the resource again, and apply your change to its new state.',
      'UNLOCK in a `finally` block and refresh a long lock well before its timeout.',
    ],
    operator: [
      'List the locks with holder and age, and remove those whose holder no longer exists, for example after a crash.',
      'Set a short default timeout for locks and make clients refresh them.',
      'If locks seem to stay behind at random, check that all servers share one lock store.',
    ],
  },
  fields: {},
  confused: [
    {
      code: 409,
      difference:
        'Conflict is any clash with the state of the resource. Locked says that a lock exists, which somebody can release.',
    },
    {
      code: 412,
      difference:
        'With entity tags everyone may write and the late one is told. With locks the others are kept out beforehand.',
    },
    { code: 403, difference: 'Forbidden does not pass with time, and no token of a lock changes it.' },
    {
      code: 424,
      difference:
        'The locked resource itself gets this code. Others that were not touched for its sake get Failed Dependency.',
    },
  ],
  history: [
    { year: 1999, document: 'RFC 2518', note: 'Introduced for WebDAV.' },
    {
      year: 2007,
      document: 'RFC 4918',
      note: 'Current definition; the content is to name the failed condition.',
    },
  ],
  examples: [
    {
      about: 'A colleague has reserved an order for editing',
      messages: [
        {
          from: 'client',
          lines: ['PUT /orders/9001 HTTP/1.1', 'Host: erp.example', 'Content-Type: application/json', 'If-Match: "8"'],
          content: '{"customer":"/customers/18","lines":[{"part":"4711","quantity":5}]}',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 423 Locked',
            'Date: Sat, 21 Nov 2026 09:20:00 GMT',
            'Content-Type: application/problem+json',
            'Vary: Accept',
          ],
          content:
            '{"type":"https://erp.example/problems/locked","title":"The order is locked","status":423,"detail":"Mara Lind has reserved order 9001 until 09:35 GMT. Try again after that, or ask her to release it.","holder":"Mara Lind","until":"2026-11-21T09:35:00Z"}',
        },
      ],
    },
    {
      about: 'WebDAV: a write to a locked drawing without the token of its lock',
      messages: [
        {
          from: 'client',
          lines: ['PUT /drawings/4711.svg HTTP/1.1', 'Host: dav.erp.example', 'Content-Type: image/svg+xml'],
          content: '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 423 Locked',
            'Date: Sat, 21 Nov 2026 09:22:00 GMT',
            'Content-Type: application/xml; charset=utf-8',
          ],
          content: [
            '<?xml version="1.0" encoding="utf-8"?>',
            '<D:error xmlns:D="DAV:">',
            '  <D:lock-token-submitted><D:href>/drawings/4711.svg</D:href></D:lock-token-submitted>',
            '</D:error>',
            '',
          ].join('\n'),
        },
      ],
    },
  ],
}
