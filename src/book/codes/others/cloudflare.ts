import { numbered } from '../base.ts'
import { vendorServer } from './vendor.ts'

/** Cloudflare's own: the edge could not get a usable answer from the origin server. */
const edge = {
  ...vendorServer,
  owners: ['Cloudflare'],
  section: 'Cloudflare 5xx errors',
  senders: ['gateway'],
  action: 'try again later',
} as const

/** Waiting mends nothing: somebody has to change the origin's set-up. */
const untilMended = { retry: 'none', retryMethods: 'none', wait: 'none', action: 'report' } as const

export const cloudflare = /* @__PURE__ */ numbered({
  520: { ...edge, phrase: 'Web Server Returned an Unknown Error' },
  521: { ...edge, phrase: 'Web Server Is Down' },
  522: { ...edge, phrase: 'Connection Timed Out' },
  523: { ...edge, phrase: 'Origin Is Unreachable' },
  524: { ...edge, phrase: 'A Timeout Occurred' },
  525: { ...edge, phrase: 'SSL Handshake Failed' },
  526: { ...edge, ...untilMended, phrase: 'Invalid SSL Certificate' },
  527: { ...edge, phrase: 'Railgun Error', section: 'Cloudflare Railgun, retired' },
  530: {
    ...edge,
    phrase: 'Origin DNS Error',
    owners: ['Cloudflare', 'Pantheon', 'Shopify'],
  },
})
