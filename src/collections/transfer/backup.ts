import { existsSync } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { backup, DatabaseSync } from 'node:sqlite'
import { noEpoch } from '../store/epoch.ts'

/** A copy would take the place of what is copied. */
export class BackupFault extends Error {}

/**
 * Copies a store in a file while it is in use. The copy is whole: it is there under its name once it is complete. Its items
 * go their own way from then on, so its entity tags are its own as well (RFC 9110 §8.8.1).
 *
 * @param from the path of the store
 * @param to the path of the copy
 * @param onProgress told how many pages are left, and how many there are
 * @throws BackupFault where both are one file; Error where the copy would take the place of a store that is in use
 */
export async function backUp(
  from: string,
  to: string,
  onProgress: (left: number, total: number) => void = () => {},
): Promise<void> {
  if (await isSame(from, to)) throw new BackupFault(`${from} cannot be copied to ${to}: they are one file.`)
  // the log of another store would be taken for the copy's own
  if (existsSync(`${to}-wal`)) {
    throw new Error(`${to} is in use, or was not closed: its log is in ${to}-wal. Name another file.`)
  }
  const source = new DatabaseSync(from, { readOnly: true, timeout: 10_000 })
  const partial = `${to}.partial`
  try {
    await backup(source, partial, {
      rate: 1000,
      progress: ({ remainingPages, totalPages }) => onProgress(remainingPages, totalPages),
    })
    forgetEpoch(partial)
    await rename(partial, to)
  } finally {
    source.close()
    for (const end of ['', '-wal', '-shm']) await rm(partial + end, { force: true })
  }
}

/** Whether two paths lead to one file. */
async function isSame(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map(path => stat(path, { bigint: true }).catch(() => undefined)))
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino
}

function forgetEpoch(file: string): void {
  const copy = new DatabaseSync(file)
  try {
    copy.exec('pragma synchronous = full')
    const isStore = copy.prepare("select 1 from sqlite_schema where type = 'table' and name = 'statute_store'").get()
    if (isStore) copy.prepare('update statute_store set epoch = ?').run(noEpoch)
  } finally {
    copy.close()
  }
}
