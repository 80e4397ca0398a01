import type { Prose } from './prose.ts'

export const prose305: Prose = {
  code: 305,
  summary: 'Deprecated: once told the client to repeat the request through a proxy.',
  standard:
    'Earlier editions of HTTP/1.1 let an origin server demand that this one request be repeated through the proxy named in `Location`. RFC 7231 deprecated the code, since configuring a proxy from within an answer is a security risk: whoever can inject one answer could route the traffic. RFC 9110 keeps the number and gives it no meaning of its own. Servers do not send it, and a client treats it like the general code of its class without switching to any proxy.',
  plain:
    'The site tried to make your browser use an intermediary. No browser does so any more, because it could let strangers read along. The site is outdated or set up wrongly; there is nothing that you can mend on your side.',
  practice:
    'Never send it. Clients disagree on what to do: browsers show the answer as it is, some libraries follow `Location` as if it were an ordinary redirect and send the request to the proxy as though that were the origin.\n\nIf a resource must be reached through a proxy, configure the clients: a PAC file, the settings of the operating system, or the environment. If another host serves the resource, redirect with `307` or `308`. If the caller came to the wrong server of a group, answer `421`. A client that you write should refuse to follow, and report the code together with the host that sent it.',
  retry:
    'Do not repeat the request, neither directly nor through the proxy that is named: the server has to change first.',
  symptoms: [
    'use proxy',
    'server demands a proxy',
    'library follows redirect to proxy address',
    'proxy redirect ignored by browser',
    'deprecated redirect status',
  ],
  steps: {
    user: [
      'Do not enter the proxy address from the answer in your settings.',
      'Tell the owner of the site which address sends you to a proxy, and that browsers stopped doing so years ago.',
    ],
    developer: [
      'Stop your client from following it: in a redirect hook, treat the code as an error whatever `Location` says.',
      'If your network needs a proxy, set it in the client (`HTTPS_PROXY` or its own option) and repeat; see whether the code goes away.',
      'Look at `Via` and `Server` to find which machine in the chain sent the answer.',
    ],
    operator: [
      'Search the configuration and the application for the number and replace it with `307`, `308` or `421`, whichever is meant.',
      'Publish proxy settings by a PAC file or device management, not in answers.',
    ],
  },
  fields: {},
  confused: [
    { code: 407, difference: 'A proxy that is already in use wants credentials. That code is alive and well.' },
    { code: 307, difference: 'Sends the client to another URI, not through another machine.' },
    {
      code: 421,
      difference: 'The connection leads to a server that does not serve this host; another one has to be opened.',
    },
    { code: 306, difference: 'Switch Proxy, a draft for later requests too; it never became part of a standard.' },
  ],
  history: [
    { year: 1997, document: 'RFC 2068', note: 'Introduced as Use Proxy.' },
    {
      year: 1999,
      document: 'RFC 2616',
      note: 'Limited to origin servers and to the one request, which RFC 2068 had left unclear.',
    },
    { year: 2014, document: 'RFC 7231', note: 'Deprecated because of the security risk.' },
    { year: 2022, document: 'RFC 9110', note: 'Still deprecated; the number remains taken.' },
  ],
  examples: [
    {
      about: 'As it was meant in 1999: the server demands a proxy. A client of today ignores that',
      messages: [
        { from: 'client', lines: ['GET /customers/17 HTTP/1.1', 'Host: erp.example', 'Accept: application/json'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 305 Use Proxy',
            'Date: Sat, 21 Nov 2026 08:45:00 GMT',
            'Location: http://proxy.example:3128/',
            'Cache-Control: no-store',
            'Content-Type: text/plain; charset=utf-8',
          ],
          content: 'Ask again through the proxy at http://proxy.example:3128/.\n',
          note: 'The client does not connect to the proxy. It handles the answer as a `300` that it will not follow, and reports it.',
        },
      ],
    },
  ],
}
