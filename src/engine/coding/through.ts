/** A stream that takes octets in and gives octets out: CompressionStream, DecompressionStream. */
export interface OctetTransform {
  readonly readable: ReadableStream<Uint8Array>
  readonly writable: WritableStream<BufferSource>
}

const nothing = (): undefined => undefined
const turn = (): Promise<undefined> => new Promise(resolve => setTimeout(resolve, 0, undefined))
const moment = async (): Promise<undefined> => {
  for (let i = 0; i < 4; i++) await undefined
}

/**
 * What comes out of a transform for what goes into it. A piece goes in when the one before it has been taken, so that
 * nothing piles up while nobody reads. When one end leaves early, the other one is let go.
 *
 * @param transform a new one
 * @param pieces what goes in; its errors come out as they are
 * @param ahead how many octets may go in before what they became is read, where the runtime takes in whatever is written
 * @throws TypeError, or what the runtime has for it, where the transform cannot take what goes in
 */
export async function* through(
  transform: OctetTransform,
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  ahead: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = transform.readable.getReader()
  const writer = transform.writable.getWriter()
  try {
    let read: Promise<ReadableStreamReadResult<Uint8Array>> | undefined
    let unread = 0
    for await (const piece of pieces) {
      read ??= reader.read()
      const written = writer.write(piece as BufferSource).then(nothing)
      let next = await Promise.race([read, written])
      unread += piece.length
      // in workerd a write is over at once, and what it became can be read a turn later: then all of it
      if (unread >= ahead) {
        next ??= await Promise.race([read, turn()])
        unread = 0
      }
      while (next) {
        if (next.done) throw new TypeError('The stream ended before what went into it.')
        yield next.value
        read = reader.read()
        next = await Promise.race([read, written.then(moment)])
      }
    }
    writer.close().catch(nothing) // the reader meets the same error
    for (let next = await (read ?? reader.read()); !next.done; next = await reader.read()) yield next.value
  } finally {
    reader.cancel().catch(nothing)
  }
}
