import type { Prose } from './prose.ts'

export const prose451: Prose = {
  code: 451,
  summary: 'Access is refused because a law, a court or an authority demands it.',
  standard:
    'Whoever answers withholds the resource because of a legal demand. That can be the origin server, or any party on the way, such as an access provider or a search service. The content is to explain the demand: who made it, under which law, and which persons and resources it covers. Whoever carries out the block is to name itself in a `Link` field with the relation `blocked-by`; that is not the party who demanded it. The answer does not tell whether the resource exists, nor whether it would be served without the demand. Unless told otherwise, caches may keep it.',
  plain:
    'The site may not, or thinks it may not, show you this page: a court order, a law or an authority stands in the way. Nothing is broken, at your end or theirs. The same page is sometimes available in another country. The message should name who demanded the block, and on what grounds.',
  practice:
    'Send it when you know of a legal demand and act on it: takedowns, sanctions, export control, a ban in one country. Explain the demand in the content as far as the law lets you, and put yourself into `Link` with `rel="blocked-by"`. When the block depends on where the caller is, send `Cache-Control: private` or `no-store`, or a shared cache will block people whom it does not concern. Leave out personal data that the explanation does not need.\n\nA rule that you made yourself, terms of use or a missing licence, is `403`. Where you may not even admit the demand, `404` says less. Blocking the whole internet outside one country "for legal reasons" because compliance is tedious is a choice, not a demand: `403`.',
  retry:
    'No. Repeating changes nothing; the answer changes when the demand is lifted, or does not apply where you ask from.',
  symptoms: [
    'blocked by court order',
    'not available in your country',
    'dmca takedown page',
    'content blocked by isp',
    'gdpr site not available in europe',
    'geo blocked for legal reasons',
    'activesync redirect to other mailbox server',
  ],
  steps: {
    user: [
      'Read who demanded the block and who carries it out, and write to either if you think that it is wrong: the page or its `blocked-by` link has the address.',
      'Look the case up in a public collection of takedown notices, such as lumendatabase.org, to learn what was demanded.',
      'Ask whether the block applies where you are. If it was meant for another country, tell the site your location and your provider.',
    ],
    developer: [
      'Show the reader the explanation and the `blocked-by` link; do not report the item as missing, and do not retry.',
      'Find out who answers: `curl -i` the address from another network. If it differs, something on the way blocks, not the origin server.',
      'If the answer came from an Exchange server and has `X-MS-Location`, it is no legal block: send further requests to the URI in that field.',
    ],
    operator: [
      'Keep a register of demands with date, party, law and the paths and countries covered, and let the block expire with the demand.',
      'Compare the blocked paths with the demand: a rule for one page must not hide the whole site.',
      'Ask a lawyer what may be published about the demand, then write just that into the answer.',
    ],
  },
  fields: {
    Link: 'Owed by whoever carries out the block: a URI that identifies it, with `rel="blocked-by"`. The party behind the demand belongs in the content.',
  },
  confused: [
    {
      code: 403,
      difference: 'Forbidden is the own decision of the server. `451` says that someone else, by law, decided.',
    },
    {
      code: 404,
      difference: 'Not Found keeps silent about the reason, and may be sent where the demand itself must stay secret.',
    },
    { code: 410, difference: 'Gone says that the owner removed it for good. A legal block can be lifted.' },
    {
      code: 511,
      difference: 'Network Authentication Required also comes from something on the way, and ends when you sign in.',
    },
  ],
  claims: [
    {
      owner: 'IETF',
      name: 'Unavailable For Legal Reasons',
      meaning: 'The resource is withheld because of a legal demand. This is the registered meaning.',
    },
    {
      owner: 'Microsoft',
      name: 'Redirect',
      meaning:
        'In Exchange ActiveSync: this server cannot reach the mailbox, or another one serves it better. `X-MS-Location` holds the URI to use from now on; without it the device runs Autodiscover again.',
    },
  ],
  history: [
    {
      year: 2009,
      document: 'Exchange ActiveSync (MS-ASHTTP)',
      note: 'By then Microsoft used the number for sending a device to another server, without registering it.',
    },
    {
      year: 2012,
      document: 'draft-tbray-http-legally-restricted-status',
      note: 'Proposed by Tim Bray; the number recalls the novel Fahrenheit 451.',
    },
    { year: 2016, document: 'RFC 7725', note: 'Registered as Unavailable For Legal Reasons. Current.' },
  ],
  examples: [
    {
      about: 'A data sheet is withheld after a court order',
      messages: [
        {
          from: 'client',
          lines: ['GET /parts/8812/datasheet HTTP/1.1', 'Host: erp.example', 'Accept: application/pdf'],
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 451 Unavailable For Legal Reasons',
            'Date: Sat, 21 Nov 2026 14:30:00 GMT',
            'Link: <https://erp.example/about>; rel="blocked-by"',
            'Cache-Control: no-store',
            'Vary: Accept',
            'Content-Type: application/problem+json',
          ],
          content:
            '{"type":"https://erp.example/problems/legal-block","title":"Unavailable For Legal Reasons","status":451,"detail":"An order of the regional court of Exampleville, made on 2026-10-02 under its Patents Act at the request of Example Valves Ltd, forbids us to show this data sheet to anyone in that region.","demandedBy":"Example Valves Ltd","register":"/legal/demands/31"}',
        },
      ],
    },
  ],
}
