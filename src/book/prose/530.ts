import type { Prose } from './prose.ts'

export const prose530: Prose = {
  code: 530,
  summary: 'Cloudflare cannot find out the address of the origin server; the content holds a second code.',
  standard:
    'Registered nowhere and claimed by several. Cloudflare sends it when it cannot resolve the name of the origin server or find its tunnel, together with a number from 1000 upwards in the content, most often 1016, which tells the case. Shopify documents the same meaning. Pantheon uses it for a site that sleeps. A client to which it is new applies the rules of `500`; a gateway in general sends `502`.',
  plain:
    'At Cloudflare: the site is known, but where its server lives is not, so nobody can be asked. At Pantheon: the site was put to sleep because nobody used it. In both cases the owner of the site has to act, and you can only wait.',
  practice:
    'From a gateway of your own send `502` with `Proxy-Status: gateway.example; error=dns_error`.\n\nBehind Cloudflare, read the four digits in the content before anything else. 1016: the A record is missing, or a CNAME record points to a name that does not resolve. 1033: no connector of the tunnel is running. 1000: a record points back at Cloudflare. The status code is the same for all of these, so log the inner number and the field `cf-error-type` next to it.',
  retry:
    'Idempotent methods may be repeated after minutes. A tunnel that restarts is back soon; a missing DNS record stays missing until somebody adds it.',
  symptoms: [
    'origin dns error',
    'error 1016 cloudflare',
    'error 1033 cloudflare tunnel',
    'error code: 1016',
    'site is frozen pantheon',
    'cname does not resolve',
    'cloudflared not running',
  ],
  steps: {
    user: [
      'Note the four digits on the page: 1033 means that a connection program is off and may be back in minutes, 1016 that an entry is missing.',
      'Tell the owner of the site those digits and the Ray ID.',
    ],
    developer: [
      'Resolve the target of the record from outside: `dig +short origin.erp.example`. No line of output means 1016.',
      'For 1016 from a Worker, check that the host exists in the zone that the subrequest goes to.',
      'Log `cf-error-type` from the answer; only pages made by Cloudflare itself carry it.',
    ],
    operator: [
      '1016: add or correct the A, AAAA or CNAME record in the Cloudflare dashboard, and give the load balancer a fallback pool with a fixed address.',
      '1033: run `cloudflared tunnel info NAME` on the host, start the service, and run a second connector on another machine.',
      'With custom host names (SSL for SaaS), check that the host name has the status active and that a fallback origin is set.',
      'At Pantheon, open the dashboard of the site and unfreeze it.',
    ],
  },
  fields: {},
  confused: [
    { code: 523, difference: 'The origin has an address and no route leads to it. Here no address was found.' },
    { code: 502, difference: 'The registered code for a gateway that could not get an answer from upstream.' },
    { code: 421, difference: 'The server was found and says that it does not answer for this host.' },
  ],
  claims: [
    {
      owner: 'Cloudflare',
      name: 'Origin DNS Error',
      meaning:
        'The name of the origin server or its tunnel cannot be resolved; a 1xxx number in the content says which case.',
    },
    {
      owner: 'Pantheon',
      name: 'Site is frozen',
      meaning: 'The site was put to sleep for lack of use and has to be woken in the dashboard.',
    },
    {
      owner: 'Shopify',
      name: 'Origin DNS Error',
      meaning: 'Cloudflare, in front of the shop, cannot resolve a DNS record; see the status page of Shopify.',
    },
  ],
  history: [
    {
      year: 2017,
      document: 'Responses of Cloudflare',
      note: 'Seen on the wire by August, with a page titled Origin DNS error.',
    },
    {
      year: 2026,
      document: 'Cloudflare documentation',
      note: 'Described as a failure to resolve the origin, with a 1xxx error in the content.',
    },
  ],
  examples: [
    {
      about: 'The CNAME record points to a name that is gone',
      messages: [
        { from: 'client', lines: ['GET /customers/31 HTTP/1.1', 'Host: erp.example', 'User-Agent: curl/8.14.1'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 530 Origin DNS Error',
            'Date: Sat, 21 Nov 2026 09:31:52 GMT',
            'Content-Type: text/plain; charset=UTF-8',
            'Cache-Control: private, no-store',
            'cf-error-type: 1016',
            'Server: cloudflare',
            'CF-RAY: 9a1d58d2aa0c2b41-FRA',
          ],
          content: 'error code: 1016',
        },
      ],
    },
  ],
}
