import { numbered } from '../base.ts'
import { vendorClient } from './vendor.ts'

export const microsoft = /* @__PURE__ */ numbered({
  440: {
    ...vendorClient,
    phrase: 'Login Time-out',
    owners: ['Microsoft'],
    section: 'Exchange Outlook Web Access',
    action: 'sign in again',
  },
  449: {
    ...vendorClient,
    phrase: 'Retry With',
    owners: ['Microsoft'],
    section: 'MS-WDV 2.2.6',
    fields: { 'Ms-Echo-Request': 'must' },
    retryMethods: 'any',
    action: 'correct request',
  },
  450: {
    ...vendorClient,
    phrase: 'Blocked by Windows Parental Controls',
    owners: ['Microsoft'],
    section: 'Windows Parental Controls',
    senders: ['intercepting proxy'],
    retry: 'none',
    action: 'report',
  },
  456: {
    ...vendorClient,
    phrase: 'Blocked',
    owners: ['Microsoft'],
    section: 'MS-ASHTTP 2.2.2.1.1',
    turn: 'server',
    retry: 'none',
    action: 'report',
  },
  457: {
    ...vendorClient,
    phrase: 'Expired Password',
    owners: ['Microsoft'],
    section: 'MS-ASHTTP 2.2.2.1.1',
    action: 'change password',
  },
})
