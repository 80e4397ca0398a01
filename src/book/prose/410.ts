import type { Prose } from './prose.ts'

export const prose410: Prose = {
  code: 410,
  summary: 'What was here has been taken away on purpose and is not expected back.',
  standard:
    'The origin server no longer gives access to the target resource and expects that to last. If it cannot know whether the loss is lasting, it should answer `404`. The code helps those who keep links: it tells them that the absence is intended and that links from elsewhere should be taken down. No server is obliged to mark everything it has removed, nor to keep the mark for a given time. Caches may store the answer and estimate its freshness, unless told otherwise.',
  plain:
    'There was something at this address, and its owner removed it for good. The link is not mistyped and the site is not broken. It will not come back, so delete your bookmark and look for a newer offer on the site.',
  practice:
    'Send it for an item whose deletion you have on record, for a closed offer, and for a version of an API that has been switched off. Say when it was removed and, where there is one, link to what took its place. If the replacement is the same thing at a new URI, send `308` instead. Keep a tombstone (the identifier and the time) and decide how long; afterwards the answer falls back to `404`.\n\nA second DELETE of the same item may get it too; clients should take that as done. Where an identifier may be given out again, or an item may be restored from a bin, send `404`. Do not let the tombstone tell strangers that an item ever existed: check the right first.',
  retry: 'No. Forget the URI: remove it from bookmarks, link lists and queues.',
  symptoms: [
    'page permanently removed',
    'item was deleted',
    'offer no longer available',
    'api version shut down',
    'push subscription expired',
    'remove url from search results',
    'account closed',
    'download link expired',
  ],
  steps: {
    user: [
      'Delete the bookmark and search the site for the name of what you wanted; a successor may have another address.',
      'Look for an old copy in a web archive if you only need to read what was there.',
      'If it was yours, ask the owner of the site whether it can be restored, with its address and the date you last saw it.',
    ],
    developer: [
      'Remove the URI from your store and stop asking for it; for a push subscription, delete the subscription.',
      'Read the content and the `Link` field for a successor, and the changelog of the API for the end of this version.',
      'Treat the answer to a repeated DELETE as success.',
    ],
    operator: [
      'If it was removed by mistake, restore it and purge the stored answer from the caches and the CDN, which may keep it for long.',
      'Search your own pages for links to the address and take them out, and remove it from the site map.',
      'Review rules that send this code for whole folders; make sure none covers something that is alive.',
    ],
  },
  fields: {},
  confused: [
    { code: 404, difference: 'Says neither that something was here nor that it stays away. `410` says both.' },
    { code: 308, difference: 'It lives on at another URI. With `410` there is no such place.' },
    { code: 451, difference: 'A legal demand keeps it from you. It may still exist, and may return.' },
    { code: 204, difference: 'The answer to the DELETE that removes it. `410` answers those who come later.' },
  ],
  history: [
    { year: 1997, document: 'RFC 2068', note: 'Introduced with HTTP/1.1, as lasting and cacheable.' },
    { year: 2014, document: 'RFC 7231', note: 'Softened: the loss is likely to last.' },
    { year: 2022, document: 'RFC 9110', note: 'Current definition.' },
  ],
  examples: [
    {
      about: 'An order that was deleted last week',
      messages: [
        { from: 'client', lines: ['GET /orders/988 HTTP/1.1', 'Host: erp.example', 'Accept: application/json'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 410 Gone',
            'Date: Sat, 21 Nov 2026 15:00:00 GMT',
            'Cache-Control: max-age=86400',
            'Content-Type: application/problem+json',
            'Vary: Accept',
          ],
          content:
            '{"type":"about:blank","title":"Gone","status":410,"detail":"Order 988 was deleted on 14 November 2026 and will not return.","deletedAt":"2026-11-14T16:05:00Z"}',
        },
      ],
    },
  ],
}
