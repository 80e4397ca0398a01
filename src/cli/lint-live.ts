import { readFileSync } from 'node:fs'
import { follow, type Judged, judge, LiveFault, probe, withoutUser } from '../lint/index.ts'
import { Usage } from './usage.ts'

/** How live servers are asked. */
export interface LiveOptions {
  /** Whether to ask only for the resource itself, and follow its redirects. */
  readonly once: boolean
  readonly writes: boolean
  readonly confirmed: boolean
  readonly timeout: number | undefined
  /** Fields that go with every request: `Authorization: Bearer abc`. */
  readonly fields: readonly string[]
}

export const isUrl = (name: string): boolean => /^https?:\/\//i.test(name)

/** The URLs of a list: one a line; empty lines and those after `#` are passed over. */
export const urlsIn = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'))

/** Asks a server, and judges what it answers. */
export async function* judgeUrl(
  url: string,
  { once, writes, confirmed, timeout, fields }: LiveOptions,
): AsyncGenerator<Judged> {
  const options = { fields: fields.map(fieldOf), ...(timeout !== undefined && { timeout }) }
  try {
    if (!once) {
      yield* probe(url, { ...options, writes, confirmed })
      return
    }
    const judged = judge()
    for await (const exchange of follow(url, options)) yield { exchange, findings: judged(exchange) }
  } catch (error) {
    if (error instanceof LiveFault) yield { fault: `${withoutUser(url)}: ${error.message}` }
    else if (error instanceof RangeError) throw new Usage(error.message)
    else throw error
  }
}

function fieldOf(text: string) {
  const [, name = '', value = ''] = /^([^:\s]+):\s*(.*)$/.exec(text) ?? []
  if (name === '') throw new Usage(`--field takes a field line: --field "Authorization: Bearer abc"`)
  return { name, value }
}
