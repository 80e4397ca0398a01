import { numbered, originOrGateway } from '../base.ts'
import { outOfRange, vendorClient, vendorServer } from './vendor.ts'

const shop = { owners: ['Shopify'], section: 'Shopify API response codes' } as const

export const shopify = /* @__PURE__ */ numbered({
  430: {
    ...vendorClient,
    ...shop,
    phrase: 'Shopify Security Rejection',
    senders: originOrGateway,
  },
  540: {
    ...vendorServer,
    ...shop,
    phrase: 'Temporarily Disabled',
    condition: 'temporary',
    action: 'try again later',
  },
  783: { ...outOfRange, ...shop, phrase: 'Unexpected Token', condition: 'permanent' },
})
