import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { alternative } from './alternative.ts'
import type { Table } from './table.ts'
import { walk } from './walk.ts'

const row = (question: string, yes: string | number, no: string | number) => ({ question, section: '', yes, no })
const graph: Table = {
  here: row('Is it here?', 'allowed', 404),
  allowed: row('Is it allowed?', 'dated', 405),
  dated: row('Is it dated?', 'newer', 'valid'),
  newer: row('Is it newer?', 'valid', 304),
  valid: row('Is it valid?', 'perform', 422),
}
const passed = (options: Parameters<typeof walk>[0]) => [...(walk({ graph, ...options })?.edges ?? [])]

describe('the walk of a trace', () => {
  it('is none without a trace', () => assert.equal(walk({ graph }), undefined))

  it('joins steps by the shortest way through questions that were not asked', () => {
    const trace = [
      { question: 'here', outcome: true },
      { question: 'valid', outcome: false },
    ]
    assert.deepEqual(passed({ trace }), ['here: yes', 'allowed: yes', 'dated: no', 'valid: no'])
    assert.deepEqual([...(walk({ graph, trace })?.settled ?? [])], ['allowed', 'dated'])
  })

  it('goes on to the end that the status code names, or to the work of the method', () => {
    const trace = [{ question: 'here', outcome: true }]
    assert.deepEqual(passed({ trace, status: 405 }), ['here: yes', 'allowed: no'])
    assert.deepEqual(passed({ trace, status: 200 }), ['here: yes', 'allowed: yes', 'dated: no', 'valid: yes'])
    assert.deepEqual(passed({ trace }), ['here: yes'])
  })

  it('passes over questions that the table does not have', () => {
    assert.deepEqual(passed({ trace: [{ question: 'elsewhere', outcome: true }] }), [])
  })

  it('is told in words', () => {
    assert.deepEqual(alternative({ graph, trace: [{ question: 'here', outcome: true }], status: 405 }).lines, [
      '1. Is it here? Yes: go on to 2.',
      '2. Is it allowed? (Settled beforehand.) No: 405 Method Not Allowed.',
    ])
  })
})
