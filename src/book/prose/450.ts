import type { Prose } from './prose.ts'

export const prose450: Prose = {
  code: 450,
  summary: 'A filter of Windows for families keeps this page from the account that asked for it.',
  standard:
    'No public specification defines this number; it is known from the web filter in the parental controls of Windows. The filter, not the site, answers: it stands between the browser and the network and decides by the settings of the account. A recipient without knowledge of it handles it as `400`. It allows no conclusion about the resource, which the request never reached.',
  plain:
    'This computer has family settings, and they do not allow this page for the account that is signed in. The site itself is probably fine and knows nothing about it. The person who manages the family settings can allow the page; trying again by yourself does not help.',
  practice:
    'Never send it: it belongs to software on the machine of the reader. A service that filters for others, such as a school or a company gateway, should send `403` with a page that says who blocks and whom to ask, or `451` where a law demands the block.\n\nAs the author of a client you meet it as one more `4xx`. Show the page that comes with it, since it may have a link for asking permission, and do not repeat the request. As the owner of a site you will not find it in your logs. When people report it, tell them which host names your pages load from, because filters often allow the site and block its content network.',
  retry: 'No. It stays blocked until whoever manages the family settings allows the page.',
  symptoms: [
    'blocked by parental controls',
    'family safety blocked this page',
    'website blocked on child account',
    'ask permission to visit site',
    'windows web filter blocks app download',
    'microsoft family features block page',
  ],
  steps: {
    user: [
      'Use the button on the page that asks for permission, or show the address to the person who manages your account.',
      'As that person, sign in at account.microsoft.com/family, choose the member, open the content filters and add the site to the allowed ones.',
      'Check which Windows account is signed in: another account on the same computer may have no filter.',
    ],
    developer: [
      'Show the content of the answer to the reader and stop; do not count it as a failure of the origin server.',
      'Request the same address from a machine without family settings to confirm that the site answers.',
    ],
    operator: [
      'Send those who report it a list of every host name that your pages use, so that all of them can be allowed together.',
      'If the site is filtered because of a wrong category, look its name up with Microsoft and ask there for a correction.',
    ],
  },
  fields: {},
  confused: [
    { code: 403, difference: 'Forbidden is decided by the server that was asked. Here the request never got there.' },
    { code: 451, difference: 'Unavailable For Legal Reasons is a block by law; this is a block by the family.' },
    {
      code: 511,
      difference:
        'Network Authentication Required also comes from the way and not from the site, and wants a sign-in to the network.',
    },
  ],
  history: [
    {
      year: 2007,
      document: 'Windows Vista',
      note: 'The first Windows with parental controls and a web filter. The code is known from it by report; Microsoft has not specified it.',
    },
  ],
  examples: [
    {
      about: 'The filter of the computer answers in place of a site',
      messages: [
        { from: 'client', lines: ['GET /chat HTTP/1.1', 'Host: games.example', 'Accept: text/html'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 450 Blocked by Windows Parental Controls',
            'Date: Sat, 21 Nov 2026 16:45:00 GMT',
            'Cache-Control: no-store',
            'Content-Type: text/html; charset=utf-8',
          ],
          content:
            '<!DOCTYPE html>\n<title>Blocked by your family settings</title>\n<p>games.example is not on the list of sites for this account. Ask the person who manages your family settings to allow it.</p>\n',
          note: 'The filter on the same computer wrote this. games.example received nothing.',
        },
      ],
    },
  ],
}
