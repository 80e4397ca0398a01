import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Resource, resource } from '../engine/index.ts'
import { edition } from './edition.ts'

const types = {
  'style.css': 'text/css',
  'api.css': 'text/css',
  'site.js': 'text/javascript',
  'icon.svg': 'image/svg+xml',
}

/** `/assets/…`: the style sheets, the script, the icon. */
export const assets: readonly Resource[] = Object.entries(types).map(([name, type]) => {
  const content = readFileSync(join(import.meta.dirname, 'assets', name), 'utf8')
  return resource(`/assets/${name}`, {
    entityTag: () => edition,
    fields: { 'Cache-Control': 'no-cache' },
    represent: { [type]: () => content },
  })
})
