import { parseArgs } from 'node:util'
import {
  type Block,
  describeExplanation,
  type Explanation,
  explain as explainText,
  explanationRecord,
  json,
  plainText,
  suggest,
} from '../site/index.ts'
import { inkFor } from './ink.ts'
import { Usage } from './usage.ts'

/** A terminal wider than this is not filled: long lines are hard to read. */
const widest = 100

/** What `/explain` takes, too: a response to read, and no download. */
const limit = 262_144

/** `statute explain`: codes, a class, a name, or a response on standard input. */
export async function explain(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, short: { type: 'boolean' } },
  })
  const asked = positionals.join(' ').trim()
  if (asked === '') throw new Usage('explain what? A code, a name, or - for a response on standard input')
  const explanations = explainText(asked === '-' ? await readInput() : asked)
  if (explanations.length === 0) throw new Usage(unknown(asked))
  process.stdout.write(
    values.json ? json(explanations.map(explanationRecord)) : prose(explanations, values.short ?? asked === '-'),
  )
  return 0
}

async function readInput(): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of process.stdin) {
    chunks.push(chunk)
    length += chunk.length
    if (length > limit)
      throw new Usage(`standard input is longer than ${limit.toLocaleString('en')} octets; its head alone is enough`)
  }
  return Buffer.concat(chunks).toString()
}

function unknown(asked: string): string {
  if (asked === '-')
    return 'no status code in what came on standard input; it should start like "HTTP/1.1 404 Not Found"'
  const near = suggest(asked).map(({ code, phrase }) => `${code} ${phrase}`)
  const hint = near.length > 0 ? `; the nearest are ${near.join(', ')}` : ''
  return `no status code is called "${asked.slice(0, 80)}"${hint}`
}

function prose(explanations: readonly Explanation[], short: boolean): string {
  const ink = inkFor(process.stdout)
  const width = Math.min(process.stdout.columns || 80, widest)
  const blocks = explanations.map((each): Block[] => describeExplanation(each, short ? 'short' : 'full'))
  return blocks.map(each => plainText(each, width, ink)).join('\n')
}
