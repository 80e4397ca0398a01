import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import { place } from './place.mjs'
import { median } from './slice.mjs'

/** Milliseconds until the disk has a page, which a durable write waits for. */
export function syncTime() {
  const file = openSync(place('probe'), 'w')
  const page = Buffer.alloc(4096)
  const times = Array.from({ length: 51 }, () => {
    writeSync(file, page)
    const started = performance.now()
    fdatasyncSync(file)
    return performance.now() - started
  })
  closeSync(file)
  return median(times)
}
