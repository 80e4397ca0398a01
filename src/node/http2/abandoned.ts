import type { ServerHttp2Stream } from 'node:http2'

/**
 * Ends a stream that its client resets with NO_ERROR in the middle of an answer whose end is already given. Node takes
 * that for the end of a stream that still has to be written, and keeps it, and the server open, for good.
 *
 * @param stream of a request
 */
export function endAbandoned(stream: ServerHttp2Stream): void {
  stream.on('newListener', event => {
    // node waits from then on; only until then does the stream tell whether END_STREAM was sent (RFC 9113 §5.1)
    if (event !== 'end' || !stream.closed || stream.writableFinished || stream.destroyed) return
    if (stream.state.localClose !== 1) setImmediate(() => stream.destroy())
  })
}
