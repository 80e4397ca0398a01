#!/usr/bin/env node
import { visible } from '../site/index.ts'
import { explain } from './explain.ts'
import { site } from './site.ts'
import { Usage } from './usage.ts'

const help = `statute: every HTTP answer, by the book

  statute explain 409                  what a code means and what to do (several, or a class: 4xx)
  statute explain "not found"          by its name, or an older one
  curl -si URL | statute explain -     a whole response, its fields read too
  statute site                         the reference, on http://127.0.0.1:4280

explain takes --short (a few lines) and --json (for machines).
site takes --port N and --host NAME; PORT and HOST in the environment do too.
`

const commands: Readonly<Record<string, (args: string[]) => Promise<number>>> = { explain, site }

/** Runs a command. Exit codes: 0 fine, 1 findings or failure, 2 wrong usage. */
async function main([name = '', ...args]: string[]): Promise<number> {
  if (['', 'help', '--help', '-h'].includes(name)) {
    process.stdout.write(help)
    return name === '' ? 2 : 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) throw new Usage(`there is no command "${name}"; there are ${Object.keys(commands).join(', ')}`)
  return await command(args)
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  const parseError =
    error instanceof TypeError && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')
  if (!(error instanceof Usage || parseError)) throw error
  process.stderr.write(`statute: ${visible(error.message.replaceAll('\n', ' '))}\n`)
  process.exitCode = 2
}
