import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { OutgoingHttpHeaders } from 'node:http2'
import { describe, it } from 'node:test'
import { back, openTls, problemIn } from './client.fixture.ts'

const expecting = (target: string, fields: OutgoingHttpHeaders = {}): OutgoingHttpHeaders => ({
  ':method': 'POST',
  ':path': target,
  'content-type': 'application/json',
  'content-length': 2,
  expect: '100-continue',
  ...fields,
})

describe('Expect: 100-continue over HTTP/2', () => {
  for (const expect of ['100-continue', '100-Continue']) {
    it(`${expect}: 100 when the content is wanted, then the answer`, async t => {
      const client = (await openTls(t)).client()
      const stream = client.send(expecting('/echo', { expect }), false)
      const reply = back(stream)
      await once(stream, 'continue')
      stream.end('{}')
      const { status, content, interim } = await reply
      assert.deepEqual([status, content, interim.map(each => each[':status'])], [200, '{}', [100]])
    })
  }

  const refused: readonly [status: number, why: string, fields: OutgoingHttpHeaders][] = [
    [415, 'a media type', expecting('/parts', { 'content-type': 'text/xml' })],
    [413, 'an announced length', expecting('/parts', { 'content-length': 65 })],
    [405, 'a method', expecting('/')],
    [404, 'what is found out late', expecting('/missing')],
    [501, 'a method that nobody knows', expecting('/', { ':method': 'PROPFIND' })],
    [417, 'another expectation', expecting('/parts', { expect: 'miracles' })],
  ]
  for (const [status, why, fields] of refused) {
    it(`${status} for ${why}, no 100, and the stream ends`, async t => {
      const { client, made } = await openTls(t)
      const reply = await back(client().send(fields, false))
      assert.deepEqual([reply.status, reply.interim, reply.code], [status, [], 0])
      problemIn(reply)
      assert.deepEqual(made, [])
    })
  }
})
