import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isHost } from './host.ts'

describe('what Host may hold (RFC 9110 §7.2)', () => {
  for (const text of [
    '',
    'a',
    'erp.example',
    'erp.example:',
    'ERP.example:80',
    '127.0.0.1:1',
    '[2001:db8::1]:443',
    'a%20b',
  ])
    it(`takes ${JSON.stringify(text)}`, () => assert.ok(isHost(text)))
  for (const text of [
    ' ',
    'a b',
    'a/b',
    'a?b',
    'a#b',
    'user@a',
    'a:b',
    'a:80:80',
    '[::1',
    '::1',
    '[a]b',
    'a\\b',
    'é',
    'a\n',
  ])
    it(`refuses ${JSON.stringify(text)}`, () => assert.ok(!isHost(text)))
})
