import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { resource, service } from '../engine/index.ts'
import { clientOf } from './http2/client.fixture.ts'
import { certificate } from './tls.fixture.ts'
import { ask, openService } from './wire.fixture.ts'

/** Streams that cannot be let go of without a fault. */
const sources: Readonly<Record<string, () => AsyncIterable<Uint8Array>>> = {
  'whose cancelling throws': () =>
    new ReadableStream<Uint8Array>({
      cancel: () => {
        throw new Error('boom')
      },
    }),
  'whose return throws': () => ({
    [Symbol.asyncIterator]: () => ({
      next: async () => ({ done: true, value: undefined }),
      return: () => {
        throw new Error('boom')
      },
    }),
  }),
  'that is locked': () => {
    const stream = new ReadableStream<Uint8Array>()
    stream.getReader()
    return stream
  },
  'of a file that is not there': () => createReadStream(join(import.meta.dirname, 'boom')),
}

describe('a stream that nobody reads', () => {
  for (const version of ['HTTP/1.1', 'HTTP/2']) {
    for (const [which, represent] of Object.entries(sources)) {
      it(`${which}: the log has the fault, and the process lives (${version})`, async t => {
        const told = Promise.withResolvers<unknown>()
        const shop = service([resource('/', { represent: { 'text/plain': represent } })], { onError: told.resolve })
        if (version === 'HTTP/2') {
          const { listening } = await openService(t, shop, { tls: certificate })
          const stream = clientOf(t, listening).send({ ':method': 'HEAD' })
          const [fields] = await once(stream, 'response')
          assert.equal(fields[':status'], 200)
        } else {
          const { wire } = await openService(t, shop)
          assert.equal((await wire().send(ask('HEAD', '/')).reply({ head: true })).status, 200)
        }
        assert.match(String(await told.promise), /boom|lock/)
      })
    }
  }
})
