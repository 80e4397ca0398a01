import { AssertionError } from 'node:assert'
import type { Exchange } from '../exchange.ts'
import { exchangeIn, type Received, type Requested } from './received.ts'
import { type Verdict, type VerdictOptions, verdictOn } from './verdict.ts'

/** What a test says about an answer that it wants to have judged. */
export interface FollowsOptions extends VerdictOptions {
  /** What was asked, where the answer does not know: some rules compare the two. */
  readonly request?: Requested
}

/** What a matcher of Jest and Vitest gives. */
export interface MatcherResult {
  readonly pass: boolean
  readonly message: () => string
}

/**
 * Checks that an answer follows HTTP: a `Response` of fetch, a response of Fastify's `inject` or of supertest, anything with
 * `status`, `headers` and `body`, or an exchange. A `Response` can be read afterwards as before.
 *
 * @param received the answer
 * @param options what was asked, and which findings count
 * @throws AssertionError with each breach, its section and its mend
 * @example
 * const fault = await assertFollowsHttp(new Response(null, { status: 401 })).catch(fault => fault)
 * fault.message.includes('challenge-missing') // => true
 * await assertFollowsHttp(new Response(null, { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } })) // => undefined
 */
export async function assertFollowsHttp(received: Received, options: FollowsOptions = {}): Promise<void> {
  const verdict = verdictOn(await exchangeIn(received, options.request), options)
  if (verdict) throw new AssertionError({ message: verdict.text, stackStartFn: assertFollowsHttp })
}

/**
 * The matcher for Jest and Vitest: `expect.extend(matchers)`, and then `await expect(response).toFollowHttp()`. Only a
 * `Response` of fetch needs the `await`.
 *
 * @example
 * const { pass } = matchers.toFollowHttp({ status: 204, headers: { 'Content-Length': '0' }, body: '' })
 * pass // => false
 */
export const matchers = { toFollowHttp }

/**
 * Whether an answer follows HTTP, as a matcher of Jest and Vitest says it.
 *
 * @param received the answer, as of {@link assertFollowsHttp}
 * @param options what was asked, and which findings count
 * @example
 * toFollowHttp({ statusCode: 200, headers: { 'content-type': 'text/plain' }, body: 'hello' }).pass // => true
 */
export function toFollowHttp(received: Response, options?: FollowsOptions): Promise<MatcherResult>
export function toFollowHttp(received: Exclude<Received, Response>, options?: FollowsOptions): MatcherResult
export function toFollowHttp(received: Received, options: FollowsOptions = {}): MatcherResult | Promise<MatcherResult> {
  const judged = (exchange: Exchange) => resultOf(verdictOn(exchange, options))
  const exchange = exchangeIn(received, options.request)
  return exchange instanceof Promise ? exchange.then(judged) : judged(exchange)
}

const resultOf = (verdict: Verdict | undefined): MatcherResult => ({
  pass: verdict === undefined,
  message: () => verdict?.text ?? 'The answer follows HTTP, and was expected not to.',
})
