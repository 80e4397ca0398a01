import {
  alternative,
  pictureStyle,
  type Resource,
  reasons,
  request,
  resource,
  type Service,
  type Trace,
  toMermaid,
  toSVG,
} from '../engine/index.ts'
import { edition } from './edition.ts'
import { commonIn } from './forms.ts'
import type { Frame } from './page.ts'
import { graphPage } from './pages/graph.ts'

/** What is drawn: the whole graph, or the path of one request through it. */
export interface Drawn {
  readonly method: string
  readonly target: string
  readonly accept: string
  readonly trace?: Trace
  readonly status?: number
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'BREW']

/**
 * `/graph`: the decision graph as a picture, and on it the path of a request to this very site.
 *
 * @param site gives the service once it is made
 * @param frame what is around the page
 */
export function graphResources(site: () => Service, frame: Frame): Resource[] {
  const { entityTag, fields } = commonIn(frame)
  const style = resource('/assets/graph.css', {
    entityTag: () => edition,
    fields: { 'Cache-Control': 'no-cache' },
    represent: { 'text/css': () => pictureStyle },
  })
  const page = resource('/graph', {
    entityTag,
    fields,
    find: async (_, { query }): Promise<Drawn> => {
      const method = query.get('method') ?? ''
      const target = query.get('target') ?? ''
      const accept = query.get('accept') ?? ''
      const asked = { method, target, accept }
      // a picture of a picture would never end
      if (!methods.includes(method) || !target.startsWith('/') || target.startsWith('/graph')) return asked
      const answer = await site().answer(request(method, target, accept ? { Accept: accept } : {}), { trace: reasons })
      return { ...asked, status: answer.status, ...(answer.trace && { trace: answer.trace }) }
    },
    represent: {
      'text/plain': drawn => `${alternative(drawn).title}\n\n${alternative(drawn).lines.join('\n')}\n`,
      'text/html': drawn => graphPage(drawn, methods, frame),
      'image/svg+xml': drawn => toSVG(drawn),
      'text/vnd.mermaid': drawn => toMermaid(drawn),
    },
  })
  return [style, page]
}
