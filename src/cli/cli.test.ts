import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, it } from 'node:test'

const main = join(import.meta.dirname, 'main.ts')

interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return spawn(process.execPath, ['--conditions=source', main, ...args], { env: { ...process.env, ...env } })
}

async function run(args: readonly string[], input = '', env: Readonly<Record<string, string>> = {}): Promise<Run> {
  const child = start(args, env)
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const [out, err, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>(resolve => child.once('close', resolve)),
  ])
  return { code, out, err }
}

describe('statute explain', () => {
  it('explains a number, in 80 columns and without escape codes in a pipe', async () => {
    const { code, out, err } = await run(['explain', '409'])
    assert.equal(code, 0)
    assert.equal(err, '')
    assert.match(out, /^409 Conflict\n/)
    assert.match(out, /IF YOU MET IT\n/)
    const [prose = ''] = out.split('AN EXCHANGE')
    for (const line of prose.split('\n')) assert.ok(line.length <= 80, `longer than 80 columns: ${line}`)
    assert.ok(!out.includes('\u001b['))
  })

  it('takes a name, an older name, and a name of several words without quotes', async () => {
    assert.match((await run(['explain', 'unprocessable entity'])).out, /^422 Unprocessable Content\n/)
    assert.match((await run(['explain', 'Moved', 'Temporarily'])).out, /^302 Found\n/)
  })

  it('reads a whole response from standard input, its fields too', async () => {
    const response = 'HTTP/2 429 \r\nretry-after: 120\r\ncontent-type: text/plain\r\n\r\nslow down'
    const { code, out } = await run(['explain', '-'], response)
    assert.equal(code, 0)
    assert.match(out, /^429 Too Many Requests\n/)
    assert.match(out, /Retry-After +Wait 2 minutes, until /)
  })

  it('explains each response of a chain of redirects', async () => {
    const chain = 'HTTP/1.1 301 Moved Permanently\r\nLocation: /b\r\n\r\nHTTP/1.1 404 Not Found\r\n\r\n'
    const { out } = await run(['explain', '-'], chain)
    assert.match(out, /^301 Moved Permanently\n[\s\S]*\n404 Not Found\n/)
  })

  it('gives JSON for machines', async () => {
    const { out } = await run(['explain', '--json', '503'])
    const record = JSON.parse(out)
    assert.equal(record.phrase, 'Service Unavailable')
    assert.equal(record.retry, 'later')
    assert.ok(record.prose.steps.operator.length > 0)
  })

  it('is short when asked to be', async () => {
    const { out } = await run(['explain', '--short', '404'])
    assert.ok(out.split('\n').length < 12, out)
  })

  it('suggests the nearest for an unknown name, on standard error, and exits 2', async () => {
    const { code, out, err } = await run(['explain', 'unprocesable entty'])
    assert.equal(code, 2)
    assert.equal(out, '')
    assert.match(err, /^statute: no status code is called "unprocesable entty"; the nearest are 422 /)
  })

  it('explains an unlisted number by its class', async () => {
    const { code, out } = await run(['explain', '471'])
    assert.equal(code, 0)
    assert.match(out, /treats it as 400/)
  })

  for (const [name, args] of [
    ['nothing to explain', ['explain']],
    ['an unknown option', ['explain', '--loud', '404']],
    ['an unknown command', ['teapot']],
    ['a name that objects have', ['constructor']],
    ['no port', ['site', '--port', 'http']],
    ['no command', []],
  ] as const) {
    it(`exits 2 for wrong usage: ${name}`, async () => assert.equal((await run(args)).code, 2))
  }

  it('exits 2 where standard input holds no response', async () => {
    const { code, err } = await run(['explain', '-'], '\u0000\u0001binary')
    assert.equal(code, 2)
    assert.match(err, /no status code in what came on standard input/)
  })
})

describe('statute site', () => {
  it('says where it answers, answers there, and ends when it is told to', async () => {
    const child = start(['site'], { PORT: '0' })
    const origin = await new Promise<string>(resolve => {
      child.stdout.once('data', chunk => resolve(String(chunk).match(/http:\/\/\S+/)?.[0] ?? ''))
    })
    const response = await fetch(`${origin}/status/404`, { headers: { accept: 'text/plain' } })
    assert.match(await response.text(), /^404 Not Found\n/)
    child.kill('SIGTERM')
    assert.equal(await new Promise(resolve => child.once('exit', resolve)), 0)
  })

  it('gives one clear line and exit code 1 for a port that is taken', async () => {
    const blocker = createServer()
    await new Promise<void>(resolve => blocker.listen(0, '127.0.0.1', resolve))
    const { port } = blocker.address() as { port: number }
    const { code, err } = await run(['site', '--port', String(port)])
    blocker.close()
    assert.equal(code, 1)
    assert.match(err, new RegExp(`^statute: port ${port} is taken; [^\\n]+\\n$`))
  })
})
