import type { Exchange } from './exchange.ts'
import type { Finding } from './finding.ts'
import { judge } from './judge.ts'
import { judgeOpenApi } from './openapi/judge.ts'
import { InputFault } from './read/elements.ts'
import { type Input, readExchanges, textOf } from './read/inputs.ts'

/** An exchange with what is said of it, or why something could not be read. */
export type Judged = { readonly exchange: Exchange; readonly findings: readonly Finding[] } | { readonly fault: string }

/**
 * Judges all that is in an input, one exchange after another: a recording may be longer than memory.
 *
 * @param input what {@link openInput} opened
 */
export async function* judgeInput(input: Input): AsyncGenerator<Judged> {
  if (input.kind === 'openapi') {
    try {
      yield* judgeOpenApi(await textOf(input, 'utf8'), input.name)
    } catch (error) {
      if (!(error instanceof InputFault)) throw error
      yield { fault: `${input.name}: ${error.message}` }
    }
    return
  }
  const judged = judge()
  for await (const results of readExchanges(input)) {
    for (const result of results) {
      yield 'fault' in result ? result : { exchange: result.exchange, findings: judged(result.exchange) }
    }
  }
}
