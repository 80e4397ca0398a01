import assert from 'node:assert/strict'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { type HttpRequest, resource, type Service, service } from '../engine/index.ts'
import { handler } from './index.ts'

/** What never ends fails nothing by itself. */
const timeout = 30_000

type Source = (request: HttpRequest) => AsyncIterable<Uint8Array>

const serving = (represent: Source, onError?: (error: unknown) => void): Service =>
  service(
    [
      resource('/', {
        find: (_, { request }) => request,
        represent: { 'text/plain': represent },
      }),
    ],
    onError && { onError },
  )

describe('a client that leaves while a piece is awaited', { timeout }, () => {
  it('lets go of a ReadableStream at once', async () => {
    const cancelled = Promise.withResolvers<unknown>()
    const source = () => new ReadableStream<Uint8Array>({ cancel: cancelled.resolve })
    const { body } = await handler(serving(source))(new Request('http://shop.example/'))
    const reader = body?.getReader()
    const read = reader?.read()
    await reader?.cancel('left')
    assert.equal(await cancelled.promise, 'left')
    assert.equal((await read)?.done, true)
  })

  it('is told to a generator by request.signal', async () => {
    const waiting = Promise.withResolvers<void>()
    const released = Promise.withResolvers<void>()
    const client = new AbortController()
    const source = async function* ({ signal }: HttpRequest): AsyncGenerator<Uint8Array> {
      try {
        yield new TextEncoder().encode('one')
        await new Promise(resolve => {
          signal?.addEventListener('abort', resolve)
          waiting.resolve()
        })
      } finally {
        released.resolve()
      }
    }
    const request = new Request('http://shop.example/', { signal: client.signal })
    const { body } = await handler(serving(source))(request)
    const reader = body?.getReader()
    await reader?.read()
    await waiting.promise
    client.abort()
    await released.promise
  })
})

describe('content that is a ReadableStream', () => {
  it('is what the Response has', async () => {
    const source = () =>
      new ReadableStream<Uint8Array>({
        start: controller => {
          for (const piece of ['one ', 'two']) controller.enqueue(new TextEncoder().encode(piece))
          controller.close()
        },
      })
    const response = await handler(serving(source))(new Request('http://shop.example/'))
    assert.equal(await response.text(), 'one two')
  })

  it('is a fault where somebody else reads it', async () => {
    const errors: unknown[] = []
    const source = () => {
      const stream = new ReadableStream<Uint8Array>()
      stream.getReader()
      return stream
    }
    const answer = handler(serving(source, error => errors.push(error)))
    assert.equal((await answer(new Request('http://shop.example/'))).status, 500)
    assert.equal(errors.length, 1)
  })
})

describe('a stream that a HEAD lets go of with a fault', { timeout }, () => {
  const sources: Readonly<Record<string, Source>> = {
    'cancelling throws': () =>
      new ReadableStream<Uint8Array>({
        cancel: () => {
          throw new Error('boom')
        },
      }),
    'return throws': () => ({
      [Symbol.asyncIterator]: () => ({
        next: async () => ({ done: true, value: undefined }),
        return: () => {
          throw new Error('boom')
        },
      }),
    }),
    'a file is not there': () => createReadStream(join(import.meta.dirname, 'boom')),
  }
  for (const [which, source] of Object.entries(sources)) {
    it(`${which}: the log has it, and the process lives`, async () => {
      const told = Promise.withResolvers<unknown>()
      const answer = handler(serving(source, told.resolve))
      assert.equal((await answer(new Request('http://shop.example/', { method: 'HEAD' }))).status, 200)
      assert.match(String(await told.promise), /boom/)
    })
  }
})
