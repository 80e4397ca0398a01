import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Exchange, SeenRequest, SeenResponse } from './exchange.ts'
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

  for (const [what, octets, found] of [
    ['remembers what came before', 1000, true],
    ['forgets it rather than to keep all the content of a long recording', 11_000_000, false],
  ] as const) {
    it(what, () => {
      const judged = judge()
      judged(exchange(true, ['Date']))
      const { request, response } = exchange(true, ['Date'])
      for (const target of ['/a', '/b'])
        judged({
          request: { ...(request as SeenRequest), target },
          response: { ...(response as SeenResponse), content: new Uint8Array(octets) },
          secure: true,
        })
      const rules = judged(exchange(true, [])).map(({ rule }) => rule)
      assert.equal(rules.includes('date-left-out'), found)
    })
  }
})
