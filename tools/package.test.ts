import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { before, describe, it } from 'node:test'

const root = join(import.meta.dirname, '..')
const node = (...args: string[]): string => execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' })

describe('the package as it is published', () => {
  before(() => node('tools/build.ts'))

  it('gives every export without the sources', () => {
    const exports = [
      'statute',
      'statute/book',
      'statute/book/prose',
      'statute/book/requirements',
      'statute/book/methods',
    ]
    exports.push(
      'statute/book/fields',
      'statute/book/problems',
      'statute/syntax',
      'statute/node',
      'statute/fetch',
      'statute/collections',
      'statute/lint',
      'statute/lint/register',
      'statute/operation',
      'statute/site',
    )
    const program = exports.map(name => `import.meta.resolve('${name}').includes('/dist/') && await import('${name}')`)
    const result = node('--input-type=module', '-e', `console.log([${program}].every(Boolean))`)
    assert.equal(result.trim(), 'true')
  })

  it('has a command', () => {
    assert.match(node('dist/cli/main.js', 'explain', '404', '--short'), /^404 Not Found\n/)
  })

  it('holds no tests and no fixtures', () => {
    const [pack] = JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    )
    const files: string[] = pack.files.map(({ path }: { path: string }) => path)
    assert.ok(files.includes('dist/site/assets/style.css'))
    assert.deepEqual(
      files.filter(path => /test|fixture|^src\//.test(path)),
      [],
    )
  })
})
