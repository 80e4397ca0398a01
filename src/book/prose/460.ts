import type { Prose } from './prose.ts'

export const prose460: Prose = {
  code: 460,
  summary: 'AWS load balancer: the client closed the connection before it had its answer. Seen in logs alone.',
  standard:
    'Defined by AWS for its Application Load Balancer, without a name, and registered nowhere. The client closed its connection to the balancer while the request was still under way and before the idle timeout had passed. As the client is gone, the number reaches the access log and the metric `HTTPCode_ELB_4XX_Count`, and nobody else. Should a client ever receive it, the rules of `400` apply. It is what nginx logs as `499`.',
  plain:
    'You will hardly see this number yourself. It stands in a log and says that somebody stopped waiting: a page was closed, a program gave up after a time of its own, or a phone lost its network. The server may have done the work nevertheless.',
  practice:
    'There is nothing to send: no answer reaches a client that has gone. Read it as a measure of patience. A rise at exactly 5, 10 or 30 seconds is the timeout of some client; a rise without a pattern is people who reload.\n\nStop the work when the connection closes, where that is safe, and make writes repeatable with an idempotency key, because such a client often sends the request again.',
  retry:
    'Nobody is there to retry. A client that gave up by itself may repeat idempotent methods, and a POST only with an idempotency key.',
  symptoms: [
    'alb 460',
    'elb client closed connection',
    'client timeout shorter than idle timeout',
    'httpcode_elb_4xx_count rises',
    'aws load balancer 460 in access log',
  ],
  steps: {
    user: [
      'If you closed a page while it saved, open the list and look whether the change is there before you enter it again.',
    ],
    developer: [
      'Compare the timeout of your HTTP client with the longest answer time of the service; make the client wait longer, or the answer a job with `202`.',
      'Abort downstream work when the connection closes, and log how long the request had run.',
    ],
    operator: [
      'Query the access log for `elb_status_code = 460` and group it by `user_agent` and `target_processing_time`.',
      'Bring the idle timeout of the balancer and the timeout of the clients into line: the answer first, then the client, then the balancer.',
      'Look for slow targets at the same hours; impatient clients are the symptom, not the cause.',
    ],
  },
  fields: {},
  confused: [
    { code: 499, difference: 'The number of nginx for the same event.' },
    { code: 408, difference: 'The server gave up on the client, and could still say so.' },
    { code: 504, difference: 'The balancer gave up on the target, and the client is told.' },
  ],
  history: [
    {
      year: 2026,
      document: 'AWS Application Load Balancer guide',
      note: 'Described without a name, as before in the guide published on GitHub.',
    },
  ],
  examples: [
    {
      about: 'A client with a timeout of ten seconds',
      messages: [
        {
          from: 'client',
          lines: ['GET /reports/stock HTTP/1.1', 'Host: erp.example'],
          note: 'After ten seconds the client closes the connection.',
        },
        { from: 'server', lines: [], note: 'Nothing is sent. The access log records 460.' },
      ],
    },
  ],
}
