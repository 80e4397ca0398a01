import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isEntityTag, isEntityTagList } from './entity-tag-form.ts'

describe('isEntityTag', () => {
  it('passes the examples of RFC 9110 §8.8.3, and characters that look odd', () => {
    for (const value of ['"xyzzy"', 'W/"xyzzy"', '""', '"a\\b"', '"a,b"', '"ü"', '"\'"']) {
      assert.equal(isEntityTag(value), true, value)
    }
  })

  it('finds every other form', () => {
    for (const value of [
      '',
      'xyzzy',
      "'xyzzy'",
      'w/"a"',
      'W"a"',
      '"a b"',
      '"a"b"',
      '"a"-gzip',
      '"a", "b"',
      '*',
      '"a\t"',
    ]) {
      assert.equal(isEntityTag(value), false, value)
    }
  })
})

describe('isEntityTagList', () => {
  it('passes the examples of RFC 9110 §13.1.2', () => {
    for (const value of [
      '"xyzzy"',
      'W/"xyzzy"',
      '"xyzzy", "r2d2xxxx", "c3piozzzz"',
      'W/"a", W/"b"',
      '*',
      ', "a",, "b" ,',
    ]) {
      assert.equal(isEntityTagList(value), true, value)
    }
  })

  it('finds every other form', () => {
    for (const value of ['*, "a"', 'a, b', '"a" "b"', '"a", b', '"a"; "b"'])
      assert.equal(isEntityTagList(value), false, value)
  })
})
