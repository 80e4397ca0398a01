import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Exchange } from './exchange.ts'
import { judge } from './judge.ts'

const exchange = (secure: boolean, names: readonly string[]): Exchange => ({
  request: { method: 'GET', target: '/', fields: [{ name: 'Host', value: 'erp.example' }] },
  response: { code: 200, fields: names.map(name => ({ name, value: 'Sat, 21 Nov 2026 09:30:00 GMT' })) },
  secure,
})

describe('a judge', () => {
  for (const [what, secure, found] of [
    ['compares what one origin answers', true, true],
    ['compares no answer over TLS with one in the clear, which is another origin (RFC 9110 §4.3.1)', false, false],
  ] as const) {
    it(what, () => {
      const judged = judge()
      judged(exchange(true, ['Date']))
      const rules = judged(exchange(secure, [])).map(({ rule }) => rule)
      assert.equal(rules.includes('date-left-out'), found)
    })
  }
})
