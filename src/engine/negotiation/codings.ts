import { codingOf } from '../../syntax/index.ts'
import { type Content, isStream } from '../answer.ts'
import { type ContentCoding, checkAvailable } from '../coding.ts'
import type { Dimension } from './dimension.ts'

/**
 * Representations in several content codings, for `variesBy`: those named, and none at all. Each has an entity tag of its
 * own, and a byte range is one of the coded octets, as RFC 9110 §8.8.3.3 and §14.1.2 have it.
 *
 * @param offered the preferred one first; each answer is coded anew, so one that is slow to encode costs each client
 * @throws TypeError where this runtime has not got one of them
 * @example
 * import { gzip } from 'statute'
 * codings([gzip]).choose('gzip', ['gzip', 'identity']) // => 'gzip'
 * codings([gzip]).choose('br', ['gzip', 'identity']) // => 'identity'
 * codings([gzip]).choose('br, *;q=0', ['gzip', 'identity']) // => undefined
 */
export function codings(offered: readonly ContentCoding[]): Dimension {
  checkAvailable(offered)
  return {
    kind: 'coding',
    field: 'Accept-Encoding',
    names: [...offered.map(({ name }) => name), 'identity'],
    fallback: 'identity',
    choose: codingOf,
    fields: name => (name === 'identity' ? {} : { 'Content-Encoding': name }),
    encode: (content, name) =>
      encode(
        content,
        offered.find(coding => coding.name === name),
      ),
  }
}

function encode(content: Content, coding: ContentCoding | undefined): Content | Promise<Content> {
  if (!coding) return content
  return isStream(content) ? coding.encode(content) : coding.encode(content)
}
