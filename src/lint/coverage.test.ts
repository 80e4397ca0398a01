import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { requirements } from '../book/requirements/index.ts'
import { coverage } from './coverage.ts'
import { unchecked } from './unchecked.ts'

describe('coverage', () => {
  it('has a rule for every requirement that can be seen from outside, or says why there is none', () => {
    const open = coverage().filter(({ rules, why }) => rules.length === 0 && why === undefined)
    assert.deepEqual(
      open.map(({ requirement }) => requirement.id),
      [],
    )
  })

  it('gives no reason for what is checked, nor for what is no requirement', () => {
    const checked = new Set(coverage().flatMap(({ requirement, rules }) => (rules.length > 0 ? [requirement.id] : [])))
    const known = new Set(requirements.map(({ id }) => id))
    assert.deepEqual(
      Object.keys(unchecked).filter(id => checked.has(id) || !known.has(id)),
      [],
    )
    for (const [id, why] of Object.entries(unchecked)) assert.match(why, /^[A-Z].{15,300}\.$/, id)
  })
})
