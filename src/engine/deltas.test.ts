import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { applyVcdiff } from '../syntax/index.ts'
import { byteRanges, codings, deltas, gzip, request, resource, service, vcdiff } from './index.ts'

const text = (version: number): string =>
  Array.from({ length: 50 }, (_, i) => `${i === version ? 'changed' : 'line'} ${i}\n`).join('')
const asked: string[] = []
const log = resource('/log', {
  find: () => 3,
  entityTag: version => `v${version}`,
  fields: { 'Cache-Control': 'max-age=60' },
  ranges: byteRanges,
  represent: { 'text/plain': text, 'text/html': version => `<pre>${text(version)}` },
  deltas: deltas([vcdiff], tag => {
    asked.push(tag)
    return Promise.resolve(tag === 'v1' || tag === 'v2' ? Number(tag.slice(1)) : undefined)
  }),
})
const shop = service([log])
const ask = (fields: Record<string, string>, method = 'GET') => shop.answer(request(method, '/log', fields))
const wants = { 'A-IM': 'vcdiff', 'If-None-Match': '"v1.plain"' }

describe('deltas (RFC 3229)', () => {
  it('say what changed since the state that the client has', async () => {
    const { status, fields, content } = await ask(wants)
    assert.equal(status, 226)
    assert.equal(fields.IM, 'vcdiff')
    assert.equal(fields['Delta-Base'], '"v1.plain"')
    assert.equal(fields.ETag, '"v3.plain"')
    assert.equal(fields['Accept-Ranges'], undefined)
    assert.equal(fields['Cache-Control'], 'no-store, im, max-age=60')
    const before = new TextEncoder().encode(text(1))
    assert.equal(new TextDecoder().decode(applyVcdiff(before, content as Uint8Array, 10_000)), text(3))
  })

  it('are told from the first state of a list that is still known', async () => {
    asked.length = 0
    const { status, fields } = await ask({
      ...wants,
      'If-None-Match': 'W/"v1.plain", "v0.plain", "v2.html", "v2.plain", "v1.plain"',
    })
    assert.equal(status, 226)
    assert.equal(fields['Delta-Base'], '"v2.plain"')
    assert.deepEqual(asked, ['v0', 'v2'], 'neither the weak one nor the one of the other representation')
  })

  it('give way to the whole where there is none to tell', async () => {
    for (const fields of [
      { 'A-IM': 'vcdiff' },
      { 'If-None-Match': '"v1.plain"' },
      { ...wants, 'A-IM': 'gdiff, vcdiff;q=0' },
      { ...wants, 'If-None-Match': '"v0.plain"' },
      { ...wants, 'If-None-Match': 'W/"v1.plain"' },
    ] as Record<string, string>[]) {
      const { status, content } = await ask(fields)
      assert.equal(status, 200, JSON.stringify(fields))
      assert.equal(content, text(3))
    }
    assert.equal((await ask(wants, 'HEAD')).status, 200)
    assert.equal((await ask({ ...wants, Range: 'bytes=0-3' })).status, 206)
    assert.equal((await ask({ ...wants, 'If-None-Match': '"v3.plain"' })).status, 304)
  })

  it('are not told of coded content, which another run may code otherwise', async () => {
    const coded = resource('/coded', {
      find: () => 3,
      entityTag: version => `v${version}`,
      represent: { 'text/plain': text },
      variesBy: [codings([gzip])],
      deltas: deltas([vcdiff], () => 1),
    })
    const ask = async (coding: string, tag: string) => {
      const fields = { 'A-IM': 'vcdiff', 'If-None-Match': tag, 'Accept-Encoding': coding }
      return (await service([coded]).answer(request('GET', '/coded', fields))).status
    }
    assert.equal(await ask('gzip', '"v1.gzip"'), 200)
    assert.equal(await ask('identity', '"v1"'), 226)
  })

  it('give way to the whole where they are no smaller', async () => {
    const small = resource('/small', {
      find: () => 'b',
      entityTag: letter => letter,
      represent: { 'text/plain': letter => letter },
      deltas: deltas([vcdiff], () => 'a'),
    })
    const answer = await service([small]).answer(request('GET', '/small', { 'A-IM': 'vcdiff', 'If-None-Match': '"a"' }))
    assert.equal(answer.status, 200)
  })

  it('are not told of states whose tag no ETag could carry, nor of what is too large', async () => {
    const all = (options?: { largest: number }) =>
      service([
        resource('/', {
          entityTag: () => 'v3',
          represent: { 'text/plain': () => text(3) },
          deltas: deltas([vcdiff], () => 1, options),
        }),
      ])
    const status = async (tag: string, options?: { largest: number }) =>
      (await all(options).answer(request('GET', '/', { 'A-IM': 'vcdiff', 'If-None-Match': tag }))).status
    assert.equal(await status('"v1"'), 226)
    assert.equal(await status('"v 1"'), 200)
    assert.equal(await status('"v1"', { largest: 100 }), 200)
  })

  it('need an entity tag to tell states apart', () => {
    const facts = { represent: { 'text/plain': () => '' }, deltas: deltas<string>([vcdiff], () => undefined) }
    assert.throws(() => resource('/', facts), /"deltas" needs an "entityTag"/)
  })
})
