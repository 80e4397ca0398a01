import { text as readAll } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import {
  type Block,
  describeExplanation,
  type Explanation,
  explain as explainText,
  nearest,
  plainText,
  recordOf,
} from '../site/index.ts'
import { inkFor } from './ink.ts'
import { Usage } from './usage.ts'

/** A terminal wider than this is not filled: long lines are hard to read. */
const widest = 100

/** `statute explain`: a code, a name, or a response on standard input. */
export async function explain(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, short: { type: 'boolean' } },
  })
  const asked = positionals.join(' ').trim()
  if (asked === '') throw new Usage('explain what? A code, a name, or - for a response on standard input')
  const explanations = explainText(asked === '-' ? await readAll(process.stdin) : asked)
  if (explanations.length === 0) throw new Usage(unknown(asked))
  process.stdout.write(values.json ? json(explanations) : prose(explanations, values.short ?? asked === '-'))
  return 0
}

function unknown(asked: string): string {
  if (asked === '-')
    return 'no status code in what came on standard input; it should start like "HTTP/1.1 404 Not Found"'
  const near = nearest(asked).map(({ code, phrase }) => `${code} ${phrase}`)
  return `no status code is called "${asked.slice(0, 80)}"; the nearest are ${near.join(', ')}`
}

function json(explanations: readonly Explanation[]): string {
  const out = explanations.map(({ code, entry, sayings, faults }) => ({
    code,
    listed: entry !== undefined,
    ...(entry && recordOf(entry)),
    sayings,
    faults,
  }))
  return `${JSON.stringify(out.length === 1 ? out[0] : out, null, 2)}\n`
}

function prose(explanations: readonly Explanation[], short: boolean): string {
  const ink = inkFor(process.stdout)
  const width = Math.min(process.stdout.columns || 80, widest)
  const blocks = explanations.map((each): Block[] => describeExplanation(each, short ? 'short' : 'full'))
  return blocks.map(each => plainText(each, width, ink)).join('\n')
}
