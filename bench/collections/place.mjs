import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A path in a folder of its own on the disk, which goes with the process. */
export function place(name) {
  const folder = mkdtempSync(join(tmpdir(), 'statute-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return join(folder, name)
}
