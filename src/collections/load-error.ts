/** A file that cannot be loaded. */
export class DataError extends Error {
  readonly file: string

  constructor(file: string, message: string) {
    super(`${file}: ${message}`)
    this.name = 'DataError'
    this.file = file
  }
}

/**
 * Why a file cannot be used, in words rather than in codes of the system.
 *
 * @param error what the system said
 * @example
 * reasonOf(Object.assign(new Error('ENOENT: no such file'), { code: 'ENOENT' })) // => 'there is no such file'
 */
export function reasonOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException
  return Object.hasOwn(reasons, code) ? (reasons[code] as string) : message
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'a part of the path is no directory',
  EISDIR: 'it is a directory, and a file is wanted',
  EACCES: 'this user may not open it',
  EPERM: 'this user may not open it',
  EROFS: 'it is on a disk that is read only',
  ENOSPC: 'the disk is full',
  EMFILE: 'too many files are open',
}

/** Stops at a fault, of the item with an index or of the whole collection. */
export type Fail = (message: string, index?: number) => never
