import type { Prose } from './prose.ts'

export const prose444: Prose = {
  code: 444,
  summary: 'A mark in the log of nginx: the connection was closed on purpose, and no answer was sent.',
  standard:
    'This number is an instruction and a log entry of nginx, not a status code of HTTP. Where a configuration says `return 444`, the server closes the connection and sends nothing: no status line, no fields, no content. Nothing with this number ever belongs on the wire, and a client cannot tell this from a network fault. If a message with it does arrive, no registered meaning applies, and it is handled as `400`.',
  plain:
    'You will not see this number; you see a page that says "connection reset" or "empty response". The server hung up on purpose. It does that to requests that look like an attack or that came for a name it does not serve. Your address or your software may have been mistaken for a robot.',
  practice:
    'Use it as a tool of operation, not as a part of an API: for scanners, for floods, and for requests that reach the default host by bare address. Silence costs the least and tells an attacker nothing. Over HTTP/2 it resets the one stream; the connection and its other requests go on.\n\nNever use it for callers who might be legitimate: a hidden refusal cannot be debugged, and programs read it as a broken network and repeat safe requests. They deserve `403`, `421` for a name that is not served, or `429`. If a tool or test server sends `HTTP/1.1 444` on the wire, it copies the number and misses the point.',
  retry:
    'Not for this reason: the server means it. A client sees only a lost connection, so it may repeat a safe request once, and should then stop.',
  symptoms: [
    'empty reply from server',
    'connection closed without response',
    'err_empty_response',
    'socket hang up',
    'connection reset by peer nginx',
    'econnreset on every request',
    'remote end closed connection without response',
  ],
  steps: {
    user: [
      'Open the site by its name, not by a number such as 192.0.2.7, and without a proxy or VPN.',
      'Switch off extensions that change how the browser identifies itself, then try once more.',
      'If only your network is affected, send the site its public address and the time: your address is probably on its block list.',
    ],
    developer: [
      'Compare with a plain request: `curl -v https://erp.example/`. If that works, change one field at a time towards what your program sends; `User-Agent` and `Host` are the usual triggers.',
      'Check that `Host` and the TLS server name are the public name of the site, not an address or an internal name.',
      'Do not count this as a fault of the network in your statistics without asking the operator: the log there has the reason.',
    ],
    operator: [
      "Search the access log for the number: `awk '$9 == 444' access.log`, and look at which `return 444` matched.",
      'Make the rule narrower, and give its matches a log of their own, so that you see when it hits real visitors.',
      'Change `return 444` to `return 421` or `return 403` for the time you look for the cause.',
    ],
  },
  fields: {},
  confused: [
    {
      code: 499,
      difference: 'There the client closed the connection; here the server did. Both stand in the log alone.',
    },
    { code: 403, difference: 'Forbidden refuses in words. This refuses by silence.' },
    { code: 204, difference: 'No Content is a full answer that says all went well. Here there is no answer at all.' },
    {
      code: 408,
      difference: 'Request Timeout also ends in a closed connection, but says so first, and the reason is slowness.',
    },
  ],
  history: [
    {
      year: 2005,
      document: 'nginx 0.3.15',
      note: '`return 444` closes the connection without any response. The name No Response comes from lists of codes, not from the source.',
    },
    { year: 2018, document: 'nginx 1.15.2', note: 'The TCP connection is reset instead of being closed in order.' },
  ],
  examples: [
    {
      about: 'A scanner asks for a page that only attackers want',
      messages: [
        { from: 'client', lines: ['GET /wp-login.php HTTP/1.1', 'Host: 192.0.2.7', 'Accept: */*'] },
        {
          from: 'server',
          lines: [],
          note: 'No octet is sent: the server resets the connection. 444 stands in its access log alone; curl reports a reset connection or an empty reply.',
        },
      ],
    },
  ],
}
