import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aliases } from './aliases.ts'
import { allCodes, status } from './status.ts'

/** Letters and digits alone, in lower case: what tells two names apart. */
const key = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

describe('aliases', () => {
  it('repeat no current phrase, and none appears twice', () => {
    const seen = new Set(allCodes.map(({ phrase }) => key(phrase)))
    for (const { name } of aliases) {
      assert.ok(!seen.has(key(name)), name)
      seen.add(key(name))
    }
  })

  it('stand for codes of the book, in their order, each with its source', () => {
    for (const { name, code, from } of aliases) assert.ok(status(code) && from.length > 2, name)
    const numbers = aliases.map(({ code }) => code)
    assert.deepEqual(
      numbers,
      numbers.toSorted((a, b) => a - b),
    )
  })
})
