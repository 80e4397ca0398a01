import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import {
  AccessFault,
  type AccessFile,
  changeAccess,
  hashPassword,
  newToken,
  readAccess,
  reasonOf,
} from '../collections/index.ts'
import { visible } from '../site/index.ts'
import { Usage } from './usage.ts'

type Caller = AccessFile['callers'][number]

/** `statute access`: who may use an API, in a file of hashed credentials. */
export async function access([action = '', ...args]: string[]): Promise<number> {
  const act = Object.hasOwn(actions, action) ? actions[action] : undefined
  if (!act) throw new Usage(`access ${Object.keys(actions).join(', access ')}: one of these, not "${action}"`)
  try {
    await act(args)
    return 0
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException
    if (!(error instanceof AccessFault) && (code === undefined || code.startsWith('ERR_'))) throw error
    process.stderr.write(`statute: ${visible(path === undefined ? reasonOf(error) : `${path}: ${reasonOf(error)}.`)}\n`)
    return 1
  }
}

const actions: Readonly<Record<string, (args: string[]) => Promise<void>>> = { add, remove, list }

async function add(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      password: { type: 'boolean' },
      token: { type: 'boolean' },
      may: { type: 'string', multiple: true },
      plan: { type: 'string' },
    },
  })
  const [file, name] = named(positionals, 'add FILE NAME --password or --token, a password on standard input')
  if (values.password === values.token) throw new Usage('either --password, read from standard input, or --token')
  const may = rights(values.may ?? [])
  const token = values.token ? newToken() : undefined
  const credentials = token ? { token: token.hash } : { password: await hashed(await readPassword(name)) }
  const caller: Caller = { name, ...credentials, may, ...(values.plan !== undefined && { plan: values.plan }) }
  await changeAccess(file, (before = { realm: 'statute', refusal: 'forbidden', callers: [] }) => {
    if (before.callers.some(caller => caller.name === name)) {
      throw new AccessFault(`${name} is in ${file} already; statute access remove ${file} ${name} makes room`)
    }
    return { ...before, callers: [...before.callers, caller] }
  })
  if (token) process.stdout.write(`${token.token}\n`)
  const kept = token ? `The token of ${name} is shown this once; the file has its hash.\n` : `${name} is added.\n`
  const nothing =
    Object.keys(may).length > 0 ? '' : `What anyone may, ${name} may, and nothing else: no --may was given.\n`
  process.stderr.write(visible(kept + nothing))
}

async function remove(args: string[]): Promise<void> {
  const [file, name] = named(parseArgs({ args, allowPositionals: true }).positionals, 'remove FILE NAME')
  await changeAccess(file, before => {
    if (!before?.callers.some(caller => caller.name === name)) throw new AccessFault(`there is no ${name} in ${file}`)
    return { ...before, callers: before.callers.filter(caller => caller.name !== name) }
  })
  process.stderr.write(visible(`${name} is removed.\n`))
}

async function list(args: string[]): Promise<void> {
  const { positionals } = parseArgs({ args, allowPositionals: true })
  if (positionals.length !== 1) throw new Usage('access list FILE')
  const [file = ''] = positionals
  const content = await readFile(file, 'utf8')
  readAccess(content, file)
  const { callers, anyone } = JSON.parse(content) as AccessFile
  const rows = callers.map(({ name, token, may, plan }) => [
    name,
    token === undefined ? 'password' : 'token',
    ...told(may),
    ...(plan === undefined ? [] : ['--plan', plan]),
  ])
  if (anyone) rows.push(['(anyone)', '-', ...told(anyone)])
  const widths = [0, 1].map(column => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  for (const [name = '', kind = '', ...rest] of rows) {
    const line = [name.padEnd(widths[0] ?? 0), kind.padEnd(widths[1] ?? 0), ...rest].join('  ')
    process.stdout.write(`${visible(line.trimEnd())}\n`)
  }
}

/** Rights as the arguments that give them. */
const told = (may: Caller['may']): string[] =>
  Object.entries(may).map(([collection, names]) => `--may '${collection}:${names.join(',')}'`)

function named(positionals: readonly string[], usage: string): [file: string, name: string] {
  const [file, name, ...rest] = positionals
  // what stands there too may be a password, and is not repeated
  if (file === undefined || name === undefined || rest.length > 0) throw new Usage(`access ${usage}`)
  return [file, name]
}

/** `orders:read,write`, as often as there are collections. */
function rights(given: readonly string[]): Caller['may'] {
  const may = new Map<string, string[]>()
  for (const each of given) {
    const [, collection = '', names = ''] = /^([^:]+):(.*)$/.exec(each) ?? []
    if (collection === '') throw new Usage(`--may takes a collection and rights, as orders:read,write, not "${each}"`)
    may.set(collection, [...(may.get(collection) ?? []), ...names.split(',').filter(name => name !== '')])
  }
  return Object.fromEntries(may)
}

async function hashed(password: string): Promise<string> {
  try {
    return await hashPassword(password)
  } catch (error) {
    throw error instanceof RangeError ? new AccessFault(error.message) : error
  }
}

async function readPassword(name: string): Promise<string> {
  if (process.stdin.isTTY) return await askPassword(name)
  const password = (await text(process.stdin)).replace(/\r?\n$/, '')
  if (/[\r\n]/.test(password)) throw new AccessFault('standard input has several lines; a password is one')
  return password
}

/** Typed twice, since nothing of it is shown. */
async function askPassword(name: string): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const reader = createInterface({ input: process.stdin, output: nowhere, terminal: true })
  const ended = new Promise<never>((_, reject) =>
    reader.once('close', () => reject(new AccessFault('no password came'))),
  )
  const ask = async (question: string): Promise<string> => {
    process.stderr.write(question)
    return await Promise.race([reader.question(''), ended]).finally(() => process.stderr.write('\n'))
  }
  try {
    const password = await ask(visible(`Password of ${name}: `))
    if (password !== (await ask('Once more: '))) throw new AccessFault('these were two different passwords')
    return password
  } finally {
    reader.close()
  }
}
