import type { Prose } from './prose.ts'

export const prose449: Prose = {
  code: 449,
  summary: 'A code of Microsoft products: repeat the request after doing what the answer asks for.',
  standard:
    'This is an extension of Microsoft, not registered for HTTP; whoever does not know it handles it as `400`. In the WebDAV extensions (MS-WDV) the server lacks information: it sends `Ms-Echo-Request`, and a client that supports the extension processes the content without showing it, then repeats the request with `Ms-Echo-Reply`. To a request that has this field the server must not answer with the code again. Exchange ActiveSync used the number otherwise: the device had to run the Provision command first.',
  plain:
    'The server needs something more before it can answer, and it expects your program to supply that by itself and try again. Only some Microsoft programs know how. On a phone it usually means that the company mail account wants its security rules accepted first.',
  practice:
    'Do not send it. The idea, "you lack something, here is what", has registered codes: `400` or `422` with a problem document that names the missing value, `428` for a condition, `401` for credentials, `511` for a network that wants a sign-in. All of them work with clients that never heard of Microsoft.\n\nIf you write a client for Exchange ActiveSync, treat it as an order to provision: send Provision, apply the policy, and repeat the command with the new policy key. Later protocol versions report the same need as a status inside the response. For any other server that sends it, show the content to the caller, and do not loop: one repeat at most.',
  retry:
    'Only after adding what the answer asks for, and only once: a second one means that the addition did not satisfy the server.',
  symptoms: [
    'activesync policy required',
    'device must be provisioned',
    'exchange account setup fails on phone',
    'ms-echo-request header',
    'retry with appropriate action',
    'provisioning loop on mail sync',
  ],
  steps: {
    user: [
      'On a phone, open the mail account and accept the security rules that it shows (screen lock, encryption).',
      'If nothing is shown, remove the account from the phone and add it again: that starts provisioning anew.',
      'In a browser, delete the cookies of the site and open the page again with scripts allowed.',
    ],
    developer: [
      'Log the fields and the content of the answer: `Ms-Echo-Request` points to the WebDAV extension, an ActiveSync command to provisioning.',
      'For ActiveSync, send Provision, acknowledge the policy, and put the new key into `X-MS-PolicyKey` before you repeat the command.',
      'Stop after one repeat and hand the content of the answer to the caller.',
    ],
    operator: [
      'In Exchange, look at the mobile device policy of the mailbox and whether it admits devices that cannot be provisioned.',
      'Search the IIS log for the number with its sub-status, group by device type, and update or exclude the type that loops.',
    ],
  },
  fields: {
    'Ms-Echo-Request': 'Always: what the client is to copy into `Ms-Echo-Reply` when it repeats the request.',
  },
  confused: [
    {
      code: 428,
      difference: 'Precondition Required is registered and asks for one thing: a conditional request.',
    },
    { code: 401, difference: 'When credentials are what is missing, Unauthorized with a challenge says so.' },
    {
      code: 503,
      difference: 'Service Unavailable asks for the same request later; this one for a different request now.',
    },
  ],
  history: [
    {
      year: 2007,
      document: 'MS-WDV',
      note: 'First edition of the document that specifies the code; it names it Retry With in its heading and Reply With in its grammar and example.',
    },
  ],
  examples: [
    {
      about: 'A server for Microsoft clients asks for the size of the screen, by a script, before it answers',
      messages: [
        { from: 'client', lines: ['GET /reports/board HTTP/1.1', 'Host: intranet.example', 'Accept: text/html'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 449 Retry With',
            'Date: Sat, 21 Nov 2026 09:10:00 GMT',
            'Ms-Echo-Request: board-5',
            'Cache-Control: no-store',
            'Content-Type: text/html; charset=utf-8',
          ],
          content:
            '<!DOCTYPE html>\n<title>Size of your screen needed</title>\n<script>document.cookie = "width=" + screen.availWidth</script>\n<p>This report is drawn to fit. It needs scripts and cookies.</p>\n',
        },
        {
          from: 'client',
          lines: [
            'GET /reports/board HTTP/1.1',
            'Host: intranet.example',
            'Accept: text/html',
            'Ms-Echo-Reply: board-5',
            'Cookie: width=1920',
          ],
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 200 OK',
            'Date: Sat, 21 Nov 2026 09:10:01 GMT',
            'Vary: Cookie',
            'Cache-Control: private',
            'Content-Type: text/html; charset=utf-8',
          ],
          content: '<!DOCTYPE html>\n<title>Board report</title>\n<p>Open orders: 412</p>\n',
        },
      ],
    },
  ],
}
