import {
  type Access,
  byteRanges,
  type Context,
  type Elsewise,
  type Fields,
  type Ranges,
  type RateLimit,
  type Resource,
  resource,
} from '../engine/index.ts'
import { visibleJson as json } from '../syntax/index.ts'
import type { Block } from './blocks.ts'
import { editionIn } from './edition.ts'
import { markdown } from './markdown.ts'
import type { Frame } from './page.ts'
import { plainText } from './text.ts'

/** What a page shows, before it takes a form. */
export interface Forms<S> {
  readonly page: (subject: S) => string
  readonly blocks: (subject: S) => readonly Block[]
  readonly data: (subject: S) => unknown
}

type Parameters = Readonly<Record<string, string>>

const suffixes = { txt: 'text/plain', html: 'text/html', json: 'application/json', md: 'text/markdown' } as const

/** What pages have besides what they show. */
export interface Common {
  readonly entityTag: () => string
  readonly fields: Fields
  readonly ranges: Ranges
  readonly access?: Access<never, Context>
  readonly limit?: RateLimit<Context>
}

/** What holds for every page: it changes when the book or the site does. */
export const commonIn = (frame: Frame): Common => {
  const edition = editionIn(frame)
  return { entityTag: () => edition, fields: { 'Cache-Control': 'no-cache' }, ranges: byteRanges }
}

/** Each form by its media type; curl, which takes anything, gets the first. */
export const renderings = <S>({ page, blocks, data }: Forms<S>) => ({
  'text/plain': (subject: S) => plainText(blocks(subject)),
  'text/html': page,
  'application/json': (subject: S) => json(data(subject)),
  'text/markdown': (subject: S) => markdown(blocks(subject)),
})

/**
 * A page in every form by Accept, and in one at each of its addresses with a suffix.
 *
 * @param path a path template
 * @param find what is there; it is told the suffix, with its dot, to send readers on with
 * @param forms how it is shown
 * @param facts what else holds for each of them
 */
export function inEveryForm<S>(
  path: string,
  find: (parameters: Parameters, suffix: string, context: Context<Parameters, undefined>) => S | Elsewise,
  forms: Forms<S>,
  facts: Common,
): Resource[] {
  const represent = renderings(forms)
  return [
    resource(path, { ...facts, find: (parameters, context) => find(parameters, '', context), represent }),
    ...Object.entries(suffixes).map(([suffix, type]) =>
      resource(`${path}.${suffix}`, {
        ...facts,
        negotiated: false,
        find: (parameters, context) => find(parameters, `.${suffix}`, context),
        represent: { [type]: represent[type] },
      }),
    ),
  ]
}
