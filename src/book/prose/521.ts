import type { Prose } from './prose.ts'

export const prose521: Prose = {
  code: 521,
  summary: 'The origin server refused the connection that Cloudflare tried to open.',
  standard:
    'Defined by Cloudflare for its edge and registered nowhere. It says that the origin server actively refused a TCP connection: nothing listens on the port that the encryption mode calls for, or a firewall rejects the addresses of Cloudflare. The request was never delivered. Software that does not know the number handles it as `500`. In registered terms a gateway sends `502`.',
  plain:
    'The site stands behind Cloudflare, and its own server turns every visitor away. Either that server is switched off or it mistakes Cloudflare for an attacker. You can do nothing to it from outside. Try again in a few minutes.',
  practice:
    'Not yours to send: a gateway answers `502`, with `Proxy-Status: gateway.example; error=connection_refused` to say why.\n\nBehind Cloudflare, most cases come after a change: the service did not come up, it listens on another port or on the loopback address alone, the encryption mode was raised to Full while port 443 is closed, or an intrusion blocker has banned an edge address. Since the edge gathers many users behind few addresses, limits by address must count the address in `CF-Connecting-IP` instead.',
  retry:
    'Yes for idempotent methods, with growing pauses over several minutes. The request did not reach the origin, but no client should build on that for a POST.',
  symptoms: [
    'web server is down cloudflare',
    'error code: 521',
    'origin refused connection',
    'cloudflare blocked by firewall',
    'fail2ban cloudflare ip',
    'site down after enabling full ssl',
  ],
  steps: {
    user: [
      'Wait five minutes and reload. The server behind the site is off or restarting.',
      'If it lasts for an hour, tell the owner through another channel, with the Ray ID from the page.',
    ],
    developer: [
      'Connect to the origin directly from outside: `nc -vz ORIGIN_IP 443`. A refusal at once confirms the cause; a hang is `522` instead.',
      'Check which address the service binds: 127.0.0.1 is reachable only from the machine itself.',
      'Read the release notes of the last deployment for a changed port.',
    ],
    operator: [
      'On the origin run `ss -ltnp` and compare with the encryption mode: Flexible needs port 80, Full and Full (strict) need 443.',
      'List the blocked addresses (`nft list ruleset`, `iptables -L -n`, `fail2ban-client status`) and allow all ranges of cloudflare.com/ips before any ban rule.',
      'Start the web server, read why it stopped in `journalctl -u nginx`, and set it to restart by itself.',
      'Check that the A and AAAA records point to this machine and not to a former one that has no web server.',
    ],
  },
  fields: {},
  confused: [
    { code: 522, difference: 'Silence in place of a refusal: packets are dropped, so the edge gives up after a wait.' },
    { code: 523, difference: 'No route to the address at all, so not even a refusal can come.' },
    { code: 502, difference: 'The registered code for a gateway that cannot get an answer from upstream.' },
  ],
  history: [
    {
      year: 2026,
      document: 'Cloudflare documentation',
      note: 'Described as: web server is down, connections refused.',
    },
  ],
  examples: [
    {
      about: 'Nothing listens on port 443 of the origin',
      messages: [
        { from: 'client', lines: ['GET /parts HTTP/1.1', 'Host: erp.example', 'User-Agent: curl/8.14.1'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 521 Web Server Is Down',
            'Date: Sat, 21 Nov 2026 09:14:02 GMT',
            'Content-Type: text/plain; charset=UTF-8',
            'Cache-Control: private, no-store',
            'Server: cloudflare',
            'CF-RAY: 9a1d3f0b6c8e2b41-FRA',
          ],
          content: 'error code: 521',
        },
      ],
    },
  ],
}
