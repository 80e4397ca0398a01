import { type About, type Collections, described, openapi } from '../collections/index.ts'
import {
  type Fields,
  type HttpRequest,
  type OwnQuestion,
  outline,
  type Resource,
  resource,
  type Service,
} from '../engine/index.ts'
import { apiPages, reference } from '../site/index.ts'

/** How collections are put together as one service. */
export interface ServedOptions {
  readonly about: About
  /** Whether the reference is served beside them. */
  readonly reference?: boolean
  readonly resources?: readonly Resource[]
  readonly questions?: readonly OwnQuestion[]
  /** Fields of each answer, besides those that secure the pages. */
  readonly fields?: (request: HttpRequest, resource: Resource | undefined) => Fields
  readonly onError?: (error: unknown, id: string) => void
  readonly hosts?: readonly string[]
}

/** A service, and the documentation that was made from it. */
export interface Served {
  readonly service: Service
}

/**
 * Collections as one service, with their documentation: `openapi.json`, and pages for people.
 *
 * @param erp the collections
 * @param options what else the service has
 */
export function served(erp: Collections, options: ServedOptions): Served {
  const { about, resources = [], questions = [] } = options
  const { base } = erp.realm
  const description = described(erp, about)
  const documented = erp.resources.filter(({ path }) => path !== `${base}/`)
  let document: string | undefined
  const outlined = () => outline(service, documented)
  const json = resource(`${base}/openapi.json`, {
    represent: {
      'application/json': () => {
        document ??= `${JSON.stringify(openapi(outlined(), description), null, 2)}\n`
        return document
      },
    },
    fields: { 'Cache-Control': 'no-cache' },
  })
  const pages = apiPages({
    base,
    outline: outlined,
    description,
    openapi: `${base}/openapi.json`,
    reference: options.reference === true,
  })
  const service: Service = reference({
    alone: options.reference !== true,
    resources: [...erp.resources, json, ...pages, ...resources],
    questions: [...erp.questions, ...questions],
    ...(options.fields && { fields: options.fields }),
    ...(options.onError && { onError: options.onError }),
    ...(options.hosts && { hosts: options.hosts }),
  })
  return { service }
}
