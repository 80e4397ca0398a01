import { basename, join } from 'node:path'
import { buildSync } from 'esbuild'
import { place } from './place.mjs'

/**
 * A script of these benches with everything that it imports, as JavaScript: as the package is published. Where Node strips
 * types by itself, what it does so with stays in memory, 50 MB of it.
 *
 * @param script its name
 * @returns the path of what runs instead of it
 */
export function built(script) {
  const outfile = place(basename(script))
  buildSync({
    entryPoints: [join(import.meta.dirname, script)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['source'],
    external: ['pg-native'],
    // packages that are not ESM ask for what Node has
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)" },
    logLevel: 'error',
  })
  return outfile
}
