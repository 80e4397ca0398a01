import {
  type Fields,
  type HttpRequest,
  type Problem,
  type Resource,
  type Service,
  type ServiceOptions,
  service,
  united,
} from '../engine/index.ts'
import { manualAmong } from './api.ts'
import { assets } from './assets.ts'
import { codes } from './codes.ts'
import { explaining } from './explaining.ts'
import { graphResources } from './graph.ts'
import { referenceFrame } from './page.ts'
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

/** What a service has besides the reference. */
export interface ReferenceOptions extends Pick<ServiceOptions, 'questions' | 'onError' | 'hosts'> {
  readonly resources?: readonly Resource[]
  /** Fields of each answer, besides those that secure the pages. */
  readonly fields?: (request: HttpRequest, resource: Resource | undefined) => Fields
  /** Whether the reference itself is left out, and only its look is served (default false). */
  readonly alone?: boolean
}

/**
 * The reference as a service: every page a resource like any other.
 *
 * @param options what the service has besides
 * @example
 * reference().knows('GET') // => true
 */
export function reference({ resources = [], fields, alone = false, ...others }: ReferenceOptions = {}): Service {
  const frame = referenceFrame(manualAmong(resources))
  const pages = alone
    ? []
    : [codes(frame), ...statuses(frame), explaining(frame), ...graphResources(() => site, frame), ...wholes(frame)]
  const site: Service = service([...pages, ...assets, ...resources], {
    ...others,
    fields: fields ? (request, resource) => united(security, fields(request, resource)) : security,
    // its pages lead to the reference
    ...(!alone && { problemPage: (problem: Problem) => problemPage(problem, frame) }),
  })
  return site
}
