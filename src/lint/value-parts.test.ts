import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Holding, type ValueParts, valueParts } from './value-parts.ts'

describe('the parts of a value', () => {
  const cases: readonly (readonly [Holding, string, ValueParts])[] = [
    ['strings', '', { syntax: '', texts: [] }],
    ['strings', 'a, b', { syntax: 'a, b', texts: [] }],
    ['strings', '"a\\", b", c', { syntax: 'x, c', texts: ['"a\\", b"'] }],
    ['strings', '"a" "b"', { syntax: 'x x', texts: ['"a"', '"b"'] }],
    ['strings', 'a <b, c>', { syntax: 'a <b, c>', texts: [] }],
    ['strings', 'a, "b, c', { syntax: 'a, x', texts: [] }],
    ['strings', 'a, "b\\', { syntax: 'a, x', texts: [] }],
    ['links', '</a,,"b>; title="c<d,"', { syntax: 'x; title=x', texts: ['"c<d,"'] }],
    ['links', '</a, b', { syntax: 'x', texts: [] }],
    // this backslash is part of the tag
    ['tags', '"a\\", W/"b,,c"', { syntax: 'x, W/x', texts: ['"a\\"', '"b,,c"'] }],
    ['comments', 'a (b (c) \\) "d) e', { syntax: 'a x e', texts: ['(b (c) \\) "d)'] }],
    ['comments', 'a (b (c)', { syntax: 'a x', texts: [] }],
  ]
  for (const [holding, value, parts] of cases) {
    it(`are told for ${value || 'nothing'} with ${holding}`, () => assert.deepEqual(valueParts(value, holding), parts))
  }
})
