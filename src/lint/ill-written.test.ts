import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { illWritten } from './examples/ill-written.fixture.ts'
import { judge } from './judge.ts'
import { exchangesOf } from './read/transcript.ts'

describe('what is ill written, and means something all the same', () => {
  for (const [rule, examples] of Object.entries(illWritten)) {
    it(`is told by ${rule} alone`, () => {
      for (const example of examples) {
        const findings = exchangesOf(example).flatMap(judge())
        const bad = findings.filter(({ level }) => level === 'error' || level === 'warning')
        assert.deepEqual(
          bad.map(finding => finding.rule),
          [rule],
          JSON.stringify(example),
        )
      }
    })
  }

  it('an empty member is none where a tool has joined a line without members to another', () => {
    const fields = [{ name: 'Vary', value: ', Accept' }]
    const rulesFor = (joined: boolean) => judge()({ response: { code: 200, fields, joined } }).map(({ rule }) => rule)
    assert.ok(rulesFor(false).includes('list-member-empty'))
    assert.ok(!rulesFor(true).includes('list-member-empty'))
  })
})
