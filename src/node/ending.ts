import type { ServerResponse } from 'node:http'
import type { Http2ServerResponse, ServerHttp2Stream } from 'node:http2'
import type { Socket } from 'node:net'

/** A client that went away before its answer was complete: nginx's code, for logs alone. */
export const clientGone = 499

/** Ends that the wire does not tell, or tells wrongly. */
const told = new WeakMap<object, number>()

/**
 * Says how an exchange is going to end, where the wire will not tell.
 *
 * @param response whose answer is cut off, or never comes
 * @param status what it is to be known by
 */
export const endsAs = (response: ServerResponse | Http2ServerResponse, status: number): unknown =>
  told.set(response, status)

/** What the log has errors under, by the response that they spoiled. */
const faults = new WeakMap<object, string>()

/**
 * Says that an answer tells of a fault of the program, or broke off for one.
 *
 * @param response whose answer it is
 * @param id under which the log has the fault
 */
export const failedFor = (response: ServerResponse | Http2ServerResponse, id: string): unknown =>
  faults.set(response, id)

/** The id under which the log has what spoiled an answer; `undefined` where nothing did. */
export const faultOf = (response: ServerResponse | Http2ServerResponse): string | undefined => faults.get(response)

/** The exchanges of each connection that are not over. */
const unended = new WeakMap<Socket, Set<() => void>>()

/**
 * Acts once an exchange is over, whoever ended it.
 *
 * @param response where its answer goes
 * @param act told the status code of the answer, or the code that stands for there being none
 */
export function whenEnded(response: ServerResponse | Http2ServerResponse, act: (status: number) => void): void {
  if ('stream' in response) {
    const { stream } = response
    const wasSent = sentBy(stream)
    stream.once('close', () => {
      // A stream for HEAD has nothing to write from the start, so that it is finished does not say enough.
      const complete = stream.headersSent && !stream.aborted && (stream.writableFinished || wasSent())
      settle(response, complete ? response.statusCode : undefined, act)
    })
    return
  }
  const { socket } = response.req
  if (socket.closed) {
    settle(response, undefined, act)
    return
  }
  const others = unended.get(socket) ?? begin(socket)
  const cut = () => {
    if (others.delete(cut)) settle(response, undefined, act)
  }
  others.add(cut)
  response.once('finish', () => {
    // some nodes say so as well when the connection was reset under it
    if (others.delete(cut)) settle(response, socket.errored ? undefined : response.statusCode, act)
  })
}

/**
 * Once both halves of a stream are over, node destroys it before it hears that the last octets were written, and it
 * never finishes. Only until then does it tell whether END_STREAM was sent (RFC 9113 §5.1): a client that resets the
 * stream with NO_ERROR leaves no other trace.
 *
 * @returns whether all of the answer had been sent when the stream was destroyed
 */
function sentBy(stream: ServerHttp2Stream): () => boolean {
  const { destroy } = stream
  let sent = false
  stream.destroy = error => {
    if (!stream.destroyed) sent = stream.state.localClose === 1
    return destroy.call(stream, error)
  }
  return () => sent
}

/** Not every node says anything to a response that still waits for those before it when the connection closes. */
function begin(socket: Socket): Set<() => void> {
  const cuts = new Set<() => void>()
  unended.set(socket, cuts)
  socket.once('close', () => {
    for (const cut of cuts) cut()
  })
  return cuts
}

function settle(response: object, status: number | undefined, act: (status: number) => void): void {
  if (status !== undefined) act(status)
  // Why an answer broke off is known a little after it did.
  else setImmediate(() => act(told.get(response) ?? clientGone))
}
