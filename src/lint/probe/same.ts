import type { Response } from '../message.ts'
import type { Seen } from '../seen.ts'

/** Whether the content of both is known, and the same. */
export function sameContent({ response: one }: Seen, other: Response | undefined): boolean {
  const [a, b] = [one?.seen.content, other?.seen.content]
  return a !== undefined && b !== undefined && Buffer.compare(a, b) === 0
}

/** Whether two answers to one request are about the same version of the same representation. */
export function isStable(plain: Seen, again: Seen | undefined): boolean {
  if (!again || plain.code !== again.code || !sameContent(plain, again.response)) return false
  return ['etag', 'last-modified', 'content-type', 'content-encoding'].every(
    name => plain.response?.value(name) === again.response?.value(name),
  )
}
