import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { judge, judgeInput, openInput, Reporting, readExchanges, rules } from '../src/lint/index.ts'

/**
 * `npm run bench:lint`: how many exchanges of a recording the linter judges in a second, with all its rules, on one core;
 * and how much memory it takes at most. The recording is made here: an API as browsers record it, with what is usually wrong.
 */

const {
  values: { exchanges },
  positionals: [file],
} = parseArgs({ allowPositionals: true, options: { exchanges: { type: 'string', default: '50000' } } })

/** Exchanges a second that the linter has to reach. */
const bound = 20_000

const order = JSON.stringify({
  number: '2026-0042',
  customer: 'Größe & Söhne',
  lines: Array.from({ length: 6 }, (_, index) => ({
    part: `P-${index}`,
    amount: index + 1,
    note: 'as "agreed" {with} [them]',
  })),
})
const problem = status =>
  JSON.stringify({ type: 'about:blank', title: 'Not Found', status, detail: 'There is nothing.' })
const kinds = [
  { method: 'GET', code: 200, fields: {}, content: order },
  { method: 'GET', code: 200, fields: { link: '</orders?page=2>; rel="next"' }, content: order },
  { method: 'GET', code: 304, fields: {}, content: '' },
  { method: 'GET', code: 404, fields: { 'content-type': 'application/problem+json' }, content: problem(404) },
  {
    method: 'GET',
    code: 401,
    fields: { 'www-authenticate': 'Bearer realm="orders", error="invalid_token"' },
    content: problem(401),
  },
  { method: 'POST', code: 201, fields: { location: '/orders/1' }, content: order },
  { method: 'GET', code: 301, fields: { location: '/parts' }, content: '' },
  { method: 'PUT', code: 412, fields: {}, content: problem(412) },
  { method: 'GET', code: 429, fields: { 'retry-after': '5' }, content: problem(429) },
  { method: 'GET', code: 401, fields: { 'content-type': 'text/html' }, content: '<p>Log in</p>' },
]

if (file) await measure(file)
else start(Number(exchanges))

function start(count) {
  const folder = mkdtempSync(join(tmpdir(), 'statute-bench-'))
  try {
    const recording = join(folder, 'api.har')
    record(recording, count)
    const size = (statSync(recording).size / 1e6).toFixed(0)
    console.log(`${count.toLocaleString('en')} exchanges in ${size} MB of HAR, ${rules.length} rules`)
    const { status } = spawnSync(process.execPath, [...process.execArgv, import.meta.filename, recording], {
      stdio: 'inherit',
    })
    process.exitCode = status
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function measure(recording) {
  const reporting = new Reporting(rules)
  const begin = performance.now()
  for await (const result of judgeInput(await openInput(recording))) {
    if ('fault' in result) throw new Error(result.fault)
    reporting.add(result.exchange, result.findings)
  }
  const whole = performance.now() - begin
  const peak = process.resourceUsage().maxRSS / 1024
  const seen = []
  for await (const results of readExchanges(await openInput(recording))) {
    if (seen.length < 10_000) seen.push(...results.map(({ exchange }) => exchange))
  }
  const judged = judge()
  const beginJudging = performance.now()
  for (const exchange of seen) judged(exchange)
  const alone = (performance.now() - beginJudging) / seen.length
  const { exchanges, counts } = reporting.done()
  const rate = exchanges / (whole / 1000)
  const row = (name, measured, least = '') => console.log(name.padEnd(26), measured.padStart(10), least)
  row('exchanges a second', Math.round(rate).toLocaleString('en'), `at least ${bound.toLocaleString('en')}`)
  row('microseconds a judgement', (alone * 1000).toFixed(1), 'at most 50')
  row('of what JSON.parse takes', `${(whole / parsing(recording)).toFixed(1)} x`, 'says how fast this machine is')
  row('MB of memory at most', peak.toFixed(0))
  row(
    'findings',
    Object.values(counts)
      .reduce((sum, each) => sum + each, 0)
      .toLocaleString('en'),
  )
  if (rate < bound) process.exitCode = 1
}

/** Milliseconds that JSON.parse takes for the whole recording at once. */
function parsing(recording) {
  const text = readFileSync(recording, 'utf8')
  const begin = performance.now()
  JSON.parse(text)
  return performance.now() - begin
}

function record(path, count) {
  const out = openSync(path, 'w')
  writeSync(out, '{"log":{"version":"1.2","creator":{"name":"bench","version":"1"},"entries":[')
  for (let index = 0; index < count; index++) {
    writeSync(out, `${index > 0 ? ',' : ''}${JSON.stringify(entry(index), null, index % 2 ? undefined : 2)}`)
  }
  writeSync(out, ']}}')
  closeSync(out)
}

function entry(index) {
  const { method, code, fields, content } = kinds[index % kinds.length]
  const version = index % 3 === 0 ? 'HTTP/1.1' : 'h2'
  const date = new Date(Date.UTC(2026, 10, 21) + index * 100)
  const list = all => Object.entries(all).map(([name, value]) => ({ name, value }))
  return {
    startedDateTime: date.toISOString(),
    time: 12.5,
    request: {
      method,
      url: `https://erp.example/orders/${index}?fields=number,lines`,
      httpVersion: version,
      headers: list({
        Host: 'erp.example',
        Accept: 'application/json, text/html;q=0.8, */*;q=0.1',
        'Accept-Encoding': 'gzip, deflate, br, zstd',
        'Accept-Language': 'en-GB,en;q=0.9,de;q=0.5',
        'User-Agent':
          'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36',
        Authorization: 'Bearer abcdefghijklmnop',
        Cookie: 'sid=abcdefghijklmnop; theme=dark',
      }),
      headersSize: -1,
      bodySize: 0,
    },
    response: {
      status: code,
      statusText: '',
      httpVersion: version,
      headers: list({
        date: date.toUTCString(),
        server: 'nginx',
        'content-type': 'application/json',
        'cache-control': 'private, max-age=60, must-revalidate',
        etag: `"v${index}"`,
        vary: 'Accept, Accept-Encoding',
        'strict-transport-security': 'max-age=31536000; includeSubDomains',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'",
        'set-cookie': `sid=abc${index}; Path=/; Secure; HttpOnly; SameSite=Lax`,
        ...fields,
      }),
      content: content === '' ? { size: 0 } : { size: content.length, mimeType: 'application/json', text: content },
      bodySize: -1,
    },
  }
}
