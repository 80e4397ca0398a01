import type { Prose } from './prose.ts'

export const prose407: Prose = {
  code: 407,
  summary: 'A proxy on the way wants credentials before it passes the request on.',
  standard:
    'The counterpart of `401` for proxies: a client has to prove who it is before the proxy will serve this request. The proxy must send `Proxy-Authenticate` with a challenge that holds for itself and this request. The client may send the request again with a `Proxy-Authorization` field, new or replaced. These credentials are meant for the nearest proxy that asks for some. The origin server has no part in it: it neither generates this code nor needs to see them.',
  plain:
    'Between you and the site stands a machine of your company, school or provider that wants to know who you are. The site itself has not been asked yet. Sign in to that machine, usually with the name and password of your workplace, and go on.',
  practice:
    'An API on an origin server never sends it; ask for your own credentials with `401`. Only something that the client has chosen and set up as its proxy may send it, always with `Proxy-Authenticate`. An API gateway in front of your servers is not such a proxy, and a client would look for a proxy setting that it does not have.\n\nClients should keep proxy credentials apart from those for the site, send them to the proxy alone and never repeat them to another host after a redirect. With `https` the refusal answers CONNECT, before any tunnel exists, so a page script never sees its content. Offer a scheme that your clients know: many tools speak only `Basic`.',
  retry:
    'Yes, with any method, once you have credentials for the proxy that answer its challenge; the request went no further than the proxy. Try once, then ask a person.',
  symptoms: [
    'proxy login required',
    'tunneling socket could not be established',
    'npm install fails behind corporate proxy',
    'curl received http code 407 from proxy after connect',
    'proxy password expired',
    'git clone behind proxy fails',
    'proxy asks for username and password',
  ],
  steps: {
    user: [
      'Enter the name and password of your workplace or school when the browser asks; after a password change, the new one.',
      'Remove the stored password for the proxy from the key store of your system, so that you are asked again.',
      'Look at the proxy setting of your system; at home or on another network it is usually to be off.',
      'Tell whoever runs the network the name of the proxy and the time, if your password is refused.',
    ],
    developer: [
      'Print `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY`, in lower case too, and see which proxy the program really uses.',
      'Try it with `curl -v --proxy http://proxy.example:3128 --proxy-user NAME URL` and read the schemes in `Proxy-Authenticate`.',
      'Encode special characters of a password in a proxy URL: `@` becomes `%40`, `:` becomes `%3A`.',
      'If the proxy offers only Negotiate or NTLM and your tool knows neither, run a local helper that does.',
    ],
    operator: [
      'Read the log of the proxy for the name that was refused, and whether the directory behind it answered in time.',
      'Give build machines and services an account of their own, or a rule by address, instead of a person that leaves.',
      'If an origin server or an API gateway of yours sends this code, change it to `401` with `WWW-Authenticate`.',
    ],
  },
  fields: {
    'Proxy-Authenticate':
      'Owed in every answer with this code: one or more challenges of the proxy, as in `Basic realm="office proxy"`. They hold for the proxy alone.',
  },
  confused: [
    { code: 401, difference: 'The site asks, with `WWW-Authenticate`. With `407` a proxy on the way asks.' },
    {
      code: 511,
      difference:
        'A network that you did not set up as a proxy intercepts the request and wants a login on a page of its own.',
    },
    { code: 403, difference: 'The proxy knows you, or does not care, and will not let this request through.' },
    {
      code: 502,
      difference: 'The proxy tried to reach the site and got nothing usable. With `407` it has not tried yet.',
    },
  ],
  history: [
    { year: 1997, document: 'RFC 2068', note: 'Introduced with HTTP/1.1.' },
    { year: 1999, document: 'RFC 2616', note: 'HTTP/1.1; the schemes are described in RFC 2617.' },
    { year: 2014, document: 'RFC 7235', note: 'Defined together with the framework for authentication.' },
    { year: 2022, document: 'RFC 9110', note: 'Current definition, back among the other codes.' },
  ],
  examples: [
    {
      about: 'A tunnel to the ERP through the proxy of the office',
      messages: [
        { from: 'client', lines: ['CONNECT erp.example:443 HTTP/1.1', 'Host: erp.example:443'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 407 Proxy Authentication Required',
            'Date: Sat, 21 Nov 2026 07:58:00 GMT',
            'Proxy-Authenticate: Basic realm="office proxy", charset="UTF-8"',
            'Content-Type: application/problem+json',
          ],
          content:
            '{"type":"about:blank","title":"Proxy Authentication Required","status":407,"detail":"The proxy of the office serves known users only. Use your account of the workplace."}',
        },
        {
          from: 'client',
          lines: [
            'CONNECT erp.example:443 HTTP/1.1',
            'Host: erp.example:443',
            'Proxy-Authorization: Basic a2ltOmNvcnJlY3QtaG9yc2U=',
          ],
        },
        {
          from: 'server',
          lines: ['HTTP/1.1 200 OK', 'Date: Sat, 21 Nov 2026 07:58:04 GMT'],
          note: 'From here on the connection is a tunnel to erp.example.',
        },
      ],
    },
  ],
}
