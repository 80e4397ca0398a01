import { numbered, originOrGateway } from '../base.ts'
import { clientLeft, logOnly, vendorClient } from './vendor.ts'

/** Numbers that select an error page inside nginx and leave it as 400, on the wire and in the access log alike. */
const sentAs400 = {
  ...vendorClient,
  owners: ['nginx'],
  section: 'nginx ngx_http_request.h',
  wire: false,
  senders: originOrGateway,
  condition: 'permanent',
  connection: 'closed',
} as const

export const nginx = /* @__PURE__ */ numbered({
  444: {
    ...vendorClient,
    ...logOnly,
    phrase: 'No Response',
    owners: ['nginx'],
    section: 'nginx ngx_http_request.h',
  },
  494: { ...sentAs400, phrase: 'Request Header Too Large', action: 'shrink request' },
  495: { ...sentAs400, phrase: 'SSL Certificate Error', action: 'present certificate' },
  496: { ...sentAs400, phrase: 'SSL Certificate Required', action: 'present certificate' },
  497: { ...sentAs400, phrase: 'HTTP Request Sent to HTTPS Port' },
  499: {
    ...vendorClient,
    ...clientLeft,
    phrase: 'Client Closed Request',
    owners: ['nginx', 'Esri'],
    section: 'nginx ngx_http_request.h',
  },
})
