import { createHash } from 'node:crypto'
import type { Access, ApiDescription, Context, Outline, RateLimit, Resource } from '../engine/index.ts'
import { describeManual } from './api/describe.ts'
import { type Manual, manualOf } from './api/manual.ts'
import { editionIn } from './edition.ts'
import { commonIn, inEveryForm } from './forms.ts'
import { type Frame, referenceFrame } from './page.ts'
import { apiPage } from './pages/api.ts'

/** What the manual of an API is made from. */
export interface ApiPagesOptions {
  /** What the paths of the API begin with: `/api`. */
  readonly base: string
  /** What the running service tells of itself; asked once, when somebody first wants to read it. */
  readonly outline: () => Outline
  /** What that cannot know. */
  readonly description: ApiDescription
  /** Where the same is for programs. */
  readonly openapi?: string
  /** Whether the reference is served beside it: then each code leads to its page there (default false). */
  readonly reference?: boolean
  /** Who may read it, and how often. */
  readonly access?: Access<never, Context>
  readonly limit?: RateLimit<Context>
}

interface Reading {
  readonly manual: Manual
  /** Whom its examples ask: the server that the reader has asked, where the description names none. */
  readonly origin: string
}

/**
 * The manual of an API, for people: `{base}/docs`, in every form by Accept, and in one at each address with a suffix. It
 * needs what is under `/assets`, as {@link reference} serves it.
 *
 * @param options what it is made from
 * @example
 * import { outline, request, resource, service } from 'statute'
 * const parts = resource('/api/parts', { represent: { 'text/plain': () => 'Bolt' } })
 * const description = { title: 'Parts', version: '1' }
 * const pages = apiPages({ base: '/api', outline: () => outline(api, [parts]), description })
 * const api = service([parts, ...pages])
 * (await api.answer(request('GET', '/api/docs'))).status // => 200
 */
export function apiPages({
  base,
  outline,
  description,
  openapi,
  reference = false,
  ...who
}: ApiPagesOptions): Resource[] {
  const path = `${base}/docs`
  const frame = frameOf(description.title, path, { openapi, reference })
  let made: { readonly manual: Manual; readonly tag: string } | undefined
  const manual = () => {
    if (!made) {
      const manual = manualOf(outline(), description, base)
      made = {
        manual,
        tag: createHash('sha256')
          .update(editionIn(frame) + JSON.stringify(manual))
          .digest('base64url')
          .slice(0, 16),
      }
    }
    return made
  }
  const pages = inEveryForm(
    path,
    (_, __, { request }): Reading => {
      const here = `http${request.secure ? 's' : ''}://${request.field('host') ?? 'localhost'}`
      const [server] = description.servers ?? []
      return {
        manual: manual().manual,
        origin: URL.canParse(server?.url ?? '') ? new URL(server?.url ?? '').origin : here,
      }
    },
    {
      page: ({ manual, origin }) =>
        apiPage(manual, { base, path, openapi, frame, origin, statusBase: reference ? '/status/' : undefined }),
      blocks: ({ manual, origin }) => describeManual(manual, origin),
      data: ({ manual }) => manual,
    },
    { ...commonIn(frame), ...who, entityTag: () => manual().tag },
  )
  if (reference) for (const page of pages) besideReference.set(page, path)
  return pages
}

const besideReference = new WeakMap<Resource, string>()

/** The address of the manual among these resources that leads to the reference, so that the reference leads to it. */
export const manualAmong = (resources: readonly Resource[]): string | undefined =>
  resources.flatMap(resource => besideReference.get(resource) ?? [])[0]

/** The frame of the reference, where that is there; else one that has the API alone. */
function frameOf(
  title: string,
  path: string,
  beside: { readonly openapi: string | undefined; readonly reference: boolean },
): Frame {
  if (beside.reference) return referenceFrame(path)
  const openapi = beside.openapi === undefined ? [] : [['none', beside.openapi, 'OpenAPI'] as const]
  return {
    name: title,
    home: path,
    areas: [['api', path, 'Manual'], ...openapi],
    keys: false,
    foot: 'Read off the running service by Statute.',
  }
}
