import { constants, type ServerHttp2Stream } from 'node:http2'

const { NGHTTP2_STREAM_STATE_OPEN: open, NGHTTP2_STREAM_STATE_HALF_CLOSED_LOCAL: answered } = constants

/** Whether a client has sent the whole of its request (RFC 9113 §5.1), read or not. */
export function hasArrived(stream: ServerHttp2Stream): boolean {
  if (stream.endAfterHeaders) return true
  const { state } = stream.state
  return state !== open && state !== answered
}
