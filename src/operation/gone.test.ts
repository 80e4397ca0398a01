import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { bearer, json, Refusal, type Resource, resource, service } from '../engine/index.ts'
import { clientOf } from '../node/http2/client.fixture.ts'
import { certificate } from '../node/tls.fixture.ts'
import { ask, openService, post, problemOf } from '../node/wire.fixture.ts'
import { logTo } from './index.ts'
import { Sink } from './sink.fixture.ts'

/** A store that goes away is told by a thrown refusal: 503 with Retry-After, wherever it is thrown. */

const gone = (): never => {
  throw new Refusal(503, 'The store cannot be reached.', {}, { 'Retry-After': '1' })
}
const later = (): Promise<never> => new Promise(setImmediate).then(gone)
const text = { 'text/plain': () => 'hello' }
const takes = { 'application/json': json }

/** By the place where it is thrown: a resource, and what asks it. */
const places: readonly [place: string, resource: Resource, request: string][] = [
  ['find', resource('/', { find: gone, represent: text }), ask('GET', '/')],
  ['find, later', resource('/', { find: later, represent: text }), ask('GET', '/')],
  ['find of a condition', resource('/', { find: later, represent: text }), ask('GET', '/', 'If-None-Match: "a"\r\n')],
  ['find of a write', resource('/', { find: later, post: { accept: takes, act: () => undefined } }), post('/', '{}')],
  ['represent', resource('/', { represent: { 'text/plain': gone } }), ask('GET', '/')],
  ['represent, later', resource('/', { represent: { 'text/plain': later } }), ask('GET', '/')],
  ['entityTag', resource('/', { represent: text, entityTag: gone }), ask('GET', '/')],
  ['lastModified', resource('/', { represent: text, lastModified: gone }), ask('GET', '/')],
  ['fields', resource('/', { represent: text, fields: gone }), ask('GET', '/')],
  ['lock', resource('/', { lock: later, delete: () => undefined }), ask('DELETE', '/')],
  ['act of POST', resource('/', { post: { accept: takes, act: gone } }), post('/', '{}')],
  ['act of POST, later', resource('/', { post: { accept: takes, act: later } }), post('/', '{}')],
  ['act of DELETE', resource('/', { delete: later }), ask('DELETE', '/')],
  [
    'verify',
    resource('/', { represent: text, access: { schemes: [bearer({ realm: 'erp', verify: later })] } }),
    ask('GET', '/', 'Authorization: Bearer abc\r\n'),
  ],
]
const whole = resource('/', { represent: text, post: { accept: takes, act: () => undefined } })
const asking = ['service available', 'resource exists', 'content valid', 'perform'] as const

describe('a store that goes away', () => {
  for (const [place, shop, request] of places) {
    it(`in ${place}: 503`, async t => {
      const destination = new Sink()
      const { log, onError } = logTo({ destination })
      const { wire } = await openService(t, service([shop], { onError }), { log })
      const one = wire()
      for (let times = 1; times <= 2; times++) {
        const reply = await one.send(request).reply()
        assert.deepEqual([reply.status, reply.fields['retry-after']], [503, '1'])
        assert.equal(problemOf(reply).detail, 'The store cannot be reached.')
        const lines = await destination.until(times)
        assert.deepEqual([lines.length, lines.at(-1)?.status, lines.at(-1)?.level], [times, 503, 50])
      }
    })
  }

  for (const before of asking) {
    for (const how of [gone, later]) {
      it(`in an own question before "${before}"${how === later ? ', later' : ''}: 503`, async t => {
        const destination = new Sink()
        const { log, onError } = logTo({ destination })
        const shop = service([whole], { onError, questions: [{ name: 'new', before, ask: how }] })
        const { wire } = await openService(t, shop, { log })
        const { status, fields } = await wire().send(post('/', '{}')).reply()
        assert.deepEqual([status, fields['retry-after']], [503, '1'])
        const [line, ...others] = await destination.until(1)
        assert.deepEqual([line?.status, line?.level, others], [503, 50, []])
      })
    }
  }

  it('over HTTP/2 as well', async t => {
    const { listening } = await openService(t, service([resource('/', { find: later, represent: text })]), {
      tls: certificate,
    })
    const { status, fields } = await clientOf(t, listening).ask('GET', '/')
    assert.deepEqual([status, fields['retry-after']], [503, '1'])
  })
})
