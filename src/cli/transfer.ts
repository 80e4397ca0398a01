import { once } from 'node:events'
import { createReadStream, createWriteStream, WriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import {
  BackupFault,
  backUp,
  type Collections,
  collections,
  countOf,
  exportFrom,
  importInto,
  type MediaType,
  readStream,
  reasonOf,
  StoreUnfit,
} from '../collections/index.ts'
import { Malformed, Refusal, Unprocessable } from '../engine/index.ts'
import { itemsIn } from './amount.ts'
import { Failure } from './failure.ts'
import { Progress } from './progress.ts'
import { faults } from './serve.ts'
import { sourceOf } from './source.ts'
import { Usage } from './usage.ts'

const types: Readonly<Record<string, MediaType>> = {
  json: 'application/json',
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
}

const options = {
  store: { type: 'string' },
  schema: { type: 'string' },
  as: { type: 'string' },
  to: { type: 'string' },
} as const

/** `statute export COLLECTION --store STORE`: all its items, as they are at one moment. */
export async function exporting(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
  const [name] = positionals
  if (name === undefined || positionals.length > 1 || values.store === undefined) {
    throw new Usage('export COLLECTION --store STORE [--as json, csv or ndjson] [--to FILE]')
  }
  const type = typeOf(values.as ?? extensionOf(values.to) ?? 'json')
  return await withCollections(values, async erp => {
    if (!erp.definitions.has(name)) throw none(name, erp)
    const progress = new Progress()
    const partial = `${values.to}.partial`
    const out = values.to === undefined ? process.stdout : createWriteStream(partial)
    // opened before a word is written: a path that is none is told at once
    if (out instanceof WriteStream) await once(out, 'open')
    let texts = 0
    const write = (text: string): Promise<void> | void => {
      if (++texts % 1000 === 0) progress.show(itemsIn(texts))
      if (!out.write(text)) return new Promise(resolve => out.once('drain', resolve))
    }
    try {
      const count = await exportFrom(erp, name, type, write)
      if (values.to === undefined) return
      out.end()
      await finished(out)
      await rename(partial, values.to)
      process.stderr.write(`${values.to}: ${itemsIn(count)} of ${name}.\n`)
    } finally {
      progress.end()
      if (values.to !== undefined) await rm(partial, { force: true })
    }
  })
}

/** `statute import COLLECTION FILE --store STORE`: all of them, or none. */
export async function importing(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
  const [name, file] = positionals
  if (name === undefined || file === undefined || positionals.length > 2 || values.store === undefined) {
    throw new Usage(
      'import COLLECTION FILE --store STORE [--as json, csv or ndjson] [--schema FOLDER]; - for standard input',
    )
  }
  const type = typeOf(values.as ?? extensionOf(file) ?? 'json')
  return await withCollections(values, async erp => {
    const definition = erp.definitions.get(name)
    if (!definition) throw none(name, erp)
    const progress = new Progress()
    const pieces = file === '-' ? process.stdin : createReadStream(file)
    try {
      const items = readStream(type, pieces, definition, { itemLimit: erp.realm.limits.item })
      const count = await importInto(erp, { [name]: items }, count => progress.show(itemsIn(count)))
      process.stderr.write(`${itemsIn(count)} came into ${name}, which has ${await countOf(erp, name)} now.\n`)
    } catch (error) {
      if (error instanceof Malformed || error instanceof Unprocessable)
        throw new Failure(`${file}: ${error.message} Nothing was written.`)
      if (error instanceof Refusal) throw new Failure(`${file}: ${error.detail} Nothing was written.`)
      throw error
    } finally {
      progress.end()
    }
  })
}

/** `statute backup STORE FILE`: a copy of a store in a file, while it is in use. */
export async function backup(args: string[]): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} })
  const [from, to] = positionals
  if (from === undefined || to === undefined || positionals.length > 2) throw new Usage('backup STORE FILE')
  if (/^postgres(?:ql)?:/.test(from)) throw new Usage('PostgreSQL has its own: pg_dump --schema=statute')
  const progress = new Progress()
  try {
    await backUp(from, to, (left, total) => progress.show(`${Math.round(100 * (1 - left / total))} %`))
  } catch (error) {
    // that is how it was called, and not what it met
    if (error instanceof BackupFault) throw new Usage(error.message)
    throw new Failure(`${from} could not be copied: ${reasonOf(error)}`)
  } finally {
    progress.end()
  }
  process.stderr.write(`${from} is copied to ${to}.\n`)
  return 0
}

async function withCollections(
  values: { readonly store?: string | undefined; readonly schema?: string | undefined },
  work: (erp: Collections) => Promise<void>,
): Promise<number> {
  try {
    const { store, defined } = await sourceOf(undefined, values)
    const erp = await collections(defined, { store, jobs: { idle: true } })
    try {
      await work(erp)
    } finally {
      await erp.close()
    }
    return 0
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (!faults.some(kind => error instanceof kind) && !(code && /^E[A-Z]+$/.test(code))) throw error
    throw new Failure(
      code ? `${(error as NodeJS.ErrnoException).path ?? 'a file'}: ${reasonOf(error)}.` : (error as Error).message,
    )
  }
}

const none = (name: string, { definitions }: Collections): StoreUnfit =>
  new StoreUnfit(`There is no collection "${name}"; there is ${[...definitions.keys()].join(', ')}.`)

function typeOf(name: string): MediaType {
  const type = Object.hasOwn(types, name) ? types[name] : undefined
  if (!type) throw new Usage(`--as takes json, csv or ndjson, not "${name}"`)
  return type
}

const extensionOf = (file = ''): string | undefined => /\.(json|csv|ndjson)$/.exec(file)?.[1]
