import { openSync, writeSync } from 'node:fs'
import type { DestinationStream } from 'pino'

/** Characters that are worth a write, and those that are kept at most where nobody takes them. */
const enough = 16_384
const most = 2 ** 24
/** Milliseconds: how long lines are kept, and how long a pipe that is full gets. */
const patience = 1_000
const pause = 10

/**
 * A file that lines are written to, many at a time.
 *
 * pino has such a stream too. It goes through all that it keeps at every line, which costs more than the line itself, and on
 * a full disk it tries for ever to write the rest, so that the process does not end.
 *
 * @param destination a path or a file descriptor
 * @throws the error of the file system where the file cannot be opened
 */
export function fileOf(destination: string | number): DestinationStream {
  // at once, so that a wrong path is told at the start; not for everybody to read
  const file = typeof destination === 'string' ? openSync(destination, 'a', 0o640) : destination
  let kept = ''
  /** What a full pipe did not take. */
  let rest: Buffer | undefined
  let silent = false

  const complain = (what: string): void => {
    if (!silent) console.error(`The log is not complete: ${what}`)
    silent = true
  }
  const handOn = (): void => {
    let octets = rest
    rest = undefined
    try {
      for (;;) {
        if (!octets?.length) {
          if (kept === '') return
          octets = Buffer.from(kept)
          kept = ''
        }
        octets = octets.subarray(writeSync(file, octets))
      }
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      if (code === 'EAGAIN') {
        rest = octets
        setTimeout(handOn, pause).unref()
      } else complain(message)
    }
  }
  setInterval(() => rest || handOn(), patience).unref()
  process.on('exit', handOn)
  return {
    write: line => {
      if (kept.length > most) complain('nobody takes what is written.')
      else kept += line
      if (kept.length >= enough && !rest) handOn()
    },
  }
}
