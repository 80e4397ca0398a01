import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { status } from '../book/index.ts'
import { form, gone, json, moved, request, resource, service } from './index.ts'

/** Whatever is asked, the engine gives exactly one answer, and the book has nothing against it. */

const anything = service(
  [
    resource('/', { represent: { 'text/plain': () => 'root' } }),
    resource('/parts/{id}', {
      find: ({ id }) => {
        if (id.startsWith('g')) return gone()
        if (id.startsWith('m')) return moved(`/parts/${encodeURIComponent(id.slice(1))}`)
        if (id.startsWith('t')) throw new Error('thrown')
        return id.length % 2 === 0 ? { id } : undefined
      },
      entityTag: ({ id }) => String(id.length),
      lastModified: () => new Date(0),
      represent: { 'application/json': part => JSON.stringify(part), 'text/html': part => part.id },
      post: {
        accept: { 'application/json': json, 'application/x-www-form-urlencoded': form },
        limit: 100,
        act: () => undefined,
      },
    }),
  ],
  { onError: () => {} },
)

const method = fc.oneof(fc.constantFrom('GET', 'HEAD', 'POST', 'OPTIONS', 'DELETE', 'TRACE', 'BREW'), fc.string())
const target = fc.oneof(
  fc.constantFrom('/', '*', '/parts/ab', '/parts/g', '/parts/mx', '/parts/t', '//', '/%', 'http://x/', '/parts/%00'),
  fc.string().map(text => `/${text}`),
  fc.string(),
)
const value = fc.oneof(
  fc.constantFrom(
    '*',
    '*/*',
    '"2.0"',
    'W/"2.0"',
    'text/html;q=0.5',
    'Thu, 01 Jan 1970 00:00:00 GMT',
    '100-continue',
    'application/json',
    'gzip',
  ),
  fc.string(),
)
const names = [
  'accept',
  'if-match',
  'if-none-match',
  'if-modified-since',
  'if-unmodified-since',
  'content-type',
  'content-length',
  'content-encoding',
  'expect',
] as const
const fields = fc.record(Object.fromEntries(names.map(name => [name, value])), { requiredKeys: [] })

describe('any request', () => {
  it('gets one legal answer', async () => {
    await fc.assert(
      fc.asyncProperty(
        method,
        target,
        fields,
        fc.option(fc.string(), { nil: undefined }),
        async (method, target, fields, content) => {
          const answer = await anything.answer(request(method, target, fields as Record<string, string>, content))
          const facts = status(answer.status)
          assert.ok(facts, `${answer.status} is no code of the book`)
          for (const [field, level] of Object.entries(facts.fields)) {
            if (level === 'must' && field !== 'Date') assert.ok(answer.fields[field], field)
            if (level === 'must not') assert.equal(answer.fields[field], undefined, field)
          }
          if (facts.content === 'forbidden') assert.equal(answer.content, undefined)
          if (facts.content === 'expected') assert.ok(answer.content !== undefined)
          for (const line of Object.values(answer.fields).flat()) assert.doesNotMatch(line, /[\r\n\0]/)
          assert.doesNotMatch(String(answer.content), /thrown/)
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('is answered in one pass over hostile fields', async () => {
    for (const hostile of [
      '"'.repeat(100_000),
      ','.repeat(100_000),
      'a;'.repeat(50_000),
      'W/'.repeat(50_000),
      'a/b;q="'.repeat(15_000),
      '*/*,'.repeat(25_000),
    ]) {
      for (const name of names) {
        if (name === 'content-length') continue
        const { status: answered } = await anything.answer(request('POST', '/parts/ab', { [name]: hostile }, '{}'))
        assert.ok(answered >= 200)
      }
    }
  })
})
