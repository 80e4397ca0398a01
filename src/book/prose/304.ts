import type { Prose } from './prose.ts'

export const prose304: Prose = {
  code: 304,
  summary: 'The copy that the client holds is still good; nothing is sent again.',
  standard:
    'A conditional GET or HEAD came in that would have been answered with `200`, had its condition not been false: the client already has the current representation. The answer ends with its fields; it has neither content nor trailers. Those of `Date`, `ETag`, `Vary`, `Expires`, `Cache-Control` and `Content-Location` that the `200` would have carried must be sent. Other metadata should stay out, unless it helps the cache, as `Last-Modified` does where there is no entity tag. The client uses its stored answer and updates the fields of it.',
  plain:
    'You, or rather your browser, already have the newest version. The server says so in place of sending it all again, which saves time and traffic. You see the page as usual; this is no error.',
  practice:
    'Answer GET and HEAD with it whenever `If-None-Match` matches the current entity tag (weak comparison), or, only if that field is absent, when nothing changed since `If-Modified-Since`. Work the validator out before the content: a version number of the row is cheap, a hash of the finished answer saves traffic but no work. Repeat `ETag`, `Cache-Control` and `Vary` exactly as a `200` would have them, and leave out `Content-Type`; a `Content-Length`, if sent at all, is that of the `200`.\n\nNever send it to a request without a condition: the client may have nothing to show. Never send it for PUT, PATCH, POST or DELETE: a false condition there is `412`. If representations differ by media type or coding, their entity tags must differ as well. A missing item stays `404`, whatever the condition says.',
  retry:
    'No retry is needed: take the stored copy. If that copy is lost or damaged, repeat the request once without its conditions.',
  symptoms: [
    'not modified',
    'if-none-match etag caching',
    'browser shows old version',
    'response body is empty',
    'api returns no json second time',
    'fetch status not modified',
    'stale cache after deploy',
    'etag always changes',
  ],
  steps: {
    user: [
      'Nothing needs doing. If the page looks outdated, reload it without the cache (Ctrl+Shift+R, on a Mac Cmd+Shift+R).',
      'If it still looks old, delete the stored files of this site in the browser settings and open it again.',
    ],
    developer: [
      'If you set `If-None-Match` yourself, keep the content that came with that entity tag and use it now.',
      'If your HTTP library raises an error here, treat the code as success, or let its cache send the conditions.',
      'Repeat with `curl -si -H "Cache-Control: no-cache" URL` and no `If-None-Match`; compare the new `ETag` with yours.',
    ],
    operator: [
      'Compare the `ETag` of two instances for the same URI: if they differ, validation fails at random behind the balancer.',
      'If old content sticks after a deployment, check that the entity tag depends on the content or its version, not on the path alone.',
      'Check that compression changes the entity tag: the gzip form must not share a strong one with the plain form.',
      'Watch the share of `304` among GETs: a fall to nothing after a release says that validators changed or vanished.',
    ],
  },
  fields: {
    ETag: 'Owed if the `200` would have it: the entity tag of the current representation, so that the cache knows which copy is meant.',
    Date: 'Owed if the `200` would have it, and so by every origin server with a clock: when the validation took place.',
    'Cache-Control': 'Owed if the `200` would have it: the new freshness of the stored copy.',
    'Content-Location': 'Owed if the `200` would have it: the specific URI of the chosen representation.',
    Expires: 'Owed if the `200` would have it: until when the copy is fresh.',
    Vary: 'Owed if the `200` would have it: which request fields took part in the choice.',
  },
  confused: [
    {
      code: 412,
      difference:
        'A false condition on a write, or a false `If-Match`, is `412`. Only GET and HEAD with a copy at hand get `304`.',
    },
    { code: 204, difference: 'No Content succeeded and has nothing to show. Not Modified says: show what you have.' },
    { code: 200, difference: 'The representation is sent in full, since the condition was true or there was none.' },
    { code: 226, difference: 'With `A-IM` and an entity tag the server may send only what changed.' },
  ],
  history: [
    { year: 1996, document: 'RFC 1945', note: 'In HTTP/1.0, for `If-Modified-Since`.' },
    {
      year: 1997,
      document: 'RFC 2068',
      note: 'Entity tags and `If-None-Match` were added, and fields that must be sent.',
    },
    { year: 2014, document: 'RFC 7232', note: 'Moved to the document on conditional requests.' },
    { year: 2022, document: 'RFC 9110', note: 'Current definition; trailers are ruled out in so many words.' },
  ],
  examples: [
    {
      about: 'The part has not changed since it was last fetched',
      messages: [
        {
          from: 'client',
          lines: [
            'GET /parts/1001 HTTP/1.1',
            'Host: erp.example',
            'Accept: application/json',
            'If-None-Match: "p1001-7"',
          ],
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 304 Not Modified',
            'Date: Sat, 21 Nov 2026 08:35:00 GMT',
            'ETag: "p1001-7"',
            'Cache-Control: private, max-age=60',
            'Vary: Accept',
          ],
        },
      ],
    },
    {
      about: 'A price list without an entity tag, validated by its date',
      messages: [
        {
          from: 'client',
          lines: [
            'GET /prices/2026.pdf HTTP/1.1',
            'Host: files.example',
            'If-Modified-Since: Fri, 02 Oct 2026 14:00:00 GMT',
          ],
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 304 Not Modified',
            'Date: Sat, 21 Nov 2026 08:36:00 GMT',
            'Last-Modified: Fri, 02 Oct 2026 14:00:00 GMT',
            'Cache-Control: max-age=3600',
          ],
        },
      ],
    },
  ],
}
