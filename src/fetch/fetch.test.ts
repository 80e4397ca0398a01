import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { status } from '../book/index.ts'
import { cases, fieldNames, shop } from '../engine/cases.fixture.ts'
import { handler } from './index.ts'

/** Methods and targets that a Request cannot carry at all. */
const possible = ({ method, target }: { method: string; target: string }): boolean =>
  target.startsWith('/') && method !== 'TRACE' && method !== 'CONNECT'

describe('through Fetch', () => {
  for (const [name, expected, asked, of = shop] of cases) {
    if (!possible(asked)) continue
    it(`${name}: ${expected}`, async () => {
      const headers = new Headers()
      for (const field of [...fieldNames, 'host']) {
        const value = asked.field(field)
        if (value !== undefined) headers.set(field, value)
      }
      const octets = await asked.content(Number.POSITIVE_INFINITY)
      const length = asked.field('content-length')
      if (length !== undefined) headers.set('content-length', length)
      const body = octets.length > 0 ? new Uint8Array(octets) : null
      const request = new Request(`http://shop.example${asked.target}`, { method: asked.method, headers, body })
      const response = await handler(of)(request)
      assert.equal(response.status, expected)
      const facts = status(expected)
      const text = await response.text()
      if (facts?.content === 'forbidden' || asked.method === 'HEAD') assert.equal(text, '')
      else if (facts?.content === 'expected') assert.notEqual(text, '')
    })
  }
})
