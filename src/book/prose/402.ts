import type { Prose } from './prose.ts'

export const prose402: Prose = {
  code: 402,
  summary: 'Reserved by the standard; in practice, something has to be paid before the request is granted.',
  standard:
    'The number is set aside, and no specification of the IETF says more than its phrase. No field is owed, no way of paying is described, and a client cannot learn from the code alone what to do. What holds for the whole class still holds: the client seems to be at fault, and, unless the method was HEAD, the content ought to explain the situation and whether it is lasting.',
  plain:
    'Money stands between you and what you asked for. A trial has ended, a bill is open, a card was declined, or your plan does not include this. The page usually says what it costs and where to pay. Nothing was done with your request so far.',
  practice:
    'Since the standard leaves it open, your own documentation has to say when you send it. Good causes: the quota of a plan is used up, a subscription has lapsed, a card was declined, a feature belongs to a dearer plan. Put into the problem document what is due, which limit was reached, when it renews by itself, and a link to the page where it can be paid.\n\nDo not use it for a limit on speed, which is `429` and passes without money. Do not use it where the right is missing and no payment can buy it: `403`. Expect general clients to treat it as any other `4xx`; give the problem a `type` of its own for those who program against it.',
  retry:
    'Not by itself. Send the request again after the payment has gone through, or after the date on which the quota renews.',
  symptoms: [
    'quota used up',
    'subscription expired',
    'card declined',
    'insufficient balance',
    'trial ended',
    'upgrade your plan',
    'out of credits',
    'deployment disabled for unpaid bill',
  ],
  steps: {
    user: [
      'Open the billing page of your account and look for an unpaid bill, a declined card or an ended trial.',
      'If a card was declined, call the bank that issued it or enter another card, then try again.',
      'If a quota is used up, look up the day it renews and wait for it, or move to a larger plan.',
      'Where somebody else pays for the account, send that person the message with the time it appeared.',
    ],
    developer: [
      'Print the content of the answer; it is the only place that can name the limit, the price and the page for payment.',
      'Stop automatic repetition for this code and hand the message to whoever can pay.',
      'Compare the account of the key in use with the one that was topped up; test and live keys are often mixed up.',
    ],
    operator: [
      'Set an alert at four fifths of each paid quota that your own services depend on.',
      'If you send this code, check that the billing service failing does not turn into it: that is `503`.',
      'Compare what the billing records say of the account with the counter that refused the request.',
    ],
  },
  fields: {},
  confused: [
    { code: 403, difference: 'Refused, and no payment offered would change it. With `402`, paying opens the door.' },
    {
      code: 429,
      difference: 'Too many requests in too short a time. Waiting is enough there; here somebody has to pay.',
    },
    {
      code: 507,
      difference: 'No room left to store the result. Space is what is missing, though more may be for sale.',
    },
  ],
  history: [
    {
      year: 1992,
      document: 'HTTP drafts, W3C',
      note: 'Named PaymentRequired, meant to carry the schemes of payment that the server takes.',
    },
    { year: 1997, document: 'RFC 2068', note: 'Reserved, without a meaning, in HTTP/1.1.' },
    { year: 2014, document: 'RFC 7231', note: 'Still reserved.' },
    { year: 2022, document: 'RFC 9110', note: 'Still reserved.' },
  ],
  examples: [
    {
      about: 'The plan allows 50 customers, and this would be the next one',
      messages: [
        {
          from: 'client',
          lines: [
            'POST /customers HTTP/1.1',
            'Host: erp.example',
            'Accept: application/json',
            'Authorization: Bearer mF9.B5f-4.1JqM',
            'Content-Type: application/json',
          ],
          content: '{"name":"Harbour Tools","city":"Bremen"}',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 402 Payment Required',
            'Date: Sat, 21 Nov 2026 10:05:00 GMT',
            'Content-Type: application/problem+json',
            'Vary: Accept',
          ],
          content:
            '{"type":"https://erp.example/problems/plan-limit","title":"Plan limit reached","status":402,"detail":"The plan Small holds 50 customers, and 50 are stored. The plan Medium holds 500 and costs 40 EUR a month.","limit":50,"upgrade":"https://erp.example/account/plans"}',
        },
      ],
    },
  ],
}
