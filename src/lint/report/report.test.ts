import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Exchange } from '../exchange.ts'
import type { Finding } from '../finding.ts'
import { judge } from '../judge.ts'
import { exchangesOf } from '../read/transcript.ts'
import type { Rule } from '../rule.ts'
import { githubReport, htmlReport, jsonReport, junitReport, Reporting, sarifReport, textReport } from './index.ts'

const rule: Rule = {
  id: 'server-named',
  level: 'warning',
  section: 'RFC 9110 §10.2.4',
  checks: [],
  says: 'The server tells its name.',
  why: 'It is here for this test.',
  mend: 'Say nothing.',
  on: { response: ['Server'] },
  find: ({ response }) =>
    response && { at: response.field('server'), says: `The server is ${response.value('server')}.` },
  passes: [],
  fails: [],
}

function reportOf(...transcripts: string[]) {
  const reporting = new Reporting([rule])
  const judged = judge([rule])
  for (const [index, transcript] of transcripts.entries()) {
    for (const exchange of exchangesOf(transcript)) {
      reporting.add({ ...exchange, source: `a.har, entry ${index + 1}` }, judged(exchange))
    }
  }
  return reporting
}

const secret = `> GET /orders/17?access_token=s3cr3t HTTP/1.1
> Authorization: Bearer s3cr3t
> Cookie: sid=s3cr3t
< HTTP/1.1 200 OK
< Set-Cookie: sid=s3cr3t; Path=/
< Server: <b>&\u0007%
`
const report = reportOf(secret).done()

describe('a report', () => {
  it('for people marks the line', () => {
    assert.equal(
      textReport(report),
      `warning  server-named  RFC 9110 §10.2.4
  The server is <b>&\\u{7}%.
    GET /orders/17?access_token=(left out) → 200  a.har, entry 1
      Server: <b>&\\u{7}%
      ^^^^^^^^^^^^^^^^^^
  Say nothing.

1 warning in 1 exchange
`,
    )
  })

  it('tells a few of many, and counts the others', () => {
    const many = Array.from({ length: 8 }, () => secret)
    assert.match(textReport(reportOf(...many).done()), /\n {4}and 3 more\n[\s\S]*8 warnings in 8 exchanges/)
  })

  it('holds what is alike a hundred times, and counts the rest', () => {
    const many = reportOf(...Array.from({ length: 1200 }, (_, index) => secret.replace('17', `${index}`))).done()
    assert.equal(many.told.length, 100)
    assert.equal(many.counts.warning, 1200)
    assert.match(textReport(many), /and 1,195 more/)
    assert.match(htmlReport(many), /and 1,1\d\d more/)
    assert.match(junitReport(many), /and 1,100 more/)
    assert.deepEqual(JSON.parse(jsonReport(many)).times, { 'server-named': 1200 })
  })

  it('names the hosts where there are several', () => {
    const of = (host: string, target = '/a') =>
      `> GET ${target} HTTP/1.1\n> Host: ${host}\n< HTTP/1.1 200 OK\n< Server: a\n`
    const labels = (...transcripts: string[]) =>
      reportOf(...transcripts)
        .done()
        .told.map(({ exchange }) => exchange)
    assert.deepEqual(labels(of('a.example'), of('A.example')), ['GET /a → 200', 'GET /a → 200'])
    assert.deepEqual(labels(of('a.example'), of('b.example:8080'), of('b.example', 'http://b.example/x')), [
      'GET a.example /a → 200',
      'GET b.example:8080 /a → 200',
      'GET http://b.example/x → 200',
    ])
  })

  it('has lines that fit', () => {
    for (const width of [40, 80]) {
      const long = textReport(reportOf(secret.replace('Server: ', `Server: ${'x '.repeat(200)}`)).done(), { width })
      for (const line of long.split('\n')) {
        if (!line.includes('entry')) assert.ok(line.length <= width, line)
      }
    }
  })

  it('shows no secret, in any format', () => {
    const places: Finding[] = ['authorization', 'cookie', 'set-cookie'].map(field => ({
      rule: rule.id,
      level: 'error',
      section: rule.section,
      says: 'x',
      at: { in: field === 'set-cookie' ? 'response' : 'request', part: { field, line: 0 } },
    }))
    const reporting = new Reporting([rule])
    const [exchange] = exchangesOf(secret) as [Exchange]
    reporting.add(exchange, places)
    const all = reporting.done()
    const texts = [
      textReport(all),
      jsonReport(all),
      sarifReport(all, '1'),
      junitReport(all),
      githubReport(all),
      htmlReport(all),
    ]
    for (const text of texts) assert.doesNotMatch(text, /s3cr3t/)
    assert.match(texts[0] as string, /Authorization: Bearer \(left out\)/)
    assert.match(texts[0] as string, /Set-Cookie: sid=\(left out\); Path=\//)
  })

  it('for machines is JSON', () => {
    const { counts, findings } = JSON.parse(jsonReport(report))
    assert.deepEqual(counts, { error: 0, warning: 1, hint: 0, good: 0 })
    assert.equal(findings[0].fingerprint, 'server-named GET /orders/{} 200 response server')
  })

  it('is SARIF', () => {
    const { runs, version } = JSON.parse(sarifReport(report, '1.2.3'))
    const [{ tool, results }] = runs
    assert.deepEqual(
      [version, tool.driver.version, tool.driver.rules[results[0].ruleIndex].id],
      ['2.1.0', '1.2.3', rule.id],
    )
    assert.deepEqual(
      [results[0].level, results[0].partialFingerprints['statute/v1']],
      ['warning', report.told[0]?.fingerprint],
    )
  })

  it('is XML for JUnit, whatever a field has', () => {
    assert.match(junitReport(report), /tests="2" failures="1" errors="0"/)
    assert.match(junitReport(report), /message="The server is &lt;b&gt;&amp;\\u\{7\}%\./)
  })

  it('is one line an annotation for GitHub', () => {
    const [line, ...others] = githubReport(report).trim().split('\n')
    assert.deepEqual(others, [])
    assert.match(line ?? '', /^::warning title=server-named \(RFC 9110 §10\.2\.4\)::.*%25%0A/)
  })

  it('is HTML in which nothing is markup that came in a field', () => {
    assert.doesNotMatch(htmlReport(report), /<b>&|<script|https?:/)
  })

  it('tells what could not be read, and what was left out', () => {
    const reporting = new Reporting([rule], { known: new Set([report.told[0]?.fingerprint ?? '']) })
    const [exchange] = exchangesOf(secret) as [Exchange]
    reporting.add(exchange, judge([rule])(exchange))
    reporting.fault('b.har: It is no JSON.\u001b[2J')
    const text = textReport(reporting.done())
    assert.match(text, /not read {2}b\.har: It is no JSON\.\\u\{1b\}\[2J/)
    assert.match(text, /no breach in 1 exchange \(1 known from the baseline, 1 not read\)\n$/)
  })
})
