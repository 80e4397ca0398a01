import { type Resource, resource } from '../../engine/index.ts'
import type { Realm } from '../work/realm.ts'

/** What there is: the collections by name, each with its path. */
export function indexResource({ base, definitions }: Pick<Realm, 'base' | 'definitions'>): Resource {
  const index = Object.fromEntries([...definitions.keys()].map(name => [name, `${base}/${name}`]))
  return resource(`${base}/`, {
    represent: { 'application/json': () => `${JSON.stringify(index, null, 2)}\n` },
    fields: { 'Cache-Control': 'no-cache' },
  })
}
