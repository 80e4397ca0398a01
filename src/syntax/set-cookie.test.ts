import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseSetCookie } from './set-cookie.ts'

describe('parseSetCookie', () => {
  it('takes the first equals sign of the pair alone for one', () => {
    assert.deepEqual(parseSetCookie('a=b=c'), { name: 'a', value: 'b=c', attributes: [] })
    assert.deepEqual(parseSetCookie('=b'), { name: '', value: 'b', attributes: [] })
  })

  it('takes white space off, and passes over what is empty', () => {
    assert.deepEqual(parseSetCookie(' a = b ;; PATH = / ;').attributes, [{ name: 'path', value: '/' }])
  })

  it('gives attributes in their order, also those that come twice', () => {
    const { attributes } = parseSetCookie('a=b; Path=/; path=/x; HttpOnly')
    assert.deepEqual(
      attributes.map(({ name, value }) => [name, value]),
      [
        ['path', '/'],
        ['path', '/x'],
        ['httponly', undefined],
      ],
    )
  })
})
