import { wireFacts } from '../../book/wire.ts'
import type { Outcome } from '../outcome.ts'
import { silent } from '../result.ts'
import type { About } from './about.ts'

/** The forms of a problem document, the preferred one first. */
const problem = ['application/problem+json', 'text/html', 'text/plain']

/** The forms of a note that says where to go. */
const note = ['text/plain', 'text/html']

/**
 * The media types in which an answer may come; none where it has no content.
 *
 * @param status its code
 * @param outcome what declares it, where a method or an own question makes it
 */
export function typesOf(status: number, { resource, method }: About, outcome?: Outcome): readonly string[] {
  if (method === 'HEAD' || status === silent || wireFacts(status)?.empty) return []
  if (outcome?.types) return outcome.types
  if (status >= 400) return problem
  const { types } = resource.offer
  if (status === 206) return [...types, 'multipart/byteranges']
  if (status < 300) return types
  return outcome ? [] : note
}
