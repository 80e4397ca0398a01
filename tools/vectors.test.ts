import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, it } from 'node:test'
import { answersFile, graphFile } from '../src/engine/vectors.fixture.ts'
import { layout } from './vectors/layout.ts'

describe('the layout of the vectors', () => {
  for (const file of [answersFile, graphFile]) {
    it(`of ${basename(file)} is that of \`npm run vectors\``, () => {
      const text = readFileSync(file, 'utf8')
      assert.equal(layout(JSON.parse(text)), text, 'It has been changed by hand since: run `npm run vectors`.')
    })
  }

  it('puts on one line what fits, and every path', () => {
    const path = Array.from({ length: 20 }, () => ['a question', 'yes'])
    const long = 'x'.repeat(120)
    const lines = layout({ short: { a: [1, 'b'], none: {} }, long: [long], path }).split('\n')
    assert.deepEqual(lines.slice(0, 5), [
      '{',
      '  "short": { "a": [1, "b"], "none": {} },',
      '  "long": [',
      `    "${long}"`,
      '  ],',
    ])
    assert.deepEqual(lines.slice(5), [`  "path": ${JSON.stringify(path).replaceAll(',', ', ')}`, '}', ''])
  })
})
