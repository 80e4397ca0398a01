/**
 * Content that comes piece by piece, as a Response takes it: a piece is asked for when the client has room for it.
 *
 * @param content the pieces. They are let go of when the client leaves: a `ReadableStream` at once, while a generator
 * first goes on to its next `yield`. One that waits long for its next piece learns from `request.signal` that the
 * client has left.
 */
export function streamOf(content: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  if (content instanceof ReadableStream) return content
  const pieces = content[Symbol.asyncIterator]()
  return new ReadableStream({
    pull: async controller => {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: async () => void (await pieces.return?.()),
  })
}

/**
 * What a HEAD has in place of a stream. Without any, and with one that has already ended, Deno and Bun say
 * `Content-Length: 0`, which the GET would not (RFC 9110 §8.6).
 */
export const unread = (): ReadableStream<Uint8Array> =>
  new ReadableStream({ pull: controller => controller.close() }, { highWaterMark: 0 })

/** What a stream of node's has beside its pieces. */
interface Destroyable {
  on(event: 'error', act: (error: unknown) => void): unknown
  destroy(): unknown
}

/**
 * Lets go of a stream that nobody will read, and of the file behind it.
 *
 * @param content the stream
 * @param report told what goes wrong: nobody else would catch it
 */
export function discard(content: AsyncIterable<Uint8Array>, report: (error: unknown) => void): void {
  if (!isDestroyable(content)) {
    letGo(content).catch(report)
    return
  }
  // the iterator of such a stream closes it only once it has begun, and a missing file says so only after that
  content.on('error', report)
  content.destroy()
}

const isDestroyable = (content: object): content is Destroyable =>
  'destroy' in content && typeof content.destroy === 'function' && 'on' in content && typeof content.on === 'function'

async function letGo(content: AsyncIterable<Uint8Array>): Promise<void> {
  await content[Symbol.asyncIterator]().return?.()
}
