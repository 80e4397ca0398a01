import type { Prose } from './prose.ts'

export const prose511: Prose = {
  code: 511,
  summary: 'The network, not the site, wants you to log in before it lets traffic through.',
  standard:
    'An intercepting proxy that controls access to a network sends this in place of the site that was asked for, until the client has logged in, paid or agreed to terms. Origin servers are not to send it; it exists so that such an answer is not taken for one of theirs. The content should hold a link to the page where credentials are given, and should not itself be the login form or a challenge, since a browser would show that under the name of the wrong site. Caches must not store the answer.',
  plain:
    'You are connected to a network, in a hotel or a train for instance, that has not let you in yet. The site you wanted has not answered at all. Open the login page of the network, sign in or accept its terms, then load your page again.',
  practice:
    'An API never sends this. It belongs to the portal of a network. As the author of a client, treat it as no word from your server: keep the queue, do not count a failure against the service, show where to log in, and try again once the network is open. The same caution helps where a portal misbehaves and redirects or forges a `200`: check the media type and a known member before you believe an answer.\n\nIf you run a portal, send it to requests over plain HTTP only; nobody can answer for a site over TLS without a certificate warning. Add `Cache-Control: no-store`, since older caches know only that field. Link to the login in the content, and in `Link` too, for programs. Announce the portal by DHCP or router advertisement, so that devices find it without any interception.',
  retry:
    'Yes, as soon as the log-in to the network is done; before that every request meets the same wall. Nothing has reached the server, so any method is then safe to send.',
  symptoms: [
    'captive portal login',
    'hotel wifi does not open pages',
    'sign in to network',
    'wifi connected but no internet',
    'public hotspot terms page',
    'app gets login page html instead of json',
    'airport wifi redirect',
  ],
  steps: {
    user: [
      'Open the notice that offers to sign in to the network, or type `http://example.com` into the browser to bring the login page up.',
      'Log in or accept the terms, then load the page that you wanted again.',
      'If no login page appears, switch off the VPN and private DNS, forget the network and join it again.',
    ],
    developer: [
      'Tell this code apart from errors of your own service in logs and alarms: it comes from the network of the user.',
      'Show the link from the content or from `Link` and open it in a browser, not inside the app with the session of the user.',
      'Hold the queue of unsent requests and probe a small known resource until it answers as expected.',
      'Use https throughout: a portal cannot then put its own content in place of yours.',
    ],
    operator: [
      'Run `curl -i http://example.com/` from an unknown device and check the status, the link and `Cache-Control: no-store`.',
      'Keep the login on a host of its own over https, and let that host through before log-in.',
      'Announce the portal with the captive portal option of DHCP, so that devices need not be intercepted.',
      'Exempt machines that cannot log in, such as printers and tills, by their hardware address.',
    ],
  },
  fields: {},
  confused: [
    {
      code: 407,
      difference:
        'Proxy Authentication Required comes from a proxy that the client has chosen, with a challenge it can answer in the next request.',
    },
    { code: 401, difference: 'Unauthorized comes from the site itself, with `WWW-Authenticate`.' },
    {
      code: 302,
      difference:
        'Many portals redirect to their login instead; clients then take the login page for the answer of the site.',
    },
    { code: 403, difference: 'Forbidden is the decision of the server that was asked. Here it never saw the request.' },
  ],
  history: [
    { year: 2012, document: 'RFC 6585', note: 'Introduced for captive portals. It is the current document.' },
    {
      year: 2020,
      document: 'RFC 8908 and RFC 8910',
      note: 'A way for devices to learn about a portal without interception; the code was left as it is.',
    },
  ],
  examples: [
    {
      about: 'A portal answers in place of the site, for a browser',
      messages: [
        { from: 'client', lines: ['GET / HTTP/1.1', 'Host: erp.example', 'Accept: text/html'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 511 Network Authentication Required',
            'Date: Sat, 21 Nov 2026 12:20:00 GMT',
            'Cache-Control: no-store',
            'Link: <https://login.hotel.example/>; rel="help"',
            'Content-Type: text/html; charset=utf-8',
          ],
          content:
            '<!doctype html>\n<html lang="en">\n<title>Log in to the hotel network</title>\n<p>This network asks you to <a href="https://login.hotel.example/">log in</a> first.</p>\n</html>\n',
        },
      ],
    },
    {
      about: 'The same portal, asked by a program',
      messages: [
        { from: 'client', lines: ['GET /orders HTTP/1.1', 'Host: erp.example', 'Accept: application/json'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 511 Network Authentication Required',
            'Date: Sat, 21 Nov 2026 12:20:01 GMT',
            'Cache-Control: no-store',
            'Link: <https://login.hotel.example/>; rel="help"',
            'Content-Type: application/problem+json',
          ],
          content:
            '{"type":"https://login.hotel.example/problems/log-in","title":"Log in to the network","status":511,"detail":"The hotel network lets traffic through after a log-in at https://login.hotel.example/. The request has not reached erp.example.","login":"https://login.hotel.example/"}',
        },
      ],
    },
  ],
}
