import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'

/** `npm test`: formatting and linting, types, then every test. Its last line counts them all. */

const root = join(import.meta.dirname, '..')
let passed = 0
let failed = 0
const skipped: string[] = []

function check(name: string, script: string, ...args: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status === 0) {
    passed++
    console.log(`✔ ${name}`)
  } else {
    failed++
    console.log(`✖ ${name}\n${stdout}${stderr}`)
  }
}

check('formatting and linting', '@biomejs/biome/bin/biome', 'check', '--error-on-warnings')
check('types', 'typescript/bin/tsc', '-p', '.')

const named = process.argv.slice(2)
const files = named.length > 0 ? named : globSync(['src/**/*.test.ts', 'tools/**/*.test.ts'], { cwd: root }).sort()
const events = run({ files: files.map(file => join(root, file)), concurrency: 2, execArgv: ['--conditions=source'] })
events.on('test:pass', ({ details, skip, name }) => {
  if (details.type === 'suite') return
  if (skip === undefined || skip === false) passed++
  else skipped.push(`${name}: ${skip}`)
})
events.on('test:fail', ({ details }) => {
  if (details.type !== 'suite') failed++
})
events.compose(new spec()).pipe(process.stdout)

events.on('end', () => {
  setImmediate(() => {
    for (const reason of skipped) console.log(`skipped ${reason}`)
    console.log(`${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`)
    process.exit(failed > 0 ? 1 : 0)
  })
})
