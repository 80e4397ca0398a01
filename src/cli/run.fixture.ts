import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after } from 'node:test'

const main = join(import.meta.dirname, 'main.ts')

/** Starts the command. */
export function start(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, ['--conditions=source', main, ...args], { env: { ...process.env, ...env } })
}

/** Runs the command to its end. */
export async function run(args: readonly string[], input: string | Uint8Array = '') {
  const child = start(args)
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const [out, err, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>(resolve => child.once('close', resolve)),
  ])
  return { code, out, err }
}

/** Starts a command that listens, and gives where; `end` ends it as an operator would. */
export async function listening(args: readonly string[]) {
  const child = start([...args, '--port', '0'])
  let err = ''
  child.stderr.on('data', piece => {
    err += piece
  })
  let said = ''
  while (!/Kept in .*\n/.test(said)) {
    const [piece] = await Promise.race([once(child.stdout, 'data'), once(child, 'close').then(() => [undefined])])
    if (piece === undefined) throw new Error(`it ended: ${err}`)
    said += piece
  }
  return {
    child,
    said,
    origin: /http:\/\/\S+/.exec(said)?.[0] as string,
    log: () => err,
    end: async (): Promise<number | null> => {
      const ended = new Promise<number | null>(resolve => child.once('close', resolve))
      child.kill('SIGTERM')
      return await ended
    },
  }
}

/** A folder for the tests of a file. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'statute-cli-'))
  after(() => rmSync(path, { recursive: true, force: true }))
  return path
}
