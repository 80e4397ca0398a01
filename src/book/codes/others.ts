import type { StatusCode } from '../code.ts'
import { aws } from './others/aws.ts'
import { cloudflare } from './others/cloudflare.ts'
import { elsewhere } from './others/elsewhere.ts'
import { microsoft } from './others/microsoft.ts'
import { nginx } from './others/nginx.ts'
import { shopify } from './others/shopify.ts'

/** Codes that owners other than the IETF use. None is registered; a client treats each as the x00 of its class. */
export const others = {
  ...nginx,
  ...microsoft,
  ...cloudflare,
  ...aws,
  ...shopify,
  ...elsewhere,
} as const satisfies Record<number, StatusCode>
