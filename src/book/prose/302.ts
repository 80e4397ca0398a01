import type { Prose } from './prose.ts'

export const prose302: Prose = {
  code: 302,
  summary: 'The resource is at another URI for now; keep using this one in future.',
  standard:
    'For the time being the target resource lives under a different URI. Since that may change, a client goes on using the original URI for later requests. The server should give the other URI in `Location`, and the user agent may follow it without asking. History allows a client to turn POST into GET as it follows; the specification points to `307` for servers that do not want this. A short note with a link is the usual content. No cache may guess a lifetime: the answer is reused only with explicit freshness.',
  plain:
    'For the moment, what you asked for is somewhere else, and you are taken there. Keep the address that you have; it remains the right one. If you were sent to a sign-in page, sign in, and you will usually be brought back.',
  practice:
    'Use it for GET links whose target changes: the latest report, the nearest mirror, a maintenance page of another host. After a form post send `303`, which says plainly that GET follows. For a write that has to happen elsewhere send `307`. The old `302` remains common because everything understands it, but what it does to a POST is left to the client.\n\nA frequent mistake in an API is to send `302` to a sign-in page for a call without credentials. A program follows it, gets HTML with `200`, and believes that all went well. Send `401` with a challenge. Validate every redirect target that comes from the request, or you build an open redirect. Add `Cache-Control: no-store` where the target depends on who asks.',
  retry:
    'Follow `Location` now and use the original URI again next time. After a POST, do not expect that the content was sent on.',
  symptoms: [
    'redirected to login page',
    'api returns html login page instead of json',
    'moved temporarily',
    'post becomes get after redirect',
    'redirect loop after login',
    'fetch follows redirect automatically',
    'object moved to here',
    'too many redirects',
  ],
  steps: {
    user: [
      'Keep your bookmark as it is, and let the browser take you on.',
      'If you go round in circles between two pages, delete the cookies of that site and sign in once more.',
      'If the last page is a sign-in page, sign in there, then open the first address again.',
    ],
    developer: [
      'Ask without following: `curl -si URL`, or `redirect: "manual"` in fetch, and read `Location`.',
      'If `Location` leads to a sign-in page, send credentials (`Authorization` or the session cookie) with the first request.',
      'If a POST lost its content on the way, call the target URI directly or ask for `307` in its place.',
    ],
    operator: [
      'Compare the scheme and host in `Location` with the public ones; a proxy that hides TLS makes applications redirect to http.',
      'Exempt API paths from the sign-in redirect and answer `401` with `WWW-Authenticate` there.',
      'Check for a loop with `curl -sIL --max-redirs 5 URL` with and without cookies.',
      'Where the move proved lasting, change it to `308` and save the round trip.',
    ],
  },
  fields: {
    Location: 'Owed with nearly every answer: the URI to use this time, absolute or relative to the one requested.',
  },
  confused: [
    { code: 307, difference: 'Temporary as well, and the method stays: a POST is repeated as POST with its content.' },
    {
      code: 303,
      difference:
        'Always fetched with GET, and the target is another resource: the result, not the same thing elsewhere.',
    },
    { code: 301, difference: 'Permanent: clients and caches remember it. `302` is forgotten after this request.' },
    {
      code: 401,
      difference:
        'Missing credentials are `401` with a challenge. A redirect to a sign-in form serves people, not programs.',
    },
  ],
  history: [
    { year: 1992, document: 'HTTP drafts, W3C', note: 'Named Found, in the first list of codes.' },
    { year: 1996, document: 'RFC 1945', note: 'Renamed Moved Temporarily.' },
    {
      year: 1999,
      document: 'RFC 2616',
      note: 'Named Found again; `303` and `307` divide what clients had made of it.',
    },
    { year: 2014, document: 'RFC 7231', note: 'A client may change POST to GET, as nearly all did.' },
    { year: 2022, document: 'RFC 9110', note: 'Current definition.' },
  ],
  examples: [
    {
      about: 'A link to the latest stock report, whose target changes every night',
      messages: [
        { from: 'client', lines: ['GET /reports/stock/latest HTTP/1.1', 'Host: erp.example'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 302 Found',
            'Date: Sat, 21 Nov 2026 08:25:00 GMT',
            'Location: /reports/stock/2026-11-20',
            'Cache-Control: no-cache',
            'Content-Type: text/html; charset=utf-8',
          ],
          content:
            '<!doctype html><title>Found</title><p>The latest report is <a href="/reports/stock/2026-11-20">that of 20 November</a>.</p>',
        },
      ],
    },
  ],
}
