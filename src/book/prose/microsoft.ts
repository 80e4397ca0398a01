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

export const prose456: Prose = {
  code: 456,
  summary: 'Exchange ActiveSync: the account of the user is blocked.',
  standard:
    'Defined by Microsoft in MS-ASHTTP, the HTTP side of Exchange ActiveSync, and registered nowhere. The server knows the user and has blocked the account, so the command is not carried out. Unlike `403` in the same protocol, which says that synchronization is not enabled for the user, it concerns the account as a whole. Other clients handle it as they would `400`. The registered code is `403`.',
  plain:
    'Your mail account is blocked. The phone or the app cannot change that, and a new password typed into it does not help. The administrator of your mail system can say why and lift the block.',
  practice:
    'Outside ActiveSync send `403`, with a problem document whose `type` names the block and whose `detail` says whom to ask. Tell it only to a caller who has proved who they are: to everybody else a blocked account looks like wrong credentials, which is `401`.\n\nA client of ActiveSync stops its synchronization when it gets this code and tells the user. Asking on every few minutes can prolong a block that was set for too many failed attempts.',
  retry: 'No. The answer stays until an administrator lifts the block; try again when the user says so.',
  symptoms: [
    'activesync 456',
    'exchange account blocked phone',
    'office 365 sign in blocked activesync',
    'mail app cannot sync account blocked',
  ],
  steps: {
    user: [
      'Sign in to the webmail from a computer: it often names the reason, such as unusual activity.',
      'Ask the administrator of your mail system to unblock the account, and leave the phone offline until then.',
    ],
    developer: [
      'Stop the synchronization of that account and show the message; do not schedule another attempt.',
      'Keep 456 apart from 401 and 457: only these two call for a password.',
    ],
    operator: [
      'In Microsoft 365, look at "Block sign-in" of the user and at the list of risky users, and clear what is no longer true.',
      'Search the sign-in log for the address from which failed attempts come; an old device with a former password is a usual cause.',
    ],
  },
  fields: {},
  confused: [
    {
      code: 403,
      difference: 'The registered code. In ActiveSync it means that the user is not enabled for synchronization.',
    },
    { code: 457, difference: 'The account is in order and its password has expired.' },
    { code: 401, difference: 'The credentials are missing or wrong.' },
  ],
  history: [
    {
      year: 2026,
      document: 'MS-ASHTTP 2.2.2.1.1',
      note: 'Listed as Blocked among the status codes of Exchange ActiveSync.',
    },
  ],
  examples: [
    {
      about: 'A phone asks for new mail',
      messages: [
        {
          from: 'client',
          lines: [
            'OPTIONS /Microsoft-Server-ActiveSync HTTP/1.1',
            'Host: mail.example',
            'Authorization: Basic bmV3ZWw6cGFydHM=',
          ],
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 456 Blocked',
            'Date: Sat, 21 Nov 2026 07:40:12 GMT',
            'Server: Microsoft-IIS/10.0',
            'Content-Length: 0',
          ],
        },
      ],
    },
  ],
}

export const prose457: Prose = {
  code: 457,
  summary: 'Exchange ActiveSync: the password of the user has expired.',
  standard:
    'Defined by Microsoft in MS-ASHTTP, the HTTP side of Exchange ActiveSync, and registered nowhere. The credentials were right once, and the password has passed its age limit, so the command is refused until it is changed elsewhere: the protocol itself offers no way to change it. Clients made for something else apply the rules of `400`. The registered codes are `401`, or `403` where a change of password is the only thing still allowed.',
  plain:
    'The password of your mail account is too old and has to be changed. You cannot do that in the mail app: change it on a computer or in the webmail, then type the new one into the phone.',
  practice:
    'In an API of your own, answer `401` with a challenge if an expired password counts as no credentials, or `403` with a problem document that links to the page where it is changed. The second is kinder, since it tells the user that they typed the right password, and only after they have proved it.\n\nA client stops after this code. One device that goes on with the old password locks the account for all the others.',
  retry: 'After the password was changed and given to the client, yes. With the old one never.',
  symptoms: [
    'activesync 457',
    'password expired phone mail',
    'exchange expired password sync stops',
    'must change password mobile outlook',
  ],
  steps: {
    user: [
      'Change the password in the webmail or on a computer of your organisation.',
      'Enter the new one on every device that fetches mail, or turn those devices off until you have: old passwords lock the account.',
    ],
    developer: [
      'Pause the synchronization, ask for the new password, and resume by itself once it is there.',
      'Show the address of the page where the password can be changed.',
    ],
    operator: [
      'Read the date: `Get-ADUser NAME -Properties PasswordLastSet,PasswordExpired`.',
      'Send reminders before the limit, or move to sign-in without passwords that expire.',
    ],
  },
  fields: {},
  confused: [
    { code: 401, difference: 'The registered code: credentials are missing, wrong or no longer valid.' },
    { code: 456, difference: 'The account is blocked; a new password does not help.' },
    { code: 440, difference: 'The session has run out, not the password.' },
  ],
  history: [
    {
      year: 2026,
      document: 'MS-ASHTTP 2.2.2.1.1',
      note: 'Listed as Expired Password among the status codes of Exchange ActiveSync.',
    },
  ],
  examples: [
    {
      about: 'The password is ninety days old',
      messages: [
        {
          from: 'client',
          lines: [
            'OPTIONS /Microsoft-Server-ActiveSync HTTP/1.1',
            'Host: mail.example',
            'Authorization: Basic bmV3ZWw6cGFydHM=',
          ],
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 457 Expired Password',
            'Date: Sat, 21 Nov 2026 07:42:55 GMT',
            'Server: Microsoft-IIS/10.0',
            'Content-Length: 0',
          ],
        },
      ],
    },
  ],
}
