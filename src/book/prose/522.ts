import type { Prose } from './prose.ts'

export const prose522: Prose = {
  code: 522,
  summary: 'Cloudflare waited in vain for the origin server to take up the connection.',
  standard:
    'Defined by Cloudflare for its edge and registered nowhere. Two waits lead to it: the origin server did not answer the opening SYN within 19 seconds, or, on an open connection, did not acknowledge the request within 90 seconds. Both are faults below HTTP: no response was ever begun. An unaware client proceeds as for `500`. The registered counterpart is `504`.',
  plain:
    'The site stands behind Cloudflare, and its server does not pick up the phone: it is overloaded, cut off from the network, or set to ignore Cloudflare. The fault lies with the site. Waiting some minutes can help, changing your own settings cannot.',
  practice:
    'A gateway of your own sends `504` with `Proxy-Status: gateway.example; error=connection_timeout`.\n\nBehind Cloudflare, think of packets that vanish: a firewall that drops instead of rejects, a cloud security group, a full accept queue, or a DNS record that names an address you gave back. Inside Cloudflare, a Worker that fetches its own custom domain, and a Pages domain whose CNAME record exists without the custom domain being set up, end here as well.',
  retry:
    'Yes for idempotent methods, with a long and growing pause: each attempt already took 19 seconds or more. Never in a tight loop, which feeds the overload.',
  symptoms: [
    'connection timed out cloudflare',
    'error code: 522',
    'syn ack timeout origin',
    'site slow then 522',
    'cloudflare worker fetch own domain 522',
    'cloudflare pages custom domain 522',
  ],
  steps: {
    user: [
      'Wait five to ten minutes and reload once; many reloads make an overloaded server slower.',
      'Tell the owner of the site the time and the Ray ID from the error page.',
    ],
    developer: [
      'Measure from outside: `curl -so /dev/null -w "%{time_connect}\\n" --resolve erp.example:443:ORIGIN_IP https://erp.example/`. A hang before connect confirms the cause.',
      'In a Worker, fetch another host name, use a route in place of a custom domain, or set the flag `global_fetch_strictly_public`.',
      'For Pages, add the domain under Custom domains first; a CNAME record alone is not enough.',
    ],
    operator: [
      'Allow all ranges of cloudflare.com/ips, IPv4 and IPv6, in iptables, the cloud security group, `.htaccess` and any rate limiter: this is the most common cause.',
      'Compare the A and AAAA records in the Cloudflare dashboard with the address the host gave you; remove an AAAA record if the server has no IPv6.',
      'Look for overload on the origin: `ss -s`, load average, `dmesg` for SYN flooding or a full connection tracking table.',
      'Leave TCP keep-alive on, and run `mtr` from the origin to an edge address found in its access log to see where packets are lost.',
    ],
  },
  fields: {},
  confused: [
    { code: 524, difference: 'There the origin took the request and then was slow to answer. Here it never took it.' },
    { code: 521, difference: 'A refusal comes at once; this one comes after a wait.' },
    { code: 504, difference: 'The registered code for a gateway that waited too long.' },
  ],
  history: [
    {
      year: 2026,
      document: 'Cloudflare documentation',
      note: 'The waits are given as 19 seconds for the connection and 90 seconds for the acknowledgement.',
    },
  ],
  examples: [
    {
      about: 'A firewall at the origin drops packets from the edge',
      messages: [
        { from: 'client', lines: ['GET /shipments/903 HTTP/1.1', 'Host: erp.example', 'User-Agent: curl/8.14.1'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 522 Connection Timed Out',
            'Date: Sat, 21 Nov 2026 09:16:31 GMT',
            'Content-Type: text/plain; charset=UTF-8',
            'Cache-Control: private, no-store',
            'Server: cloudflare',
            'CF-RAY: 9a1d426a1be42b41-FRA',
          ],
          content: 'error code: 522',
          note: 'It arrives about 19 seconds after the request.',
        },
      ],
    },
  ],
}
