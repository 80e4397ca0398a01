import type { Prose } from './prose.ts'

export const prose506: Prose = {
  code: 506,
  summary: 'Content negotiation led to a variant that negotiates again: the server is set up wrongly.',
  standard:
    'In transparent content negotiation a negotiable resource lists its variants, and the end point of the choice must be a plain resource. The code reports that the variant picked is negotiable itself, so that the choice would start anew and might never end. It is an error in the configuration of the server, and no choice of preferences in the request is to blame. The definition is experimental, from RFC 2295, and binds only those who implement that scheme.',
  plain:
    'The server keeps versions of this page, in several languages for example, and got lost while choosing one. It was pointed at a version that is again a choice between versions. That is a mistake in how the site was set up, and only its operator can mend it.',
  practice:
    'A modern API has hardly any use for it, because the server picks the variant itself and knows its own list. If you build variants from configuration, check at start that no variant points to a resource with variants of its own, and refuse to start. That way nobody ever meets the code.\n\nWhere lists change at run time, send it when the check fails then, and name the variant in the problem document so that the operator finds it. Do not send it when nothing fits the preferences of the client: that is `406`. A plain fault in the code that negotiates is `500`.',
  retry: 'No. The answer stays the same until somebody corrects the list of variants on the server.',
  symptoms: [
    'transparent content negotiation loop',
    'variant is itself negotiated',
    'apache type map multiviews error',
    'alternates header loop',
    'language versions of page not loading',
  ],
  steps: {
    user: [
      'Open one version directly if you know its address, such as `manual.en.html` instead of `manual`.',
      'Tell the operator of the site which address fails and which languages your browser asks for.',
    ],
    developer: [
      'Request a variant by its own URI, taken from `Alternates` or from the documentation, and skip the negotiation.',
      'Send one exact `Accept-Language` and `Accept` value in place of a list, and see for which of them the error appears.',
    ],
    operator: [
      'List the variants of the resource and request each one by itself: the faulty one answers with `Alternates` or `TCN`.',
      'In Apache, look at the type map and at `MultiViews` for the directory: a map must name files, never another map.',
      'Add a test that loads every variant list and fails when a member has a list of its own.',
    ],
  },
  fields: {},
  confused: [
    {
      code: 406,
      difference: 'Not Acceptable: the variants are in order and none fits what the client accepts.',
    },
    { code: 300, difference: 'Multiple Choices hands the list of variants to the client, as intended.' },
    { code: 500, difference: 'Any other fault within the server. This one is the single case of nested negotiation.' },
    { code: 508, difference: 'Loop Detected is about collections that contain themselves, met while walking a tree.' },
  ],
  history: [
    {
      year: 1998,
      document: 'RFC 2295',
      note: 'Introduced with transparent content negotiation, as an experiment. It is the current document.',
    },
  ],
  examples: [
    {
      about: 'The German variant of the manual is set up as a list of variants again',
      messages: [
        {
          from: 'client',
          lines: [
            'GET /manual HTTP/1.1',
            'Host: erp.example',
            'Negotiate: trans, vlist',
            'Accept-Language: de, en;q=0.5',
          ],
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 506 Variant Also Negotiates',
            'Date: Sat, 21 Nov 2026 11:30:51 GMT',
            'Content-Type: application/problem+json',
            'Vary: Negotiate, Accept-Language',
          ],
          content:
            '{"type":"about:blank","title":"Variant Also Negotiates","status":506,"detail":"The German variant, /manual.de, has variants of its own. The operator has to correct the list; /manual.en works.","variant":"/manual.de"}',
        },
      ],
    },
  ],
}
