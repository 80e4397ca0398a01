import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { finished } from 'node:stream/promises'
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
    const [record] = JSON.parse(out)
    assert.deepEqual(Object.keys(record).slice(0, 3), ['code', 'phrase', 'class'])
    assert.equal(record.phrase, 'Service Unavailable')
    assert.equal(record.retry, 'later')
    assert.ok(record.prose.steps.operator.length > 0)
  })

  it('explains several codes, and a class', async () => {
    assert.match((await run(['explain', '--short', '404', '409'])).out, /^404 Not Found\n[\s\S]*\n409 Conflict\n/)
    assert.match((await run(['explain', '4xx'])).out, /^4xx Client Error\n/)
    const { out } = await run(['explain', '--json', '471', '404'])
    assert.deepEqual(
      JSON.parse(out).map(({ code, listed }: Record<string, unknown>) => [code, listed]),
      [
        [471, false],
        [404, true],
      ],
    )
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

  it('suggests by meaning, and nothing where nothing is near', async () => {
    assert.match((await run(['explain', 'token expired'])).err, /; the nearest are 401 Unauthorized/)
    assert.equal((await run(['explain', 'qqqqqqqq'])).err, 'statute: no status code is called "qqqqqqqq"\n')
  })

  it('lets no control character through to the terminal', async () => {
    const bad = '\u001b[2J\u009b\u007f\u202e'
    const steers = /(?!\n)[\p{Cc}\p{Bidi_Control}]/u
    const response = `HTTP/1.1 301 x${bad}\nLocation: /${bad}\n${bad}\n\n`
    for (const more of [[], ['--json']]) {
      const { code, out } = await run(['explain', '-', ...more], response)
      assert.equal(code, 0)
      assert.doesNotMatch(out, steers)
    }
    for (const args of [['explain', `${bad}\nzz`], ['explain', `--${bad}`], [bad], ['site', '--port', bad]]) {
      const { code, err } = await run(args)
      assert.equal(code, 2)
      assert.match(err, /^statute: [^\n]*\\u\{1b\}\[2J[^\n]*\n$/)
      assert.doesNotMatch(err, steers)
    }
  })

  it('refuses more on standard input than it takes', async () => {
    const { code, out, err } = await run(['explain', '-'], `HTTP/1.1 200 OK\n\n${'x'.repeat(400_000)}`)
    assert.deepEqual([code, out], [2, ''])
    assert.match(err, /^statute: standard input is longer than 262,144 octets[^\n]*\n$/)
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

  it('says in a line of 80 columns what is wrong with an option', async () => {
    for (const [args, says] of [
      [['explain', '--loud', '404'], "Unknown option '--loud'"],
      [['explain', '--json=1', '404'], "Option '--json' does not take an argument"],
      [['site', '--port', '-1'], "Option '--port' argument is ambiguous; or --port=-XYZ"],
      [['site', '--port'], "Option '--port <value>' argument missing"],
      [['site', 'here'], "Unexpected argument 'here'"],
      [['explain', `--${'x'.repeat(100)}`], `Unknown option '--${'x'.repeat(42)}...`],
    ] as const) {
      assert.deepEqual(await run(args), { code: 2, out: '', err: `statute: ${says}\n` })
    }
  })

  it('exits 2 where standard input holds no response', async () => {
    const { code, err } = await run(['explain', '-'], '\u0000\u0001binary')
    assert.equal(code, 2)
    assert.match(err, /no status code in what came on standard input/)
  })
})

const saidBy = async (stream: Readable): Promise<string> => String((await once(stream, 'data'))[0])

describe('statute site', () => {
  it('says where it answers, answers there, and ends when it is told to', async () => {
    const child = start(['site'], { PORT: '0' })
    const origin = (await saidBy(child.stdout)).match(/http:\/\/\S+/)?.[0]
    const response = await fetch(`${origin}/status/404`, { headers: { accept: 'text/plain' } })
    assert.match(await response.text(), /^404 Not Found\n/)
    child.kill('SIGTERM')
    assert.equal(await new Promise(resolve => child.once('exit', resolve)), 0)
  })

  it('names an address that can be opened where it answers on all of them', async () => {
    const child = start(['site'], { PORT: '0', HOST: '0.0.0.0' })
    const said = await saidBy(child.stdout)
    child.kill('SIGTERM')
    assert.match(
      said,
      /^Statute answers on http:\/\/0\.0\.0\.0:(\d+) .*\nFrom this machine: http:\/\/127\.0\.0\.1:\1\n$/,
    )
  })

  it('takes an empty PORT and HOST for none', async () => {
    const { err } = await run(['site', '--host', '999.0.0.1'], '', { PORT: '', HOST: '' })
    assert.doesNotMatch(err, /is no port/)
  })

  it('ends when the npm that started it is killed', {
    skip: process.platform === 'win32',
    timeout: 30_000,
  }, async () => {
    const npm = spawn('npm', ['start'], { cwd: join(import.meta.dirname, '../..'), env: { ...process.env, PORT: '0' } })
    let said = ''
    while (!said.includes('http:')) said += await saidBy(npm.stdout)
    npm.kill('SIGKILL')
    // standard output is inherited: it ends when the last process that holds it has ended
    await finished(npm.stdout.resume())
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

describe('statute --help', () => {
  it('is in 80 columns, and stands behind every command', async () => {
    const { code, out } = await run(['--help'])
    assert.equal(code, 0)
    for (const line of out.split('\n')) assert.ok(line.length <= 80, `longer than 80 columns: ${line}`)
    for (const command of ['explain', 'serve', 'import', 'export', 'backup', 'access', 'site'])
      assert.deepEqual(await run([command, '--help']), { code: 0, out, err: '' }, command)
  })
})
