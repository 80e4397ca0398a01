import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Frame } from './page.ts'

/** A text that changes when the book, the rules or the site do, and is known before anything is rendered: the entity tag of all. */
export const edition: string = digest(['../book', '../lint', '.'])

/**
 * The same, of pages with something around them.
 *
 * @param frame what is around them
 */
export const editionIn = (frame: Frame): string =>
  createHash('sha256')
    .update(edition + JSON.stringify(frame))
    .digest('base64url')
    .slice(0, 16)

function digest(rooms: readonly string[]): string {
  const hash = createHash('sha256')
  for (const room of rooms) {
    const folder = join(import.meta.dirname, room)
    for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (file.isFile() && !file.name.includes('.test.')) hash.update(readFileSync(join(file.parentPath, file.name)))
    }
  }
  return hash.digest('base64url').slice(0, 16)
}
