import assert from 'node:assert/strict'
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { after, describe, it } from 'node:test'
import { pathToFileURL } from 'node:url'

/**
 * Runs the examples of the docstrings (lines under `@example`) and of the README (blocks of `ts`). A line
 * `expression // => value` is an assertion.
 */

const root = join(import.meta.dirname, '..')
const folder = join(root, '.statute', 'examples')
mkdirSync(folder, { recursive: true })
after(() => rmSync(folder, { recursive: true, force: true }))

const assertion = /^(.*\S)\s+\/\/ => (.+)$/

function testOf(lines: readonly string[]): string {
  const body = lines.map(line => {
    const [, expression, value] = assertion.exec(line) ?? []
    return expression ? `assert.deepEqual(${expression.replace(/;$/, '')}, ${value})` : line
  })
  return `import assert from 'node:assert/strict'\n${body.join('\n')}\n`
}

let count = 0
async function runExample(source: string): Promise<void> {
  const file = join(folder, `${process.pid}-${count++}.mts`)
  writeFileSync(file, source)
  await import(pathToFileURL(file).href)
}

describe('examples in docstrings', () => {
  for (const file of globSync('src/**/*.ts', { cwd: root }).sort()) {
    if (/\.(test|fixture)\.ts$/.test(file)) continue
    const text = readFileSync(join(root, file), 'utf8')
    for (const comment of text.matchAll(
      /\/\*\*(?:(?!\*\/)[\s\S])*?@example\n([\s\S]*?)\*\/\s*export (?:async )?(?:function\*?|const|class) (\w+)/g,
    )) {
      const [, block = '', name = ''] = comment
      const lines = block
        .split('\n')
        .map(line => line.replace(/^\s*\* ?/, ''))
        .filter(line => line.trim())
      it(`${file}: ${name}`, async () => {
        assert.ok(
          lines.some(line => assertion.test(line)),
          'an example asserts something',
        )
        const used = [...text.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm)].map(
          ([, other]) => other as string,
        )
        const code = lines.join('\n')
        const names = [...new Set(used)].filter(other => new RegExp(`\\b${other}\\b`).test(code))
        const from = JSON.stringify(relative(folder, join(root, file)))
        await runExample(`import { ${names.join(', ')} } from ${from}\n${testOf(lines)}`)
      })
    }
  }
})

describe('examples in the README', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const blocks = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, block = '']) => block)
  it('there are some', () => assert.ok(blocks.length > 0))
  blocks.forEach((block, index) => {
    it(`block ${index + 1}: ${block.split('\n').find(line => !line.startsWith('import'))}`, () =>
      runExample(testOf(block.split('\n'))))
  })
})
