import type { Prose } from './prose.ts'

export const prose301: Prose = {
  code: 301,
  summary: 'The resource has a new URI for good; use that one from now on.',
  standard:
    'The target resource now belongs to another URI, and that is meant to last. The server should put the new URI in `Location`, and a user agent may go there by itself. Whoever keeps references can replace them, though a client does so only where it edits them and trusts the answer. By tradition a client may turn a POST into GET as it follows; every other method is expected to stay. The content is usually a short note with a link. A cache may store the answer and guess how long it holds.',
  plain:
    'The page has moved for good. Your browser normally takes you to the new address without a word. If you keep the old one in bookmarks or in documents, replace it there, since the forwarding may end one day.',
  practice:
    'Send it for GET and HEAD on URIs that you renamed: a new path for a collection, one host in place of two. Where clients also write, prefer `308`, which says the same and forbids the change from POST to GET that most clients make after `301`. Point `Location` straight at the final URI; every extra hop costs a round trip, and some clients stop after five.\n\nTake care with the word permanent. Browsers and shared caches keep the answer, often for a long time, and you cannot call it back. Send `Cache-Control: max-age` with a limit that you can live with, and use `302` or `307` until the move has proved itself. Keep query strings, or say that you drop them. Never redirect every missing page to the home page: that is `404` or `410`.',
  retry:
    'Do not repeat the old URI; follow `Location`, and store the new URI. Follow with an unsafe method only if the caller allows that.',
  symptoms: [
    'page moved permanently',
    'redirect loop http to https',
    'post turns into get after redirect',
    'browser keeps redirecting after i removed the redirect',
    'cached redirect will not go away',
    'trailing slash redirect',
    'www to non-www redirect',
    'too many redirects',
  ],
  steps: {
    user: [
      'Use the address that you end up at, and replace the old one in your bookmarks and documents.',
      'If the browser reports too many redirects, delete the cookies and stored data of this site, then open it again.',
      'If you are still sent to an address that no longer works, try a private window: the browser may remember an old redirect.',
    ],
    developer: [
      'Run `curl -sIL URL` and read every hop; change your base URL to the last one.',
      'If a POST arrives as GET or without content, call the final URI directly, or have the server send `308`.',
      'Check where credentials go: a client that changes host as it follows should not carry `Authorization` along.',
    ],
    operator: [
      'Rewrite chains so that each old URI leads to the final one in a single hop.',
      'Behind a proxy that ends TLS, make the application trust `Forwarded` or `X-Forwarded-Proto`; otherwise it redirects to https for ever.',
      'Before a redirect that may change, shorten `Cache-Control: max-age`; after a wrong one, send the old URI back with `302` and purge your caches.',
      'Search the access log for old URIs by `Referer` and get the links mended.',
    ],
  },
  fields: {
    Location: 'Owed with nearly every answer: the new URI, absolute or relative to the one that was requested.',
  },
  confused: [
    {
      code: 308,
      difference: 'Permanent too, but a client must keep the method. After `301` a POST may arrive as GET.',
    },
    {
      code: 302,
      difference: 'Found is for now: go there this time and keep the old URI. `301` asks to replace it.',
    },
    {
      code: 410,
      difference: 'Gone: there is no new URI. Do not redirect to something that is not the same thing.',
    },
    {
      code: 303,
      difference: 'See Other points at a different resource that answers the request; the old URI stays valid.',
    },
  ],
  history: [
    { year: 1992, document: 'HTTP drafts, W3C', note: 'Named Moved, in the first list of codes.' },
    {
      year: 1996,
      document: 'RFC 1945',
      note: 'Moved Permanently; a POST was to be redirected only after asking the user.',
    },
    {
      year: 1999,
      document: 'RFC 2616',
      note: 'Still forbade the change of method, and noted that clients change POST to GET all the same.',
    },
    { year: 2014, document: 'RFC 7231', note: 'Gave in to practice: a client may change POST to GET.' },
    { year: 2022, document: 'RFC 9110', note: 'Current definition.' },
  ],
  examples: [
    {
      about: 'Articles are called parts now',
      messages: [
        { from: 'client', lines: ['GET /articles/1001 HTTP/1.1', 'Host: erp.example', 'Accept: application/json'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 301 Moved Permanently',
            'Date: Sat, 21 Nov 2026 08:20:00 GMT',
            'Location: /parts/1001',
            'Cache-Control: max-age=86400',
            'Content-Type: text/html; charset=utf-8',
          ],
          content:
            '<!doctype html><title>Moved</title><p>Articles are now parts: <a href="/parts/1001">/parts/1001</a>.</p>',
        },
        { from: 'client', lines: ['GET /parts/1001 HTTP/1.1', 'Host: erp.example', 'Accept: application/json'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 200 OK',
            'Date: Sat, 21 Nov 2026 08:20:01 GMT',
            'ETag: "p1001-7"',
            'Content-Type: application/json',
          ],
          content: '{"id":1001,"name":"Bearing 6204","stock":340}',
        },
      ],
    },
  ],
}
