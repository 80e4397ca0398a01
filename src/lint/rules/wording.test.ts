import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { answered } from '../examples.ts'
import { judge } from '../judge.ts'
import { exchangesOf } from '../read/transcript.ts'

describe('what a rule says of an exchange', () => {
  for (const [line, rule, says] of [
    ['Set-Cookie: =a', 'cookie-without-name', 'The cookie without a name needs one.'],
    ['Link: <>; title=a', 'link-without-relation', 'The link with an empty target has no rel that says what it means.'],
    ['Link: </a>; title=a', 'link-without-relation', 'The link to /a has no rel that says what it means.'],
    [
      'Last-Modified: Tue, 17 Nov 2025 09:30:00 GMT',
      'date-on-wrong-weekday',
      '"Last-Modified: Tue, 17 Nov 2025 09:30:00 GMT" is a date that falls on a Monday.',
    ],
  ] as const) {
    it(`reads well: ${says}`, () => {
      const findings = exchangesOf(answered(line)).flatMap(judge())
      assert.deepEqual(
        findings.filter(finding => finding.rule === rule).map(finding => finding.says),
        [says],
      )
    })
  }
})
