import { type Service, service } from '../engine/index.ts'
import { assets } from './assets.ts'
import { codes } from './codes.ts'
import { explaining } from './explaining.ts'
import { graphResources } from './graph.ts'
import { problemPage } from './pages/problem.ts'
import { statuses } from './status.ts'
import { wholes } from './whole.ts'

/** Nothing from elsewhere, nothing inline, no frame around it. */
const security = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/**
 * The reference as a service: every page a resource like any other.
 *
 * @example
 * reference().knows('GET') // => true
 */
export function reference(): Service {
  const site: Service = service([codes, ...statuses, explaining, ...graphResources(() => site), ...wholes, ...assets], {
    fields: security,
    problemPage,
  })
  return site
}
