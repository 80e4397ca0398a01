import { numbered } from '../base.ts'
import { clientLeft, vendorClient, vendorServer } from './vendor.ts'

/** What the Application Load Balancer of AWS answers by itself. */
const balancer = { owners: ['AWS'], section: 'AWS Application Load Balancer guide', senders: ['gateway'] } as const

export const aws = /* @__PURE__ */ numbered({
  460: {
    ...vendorClient,
    ...balancer,
    ...clientLeft,
    phrase: 'Client Closed Connection',
  },
  463: {
    ...vendorClient,
    ...balancer,
    phrase: 'Too Many Forwarded IP Addresses',
    owners: ['AWS', 'Alibaba Cloud'],
    condition: 'permanent',
  },
  464: {
    ...vendorClient,
    ...balancer,
    phrase: 'Unsupported Protocol',
    condition: 'permanent',
  },
  561: {
    ...vendorServer,
    ...balancer,
    phrase: 'Unauthorized by Identity Provider',
    retry: 'changed',
    retryMethods: 'none',
    turn: 'client',
    wait: 'none',
    action: 'sign in again',
  },
})
