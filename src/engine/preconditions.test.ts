import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { json, request, resource, service } from './index.ts'

import { cases, expected, modified } from './preconditions.fixture.ts'

function serviceFor(exists: boolean, tag: boolean, dated: boolean) {
  return service([
    resource('/', {
      find: () => (exists ? 'here' : undefined),
      ...(tag && { entityTag: () => 'v1' }),
      ...(dated && { lastModified: () => new Date(modified) }),
      represent: { 'text/plain': () => 'x' },
      post: { accept: { 'application/json': json }, act: () => undefined },
    }),
  ])
}

describe('preconditions', () => {
  it('agree with an oracle written from RFC 9110 §13, in every combination', async () => {
    const services = new Map<string, ReturnType<typeof serviceFor>>()
    let count = 0
    for (const of of cases()) {
      const key = `${of.exists}${of.tag}${of.dated}`
      const shop = services.get(key) ?? serviceFor(of.exists, of.tag, of.dated)
      services.set(key, shop)
      const fields = {
        ...(of.ifMatch && { 'If-Match': of.ifMatch }),
        ...(of.ifNoneMatch && { 'If-None-Match': of.ifNoneMatch }),
        ...(of.ifModifiedSince && { 'If-Modified-Since': of.ifModifiedSince }),
        ...(of.ifUnmodifiedSince && { 'If-Unmodified-Since': of.ifUnmodifiedSince }),
        ...(of.method === 'POST' && { 'Content-Type': 'application/json' }),
      }
      const content = of.method === 'POST' ? '{}' : undefined
      const { status } = await shop.answer(request(of.method, '/', fields, content))
      assert.equal(status, expected(of), JSON.stringify(of))
      count++
    }
    assert.equal(count, 3 * 2 * 2 * 2 * 6 * 6 * 5 * 5)
  })

  it('are published as they are', () => {
    const file = join(import.meta.dirname, '../../vectors/preconditions.json')
    const published: { cases: (string | number)[][] } = JSON.parse(readFileSync(file, 'utf8'))
    assert.deepEqual(
      published.cases.map(row => row.at(-1)),
      [...cases()].map(expected),
    )
  })
})
