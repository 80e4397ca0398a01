import type { Prose } from './prose.ts'

export const prose103: Prose = {
  code: 103,
  summary: 'While the answer is being made, here are fields it will probably have.',
  standard:
    'An interim answer whose fields are likely to appear in the final one. The client may act on them early, to gain time and for nothing else: they must not change how the final answer is handled, and they do not describe the interim answer itself. They do not stand in for the fields of the final answer, which are usually repeated there and may also turn out different. Several such answers may precede the final one. The document is an experimental RFC; it warns that HTTP/1.1 clients which mistake an interim answer for the final one get every later answer on the connection wrong.',
  plain:
    'The server is still preparing the page, but already tells your browser which files the page will need, so that it can fetch them in the meantime. You never see this yourself. The page that follows loads a little sooner.',
  practice:
    'Worth it for a page whose server needs time to think, 100 milliseconds and more, while its style sheets, scripts and fonts are known from the start. Send `Link` with `rel=preload` or `rel=preconnect`, name in `as` what kind of file it is, and repeat the same links in the final answer.\n\nFor JSON it does little: no client of an API acts on it. Send no cookies and nothing private in it, list only what the page uses in any case, and decide about access first: hints that go out before a `403` tell what the refused page contains. Browsers act on it for page loads, mostly over HTTP/2 or HTTP/3; over HTTP/1.1, hold it back unless you know the client.',
  retry: 'There is nothing to retry: the final answer follows on the same connection.',
  symptoms: [
    'early hints not working',
    'preload before response',
    'link rel=preload in informational response',
    'client breaks on 103',
    'slow time to first byte',
    'server push replacement',
  ],
  steps: {
    user: [
      'Nothing needs to be done: wait for the page itself, which follows.',
      'If a page stays blank where this code is shown as its result, reload it in a current browser; the old program took the hint for the page.',
    ],
    developer: [
      'Read past it to the final answer; in Node, the `information` event of a request hands you its fields.',
      'Look at the start of the fetches in the network view of the browser: hinted files begin before the page arrives.',
      'Compare the hinted links with those in the final page; a file that is fetched twice has the wrong `as` or `crossorigin`.',
    ],
    operator: [
      'Run `curl -v --http2 URL` against the edge and the origin server, and look for a `103` line from each: many proxies drop it.',
      'Switch it on in the edge server where it has a setting for it, and only for paths that return HTML.',
      'If old HTTP/1.1 clients break, send it over HTTP/2 and HTTP/3 alone.',
    ],
  },
  fields: {
    'Content-Length': 'Never: the answer has no content, and the empty line ends it.',
    'Transfer-Encoding': 'Never: there is no content to be coded.',
    Link: 'As a rule the one field that is sent: what the page will need, with `rel=preload` and `as`, or the sites to connect to with `rel=preconnect`.',
  },
  confused: [
    {
      code: 102,
      difference: '`102` only says that work goes on. `103` gives the client something to do with its fields.',
    },
    {
      code: 100,
      difference:
        '`100` concerns content that the client still has to send, `103` the answer that the server will send.',
    },
    {
      code: 200,
      difference: 'Only the fields of the final answer count. What was hinted and is missing there does not hold.',
    },
  ],
  history: [{ year: 2017, document: 'RFC 8297', note: 'Introduced, as an experiment. Current definition.' }],
  examples: [
    {
      about: 'The page of an order, with its style sheet and script known before the database has answered',
      messages: [
        { from: 'client', lines: ['GET /orders/4711 HTTP/1.1', 'Host: erp.example', 'Accept: text/html'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 103 Early Hints',
            'Link: </assets/erp.css>; rel=preload; as=style',
            'Link: </assets/order.js>; rel=preload; as=script',
          ],
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 200 OK',
            'Date: Sat, 21 Nov 2026 09:41:02 GMT',
            'Content-Type: text/html; charset=utf-8',
            'Link: </assets/erp.css>; rel=preload; as=style',
            'Link: </assets/order.js>; rel=preload; as=script',
            'ETag: "order-4711-6"',
            'Vary: Accept',
          ],
          content:
            '<!doctype html><html lang="en"><title>Order 4711</title><link rel="stylesheet" href="/assets/erp.css"><script src="/assets/order.js"></script><h1>Order 4711</h1></html>',
          note: 'Sent 300 ms after the hints.',
        },
      ],
    },
  ],
}
