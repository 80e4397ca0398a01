import type { Prose } from './prose.ts'

export const prose523: Prose = {
  code: 523,
  summary: 'No network route leads from Cloudflare to the address of the origin server.',
  standard:
    'Defined by Cloudflare for its edge and registered nowhere. A network device between the edge and the origin server has no route to the address that the DNS records name, so that no connection can be attempted. The request was not delivered. To a client without knowledge of the number it is a `500`. The registered code for it is `502`.',
  plain:
    'The site stands behind Cloudflare, and the address at which its server should be leads nowhere. The server was moved or its network is cut off. Only the owner of the site or its hosting company can put that right.',
  practice:
    'Send `502` from a gateway of your own, with `Proxy-Status: gateway.example; error=destination_ip_unroutable`.\n\nBehind Cloudflare it follows a move: a host that changed the address without notice, a released cloud address, a private address in an A record, or a withdrawn network announcement. In a private cloud network at AWS, a broad route such as `172.0.0.0/8` can swallow the way back, as Cloudflare uses `172.64.0.0/13`.',
  retry:
    'Idempotent methods may be repeated after minutes, not seconds: routes and DNS records change slowly. Stop after a few attempts.',
  symptoms: [
    'origin is unreachable cloudflare',
    'error code: 523',
    'no route to host',
    'server ip changed cloudflare',
    'aws vpc route 172.0.0.0/8',
  ],
  steps: {
    user: [
      'Wait an hour and try again; nothing on your side leads to it.',
      'Tell the owner that their server cannot be reached from Cloudflare, and give the Ray ID from the page.',
    ],
    developer: [
      'Look up the address at the hosting company and compare it with the A and AAAA records in the Cloudflare dashboard.',
      'Run `traceroute ORIGIN_IP` from two networks; note the last hop that answers.',
    ],
    operator: [
      'Correct the A and AAAA records; where the address changes often, update them by the API with each change.',
      'Ask the hosting company whether the network of that address is announced at present, and send them an `mtr` report from the origin to an edge address.',
      'At AWS, read the VPC route tables and add `172.64.0.0/13` by way of the internet gateway where a broader private route covers it.',
    ],
  },
  fields: {},
  confused: [
    { code: 530, difference: 'There the name of the origin has no address. Here it has one, and no way leads to it.' },
    { code: 522, difference: 'A route exists, and the host at its end stays silent.' },
    { code: 502, difference: 'The registered code for a gateway that gets no valid answer from upstream.' },
  ],
  history: [
    {
      year: 2026,
      document: 'Cloudflare documentation',
      note: 'Described as: origin is unreachable. The case of AWS route tables is named.',
    },
  ],
  examples: [
    {
      about: 'The A record names an address that was given back',
      messages: [
        { from: 'client', lines: ['GET /customers HTTP/1.1', 'Host: erp.example', 'User-Agent: curl/8.14.1'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 523 Origin Is Unreachable',
            'Date: Sat, 21 Nov 2026 09:18:10 GMT',
            'Content-Type: text/plain; charset=UTF-8',
            'Cache-Control: private, no-store',
            'Server: cloudflare',
            'CF-RAY: 9a1d44d53f0a2b41-FRA',
          ],
          content: 'error code: 523',
        },
      ],
    },
  ],
}
