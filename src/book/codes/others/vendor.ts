import { clientError } from '../4xx.ts'
import { serverError } from '../5xx.ts'

/** What holds for most codes of owners other than the IETF. None is registered. */
export const vendorClient = { ...clientError, standing: 'vendor' } as const
export const vendorServer = {
  ...serverError,
  standing: 'vendor',
  retry: 'later',
  retryMethods: 'idempotent',
  wait: 'backoff',
} as const

/** Numbers outside 100 to 599: not HTTP at all; a recipient treats them as 500 (RFC 9110 §15). */
export const outOfRange = { ...vendorClient, class: 'invalid' } as const

/** The only party left to tell is the log: the client has gone, or gets nothing. */
export const logOnly = {
  wire: false,
  senders: ['log'],
  content: 'forbidden',
  connection: 'closed',
  retry: 'none',
  action: 'report',
} as const

/** The client gave up: whoever runs the server looks at how long clients wait. */
export const clientLeft = { ...logOnly, turn: 'server', action: 'compare timeouts' } as const
