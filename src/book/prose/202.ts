import type { Prose } from './prose.ts'

export const prose202: Prose = {
  code: 202,
  summary: 'The request was taken in, and the work is not finished; it may still fail.',
  standard:
    'The server has taken the request in and will deal with it later, perhaps long after this connection is gone. It commits to nothing: when its turn comes, the work may be refused or fail, and HTTP has no way to send a second status code afterwards. The content should therefore tell how things stand now and lead to a monitor, or contain one, from which the user can see when to expect the result. The answer must not be taken for the success of the work.',
  plain:
    'Your request is in the queue. It has not been done yet, and it may still go wrong. Look at the page or message you were given to see how far it is. You need not keep this window open, and you should not send it again.',
  practice:
    'Send it for imports, reports and batches that outlast a request, above all when the client said `Prefer: respond-async`. Check all that can be checked before: syntax, rights, size. Store the job before you answer, so that a crash does not lose it.\n\nGive each job a URI of its own and name it in `Location` and in the content, with its state and a `Retry-After`. Let the monitor answer `200` with the state while the job runs, and `303` to the result when it is done; report a failure there as a problem document. Allow DELETE on it to cancel. Take an idempotency key, so that a repeated POST finds the same job. Do not use it for work that is done at once.',
  retry:
    'Do not send the request again: poll the monitor after the time in `Retry-After`. Send it anew only when the monitor reports a failure that a repetition can mend.',
  symptoms: [
    'import still pending',
    'how to poll for result',
    'async api response',
    'job accepted but nothing happens',
    'long running task rest api',
    'background job status url',
    'accepted but not processed',
  ],
  steps: {
    user: [
      'Open the status page you were given and look at the state; do not send the form again.',
      'If the state has not changed for an hour, tell the site the job number and the time when you sent it.',
    ],
    developer: [
      'Take the monitor from `Location`, wait as long as `Retry-After` says, and GET it until it points to a result or a failure.',
      'Without `Retry-After`, start at one second and double the wait up to a minute.',
      'Store the URI of the monitor, so that a restarted client can go on asking.',
      'If there is no monitor, GET the collection where the result should appear and look for it there.',
    ],
    operator: [
      'Look at the length of the queue and the age of its oldest job, and raise an alarm on the age.',
      'Search the log of the workers for the job number; move jobs that failed several times to a list of their own.',
      'Keep finished jobs long enough for a client to fetch the result, a day at least.',
    ],
  },
  fields: {
    Location:
      'The URI of the monitor, by custom rather than by rule. It is stable for as long as the job is remembered.',
    'Retry-After': 'How long to wait before the monitor is first asked, in seconds or as a date.',
  },
  confused: [
    { code: 200, difference: 'The work is done and the answer has its outcome. After `202` the outcome is unknown.' },
    {
      code: 201,
      difference:
        'The new resource exists already. A job is a resource too, yet `202` says what matters: the work is to come.',
    },
    { code: 102, difference: '`102` keeps the client on the line until the result. `202` lets it go.' },
    { code: 303, difference: 'What the monitor answers when the job is done, with the URI of the result.' },
  ],
  history: [
    { year: 1992, document: 'HTTP drafts, W3C', note: 'Named Accepted, in the first list of codes.' },
    { year: 1996, document: 'RFC 1945', note: 'In HTTP/1.0.' },
    { year: 2014, document: 'RFC 7240', note: '`Prefer: respond-async` lets a client ask for it.' },
    { year: 2022, document: 'RFC 9110', note: 'Current definition.' },
  ],
  examples: [
    {
      about: 'An import is queued',
      messages: [
        {
          from: 'client',
          lines: ['POST /imports HTTP/1.1', 'Host: erp.example', 'Prefer: respond-async', 'Content-Type: text/csv'],
          content: 'part,name\nP-1010,Hex bolt M10\nP-1011,Hex bolt M12\n',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 202 Accepted',
            'Date: Sat, 21 Nov 2026 11:00:00 GMT',
            'Location: /jobs/771',
            'Retry-After: 10',
            'Preference-Applied: respond-async',
            'Content-Type: application/json',
          ],
          content: '{"job":771,"state":"queued","monitor":"/jobs/771","estimate":"2026-11-21T11:01:00Z"}',
        },
      ],
    },
    {
      about: 'The monitor, ten seconds later and when the job is done',
      messages: [
        { from: 'client', lines: ['GET /jobs/771 HTTP/1.1', 'Host: erp.example'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 200 OK',
            'Date: Sat, 21 Nov 2026 11:00:10 GMT',
            'Retry-After: 30',
            'Cache-Control: no-store',
            'Content-Type: application/json',
          ],
          content: '{"job":771,"state":"running","done":1200,"of":5000}',
        },
        { from: 'client', lines: ['GET /jobs/771 HTTP/1.1', 'Host: erp.example'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 303 See Other',
            'Date: Sat, 21 Nov 2026 11:00:40 GMT',
            'Location: /imports/771/result',
            'Cache-Control: no-store',
            'Content-Type: text/plain',
          ],
          content: 'The job is done. Its result is at /imports/771/result.\n',
        },
      ],
    },
  ],
}
