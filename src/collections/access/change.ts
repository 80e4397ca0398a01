import { type FileHandle, open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type AccessFile, readAccess } from './file.ts'
import { AccessFault } from './place.ts'

/** Gives what a file is to be; `before` is `undefined` where there is none yet. */
type Change = (before: AccessFile | undefined) => AccessFile

/**
 * Changes a file of hashed credentials, or makes it. At every moment there is either the old file or the new one, whole;
 * only its owner may read it. Of two changes at once the second is refused, so that neither undoes the other.
 *
 * @param file the path of the file
 * @param change gives what the file is to be; `before` is `undefined` where there is none yet
 * @throws AccessFault where the file, or what it would become, is not right, or where it is being changed already
 */
export async function changeAccess(file: string, change: Change): Promise<void> {
  // what is replaced is the file, and not a link to it
  const target = await unlessMissing(realpath(file), file)
  const next = `${target}.new`
  const handle = await open(next, 'wx', 0o600).catch(error => {
    if (error.code !== 'EEXIST') throw error
    throw new AccessFault(`${file} is being changed already; if that was broken off, remove ${next}`)
  })
  try {
    await handle.writeFile(changed(await unlessMissing(readFile(target, 'utf8'), undefined), file, change))
    await keepOwner(handle, target)
    await handle.sync()
    await rename(next, target)
  } catch (error) {
    await unlink(next)
    throw error
  } finally {
    await handle.close()
  }
  await keepName(dirname(target))
}

function changed(text: string | undefined, file: string, change: Change): string {
  if (text !== undefined) readAccess(text, file)
  const result = `${JSON.stringify(change(text === undefined ? undefined : JSON.parse(text)), null, 2)}\n`
  readAccess(result, file)
  return result
}

/** A server that runs as somebody else has to read what root has changed. */
async function keepOwner(handle: FileHandle, target: string): Promise<void> {
  const before = await unlessMissing(stat(target), undefined)
  const now = await handle.stat()
  if (before && (before.uid !== now.uid || before.gid !== now.gid)) await handle.chown(before.uid, before.gid)
}

/** That the new file has the name of the old one is on the disk only once its folder is. */
async function keepName(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}

async function unlessMissing<T, M>(found: Promise<T>, missing: M): Promise<T | M> {
  try {
    return await found
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return missing
    throw error
  }
}
