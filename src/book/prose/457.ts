import type { Prose } from './prose.ts'

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
