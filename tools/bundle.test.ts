import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..')

/** What a browser downloads for a program that imports from the package: minified and gzipped, in octets. */
async function weigh(program: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: root, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    conditions: ['source'],
  })
  return gzipSync(outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length
}

describe('what a browser downloads', () => {
  for (const [name, program, limit] of [
    ['a phrase', "import { status } from 'statute/book'; console.log(status(404).phrase)", 4096],
    [
      'a property of any code',
      "import { status } from 'statute/book'; console.log(status(Number(location.hash))?.retry)",
      4096,
    ],
    [
      'the engine with the book, for a worker',
      "import { resource, service } from 'statute'; console.log(resource, service)",
      15_000,
    ],
  ] as const) {
    it(`${name}: under ${limit} octets`, async () => {
      const size = await weigh(program)
      console.log(`${name}: ${size} octets`)
      assert.ok(size < limit, `${size} octets`)
    })
  }

  it('facts come without prose', async () => {
    const facts = await weigh("import { status } from 'statute/book'; console.log(status(404))")
    const prose = await weigh("import { proses } from 'statute/book/prose'; console.log(proses)")
    assert.ok(prose > facts * 10)
  })
})
