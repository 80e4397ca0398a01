import type { Prose } from './prose.ts'

/** What Cloudflare's edge answers when the origin server behind it does not. */

export const prose520: Prose = {
  code: 520,
  summary: 'Cloudflare reached the origin server and got back something empty, cut off or not HTTP.',
  standard:
    'Defined by Cloudflare for its edge and registered nowhere. The connection to the origin server was made, but what came back was empty, unknown or unexpected: a reset after the request, no status line, field lines beyond 128 KB, or broken HTTP/2. A client that does not know the number applies the rules of `500`. The registered code for an invalid answer from upstream is `502`.',
  plain:
    'The site stands behind Cloudflare. Cloudflare passed your request on, and the site broke off or answered with something unreadable. Your browser, your connection and Cloudflare itself are fine. The fault is with the site, and its owner may not know of it yet.',
  practice:
    'Never send it yourself; a gateway of your own sends `502` with `Proxy-Status`. If your API is behind Cloudflare, treat it as a crash report: a worker process died while it held the request, a proxy in front of the application closed early, or cookies made the response field section too large.\n\nThe request may have been carried out before the connection broke, so let clients repeat only idempotent methods, and give every POST an idempotency key.',
  retry:
    'Yes for idempotent methods, after a growing pause. Do not repeat a POST without an idempotency key: the origin may have acted on it before it broke off.',
  symptoms: [
    'cloudflare unknown error',
    'web server is returning an unknown error',
    'empty response from origin',
    'error code: 520',
    'response headers too large cloudflare',
    'php crash cloudflare',
  ],
  steps: {
    user: [
      'Wait a minute and reload once. If it works in a private window, delete the cookies of this site: oversized cookies are a common cause.',
      'Send the owner of the site the time, the full address and the Ray ID printed on the error page.',
    ],
    developer: [
      'Ask the origin without Cloudflare: `curl -sv --resolve erp.example:443:ORIGIN_IP https://erp.example/orders` and see whether a complete response arrives.',
      'Add up the response fields that your code sets; `Set-Cookie` in a loop is the usual way past 128 KB.',
      'Repeat with `--http2` and `--http1.1`. If only HTTP/2 fails, turn off HTTP/2 to Origin in Cloudflare or mend it on the server.',
    ],
    operator: [
      'Read the error logs of the web server and the application at the second of the Ray ID: look for segmentation faults, killed workers, out-of-memory.',
      'Keep idle connections open at the origin for longer than 900 seconds: the edge may reuse one for that long, and a close in between hits the next request.',
      'Allow every range listed at cloudflare.com/ips in the firewall, in fail2ban and in security plugins.',
      'If Authenticated Origin Pulls is on, check that the origin trusts the client certificate that Cloudflare presents.',
    ],
  },
  fields: {},
  confused: [
    {
      code: 502,
      difference:
        'The registered code for the same thing. Cloudflare also passes on a `502` that the origin itself sent.',
    },
    { code: 521, difference: 'There the connection was refused. Here it was made, and the answer was useless.' },
    {
      code: 500,
      difference: 'The origin answered properly and said that it had failed. That is passed through unchanged.',
    },
  ],
  history: [
    {
      year: 2026,
      document: 'Cloudflare documentation',
      note: 'Described as an empty, unknown or unexpected response, with a limit of 128 KB for fields.',
    },
  ],
  examples: [
    {
      about: 'The application process died while it held the request',
      messages: [
        { from: 'client', lines: ['GET /orders/1188 HTTP/1.1', 'Host: erp.example', 'User-Agent: curl/8.14.1'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 520 Web Server Returned an Unknown Error',
            'Date: Sat, 21 Nov 2026 09:12:44 GMT',
            'Content-Type: text/plain; charset=UTF-8',
            'Cache-Control: private, no-store',
            'Server: cloudflare',
            'CF-RAY: 9a1d3c5e7f902b41-FRA',
          ],
          content: 'error code: 520',
        },
      ],
    },
  ],
}

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

export const prose524: Prose = {
  code: 524,
  summary: 'The origin server took the request and did not answer within the time Cloudflare allows.',
  standard:
    'Defined by Cloudflare for its edge and registered nowhere. The connection stood and the request was acknowledged, but no response began within the proxy read timeout: 120 seconds unless an Enterprise customer sets another, up to 6,000. A write to the origin that takes more than 30 seconds counts too. Where the number is not known, the rules of `500` hold. The registered counterpart is `504`.',
  plain:
    'The site got your request and works on it, or is stuck on it, for longer than two minutes, so Cloudflare stopped waiting. What you asked for may still be done. Look before you send an order or a payment a second time.',
  practice:
    'Your own gateway sends `504` with `Proxy-Status: gateway.example; error=http_response_timeout`.\n\nBehind Cloudflare, the lasting remedy is not a longer timeout. Answer a long export or import with `202` and the URI of a monitor that the client polls. Where that cannot be, begin to send early, or move the path to a host name that is DNS-only. The origin does not learn that the client is gone and often finishes the work, so a repeated POST does it twice unless it carries an idempotency key.',
  retry:
    'Idempotent methods may be repeated after a growing pause. Before you repeat a POST, fetch the state of the resource: the first one was received and may have been carried out.',
  symptoms: [
    'a timeout occurred cloudflare',
    'error code: 524',
    'export takes longer than 100 seconds',
    'proxy read timeout cloudflare',
    'long running request cloudflare',
    'slow report times out',
  ],
  steps: {
    user: [
      'Look whether the thing was done: open the list of orders or your mailbox before you send it again.',
      'Ask for less at a time: a shorter period, one customer, a smaller file.',
      'Tell the owner which page takes more than two minutes, with the Ray ID.',
    ],
    developer: [
      'Time the request at the origin itself: `curl -w "%{time_starttransfer}\\n" --resolve erp.example:443:ORIGIN_IP https://erp.example/reports/stock`.',
      'Turn the endpoint into a job: `202 Accepted` with `Location` and `Retry-After`, then poll.',
      'Find the slow step with the query log or a profiler; a lock that is never released looks the same.',
    ],
    operator: [
      'Log the response time per request (`$request_time` in nginx, `%D` in Apache) and sort for those above 100 seconds.',
      'Set the timeouts of your own proxy and application below 120 seconds, so that a clear `504` comes from you first.',
      'On an Enterprise plan raise `proxy_read_timeout` for the path with a cache rule; otherwise put it on a DNS-only host name.',
    ],
  },
  fields: {},
  confused: [
    {
      code: 522,
      difference: 'There the origin never took the connection or the request. Here it did, and then nothing came back.',
    },
    { code: 504, difference: 'The registered code for a gateway that waited too long.' },
    { code: 408, difference: 'The server waited for the client to finish its request, the other way round.' },
  ],
  history: [
    {
      year: 2026,
      document: 'Cloudflare documentation',
      note: 'The default is given as 120 seconds. It was 100 seconds for years, which older guides still say.',
    },
  ],
  examples: [
    {
      about: 'A stock report that takes three minutes',
      messages: [
        { from: 'client', lines: ['GET /reports/stock HTTP/1.1', 'Host: erp.example', 'User-Agent: curl/8.14.1'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 524 A Timeout Occurred',
            'Date: Sat, 21 Nov 2026 09:22:05 GMT',
            'Content-Type: text/plain; charset=UTF-8',
            'Cache-Control: private, no-store',
            'Server: cloudflare',
            'CF-RAY: 9a1d4a83d2c72b41-FRA',
          ],
          content: 'error code: 524',
          note: 'It arrives 120 seconds after the request.',
        },
      ],
    },
    {
      about: 'The remedy: the report as a job',
      messages: [
        {
          from: 'client',
          lines: ['POST /reports HTTP/1.1', 'Host: erp.example', 'Content-Type: application/json'],
          content: '{"kind":"stock"}',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 202 Accepted',
            'Date: Sat, 21 Nov 2026 09:30:00 GMT',
            'Location: /reports/jobs/71',
            'Retry-After: 20',
            'Content-Type: application/json',
          ],
          content: '{"state":"running","monitor":"/reports/jobs/71"}',
        },
      ],
    },
  ],
}

export const prose525: Prose = {
  code: 525,
  summary: 'Cloudflare and the origin server could not agree on a TLS connection.',
  standard:
    'Defined by Cloudflare for its edge and registered nowhere. The TCP connection to the origin server was made, and the TLS handshake on it failed. It occurs in the encryption modes Full and Full (strict), where the edge speaks TLS to the origin. No request was delivered. The general rules of `500` hold for a client that has never heard of it. The registered code is `502`.',
  plain:
    'The site stands behind Cloudflare, and the protected link between the two could not be set up. Your own link to Cloudflare is in order. A certificate or a setting on the server of the site is wrong, and only its owner can change that.',
  practice:
    'A gateway of your own answers `502`, with `Proxy-Status: gateway.example; error=tls_protocol_error` or `tls_alert_received`.\n\nBehind Cloudflare, four causes cover most cases: no certificate installed for this host name, port 443 served by something that does not speak TLS, a server that cannot choose by SNI, and no common protocol version or cipher suite. When it comes and goes, suspect several machines with unlike settings behind one name, or a server that resets handshakes under load.',
  retry:
    'Once or twice for idempotent methods, since intermittent cases exist. If it comes back each time, waiting does not help until the origin is mended.',
  symptoms: [
    'ssl handshake failed cloudflare',
    'error code: 525',
    'origin has no certificate',
    'cipher mismatch origin',
    'full ssl mode error',
    'sni not supported origin',
  ],
  steps: {
    user: [
      'Wait some minutes and reload; a certificate may be in the middle of its renewal.',
      'Tell the owner that Cloudflare cannot set up TLS with their server, and give the Ray ID. Do not try to get around it.',
    ],
    developer: [
      'Repeat the handshake by hand: `openssl s_client -connect ORIGIN_IP:443 -servername erp.example` and read the alert.',
      'Try it without `-servername` as well: a difference shows that the certificate is bound to another name.',
      'Test versions one by one with `-tls1_2` and `-tls1_3`.',
    ],
    operator: [
      'Install a certificate for the host name on the origin; an origin certificate issued by Cloudflare is enough for traffic from the edge.',
      'Check that port 443 is open and that the listener speaks TLS there (`listen 443 ssl` in nginx).',
      'Enable TLS 1.2 and 1.3 with cipher suites that Cloudflare offers to origins, and compare every machine behind the name.',
      'Raise the log level for TLS and read the errors at the time of the Ray ID.',
    ],
  },
  fields: {},
  confused: [
    {
      code: 526,
      difference:
        'There the handshake could go through and the certificate is not trusted. Here it breaks before that counts.',
    },
    { code: 521, difference: 'Port 443 refuses the connection altogether.' },
    { code: 495, difference: 'At nginx it is the certificate of the client that fails.' },
  ],
  history: [
    {
      year: 2026,
      document: 'Cloudflare documentation',
      note: 'Described as: SSL handshake failed, in the modes Full and Full (strict).',
    },
  ],
  examples: [
    {
      about: 'The origin has no certificate for this host name',
      messages: [
        { from: 'client', lines: ['GET /parts/4410 HTTP/1.1', 'Host: erp.example', 'User-Agent: curl/8.14.1'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 525 SSL Handshake Failed',
            'Date: Sat, 21 Nov 2026 09:25:40 GMT',
            'Content-Type: text/plain; charset=UTF-8',
            'Cache-Control: private, no-store',
            'Server: cloudflare',
            'CF-RAY: 9a1d4fc0b9f32b41-FRA',
          ],
          content: 'error code: 525',
        },
      ],
    },
  ],
}

export const prose526: Prose = {
  code: 526,
  summary: 'Cloudflare does not trust the certificate that the origin server shows.',
  standard:
    'Defined by Cloudflare for its edge and registered nowhere. In the mode Full (strict) the edge verifies the certificate of the origin server; here that failed: expired, revoked, self-signed, or issued for another name. Cloudflare Gateway and requests that a Worker makes to hosts outside the zone are strict as well. Without knowledge of the number, `500` governs. The registered code is `502`.',
  plain:
    'The site stands behind Cloudflare, which checks the identity card of the server behind it. That card has run out or bears another name, so Cloudflare sends nothing there. You are protected; the owner of the site has to renew the certificate.',
  practice:
    'Your own gateway sends `502` with `Proxy-Status: gateway.example; error=tls_certificate_error`.\n\nBehind Cloudflare, let certificates renew by themselves and watch the expiry of the one on the origin: visitors see only the certificate of the edge, so nobody notices that the other runs out. Changing the mode from Full (strict) to Full makes the message go away and the check with it; use that for minutes, not as the mend. A self-signed certificate can be put in the Custom Origin Trust Store.',
  retry: 'No. The answer stays the same until the certificate on the origin, or the trust in it, is changed.',
  symptoms: [
    'invalid ssl certificate cloudflare',
    'error code: 526',
    'origin certificate expired',
    'self signed certificate cloudflare strict',
    'full strict error',
    'let us encrypt renewal failed behind cloudflare',
    'worker fetch 526',
  ],
  steps: {
    user: [
      'Do not send anything until it is mended. Tell the owner that the certificate of their server behind Cloudflare is not valid, with the Ray ID.',
      'On a company network with Cloudflare Gateway, ask the administrator which site is not trusted: the message can come from there.',
    ],
    developer: [
      'Show what the origin presents: `openssl s_client -connect ORIGIN_IP:443 -servername erp.example </dev/null | openssl x509 -noout -dates -subject -issuer -ext subjectAltName`.',
      'Check that the whole chain is sent, not the leaf certificate alone.',
      'In a Worker, a subrequest to an outside host is always strict; point it at a host with a public certificate.',
    ],
    operator: [
      'Renew the certificate now (`certbot renew`, then reload the server) and find out why the renewal did not run; HTTP challenges often fail behind the proxy.',
      'Or install an origin certificate from Cloudflare, made for exactly the host names in use.',
      'Put a check on the expiry date of the certificate at the origin address into your monitoring.',
    ],
  },
  fields: {},
  confused: [
    { code: 525, difference: 'There the handshake itself breaks down. Here it works, and the certificate is refused.' },
    { code: 495, difference: 'At nginx it is the certificate of the client that did not pass.' },
    { code: 502, difference: 'The registered code for a gateway without a usable answer from upstream.' },
  ],
  history: [
    {
      year: 2026,
      document: 'Cloudflare documentation',
      note: 'Described for Full (strict), for Gateway and for subrequests of Workers.',
    },
  ],
  examples: [
    {
      about: 'The certificate on the origin ran out last night',
      messages: [
        { from: 'client', lines: ['GET /orders HTTP/1.1', 'Host: erp.example', 'User-Agent: curl/8.14.1'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 526 Invalid SSL Certificate',
            'Date: Sat, 21 Nov 2026 09:27:18 GMT',
            'Content-Type: text/plain; charset=UTF-8',
            'Cache-Control: private, no-store',
            'Server: cloudflare',
            'CF-RAY: 9a1d52269d1e2b41-FRA',
          ],
          content: 'error code: 526',
        },
      ],
    },
  ],
}

export const prose527: Prose = {
  code: 527,
  summary: 'The link between Cloudflare and the Railgun listener at the origin broke. Railgun is retired.',
  standard:
    'Defined by Cloudflare for Railgun, an accelerator with a listener program beside the origin server, and registered nowhere. The connection between the edge and that listener was interrupted or timed out. Railgun was switched off in January 2024, so no current set-up can lead to the number. A client that still meets it goes by the rules of `500`.',
  plain:
    'This number belongs to an old Cloudflare product that no longer exists. If you see it today, something is replaying an old answer or uses the number for a purpose of its own. Read the text that comes with it.',
  practice:
    'Do not send it. A gateway whose link to the next server breaks answers `502`, or `504` when time ran out, with `Proxy-Status` for the reason.\n\nKeep it only in log analysis, to explain records from before February 2024. A number that its owner gave up is not free for use: clients and dashboards go on showing the old name for it, and no registry prevents the next owner from giving it another meaning.',
  retry:
    'For idempotent methods as after any `500`: once or twice with a growing pause. Where it is a replay from an old recording, never.',
  symptoms: [
    'railgun error',
    'rg-listener timeout',
    'error 527 cloudflare',
    'railgun listener to origin error',
    'lan timeout railgun',
  ],
  steps: {
    user: [
      'Reload once. If the same page comes back, tell the owner of the site that it shows a message of a retired Cloudflare product.',
    ],
    developer: [
      'Read `Server` and `CF-RAY` of the answer: without them it does not come from Cloudflare, so search your own code and mocks for 527.',
      'Remove it from lists of codes to retry, or leave it there as one more 5xx.',
    ],
    operator: [
      'Look for a forgotten `rg-listener` process and port 2408 in the firewall, and remove both.',
      'Have the DNS record point straight to the web server and test it with `curl --resolve`.',
    ],
  },
  fields: {},
  confused: [
    { code: 520, difference: 'The current number of Cloudflare for an answer that broke off.' },
    { code: 502, difference: 'The registered code for a gateway without a valid answer from upstream.' },
  ],
  history: [
    {
      year: 2024,
      document: 'Cloudflare Railgun end of life',
      note: 'Railgun became unavailable on 31 January; the number has no use since.',
    },
  ],
  examples: [
    {
      about: 'From a recording made before 2024',
      messages: [
        { from: 'client', lines: ['GET /parts HTTP/1.1', 'Host: erp.example', 'User-Agent: curl/8.14.1'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 527 Railgun Error',
            'Date: Sat, 21 Nov 2026 09:29:00 GMT',
            'Content-Type: text/plain; charset=UTF-8',
            'Cache-Control: private, no-store',
            'Server: cloudflare',
          ],
          content: 'error code: 527',
        },
      ],
    },
  ],
}

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
