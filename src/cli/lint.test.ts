import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { describe, it } from 'node:test'
import { folder, run, start } from './run.fixture.ts'

const refused = `HTTP/1.1 401 Unauthorized\r
Date: Sat, 21 Nov 2026 10:00:00 GMT\r
Content-Type: text/plain\r
Content-Length: 7\r
\r
Log in.`
const fine = refused.replace('Content-Type', 'WWW-Authenticate: Bearer realm="orders"\r\nContent-Type')

describe('statute lint', () => {
  it('judges what curl -si writes: exit 1 where a MUST is broken, 0 where none is', async () => {
    const bad = await run(['lint', '-'], refused)
    assert.equal(bad.code, 1)
    assert.match(bad.out, /^error {2}challenge-missing {2}RFC 9110 §15\.5\.2\n/)
    assert.match(bad.out, /HTTP\/1\.1 401 Unauthorized\n +\^+\n/)
    const good = await run(['lint', '-'], fine)
    assert.deepEqual([good.code, good.err], [0, ''])
  })

  it('fails from the level on that it is told', async () => {
    const hinted = fine.replace('Unauthorized', 'Forbidden')
    assert.equal((await run(['lint', '--fail-on', 'hint', '-'], hinted)).code, 1)
    assert.equal((await run(['lint', '-'], hinted)).code, 0)
  })

  it('writes a baseline, and tells only what is new then', async () => {
    const place = folder()
    const baseline = join(place, 'known.json')
    assert.equal((await run(['lint', '--write-baseline', baseline, '-'], refused)).code, 0)
    assert.deepEqual(JSON.parse(readFileSync(baseline, 'utf8')).known.includes('challenge-missing 401 response'), true)
    const again = await run(['lint', '--baseline', baseline, '-'], refused)
    assert.equal(again.code, 0)
    assert.match(again.out, /no breach in 1 exchange \(\d+ known from the baseline\)/)
  })

  it('has settings: what is silenced, with the reason', async () => {
    const place = folder()
    const settings = join(place, 'lint.json')
    writeFileSync(settings, '{"silence":[{"rule":"challenge-missing","reason":"the gateway adds it"}]}')
    assert.equal((await run(['lint', '--config', settings, '-'], refused)).code, 0)
    assert.equal((await run(['lint', '--silence', 'challenge-missing=gateway', '-'], refused)).code, 0)
    writeFileSync(settings, '{"silence":[{"rule":"challenge-missing"}]}')
    const wrong = await run(['lint', '--config', settings, '-'], refused)
    assert.deepEqual([wrong.code, wrong.out], [2, ''])
    assert.match(wrong.err, /silence\[0\]: say why "challenge-missing" is silenced/)
  })

  it('judges recordings and OpenAPI documents, and what of them is whole', async () => {
    const place = folder()
    const har = join(place, 'a.har')
    const entry = {
      request: { method: 'GET', url: 'https://x.example/', headers: [] },
      response: { status: 401, headers: [{ name: 'date', value: 'Sat, 21 Nov 2026 10:00:00 GMT' }] },
    }
    writeFileSync(har, JSON.stringify({ log: { entries: [entry, entry] } }).slice(0, -20))
    const api = join(place, 'api.yaml')
    writeFileSync(api, 'openapi: 3.1.0\npaths: { /a: { get: { responses: { 204: { content: { a/b: {} } } } } } }\n')
    const { code, out } = await run(['lint', '--json', har, api, join(place, 'none.har')])
    const report = JSON.parse(out)
    assert.equal(code, 1)
    assert.deepEqual(report.faults, [
      `${har}: The text ends within entry 2.`,
      `${join(place, 'none.har')}: There is no such file.`,
    ])
    const rules = report.findings.map(({ rule }: { rule: string }) => rule)
    assert.ok(rules.includes('challenge-missing') && rules.includes('declared-content-forbidden'))
  })

  for (const [format, begin] of [
    ['sarif', /^\{\n {2}"\$schema"/],
    ['junit', /^<\?xml/],
    ['github', /^::error title=challenge-missing/],
    ['html', /^<!doctype html>/],
  ] as const) {
    it(`writes ${format} to a file`, async () => {
      const file = join(folder(), 'report')
      const { code, out } = await run(['lint', '--as', format, '--to', file, '-'], refused)
      assert.deepEqual([code, out], [1, ''])
      assert.match(readFileSync(file, 'utf8'), begin)
    })
  }

  it('asks a live server, and one URL alone where it is told so', async t => {
    const server = createServer((_, response) =>
      response.writeHead(401, { 'Content-Type': 'text/plain' }).end('Log in.'),
    )
    t.after(() => server.close())
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    const list = join(folder(), 'urls.txt')
    writeFileSync(list, `# the API\n${url}\n\n`)
    const [probed, one, many] = await Promise.all([
      run(['lint', '--json', url]),
      run(['lint', '--json', '--once', url]),
      run(['lint', '--json', '--once', '--urls', list]),
    ])
    assert.deepEqual([probed.code, one.code, many.code], [1, 1, 1])
    assert.ok(JSON.parse(probed.out).exchanges > 3)
    assert.deepEqual([JSON.parse(one.out).exchanges, JSON.parse(many.out).exchanges], [1, 1])
  })

  it('says in a line why a server could not be asked', async () => {
    const { code, out } = await run(['lint', 'http://127.0.0.1:1/'])
    assert.equal(code, 1)
    assert.match(out, /not read {2}http:\/\/127\.0\.0\.1:1\/: .*refuse/)
    const secret = await run(['lint', 'http://ann:secret@127.0.0.1:1/'])
    assert.equal(secret.out, out)
  })

  it('stands before a server until it is ended, and tells', async t => {
    const server = createServer((_, response) => response.writeHead(405).end())
    t.after(() => server.close())
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const child = start(['lint', '--proxy', ':0', `http://127.0.0.1:${(server.address() as AddressInfo).port}`])
    t.after(() => child.kill('SIGKILL'))
    let said = ''
    for await (const line of createInterface({ input: child.stderr })) {
      said += `${line}\n`
      const [, origin] = /listens on (\S+) /.exec(line) ?? []
      if (origin) assert.equal((await fetch(`${origin}/a`)).status, 405)
      if (line.includes('allow-missing')) break
    }
    assert.match(said, /^error {2}allow-missing {2}GET \/a → 405: A 405 has no Allow\.$/m)
    child.kill('SIGINT')
    const [out, [code]] = await Promise.all([text(child.stdout), once(child, 'close')])
    assert.equal(code, 1)
    assert.match(out, /^error {2}allow-missing/m)
  })

  for (const [args, says] of [
    [['lint'], /lint what\?/],
    [['lint', '--as', 'pdf', '-'], /--as takes text, json/],
    [['lint', '--fail-on', 'never', '-'], /--fail-on takes error, warning, hint/],
    [['lint', '--silence', 'challenge-missing', '-'], /takes a rule and why/],
    [['lint', '--silence', 'none=x', '-'], /there is no rule "none"/],
    [['lint', '--baseline', '/none/here.json', '-'], /There is no such file/],
    [['lint', '--proxy', 'x', 'http://127.0.0.1:1'], /--proxy takes a port/],
    [['lint', '--proxy', ':0'], /lint what\?/],
    [['lint', '--proxy', ':0', 'a.har'], /stands before one server/],
    [['lint', '--proxy', ':0', 'http://ann:secret@127.0.0.1:1/'], /^(?!.*secret).*no user, path/s],
    [['lint', '--timeout', '0', 'http://127.0.0.1:1'], /--timeout takes seconds/],
    [['lint', '--field', 'x', 'http://127.0.0.1:1'], /--field takes a field line/],
    [['lint', '--writes', 'http://erp.example/'], /has to be confirmed/],
    [['lint', '--rule', 'none'], /there is no rule "none"/],
  ] as const) {
    it(`called wrongly says how: ${args.join(' ')}`, async () => {
      const { code, out, err } = await run(args)
      assert.deepEqual([code, out], [2, ''])
      assert.match(err, says)
    })
  }

  it('explains its rules, and what is covered', async () => {
    const [list, one, coverage] = await Promise.all([
      run(['lint', '--rules']),
      run(['lint', '--rule', 'challenge-missing']),
      run(['lint', '--coverage']),
    ])
    assert.match(list.out, /^error {4}challenge-missing +RFC 9110 §15\.5\.2$/m)
    assert.match(one.out, /PASSES\n[\s\S]*FAILS\n/)
    assert.match(coverage.out, /^RFC 9110 +434 +\d+/m)
    for (const line of [...one.out.split('\n'), ...coverage.out.split('\n')]) assert.ok(line.length <= 160, line)
  })
})
