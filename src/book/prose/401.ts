import type { Prose } from './prose.ts'

export const prose401: Prose = {
  code: 401,
  summary: 'Valid credentials are missing, and a challenge says which kind will do.',
  standard:
    'The request was not applied, for want of credentials that are valid for the target resource. Whoever generates the code must send `WWW-Authenticate` with one or more challenges that fit this resource. If credentials did come with the request, they have been refused. The user agent may then try once more with another `Authorization` field. Once it has tried, and meets the same challenge again, it ought to show the user the explanation that came with the answer.',
  plain:
    'The site does not know who you are. You have not signed in, your sign-in has run out, or the name, password or key was wrong. Sign in again, and what you wanted to do can be done then; nothing was changed so far.',
  practice:
    'Send it when credentials are absent, expired, revoked or wrong, always with a challenge: `WWW-Authenticate: Bearer realm="erp"`. For a refused token add `error="invalid_token"`, so that a client knows to refresh it and not to ask the user. Check credentials before anything that reveals whether an item exists. Say the same for an unknown name as for a wrong password.\n\nDo not send it to someone who is known and lacks a right: that is `403`, and a client would go round in a circle of sign-ins. Do not leave the challenge out, and do not redirect an API call to a sign-in page. `Basic` makes browsers open a dialogue; for calls from scripts choose another scheme.',
  retry:
    'Yes, with any method, as soon as you hold new credentials that answer the challenge; the request was not applied. Try once only: a second refusal needs a person.',
  symptoms: [
    'token expired',
    'invalid token',
    'session expired',
    'not logged in',
    'wrong api key',
    'invalid credentials',
    'jwt expired',
    'authorization field missing',
    'keeps asking for password',
  ],
  steps: {
    user: [
      'Sign in again, then repeat what you were doing.',
      'If you are sure of the password and it is refused, set a new one with the link on the sign-in page.',
      'Allow cookies for this site; a sign-in that is forgotten on the next page was never stored.',
      'Set the clock of your device to automatic: a wrong clock can make a fresh sign-in look expired.',
    ],
    developer: [
      'Read `WWW-Authenticate` in the answer: it names the scheme, the realm and often the error, such as `invalid_token`.',
      'Send the request with `curl -v` and see whether an `Authorization` field leaves at all; a redirect to another host drops it.',
      'Decode the token and compare `exp`, `nbf`, `aud` and `iss` with the present time and with this server.',
      'Refresh the token once and repeat the request; when that fails too, ask the user to sign in.',
    ],
    operator: [
      'Compare the clocks of the machine that issues tokens with those that check them; allow a minute of difference.',
      'Check that the proxy in front passes `Authorization` on; some drop it unless told otherwise.',
      'After a change of signing keys, make sure that every instance has fetched the new key set.',
    ],
  },
  fields: {
    'WWW-Authenticate':
      'Owed in every answer with this code: one or more challenges, each a scheme with a realm or other parameters, as in `Bearer realm="erp", error="invalid_token"`.',
  },
  confused: [
    {
      code: 403,
      difference:
        'The server knows who asks, or does not care, and refuses. Signing in anew helps against `401`; against `403` only other rights do.',
    },
    {
      code: 407,
      difference: 'A proxy on the way wants credentials, not the site. The field is `Proxy-Authenticate` then.',
    },
    {
      code: 404,
      difference: 'May be sent to hide an item from those who lack the right. `401` hides nothing and offers a way in.',
    },
    {
      code: 511,
      difference: 'The network wants you to log in before it lets anything through; the site was never reached.',
    },
  ],
  history: [
    { year: 1992, document: 'HTTP drafts, W3C', note: 'In the first list of codes, with the accepted schemes.' },
    { year: 1996, document: 'RFC 1945', note: 'In HTTP/1.0, with WWW-Authenticate required.' },
    { year: 1999, document: 'RFC 2616', note: 'HTTP/1.1; the schemes Basic and Digest are described in RFC 2617.' },
    { year: 2014, document: 'RFC 7235', note: 'Defined together with the framework for authentication.' },
    { year: 2022, document: 'RFC 9110', note: 'Current definition, back among the other codes.' },
  ],
  examples: [
    {
      about: 'An order is asked for without credentials, then with a token',
      messages: [
        { from: 'client', lines: ['GET /orders/1001 HTTP/1.1', 'Host: erp.example', 'Accept: application/json'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 401 Unauthorized',
            'Date: Sat, 21 Nov 2026 08:15:00 GMT',
            'WWW-Authenticate: Bearer realm="erp"',
            'Content-Type: application/problem+json',
            'Vary: Accept',
          ],
          content:
            '{"type":"about:blank","title":"Unauthorized","status":401,"detail":"Orders are shown to known users only. Tokens are issued at https://login.example/token."}',
        },
        {
          from: 'client',
          lines: [
            'GET /orders/1001 HTTP/1.1',
            'Host: erp.example',
            'Accept: application/json',
            'Authorization: Bearer mF9.B5f-4.1JqM',
          ],
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 200 OK',
            'Date: Sat, 21 Nov 2026 08:15:02 GMT',
            'Content-Type: application/json',
            'ETag: "7"',
            'Cache-Control: private, no-cache',
            'Vary: Accept',
          ],
          content: '{"order":1001,"customer":17,"state":"open"}',
        },
      ],
    },
    {
      about: 'The token has expired',
      messages: [
        {
          from: 'client',
          lines: [
            'DELETE /orders/1001 HTTP/1.1',
            'Host: erp.example',
            'Accept: application/json',
            'Authorization: Bearer mF9.B5f-4.1JqM',
          ],
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 401 Unauthorized',
            'Date: Sat, 21 Nov 2026 09:20:30 GMT',
            'WWW-Authenticate: Bearer realm="erp", error="invalid_token", error_description="The token has expired"',
            'Content-Type: application/problem+json',
            'Vary: Accept',
          ],
          content:
            '{"type":"https://erp.example/problems/token-expired","title":"Token expired","status":401,"detail":"The token was valid until 09:15:00 GMT. Nothing was deleted. Refresh the token and send the request again."}',
        },
      ],
    },
  ],
}
