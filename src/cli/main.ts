#!/usr/bin/env node
import { Failure, tellFailure } from './failure.ts'
import { Usage, usageIn } from './usage.ts'

const help = `statute: every HTTP answer, by the book

  statute explain 409               what a code means and what to do
                                    (several, or a class: 4xx)
  statute explain "not found"       by its name, or an older one
  curl -si URL | statute explain -  a whole response, its fields read too
  statute serve parts.json          a REST API over a data file, kept in
                                    parts.db
  statute serve --schema FOLDER     over collections, each a JSON Schema:
                                    parts.json, orders.json
  statute export COLLECTION --store STORE [--as csv] [--to FILE]
  statute import COLLECTION FILE --store STORE
  statute backup STORE FILE         a copy, while it is in use
  statute access add FILE NAME      who may use an API, in a file of hashed
                                    credentials; access list, access remove
  statute lint FILE … | URL … | -   breaches of HTTP in recordings (.har),
                                    messages (.http, curl -si), OpenAPI
                                    documents, and live servers
  statute lint --proxy :8080 http://127.0.0.1:3000
                                    what goes through to a server
  statute site                      the reference and a sample API, on
                                    http://127.0.0.1:4280

lint takes --fail-on error, warning or hint; --as text, json, sarif, junit,
github or html, and --to FILE; --baseline FILE, --write-baseline FILE;
--silence RULE=REASON, --config FILE; for URLs --urls FILE, --field LINE,
--once, --timeout SECONDS, --writes (with --yes elsewhere than on this
machine). lint --rules, --rule ID and --coverage tell what it looks for.
explain takes --short (a few lines) and --json (for machines).
site and serve take --port N and --host NAME; PORT and HOST in the
environment do too. serve takes besides:
  --store PLACE          a file, :memory:, or postgres://user@host/database
  --base /api            the path before the names of the collections
  --access FILE, --open  who may; without, only this machine is served
  --cors ORIGIN          pages of other origins that may use it (* for all)
  --rate 100/60          requests of a client in seconds
  --rate-store redis://… where they are counted for several processes
  --quota parts=1000000  octets of a collection
  --item-limit N         octets of an item
  --require-preconditions, --require-idempotency-keys
  --log FILE, --log-level info, warn, error or silent
`

type Command = (args: string[]) => Promise<number>

/** Each brings what it needs itself: nobody waits for databases to have a code explained. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  explain: async () => (await import('./explain.ts')).explain,
  serve: async () => (await import('./serve.ts')).serve,
  import: async () => (await import('./transfer.ts')).importing,
  export: async () => (await import('./transfer.ts')).exporting,
  backup: async () => (await import('./transfer.ts')).backup,
  access: async () => (await import('./access.ts')).access,
  lint: async () => (await import('./lint.ts')).lint,
  site: async () => (await import('./site.ts')).site,
}

/** Runs a command. Exit codes: 0 fine, 1 findings or failure, 2 wrong usage. */
async function main([name = '', ...args]: string[]): Promise<number> {
  const asked = args.includes('--') ? args.slice(0, args.indexOf('--')) : args
  if (['', 'help', '--help', '-h'].includes(name) || asked.includes('--help') || asked.includes('-h')) {
    process.stdout.write(help)
    return name === '' ? 2 : 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) throw new Usage(`there is no command "${name}"; there are ${Object.keys(commands).join(', ')}`)
  return await (await command())(args)
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (thrown) {
  const error = usageIn(thrown) ?? thrown
  if (!(error instanceof Usage || error instanceof Failure)) throw error
  tellFailure(error.message)
  process.exitCode = error instanceof Failure ? 1 : 2
}
