import type { Prose } from './prose.ts'

export const prose418: Prose = {
  code: 418,
  summary: 'A joke of 1998: a teapot was asked for coffee; the number is reserved and means nothing in HTTP.',
  standard:
    'The registry lists the number as "(Unused)". An April Fools document of 1998, the Hyper Text Coffee Pot Control Protocol, gave it to a teapot that is told to brew coffee; another of 1 April 2014 reads it as the lasting case, with `503` for a pot that lacks coffee for the moment. So many servers deployed the joke that the number can serve no other purpose, and it is reserved for that reason. It has no meaning in HTTP itself; a client that does not know it has to treat it as `400`.',
  plain:
    'Somebody is joking. The server says that it is a teapot and cannot make coffee. Some sites also use it to turn away visitors they take for robots, so you may have been mistaken for one.',
  practice:
    'Do not send it from an API: it tells the caller nothing, and clients, gateways and monitors have no rule for it. Programs that you want to keep out get `403`, those that come too often `429`; a method that you lack is `405` or `501`. If you want the joke, keep it to a resource made for it, with content that explains it.\n\nSome firewalls and libraries use the number to block robots; whoever meets it there should read it as a refusal. Do not give it a meaning of your own either, as an in-house code would be taken for the joke.',
  retry: 'No. A teapot stays a teapot; if the code blocks a robot, repeating makes it worse.',
  symptoms: [
    'teapot error',
    'coffee pot protocol',
    'htcpcp',
    'blocked as a bot with teapot',
    'short and stout',
    'april fools status code',
    'error on web scraping teapot',
  ],
  steps: {
    user: [
      'If you were looking for the joke, you have found it; go back in your browser.',
      'If a normal page shows it, switch off your VPN and any automation add-on, then load the page again after some minutes.',
      'If it stays, tell the owner of the site the time and your public network address, for a filter has taken you for a robot.',
    ],
    developer: [
      'Search your own code and your framework for `418` or `ImATeapot`: it is often a placeholder that was never replaced.',
      'If someone else sends it, read it as a block on automation: look for the terms of use and an official API with a key.',
      'In a client, handle it as you would any unknown 4xx code, which means as `400`.',
    ],
    operator: [
      'Search the rules of the firewall and the CDN for the number and replace it by `403` or `429`.',
      'Look up the blocked address and user agent in the log and let through those that are people.',
    ],
  },
  fields: {},
  confused: [
    { code: 403, difference: 'A refusal that is meant seriously is Forbidden.' },
    { code: 501, difference: 'A method that the server knows nowhere, such as BREW, is Not Implemented.' },
    { code: 429, difference: 'Too Many Requests slows a client down and can say until when.' },
    {
      code: 503,
      difference: 'A pot that can make coffee and has none at the moment is Service Unavailable.',
    },
  ],
  history: [
    {
      year: 1998,
      document: 'RFC 2324',
      note: "Introduced as I'm a teapot, in an April Fools document on coffee pots.",
    },
    { year: 2014, document: 'RFC 7168', note: 'Extended to tea, again on 1 April: the lasting case of a teapot.' },
    { year: 2022, document: 'RFC 9110', note: 'Reserved and registered as (Unused).' },
  ],
  examples: [
    {
      about: 'Coffee is ordered from a teapot',
      messages: [
        {
          from: 'client',
          lines: ['POST /pots/teapot HTTP/1.1', 'Host: kitchen.example', 'Content-Type: message/coffeepot'],
          content: 'start',
        },
        {
          from: 'server',
          lines: [
            "HTTP/1.1 418 I'm a teapot",
            'Date: Sat, 21 Nov 2026 15:59:00 GMT',
            'Content-Type: application/problem+json',
            'Vary: Accept',
          ],
          content:
            '{"type":"about:blank","title":"I\'m a teapot","status":418,"detail":"This pot makes tea and always will. For coffee, ask /pots/coffee."}',
        },
      ],
    },
  ],
}
