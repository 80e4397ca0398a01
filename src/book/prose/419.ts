import type { Prose } from './prose.ts'

export const prose419: Prose = {
  code: 419,
  summary: 'Laravel: the anti-forgery token of the form is missing, wrong or as old as the ended session.',
  standard:
    'Registered nowhere and claimed by several. Laravel turns a mismatch of its CSRF token into 419, with a page titled Page Expired. ASP.NET Core has a constant for it named Authentication Timeout. Spring kept a name from early WebDAV drafts, Insufficient Space on Resource, which became `507`. With no registered meaning, the rules of `400` cover it. For a refused CSRF token the registered code is `403`.',
  plain:
    'The page with the form lay open too long, so the site no longer trusts what you send from it. Copy your text, reload the page and send it again. If it happens every time, your browser is probably not keeping the cookies of the site.',
  practice:
    'Send `403` with a problem document when a CSRF token does not match, and `401` when the session is over. An API that takes bearer tokens in `Authorization` needs no CSRF token at all, as browsers do not attach that field by themselves: in Laravel put such routes into `routes/api.php`.\n\nIn a single-page application fetch the token anew on 419 and repeat the request once. If a fresh token fails too, the session cookie does not arrive: look at its domain, `Secure` and `SameSite`.',
  retry: 'Once, with a fresh token from a reloaded page or token endpoint. With the old token it fails again.',
  symptoms: [
    'page expired laravel',
    'csrf token mismatch',
    'tokenmismatchexception',
    'laravel ajax 419',
    'form error after long time',
    'laravel sanctum csrf cookie',
    '419 on login behind load balancer',
  ],
  steps: {
    user: [
      'Copy what you typed, reload the page, paste it and send it again.',
      'Allow cookies for the site, and do not use the same form in two tabs after signing out in one.',
    ],
    developer: [
      'Put `@csrf` into each form, and send `X-CSRF-TOKEN` from the meta tag, or `X-XSRF-TOKEN` from the cookie, with each request of a script.',
      'With Sanctum call `/sanctum/csrf-cookie` first, and send requests with credentials included.',
      'Look in the browser whether the session cookie is stored and sent: `Secure` on plain http, or a wrong domain, loses it.',
    ],
    operator: [
      'Compare `SESSION_DOMAIN`, `SESSION_SECURE_COOKIE` and `SESSION_LIFETIME` with the real address of the site.',
      'With several machines use one session store (Redis or a database) and one `APP_KEY` for all of them.',
      'Keep pages with forms out of shared caches: a cached page hands out the token of somebody else.',
    ],
  },
  fields: {},
  confused: [
    { code: 403, difference: 'The registered code for a refused CSRF token.' },
    { code: 401, difference: 'The registered code for a session that is over.' },
    { code: 440, difference: 'Microsoft: the sign-in has run out.' },
    { code: 507, difference: 'What the WebDAV drafts that once used 419 meant.' },
  ],
  claims: [
    {
      owner: 'Laravel',
      name: 'Page Expired',
      meaning: 'The CSRF token of the request does not match the one in the session.',
    },
    {
      owner: 'Microsoft',
      name: 'Authentication Timeout',
      meaning: 'A constant of ASP.NET Core, for a sign-in that has run out.',
    },
    {
      owner: 'Spring',
      name: 'Insufficient Space on Resource',
      meaning: 'A deprecated constant, from WebDAV drafts; the published standard uses `507`.',
    },
  ],
  history: [
    { year: 1999, document: 'RFC 2518', note: 'WebDAV was published with 507 for what its drafts had numbered 419.' },
    { year: 2017, document: 'Laravel 5.5', note: 'A token mismatch, until then a 500, became 419.' },
  ],
  examples: [
    {
      about: 'A form that was open overnight',
      messages: [
        {
          from: 'client',
          lines: [
            'POST /orders HTTP/1.1',
            'Host: shop.example',
            'Accept: application/json',
            'X-CSRF-TOKEN: 5bRkq2',
            'Content-Type: application/json',
          ],
          content: '{"part":4410,"quantity":2}',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 419 Page Expired',
            'Date: Sat, 21 Nov 2026 08:01:33 GMT',
            'Content-Type: application/json',
            'Cache-Control: no-cache, private',
            'Vary: Accept',
          ],
          content: '{"message":"CSRF token mismatch."}',
        },
      ],
    },
    {
      about: 'The same, in registered terms',
      messages: [
        {
          from: 'client',
          lines: [
            'POST /orders HTTP/1.1',
            'Host: erp.example',
            'X-CSRF-TOKEN: 5bRkq2',
            'Content-Type: application/json',
          ],
          content: '{"part":4410,"quantity":2}',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 403 Forbidden',
            'Date: Sat, 21 Nov 2026 08:01:35 GMT',
            'Content-Type: application/problem+json',
            'Cache-Control: no-store',
          ],
          content:
            '{"type":"https://erp.example/problems/stale-form","title":"The form is out of date","status":403,"detail":"Fetch a new token from /csrf and send the order again."}',
        },
      ],
    },
  ],
}
