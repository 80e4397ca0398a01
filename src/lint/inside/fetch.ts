import { AssertionError } from 'node:assert'
import type { Exchange } from '../exchange.ts'
import type { Finding } from '../finding.ts'
import { warnOf } from '../warning.ts'
import { linesOf } from './field-lines.ts'
import { exchangeIn, requestOf } from './received.ts'
import { type VerdictOptions, verdictOn } from './verdict.ts'

/** What becomes of findings: they are told to `onFindings`; or else a call fails by them. */
export interface LintingFetchOptions extends VerdictOptions {
  readonly onFindings?: (findings: readonly Finding[], exchange: Exchange) => unknown
}

/**
 * A fetch that has every answer judged. With `onFindings` that happens beside the call, and the answer comes as soon as ever;
 * without, a call rejects where its answer breaks HTTP.
 *
 * @param fetch what asks: that of the platform, or `app.request` of a framework
 * @param options which findings count, and who is told
 * @returns a fetch with answers that can be read as before
 * @example
 * const strict = lintingFetch(async () => new Response(null, { status: 405 }))
 * const fault = await strict('http://erp.example/').catch(fault => fault)
 * fault.message.includes('allow-missing') // => true
 */
export function lintingFetch<F extends (...args: never[]) => Response | Promise<Response>>(
  fetch: F,
  options: LintingFetchOptions = {},
): (...args: Parameters<F>) => Promise<Response> {
  return async (...args) => {
    const response = await fetch(...args)
    const { onFindings } = options
    // a clone is taken before anybody reads
    const exchange = Promise.resolve(exchangeIn(response, requestedBy(args, response)))
    const verdict = exchange.then(exchange => ({ exchange, verdict: verdictOn(exchange, options) }))
    if (onFindings) {
      verdict.then(({ exchange, verdict }) => verdict && onFindings(verdict.findings, exchange)).catch(warnOf)
      return response
    }
    const failed = (await verdict).verdict
    if (failed) throw new AssertionError({ message: failed.text })
    return response
  }
}

/** What the call asked for; after redirects, what the last one of them did is unknown but for the URL. */
function requestedBy([input, init]: readonly unknown[], response: Response) {
  const asked = input instanceof Request ? input : undefined
  const { method = asked?.method ?? 'GET', headers = asked?.headers } = (init ?? {}) as RequestInit
  const url = response.url !== '' ? response.url : (asked?.url ?? String(input))
  if (response.redirected) return { method: /^head$/i.test(method) ? 'HEAD' : 'GET', url }
  const fields = Object.fromEntries(linesOf(headers).map(({ name, value }) => [name, value]))
  return { method: requestOf({ method }).method, url, headers: fields }
}
