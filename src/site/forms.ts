import { byteRanges, type Elsewise, type Resource, resource } from '../engine/index.ts'
import type { Block } from './blocks.ts'
import { edition } from './edition.ts'
import { markdown } from './markdown.ts'
import { plainText } from './text.ts'
import { json } from './visible.ts'

/** What a page shows, before it takes a form. */
export interface Forms<S> {
  readonly page: (subject: S) => string
  readonly blocks: (subject: S) => readonly Block[]
  readonly data: (subject: S) => unknown
}

type Parameters = Readonly<Record<string, string>>

const suffixes = { txt: 'text/plain', html: 'text/html', json: 'application/json', md: 'text/markdown' } as const

/** What holds for every page: it changes when the book or the site does. */
export const common = { entityTag: () => edition, fields: { 'Cache-Control': 'no-cache' }, ranges: byteRanges }

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
 */
export function inEveryForm<S>(
  path: string,
  find: (parameters: Parameters, suffix: string) => S | Elsewise,
  forms: Forms<S>,
): Resource[] {
  const represent = renderings(forms)
  return [
    resource(path, { ...common, find: parameters => find(parameters, ''), represent }),
    ...Object.entries(suffixes).map(([suffix, type]) =>
      resource(`${path}.${suffix}`, {
        ...common,
        negotiated: false,
        find: parameters => find(parameters, `.${suffix}`),
        represent: { [type]: represent[type] },
      }),
    ),
  ]
}
