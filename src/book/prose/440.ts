import type { Prose } from './prose.ts'

export const prose440: Prose = {
  code: 440,
  summary: 'Microsoft: the session of a signed-in user has run out; sign in again.',
  standard:
    'Defined by Microsoft for IIS, chiefly for Outlook on the web in Exchange, and registered nowhere. The session that a form had opened is over, or could not be set up, and the user has to sign in once more. There is no challenge with it, so a program cannot learn how to authenticate. A client to which the number is new treats it as `400`. The registered code is `401`.',
  plain:
    'You were signed in and stayed away too long, so the site closed your session. Copy what you were writing, then load the page again and sign in. If it happens right after each sign-in, the server is set up wrongly and the administrator has to look.',
  practice:
    'Send `401` with `WWW-Authenticate` when a session or token has run out, and say in the problem document that it expired. That holds for requests made by scripts in a page with a session cookie too: the script sees `401` and opens the sign-in form.\n\nAn outlived session is no client fault worth a number of its own, and only clients made for Exchange know 440. Do not answer with a redirect to a login page either, as scripts then take its HTML for data.',
  retry: 'After signing in again, yes. Repeating the request with the same cookie gives the same answer.',
  symptoms: [
    '440 login timeout',
    'owa session expired',
    'outlook web access login loop',
    'exchange 440 after login',
    'session timed out please sign in',
  ],
  steps: {
    user: [
      'Copy unsaved text somewhere, reload the page and sign in again.',
      'Choose "private computer" at sign-in where it is offered: the session then lasts longer.',
      'If it repeats at once, delete the cookies of the mail site and check that the clock of your device is right.',
    ],
    developer: [
      'Treat it like `401`: drop the session cookie, authenticate, send the request once more.',
      'Do not repeat a POST by yourself: show it to the user after the sign-in.',
    ],
    operator: [
      'Compare the authentication settings of the virtual directories: `Get-OwaVirtualDirectory | fl *auth*` and the same for ECP.',
      'Look for a `web.config` in the OWA folder that was changed by hand, and run `iisreset` after mending it.',
      'With several front ends, check that all share the certificate that protects the session cookie.',
    ],
  },
  fields: {},
  confused: [
    { code: 401, difference: 'The registered code, which also says how to authenticate.' },
    { code: 419, difference: 'Laravel: the token of a form has run out, not necessarily the sign-in.' },
    { code: 408, difference: 'The request itself did not arrive in time; sessions have nothing to do with it.' },
  ],
  history: [
    {
      year: 2009,
      document: 'Microsoft TechNet, Exchange 2007',
      note: 'Described as 440 Login Timeout of Outlook Web Access, with its causes in IIS.',
    },
  ],
  examples: [
    {
      about: 'A session that ended over lunch',
      messages: [
        {
          from: 'client',
          lines: [
            'POST /owa/service.svc?action=FindItem HTTP/1.1',
            'Host: mail.example',
            'Content-Type: application/json',
          ],
          content: '{"folder":"inbox"}',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 440 Login Time-out',
            'Date: Sat, 21 Nov 2026 13:05:00 GMT',
            'Server: Microsoft-IIS/10.0',
            'Content-Type: text/plain',
            'Cache-Control: private, no-store',
          ],
          content: 'The session has expired.',
        },
      ],
    },
    {
      about: 'The same, in registered terms',
      messages: [
        { from: 'client', lines: ['GET /orders HTTP/1.1', 'Host: erp.example', 'Authorization: Bearer c2Vzc2lvbi0x'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 401 Unauthorized',
            'Date: Sat, 21 Nov 2026 13:05:10 GMT',
            'WWW-Authenticate: Bearer realm="erp", error="invalid_token"',
            'Content-Type: application/problem+json',
          ],
          content:
            '{"type":"about:blank","title":"Unauthorized","status":401,"detail":"The session ended at 12:45. Sign in again."}',
        },
      ],
    },
  ],
}
