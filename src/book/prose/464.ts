import type { Prose } from './prose.ts'

export const prose464: Prose = {
  code: 464,
  summary: 'AWS load balancer: the request came in a version of HTTP that its target group cannot take.',
  standard:
    'Defined by AWS for its Application Load Balancer and registered nowhere. A target group is set to HTTP/1.1, HTTP/2 or gRPC, and the incoming request does not fit that: HTTP/1.1 for a group of HTTP/2 or gRPC, gRPC for a group of HTTP/1.1, or HTTP/2 with a method other than POST for gRPC. The client goes by `400` if it does not know the number. The registered codes nearby are `426` and `505`.',
  plain:
    'The service behind this address can only be spoken to in another dialect of HTTP than your program used. Browsers seldom meet this; it concerns apps and scripts. The maker of the program has to switch it over, or the service has to be set differently.',
  practice:
    'Do not send it. If your server wants a newer protocol, `426` with `Upgrade` says which; if it cannot take the major version at all, `505` does.\n\nAt the balancer the cause lies mostly in the set-up: a target group made for gRPC that gets ordinary requests, a health check in the wrong version, or a client that cannot negotiate HTTP/2. Give web traffic and gRPC listener rules of their own, chosen by path or by `Content-Type: application/grpc`.',
  retry: 'Not in the same version. Send it again over the version that the target group takes.',
  symptoms: [
    'alb 464',
    'unsupported protocol load balancer',
    'grpc behind alb 464',
    'http/1.1 to http/2 target group',
    'awselb empty response 464',
  ],
  steps: {
    user: [
      'Update the app that shows the error. If it stays, tell its maker that the service wants another version of HTTP.',
    ],
    developer: [
      'Try both: `curl --http1.1 -sv https://erp.example/orders` and `curl --http2 -sv https://erp.example/orders`.',
      'Switch on HTTP/2 in your client; many libraries need an option for it, or ALPN support in the TLS layer.',
      'For gRPC, use an HTTPS address: without TLS the balancer offers no HTTP/2.',
    ],
    operator: [
      'Read the setting: `aws elbv2 describe-target-groups --query "TargetGroups[].[TargetGroupName,ProtocolVersion]"`.',
      'The version of a target group cannot be changed: make a new group with `--protocol-version HTTP1`, `HTTP2` or `GRPC`, and point the rule at it.',
      'Add a listener rule that sends only gRPC to the gRPC group.',
    ],
  },
  fields: {},
  confused: [
    { code: 426, difference: 'Registered: change to the protocol named in `Upgrade`.' },
    { code: 505, difference: 'Registered: the server does not take this major version of HTTP.' },
    { code: 502, difference: 'The balancer accepted the request, and the target answered with something invalid.' },
  ],
  history: [
    {
      year: 2020,
      document: 'AWS Application Load Balancer',
      note: 'HTTP/2 and gRPC target groups arrived in October; the number goes with them.',
    },
  ],
  examples: [
    {
      about: 'HTTP/1.1 for a target group of gRPC',
      messages: [
        { from: 'client', lines: ['GET /parts HTTP/1.1', 'Host: erp.example'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 464 ',
            'Server: awselb/2.0',
            'Date: Sat, 21 Nov 2026 10:13:07 GMT',
            'Content-Length: 0',
            'Connection: keep-alive',
          ],
        },
      ],
    },
  ],
}
