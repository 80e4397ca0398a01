import type { Prose } from './prose.ts'

export const prose409: Prose = {
  code: 409,
  summary: 'The request clashes with the present state of the resource, and the caller may be able to settle it.',
  standard:
    'The request cannot be carried out because the target resource is in a state that stands against it. The code is meant for cases that the user can perhaps settle and then send the request anew. The content ought to tell enough for the cause to be recognised. PUT is the likeliest method: where versions are kept, and a change clashes with one that somebody else has made since, the content would usually hold what is needed to merge the two.',
  plain:
    'What you want does not fit how things stand now. Somebody else changed the same thing before you, the name is already taken, or other entries still depend on it. Your change was not stored. Look at how things are now, sort it out and try again.',
  practice:
    'Send it for a number that is already taken, for deleting a customer who still has orders, for shipping an order that was cancelled, for two edits of one item, or for creating a member whose parent is missing. Name what stands in the way and link to it; for an edit conflict give the current version, so that a client can merge. Find the conflict in the same transaction as the write, by a unique index and not by a look beforehand.\n\nIf the request carried `If-Match` and the entity tag is out of date, the code is `412`. Content that is wrong whatever the state is `422`. Do not send `409` for a database deadlock: repeat the transaction yourself, then `503`.',
  retry:
    'Not as it is: fetch the current state, settle the conflict, and send a new request. A client should not repeat blindly.',
  symptoms: [
    'already exists',
    'duplicate key',
    'unique constraint violation',
    'edit conflict',
    'someone else changed this record',
    'cannot delete because it is in use',
    'document update conflict',
    'username already taken',
    'foreign key constraint',
  ],
  steps: {
    user: [
      'Copy what you typed, reload the page, compare it with what is there now, and make your change again.',
      'If a name or number is taken, look at the entry that has it: perhaps it is the one you meant to make.',
      'If something cannot be deleted, open the entries that the message names and close or move them first.',
    ],
    developer: [
      'Read the content: it should name the conflicting item; GET that item and compare it with what you sent.',
      'GET the current version, apply your change to it and send it with `If-Match` and the new entity tag.',
      'After a lost answer, check whether your own first attempt made the item; send an idempotency key to avoid that.',
      'For an item below a parent, create the parent first.',
    ],
    operator: [
      'Count these answers by route; a sudden rise often means that a client repeats writes, or that a sequence of numbers was reset.',
      'Compare the name of the violated constraint in the log with the request, and look for the row that holds the value.',
      'After a restore or an import, set each sequence above the highest number in its table.',
    ],
  },
  fields: {},
  confused: [
    {
      code: 412,
      difference:
        'A condition that the client sent, such as `If-Match`, is false. `409` needs no condition: the server found the clash itself.',
    },
    {
      code: 422,
      difference: 'The content would be wrong in any state. With `409` it could have been right at another time.',
    },
    { code: 423, difference: 'Somebody holds a lock on the resource. Nothing is in conflict yet.' },
    {
      code: 428,
      difference:
        'The server demands a condition before it looks at the change at all, to keep conflicts from going unseen.',
    },
  ],
  history: [
    { year: 1997, document: 'RFC 2068', note: 'Introduced with HTTP/1.1.' },
    { year: 1999, document: 'RFC 2518', note: 'WebDAV uses it for a parent collection that does not exist.' },
    { year: 2014, document: 'RFC 7231', note: 'In the revision of HTTP/1.1.' },
    { year: 2022, document: 'RFC 9110', note: 'Current definition.' },
  ],
  examples: [
    {
      about: 'A part number that is already in use',
      messages: [
        {
          from: 'client',
          lines: [
            'POST /parts HTTP/1.1',
            'Host: erp.example',
            'Accept: application/json',
            'Content-Type: application/json',
          ],
          content: '{"number":"B-0815","name":"Bolt M8 x 40"}',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 409 Conflict',
            'Date: Sat, 21 Nov 2026 14:21:00 GMT',
            'Content-Type: application/problem+json',
            'Vary: Accept',
          ],
          content:
            '{"type":"https://erp.example/problems/duplicate","title":"Number already in use","status":409,"detail":"The number B-0815 belongs to the part Bolt M8 x 30.","member":"/number","existing":"/parts/4711"}',
        },
      ],
    },
    {
      about: 'A customer who still has open orders cannot be deleted',
      messages: [
        {
          from: 'client',
          lines: ['DELETE /customers/17 HTTP/1.1', 'Host: erp.example', 'Accept: application/json', 'If-Match: "12"'],
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 409 Conflict',
            'Date: Sat, 21 Nov 2026 14:25:00 GMT',
            'Content-Type: application/problem+json',
            'Vary: Accept',
          ],
          content:
            '{"type":"https://erp.example/problems/in-use","title":"Still in use","status":409,"detail":"Customer 17 has 2 open orders. Close or cancel them first.","blockedBy":["/orders/1001","/orders/1002"]}',
        },
      ],
    },
  ],
}
