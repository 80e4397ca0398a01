import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, it } from 'node:test'

/** The rule of the house: which room may import which, besides itself. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  book: [],
  syntax: ['book'],
  engine: ['book', 'syntax'],
  node: ['book', 'syntax', 'engine'],
  fetch: ['book', 'syntax', 'engine'],
  collections: ['book', 'syntax', 'engine'],
  lint: ['book', 'syntax'],
  sample: [],
  operation: ['book', 'engine', 'node'],
  site: ['book', 'syntax', 'engine', 'lint'],
  cli: ['book', 'syntax', 'engine', 'node', 'collections', 'sample', 'operation', 'lint', 'site'],
}

/** What each room may import from outside the house; node's own modules only where a room is tied to node. */
const libraries: Readonly<Record<string, readonly (string | RegExp)[]>> = {
  node: [/^node:/],
  collections: [
    /^node:/,
    /^ajv/,
    'csv-parse/sync',
    'csv-stringify/sync',
    'kysely',
    'pg',
    /^rate-limiter-flexible/,
    '@redis/client',
  ],
  lint: [/^node:/, 'yaml'],
  operation: [/^node:/, 'pino', 'prom-client'],
  site: [/^node:/, 'minisearch', 'fastest-levenshtein'],
  cli: [/^node:/],
}

const root = join(import.meta.dirname, '..', 'src')
const importOf = /^(?:import|export)\s(?:[^'"]*?\sfrom\s)?'([^']+)'/gm

describe('the rule of the house', () => {
  for (const file of globSync('**/*.ts', { cwd: root }).sort()) {
    if (/\.(test|fixture)\.ts$/.test(file)) continue
    const room = file.split('/')[0] as string
    it(`${file} imports only what ${room} may`, () => {
      const allowed = rooms[room]
      assert.ok(allowed, `no room is called ${room}`)
      const code = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
      for (const [, specifier = ''] of code.matchAll(importOf)) {
        if (specifier.startsWith('.')) {
          const target = relative(root, join(root, dirname(file), specifier))
          const other = target.split('/')[0] as string
          assert.ok(
            other === room || allowed.includes(other),
            `${file} imports ${target}: ${room} may not import ${other}`,
          )
        } else {
          const known = (libraries[room] ?? []).some(name =>
            typeof name === 'string' ? name === specifier : name.test(specifier),
          )
          assert.ok(known, `${file} imports ${specifier}: ${room} may not`)
        }
      }
    })
  }

  it('no file is called utils, helpers or common', () => {
    assert.deepEqual(globSync('**/{utils,helpers,common,misc}{,.*}', { cwd: root }), [])
  })
})
