import type { Prose } from './prose.ts'

export const prose226: Prose = {
  code: 226,
  summary: 'Here is the current state in the form you offered to take, often just what changed.',
  standard:
    'The answer to a GET with `A-IM`, which lists the manipulations that the client can undo, such as a delta coding or compression. The content is the outcome of one or more of them on the current instance, named in `IM` in the order in which they were applied. `ETag` must give the tag of the current instance, not of the delta. For a delta, `If-None-Match` has told the server which instances the client holds; if it named several, `Delta-Base` must say which one counts. A cache that understands the code may store the answer and may combine it with the base to make an entry for the current instance.',
  plain:
    'Your program already had an older copy and asked for the differences alone. This is them. The program puts them together with its copy and so has the current version. If you see fragments or strange editing commands instead, it kept the pieces and did not join them.',
  practice:
    'Worth it for large documents that change a little and are polled often: price lists, catalogues, feeds. Send it only if the request has `A-IM` with a manipulation you offer, and for a delta only if you still hold the instance named in `If-None-Match`. In every other case send `200` with the whole; if nothing changed, `304`.\n\nKeep recent versions, or a log of changes, to make deltas from. Send `Delta-Base` always; it costs nothing and spares guessing. Many caches do not know the code, so add `Cache-Control: no-store`, with the `im` directive beside it for those that do. Browsers do not ask for it. For items in a collection, a plain query for changes since a token is easier to build.',
  retry:
    'No need: the request succeeded. If the delta does not fit your copy, GET the whole without `A-IM` and `If-None-Match`.',
  symptoms: [
    'delta encoding http',
    'download only changes',
    'a-im header',
    'feed returns only new items',
    'incremental feed update',
    'patch does not apply to cached copy',
  ],
  steps: {
    user: [
      'If a feed or list shows only its newest entries, remove it from the program and add it again: then the whole is fetched.',
    ],
    developer: [
      'Undo the manipulations in the reverse of the order in `IM`, against the stored instance whose tag is in `Delta-Base`, or else the one you named.',
      'Store the outcome under the `ETag` of the answer, and use that tag in the next `If-None-Match`.',
      'If you get a `226` without having asked, look for code or a library that adds `A-IM`, and remove it.',
      'To see the whole, run `curl -v URL` without `A-IM`, and compare it with your joined copy.',
    ],
    operator: [
      'Check that no cache in the path serves a stored delta to clients that did not ask: request the URI without `A-IM` and expect `200`.',
      'If nearly every answer is a full `200`, keep older versions for longer: clients poll less often than you discard.',
    ],
  },
  fields: {
    IM: 'Always with a delta or compression: the manipulations that were applied, in that order, as `diffe` or `vcdiff, gzip`.',
    ETag: 'Always: the entity tag of the current instance, as a `200` would give it.',
    'Delta-Base':
      'The entity tag of the instance that the delta starts from. Owed if `If-None-Match` named more than one, useful in any case.',
  },
  confused: [
    { code: 200, difference: 'The whole current instance, for every client that did not ask for a manipulation.' },
    { code: 206, difference: 'A range of octets of the representation, chosen by position and not by what changed.' },
    { code: 304, difference: 'Nothing changed, so there is no delta to send.' },
    {
      code: 203,
      difference:
        'There an intermediary changed the content without being asked. Here the client listed what may be done.',
    },
  ],
  history: [{ year: 2002, document: 'RFC 3229', note: 'Introduced with delta encoding. Current definition.' }],
  examples: [
    {
      about: 'A price list of which the client holds the version before; the delta is an ed script that changes line 3',
      messages: [
        {
          from: 'client',
          lines: ['GET /prices.csv HTTP/1.1', 'Host: erp.example', 'A-IM: diffe', 'If-None-Match: "prices-41"'],
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 226 IM Used',
            'Date: Sat, 21 Nov 2026 15:00:00 GMT',
            'IM: diffe',
            'ETag: "prices-42"',
            'Delta-Base: "prices-41"',
            'Content-Type: text/csv',
            'Cache-Control: no-store, im',
            'Vary: A-IM',
          ],
          content: '3c\nP-1002,0.04\n.\n',
        },
      ],
    },
  ],
}
