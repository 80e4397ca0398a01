import type { Prose } from './prose.ts'

export const prose422: Prose = {
  code: 422,
  summary: 'The content is well formed and of a known type, but what it says is wrong or cannot be carried out.',
  standard:
    'The server knows the content type, which rules out `415`, and finds the syntax of the content to be right, yet cannot process the instructions in it. An XML document that is well formed and asks for something meaningless is the usual case. The definition began in WebDAV and now applies to HTTP in general. Nothing ties it to a method; it makes sense wherever content is sent.',
  plain:
    'The server could read what you sent, and something in it is not valid: a date in the past, a missing name, an amount below zero. The answer should list which entries are wrong. Correct those and send it again.',
  practice:
    'Send it when content parses and breaks the rules of your schema: a missing member, a value out of range, a reference of the wrong form. Check in this order: type (`415`), syntax (`400`), meaning (this one). Report every fault at once, each with a JSON Pointer to the place and a text that says what would be right, in a problem document.\n\nDo not use it for what depends on the present state of other resources: a number already taken or an order already shipped is `409`. Faults in the query or the path are `400` or `404`. Some APIs send `400` for all of these; either is allowed, so decide once and keep to it. Treat an undeclared member consistently: ignore it, or report it here.',
  retry: 'Not with the same content; it will fail again. Correct every fault that the answer lists and send it anew.',
  symptoms: [
    'unprocessable entity',
    'validation failed',
    'field required',
    'validation error',
    'invalid value in json',
    'fastapi field required',
    'laravel validation errors',
    'the given data was invalid',
    'rails invalid authenticity token',
  ],
  steps: {
    user: [
      'Look for the marked entries in the form, scroll up to the top for a summary, and correct each one.',
      'Check dates, decimal signs and empty mandatory entries; try a value you know was taken before.',
      'If nothing is marked, copy what you entered, reload the page and enter it again; if that fails, send the operator the page, the time and your entries.',
    ],
    developer: [
      'Log the whole problem document and go through its list of faults; each pointer names the place in what you sent.',
      'Print the content as it left your client: numbers sent as strings, `null` for a missing value and a date without a zone are the usual faults.',
      'Validate the same content against the published schema (JSON Schema or OpenAPI) before you send it.',
    ],
    operator: [
      'Count the faults by pointer and by client version in the log: one place that suddenly leads points to a release on either side.',
      'After a change of the schema, compare it with the previous one: a new mandatory member breaks every older client.',
      'Check that the answer lists the faults; some error handlers replace the content with a plain page.',
    ],
  },
  fields: {},
  confused: [
    {
      code: 400,
      difference:
        'Bad Request is for what cannot be read: broken JSON, bad framing, a malformed query. Here it was read and found wrong.',
    },
    {
      code: 409,
      difference:
        'Conflict arises from the state of the resource, and the same content may succeed another day. Wrong content stays wrong.',
    },
    { code: 415, difference: 'There the format of the content is not one the resource takes.' },
    {
      code: 403,
      difference: 'The content is fine and the caller may not do what it asks: that is Forbidden.',
    },
  ],
  history: [
    { year: 1999, document: 'RFC 2518', note: 'Introduced for WebDAV as Unprocessable Entity.' },
    { year: 2007, document: 'RFC 4918', note: 'Kept under that name in the revised WebDAV.' },
    { year: 2010, document: 'RFC 5789', note: 'Recommended for a PATCH whose document cannot be processed.' },
    {
      year: 2022,
      document: 'RFC 9110',
      note: 'Part of HTTP itself, renamed Unprocessable Content. Current definition.',
    },
  ],
  examples: [
    {
      about: 'An order with two faults, both reported at once',
      messages: [
        {
          from: 'client',
          lines: ['POST /orders HTTP/1.1', 'Host: erp.example', 'Content-Type: application/json'],
          content: '{"lines":[{"part":"4711","quantity":-3}]}',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 422 Unprocessable Content',
            'Date: Sat, 21 Nov 2026 08:45:00 GMT',
            'Content-Type: application/problem+json',
            'Vary: Accept',
          ],
          content:
            '{"type":"https://erp.example/problems/invalid-content","title":"The content is not valid","status":422,"detail":"The order has 2 faults.","errors":[{"pointer":"#/customer","detail":"A customer is required."},{"pointer":"#/lines/0/quantity","detail":"The quantity is -3 and must be 1 or more."}]}',
        },
      ],
    },
  ],
}
