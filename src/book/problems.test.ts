import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { problemMembers, problemType, problemTypes } from './problems.ts'
import { classOf, status } from './status.ts'

describe('problems', () => {
  it('has the five members of RFC 9457, each with its own section', () => {
    assert.deepEqual(
      problemMembers.map(({ name, section }) => [name, section]),
      [
        ['type', 'RFC 9457 §3.1.1'],
        ['status', 'RFC 9457 §3.1.2'],
        ['title', 'RFC 9457 §3.1.3'],
        ['detail', 'RFC 9457 §3.1.4'],
        ['instance', 'RFC 9457 §3.1.5'],
      ],
    )
  })

  it('takes an absent type for about:blank, as its member says', () => {
    assert.equal(problemType().type, problemMembers.find(({ name }) => name === 'type')?.absent)
    assert.equal(problemType(), problemType('about:blank'))
  })

  it('has the types of the registry', () => {
    const registered = problemTypes.filter(({ standing }) => standing === 'registered')
    assert.deepEqual(
      registered.map(({ type }) => type.split('#').at(-1)),
      [
        'about:blank',
        'date',
        'ohttp-key',
        'digest-unsupported-algorithms',
        'digest-invalid-values',
        'digest-mismatched-values',
      ],
    )
  })

  it('finds each type by its URI, and no other', () => {
    assert.equal(new Set(problemTypes.map(({ type }) => type)).size, problemTypes.length)
    for (const problem of problemTypes) assert.equal(problemType(problem.type), problem)
    for (const type of ['', 'date', 'toString', 'https://erp.example/problems/quota-full']) {
      assert.equal(problemType(type), undefined, type)
    }
  })

  for (const problem of problemTypes) {
    it(`${problem.type} is told in full`, () => {
      assert.ok(URL.canParse(problem.type), 'an absolute URI')
      assert.match(problem.section, /^(RFC \d+|draft-[a-z\d-]+) §\d+(\.\d+)*$/)
      assert.equal(problem.status.length === 0, problem.type === 'about:blank', 'about:blank alone fits every code')
      for (const code of problem.status) {
        assert.equal(status(code)?.standing, 'standard')
        assert.match(classOf(code), /error$/)
      }
      for (const { summary } of [problem, ...problem.extensions]) assert.match(summary, /^[A-Z].{20,}\.$/)
    })
  }
})
