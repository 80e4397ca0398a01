import type { Prose } from './prose.ts'

export const prose498: Prose = {
  code: 498,
  summary: 'Esri: the access token is expired or otherwise not accepted. Often hidden inside a success.',
  standard:
    'Registered nowhere. Esri defines it for ArcGIS: a token came with the request and is expired or not accepted. Most services of ArcGIS send `200` and put the number in the JSON content, so that the status line looks like success. nginx once kept the same number for requests with an invalid host name and cancelled it. As a status code it falls under the rules of `400`; the registered one is `401`.',
  plain:
    'The map service no longer accepts the pass that your program shows. It usually lasts an hour or so. Sign in again to get a new one. If the message comes back at once, the pass was made for another address or another machine.',
  practice:
    'For a token that is not accepted send `401` with `WWW-Authenticate: Bearer error="invalid_token"`: every client and proxy understands it, and caches do not take it for a map.\n\nAs a client of ArcGIS, look into the content of each `200` for `error.code`: 498 asks for a new token, 499 for any token at all. Ask for the new token once, repeat the request once, and stop. Check how the token is bound: to a referrer, or to the address of the requester, which a proxy changes.',
  retry: 'Once, with a new token, whatever the method: the request was refused before it was carried out.',
  symptoms: [
    'arcgis invalid token',
    'token expired arcgis',
    'esri error code 498',
    'generatetoken referer',
    '200 ok with error in json',
    'arcgis layer stops loading after an hour',
  ],
  steps: {
    user: [
      'Sign out of the map application and in again, then reload the map.',
      'Check the clock and the time zone of your computer: a wrong one makes fresh tokens look old.',
    ],
    developer: [
      'Read `error.code` in the content even when the status is `200`, and handle 498 like `401`.',
      'Fetch a token from `/sharing/rest/generateToken` with `client=referer` and send the same `Referer` with each request.',
      'Renew the token some minutes before `expires` (milliseconds since 1970) in place of waiting for the error.',
    ],
    operator: [
      'Compare the token lifetimes of portal and server, and the clocks of both machines.',
      'Behind a reverse proxy, check that `WebContextURL` is the public address: tokens for another host are refused.',
      'After a change of the shared key all tokens are void; let clients sign in again.',
    ],
  },
  fields: {},
  confused: [
    {
      code: 401,
      difference: 'The registered code for credentials that are missing or not accepted, with a challenge.',
    },
    { code: 499, difference: 'At Esri: no token came at all. At nginx: the client went away.' },
    { code: 403, difference: 'The token is good, and its owner has no right.' },
  ],
  claims: [
    {
      owner: 'Esri',
      name: 'Invalid Token',
      meaning: 'The token is expired or otherwise invalid; often inside the content of a `200`.',
    },
    {
      owner: 'nginx',
      name: 'Invalid host name',
      meaning:
        'A number inside nginx for requests with an invalid host name, cancelled in 2006; only a comment in the source remembers it.',
    },
  ],
  history: [
    { year: 2004, document: 'nginx 0.0.3', note: 'Used inside nginx for an invalid host name.' },
    { year: 2006, document: 'nginx 0.3.28', note: 'Cancelled in nginx.' },
    { year: 2026, document: 'ArcGIS REST API', note: 'Described as an invalid or expired token.' },
  ],
  examples: [
    {
      about: 'As ArcGIS does it: an error inside a success',
      messages: [
        {
          from: 'client',
          lines: ['GET /arcgis/rest/services/depots/MapServer?f=json&token=AbC1 HTTP/1.1', 'Host: maps.example'],
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 200 OK',
            'Date: Sat, 21 Nov 2026 11:40:00 GMT',
            'Content-Type: application/json;charset=UTF-8',
            'Cache-Control: private, no-store',
          ],
          content: '{"error":{"code":498,"message":"Invalid token.","details":[]}}',
        },
      ],
    },
    {
      about: 'The same, in registered terms',
      messages: [
        { from: 'client', lines: ['GET /depots HTTP/1.1', 'Host: erp.example', 'Authorization: Bearer AbC1'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 401 Unauthorized',
            'Date: Sat, 21 Nov 2026 11:40:02 GMT',
            'WWW-Authenticate: Bearer realm="erp", error="invalid_token"',
            'Content-Type: application/problem+json',
          ],
          content:
            '{"type":"about:blank","title":"Unauthorized","status":401,"detail":"The token expired at 11:30 GMT. Ask for a new one."}',
        },
      ],
    },
  ],
}
