import type { Prose } from './prose.ts'

export const prose463: Prose = {
  code: 463,
  summary: 'A load balancer refuses a request that has come through too many proxies, or goes in circles.',
  standard:
    'Registered nowhere and used by two makers of load balancers. The Application Load Balancer of AWS sends it, without a name, when `X-Forwarded-For` of the request lists more than 30 addresses. The one of Alibaba Cloud sends it when its own trace field shows that the request came by before, or passed more than 16 of its rules. A client that does not know the number acts as after `400`.',
  plain:
    'Your request passed through more stations than the service allows, or was handed round in a circle. As a visitor you can only switch off VPNs and proxies of your own. Most often the operators have wired two of their systems together in a loop.',
  practice:
    'Do not send it. A gateway that recognises its own mark in `Via` or `CDN-Loop` answers `502` with `Proxy-Status: gateway.example; error=proxy_loop_detected`. A server that takes no list so long answers `400`.\n\nLong lists of addresses come from a loop, from a proxy that adds its address at each retry, or from clients that make up the field. At the outermost proxy overwrite `X-Forwarded-For` and append only behind it; that cures forged lists as well.',
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
