import { type Resource, resource, type Service, service } from '../engine/index.ts'
import { assets } from './assets.ts'
import { codes } from './codes.ts'
import { edition } from './edition.ts'
import { explaining } from './explaining.ts'
import { bookletPage } from './pages/booklet.ts'
import { problemPage } from './pages/problem.ts'
import { requirementsPage } from './pages/requirements.ts'
import { statuses } from './status.ts'

/** Nothing from elsewhere, nothing inline, no frame around it. */
const security = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** A page that is always the same: rendered when it is first asked for. */
function fixed(path: string, render: () => string): Resource {
  let rendered: string | undefined
  return resource(path, {
    entityTag: () => edition,
    fields: { 'Cache-Control': 'no-cache' },
    represent: {
      'text/html': () => {
        rendered ??= render()
        return rendered
      },
    },
  })
}

/**
 * The reference as a service: every page a resource like any other.
 *
 * @example
 * reference().knows('GET') // => true
 */
export function reference(): Service {
  const pages = [fixed('/requirements', requirementsPage), fixed('/booklet', bookletPage)]
  return service([codes, ...statuses, explaining, ...pages, ...assets], { fields: security, problemPage })
}
