import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { requirements } from '../../book/requirements/index.ts'
import type { Finding } from '../finding.ts'
import { judge } from '../judge.ts'
import { exchangesOf } from '../read/transcript.ts'
import type { Example, Rule } from '../rule.ts'
import { rules } from './index.ts'

const records = new Map(requirements.map(record => [record.id, record]))

/** What a rule alone says about the last exchange of an example. */
function findingsOf(rule: Rule, example: Example): Finding[] {
  const exchanges = exchangesOf(example)
  assert.ok(exchanges.length > 0, `an example of ${rule.id} has no exchange: ${JSON.stringify(example)}`)
  const judged = judge([rule])
  return exchanges.map(judged).at(-1) ?? []
}

describe('rules', () => {
  it('each has an id of its own', () => {
    const ids = rules.map(({ id }) => id)
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    )
    for (const id of ids) assert.match(id, /^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  })

  for (const rule of rules) {
    it(`${rule.id} passes what is right, and finds what is not`, () => {
      assert.ok(rule.passes.length > 0 && rule.fails.length > 0, 'it has an example of both')
      for (const example of rule.passes) assert.deepEqual(findingsOf(rule, example), [], JSON.stringify(example))
      for (const example of rule.fails) {
        const [finding] = findingsOf(rule, example)
        assert.equal(finding?.rule, rule.id, `finds nothing in ${JSON.stringify(example)}`)
      }
    })

    it(`${rule.id} is explained`, () => {
      for (const text of [rule.says, rule.why, ...(rule.mend === undefined ? [] : [rule.mend])]) {
        assert.match(text, /^[^\n]{10,300}[.!]$/, text)
      }
      assert.match(rule.section, / §\S+$| #\S+$/, 'it names a section')
      assert.equal(rule.mend === undefined, rule.level === 'good', 'what is good needs no mending')
    })

    it(`${rule.id} weighs what its requirements weigh`, () => {
      const levels = rule.checks.map(id => {
        const record = records.get(id)
        assert.ok(record, `there is no requirement ${id}`)
        return record.level
      })
      if (levels.length === 0 || rule.level === 'good') return
      const strongest = levels.some(level => level.startsWith('MUST'))
        ? 'error'
        : levels.some(level => level.startsWith('SHOULD'))
          ? 'warning'
          : 'hint'
      assert.equal(rule.level, strongest)
    })
  }
})
