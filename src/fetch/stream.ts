/**
 * Content that comes piece by piece, as a Response takes it: a piece is asked for when the client has room for it.
 *
 * @param content the pieces; they are let go of when the client leaves
 */
export function streamOf(content: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
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

/** Lets go of a stream that nobody will read, and of the file behind it. */
export function discard(content: AsyncIterable<Uint8Array>): void {
  // the iterator of a stream of node's closes it only once it has begun
  if ('destroy' in content && typeof content.destroy === 'function') content.destroy()
  else void content[Symbol.asyncIterator]().return?.()
}
