import { VcdiffCursor } from './cursor.ts'
import { VcdiffError } from './error.ts'

/** A window of a delta (RFC 3284 §4.2, §4.3): which octets it starts from, how many it makes, and the three sections. */
export interface VcdiffWindow {
  /** Where in the delta the window starts. */
  readonly offset: number
  /** What the source segment is a part of; `undefined` where there is none. */
  readonly from: 'source' | 'target' | undefined
  readonly segmentSize: number
  readonly segmentAt: number
  /** How many octets the window makes. */
  readonly size: number
  readonly data: VcdiffCursor
  readonly instructions: VcdiffCursor
  readonly addresses: VcdiffCursor
}

/**
 * Reads the header of a delta (RFC 3284 §4.1).
 *
 * @returns a cursor at the first window
 * @throws VcdiffError where the octets are no delta, or one with a secondary compressor or a code table of its own
 */
export function readHeader(delta: Uint8Array): VcdiffCursor {
  const cursor = new VcdiffCursor(delta, 0, delta.length)
  for (const octet of [0xd6, 0xc3, 0xc4]) {
    if (cursor.octet('the end of the header') !== octet) {
      throw new VcdiffError('malformed', 'A delta starts with other octets (RFC 3284 §4.1).', cursor.at - 1)
    }
  }
  const version = cursor.octet('the version')
  if (version !== 0) throw new VcdiffError('unsupported', `The version ${version} of the format is not known.`, 3)
  const indicator = cursor.octet('the header indicator')
  if (indicator === 0) return cursor
  const what =
    indicator & 1
      ? `The secondary compressor ${cursor.octet('the compressor')} is not known`
      : indicator & 2
        ? 'A code table of its own is not supported'
        : `The header indicator ${indicator} is not known`
  throw new VcdiffError('unsupported', `${what} (RFC 3284 §4.1).`, 4)
}

/**
 * Reads the frame of the next window (RFC 3284 §4.2, §4.3), not what its sections hold.
 *
 * @throws VcdiffError where it is not complete, or its parts do not add up
 */
export function readWindow(cursor: VcdiffCursor): VcdiffWindow {
  const offset = cursor.at
  const indicator = cursor.octet('the window indicator')
  if (indicator === 3) throw new VcdiffError('malformed', 'A window has two sources (RFC 3284 §4.2).', offset)
  if (indicator > 3) throw new VcdiffError('unsupported', `The window indicator ${indicator} is not known.`, offset)
  const segmentSize = indicator ? cursor.integer('the size of the source segment') : 0
  const segmentAt = indicator ? cursor.integer('the place of the source segment') : 0
  const encoding = cursor.part(cursor.integer('the length of the window'), 'a window')
  const size = encoding.integer('the size of the target window')
  if (encoding.octet('the delta indicator') !== 0) {
    const reason = 'A section is compressed, but the header names no compressor (RFC 3284 §4.3).'
    throw new VcdiffError('malformed', reason, encoding.at - 1)
  }
  const dataLength = encoding.integer('the length of the data')
  const instructionsLength = encoding.integer('the length of the instructions')
  const addressesLength = encoding.integer('the length of the addresses')
  const window: VcdiffWindow = {
    offset,
    from: indicator === 1 ? 'source' : indicator === 2 ? 'target' : undefined,
    segmentSize,
    segmentAt,
    size,
    data: encoding.part(dataLength, 'the data'),
    instructions: encoding.part(instructionsLength, 'the instructions'),
    addresses: encoding.part(addressesLength, 'the addresses'),
  }
  if (!encoding.done) {
    throw new VcdiffError('malformed', 'A window is longer than its sections (RFC 3284 §4.3).', encoding.at)
  }
  return window
}
