import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseContentSecurityPolicy } from './content-security-policy.ts'

describe('parseContentSecurityPolicy', () => {
  it('parts policies by commas, directives by semicolons, values by white space', () => {
    assert.deepEqual(parseContentSecurityPolicy("default-src 'self'\t https:;  ; sandbox, img-src *"), [
      [
        { name: 'default-src', values: ["'self'", 'https:'] },
        { name: 'sandbox', values: [] },
      ],
      [{ name: 'img-src', values: ['*'] }],
    ])
  })

  it('passes over policies without a directive', () => {
    assert.deepEqual(parseContentSecurityPolicy(' , ;'), [])
  })
})
