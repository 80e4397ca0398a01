import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseDirectives } from './directives.ts'

describe('parseDirectives', () => {
  it('reads names in lower case, arguments, and whether they were quoted', () => {
    assert.deepEqual(parseDirectives('No-Cache="Set-Cookie, Foo",, MAX-AGE=60 ,public,x="1"'), [
      { name: 'no-cache', argument: 'Set-Cookie, Foo', quoted: true },
      { name: 'max-age', argument: '60' },
      { name: 'public' },
      { name: 'x', argument: '1', quoted: true },
    ])
    assert.deepEqual(parseDirectives(''), [])
  })

  it('finds what does not fit the grammar', () => {
    for (const value of [
      'max-age=',
      'max-age = 60',
      'max-age: 60',
      'no-cache; public',
      'no-cache public',
      'private="a',
    ]) {
      assert.equal(parseDirectives(value), undefined, value)
    }
  })
})
