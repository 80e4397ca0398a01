import type { Prose } from './prose.ts'

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
