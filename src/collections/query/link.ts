import { uriReference } from '../../syntax/index.ts'
import type { Page } from './list.ts'
import { decoded, parts } from './pairs.ts'

/**
 * The Link field of a page (RFC 8288 §3): where the first one is, the one before and the one after. Everything else that
 * is asked for stays as it was written. They lead to paths: whose host it is, the target only claims.
 *
 * @param path of the list
 * @param query what stands after the "?" of the target
 * @param page the page
 * @example
 * linkOf('/parts', '_cursor=a', { prev: undefined, next: 'b' }) // => '</parts>; rel="first", </parts?_cursor=b>; rel="next"'
 */
export function linkOf(path: string, query: string, { next, prev }: Pick<Page, 'next' | 'prev'>): string {
  const others = query.split('&').filter(pair => pair !== '' && decoded(parts(pair)[0]) !== '_cursor')
  const link = (relation: string, cursor?: string): string => {
    const all = [...others, ...(cursor === undefined ? [] : [`_cursor=${cursor}`])].join('&')
    return `<${uriReference(all ? `${path}?${all}` : path)}>; rel="${relation}"`
  }
  return [
    link('first'),
    ...(prev === undefined ? [] : [link('prev', prev)]),
    ...(next === undefined ? [] : [link('next', next)]),
  ].join(', ')
}
