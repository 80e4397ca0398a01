import type { Prose } from './prose.ts'

/** What the Application Load Balancer of AWS answers by itself. It sends these numbers without a reason phrase. */

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

export const prose463: Prose = {
  code: 463,
  summary: 'A load balancer refuses a request that has come through too many proxies, or goes in circles.',
  standard:
    'Registered nowhere and used by two makers of load balancers. The Application Load Balancer of AWS sends it, without a name, when `X-Forwarded-For` of the request lists more than 30 addresses. The one of Alibaba Cloud sends it when its own trace field shows that the request came by before, or passed more than 16 of its rules. A client that does not know the number acts as after `400`.',
  plain:
    'Your request passed through more stations than the service allows, or was handed round in a circle. As a visitor you can only switch off VPNs and proxies of your own. Most often the operators have wired two of their systems together in a loop.',
  practice:
    'Do not send it. A gateway that recognises its own mark in `Via` or `CDN-Loop` answers `502` with `Proxy-Status: gateway.example; error=proxy_loop_detected`.\n\nLong lists of addresses come from a loop, from a proxy that adds its address at each retry, or from clients that make up the field. At the outermost proxy overwrite `X-Forwarded-For` and append only behind it; that cures forged lists as well.',
  retry: 'Not as it is: the route stays the same. Change the path or the field first.',
  symptoms: [
    'alb 463',
    'x-forwarded-for more than 30 ip addresses',
    'load balancer loop',
    'alicloud-alb-trace',
    'proxy loop 463',
  ],
  steps: {
    user: [
      'Turn off VPN, privacy relay and proxy settings, then open the address again.',
      'Otherwise report the time and the address to the operator of the service.',
    ],
    developer: [
      'Log `X-Forwarded-For` as it arrives and count the commas; a repeated pair of addresses is a loop.',
      'See that your client library does not copy incoming `X-Forwarded-For` and adds to it once per attempt.',
      'Send one request to each hop alone with `curl -v` and find where it turns back.',
    ],
    operator: [
      'Check that no target of the balancer forwards to the public name of the same balancer; use the internal name instead.',
      'Overwrite the field at the edge: `proxy_set_header X-Forwarded-For $remote_addr;` in the outermost nginx.',
      'At Alibaba Cloud, look for a repeated value in `ALICLOUD-ALB-TRACE` and remove balancers chained behind each other.',
    ],
  },
  fields: {},
  confused: [
    { code: 508, difference: 'The registered Loop Detected is about WebDAV bindings, not about proxies.' },
    { code: 502, difference: 'The registered code for a gateway that meets a loop, with `Proxy-Status`.' },
    { code: 431, difference: 'The registered code for fields that are too large in octets.' },
  ],
  claims: [
    {
      owner: 'AWS',
      name: 'HTTP 463',
      meaning: 'The request carried `X-Forwarded-For` with more than 30 IP addresses.',
    },
    {
      owner: 'Alibaba Cloud',
      name: 'HTTP 463',
      meaning:
        'A forwarding loop: a rule appears twice in `ALICLOUD-ALB-TRACE`, or the field was added more than 16 times.',
    },
  ],
  history: [
    { year: 2026, document: 'AWS Application Load Balancer guide', note: 'Described without a name.' },
    { year: 2026, document: 'Alibaba Cloud ALB status codes', note: 'Described as a loop in the path of the request.' },
  ],
  examples: [
    {
      about: 'A target that forwards to its own balancer',
      messages: [
        {
          from: 'client',
          lines: [
            'GET /parts HTTP/1.1',
            'Host: erp.example',
            'X-Forwarded-For: 192.0.2.7, 10.0.0.4, 10.0.0.9, 10.0.0.4',
          ],
          note: 'The list is shortened here; it held 31 addresses.',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 463 ',
            'Server: awselb/2.0',
            'Date: Sat, 21 Nov 2026 10:11:20 GMT',
            'Content-Type: text/html',
            'Connection: keep-alive',
          ],
          content: '<html>\n<head><title>463</title></head>\n<body>\n<center><h1>463</h1></center>\n</body>\n</html>\n',
        },
      ],
    },
  ],
}

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

export const prose561: Prose = {
  code: 561,
  summary: 'AWS load balancer: the identity provider answered with an error while a user signed in.',
  standard:
    'Defined by AWS for its Application Load Balancer under the name Unauthorized, and registered nowhere. A listener rule signs users in through an identity provider (OpenID Connect or Cognito), and that provider returned an error code. It carries no challenge, so it is not a `401` in another class. An unaware client applies the rules of `500`. In registered terms this is a `502`, or a `403` where the provider refused the user.',
  plain:
    'The site lets another service check who you are, and that service reported an error. Your password is not necessarily wrong. Go back to the start page of the site and sign in again. If that fails too, the administrators have to look at the link between the two services.',
  practice:
    'Do not send it. An application that signs users in through a provider answers `403` when the provider refuses the user, `502` when its answer is unusable, and `401` with a challenge when credentials are missing.\n\nBehind the balancer, read the reason in the access log (`error_reason` of the authenticate action). Usual causes: a scope that the provider does not grant, a user or group that was not assigned to the application, an application switched off at the provider, a client secret that ran out.',
  retry: 'Not by repeating the callback: its code can be used once. Start the sign-in again from the first page.',
  symptoms: [
    'alb 561',
    'alb authentication failed idp',
    'oidc error load balancer',
    'idp returned an error code',
    'authenticate-oidc unauthorized',
  ],
  steps: {
    user: [
      'Open the start page of the site, not a bookmark of the sign-in page, and sign in anew.',
      'Delete the cookies of the site (their names begin with AWSELBAuthSessionCookie) and try once more.',
    ],
    developer: [
      'Read `error` and `error_description` in the query of the request to `/oauth2/idpresponse`.',
      'Repeat the sign-in in a private window and note each redirect; the error stands in the last one before the balancer.',
    ],
    operator: [
      'Look up the request in the access log of the balancer and read `error_reason`.',
      'Renew the client secret in the listener rule when it has expired at the provider, and check the scopes of the rule.',
      'Allow the user or the group for this application at the identity provider.',
    ],
  },
  fields: {},
  confused: [
    { code: 401, difference: 'Credentials are missing or wrong, and a challenge says how to give them.' },
    { code: 403, difference: 'The user is known and has no right.' },
    { code: 502, difference: 'The registered code for an unusable answer from another server.' },
  ],
  history: [
    {
      year: 2018,
      document: 'AWS Application Load Balancer',
      note: 'Signing in users at the balancer arrived in May; the number goes with it.',
    },
  ],
  examples: [
    {
      about: 'The provider does not grant a scope that the listener rule asks for',
      messages: [
        {
          from: 'client',
          lines: ['GET /oauth2/idpresponse?error=invalid_scope&state=f1 HTTP/1.1', 'Host: erp.example'],
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 561 ',
            'Server: awselb/2.0',
            'Date: Sat, 21 Nov 2026 10:15:49 GMT',
            'Content-Type: text/html',
            'Connection: keep-alive',
          ],
          content: '<html>\n<head><title>561</title></head>\n<body>\n<center><h1>561</h1></center>\n</body>\n</html>\n',
        },
      ],
    },
  ],
}
