import type { FieldLine } from '../../syntax/index.ts'
import type { Exchange } from '../exchange.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../finding-of.ts'
import { judge } from '../judge.ts'
import { type AskOptions, ask, type FollowOptions, follow, LiveFault } from '../live/index.ts'
import type { Rule } from '../rule.ts'
import { rules as plainRules } from '../rules/index.ts'
import { Seen } from '../seen.ts'
import { brokenBy, unanswered } from './breakage.ts'
import type { ProbeRequest, ProbeRule, Situation } from './probe-rule.ts'
import { probeRules } from './rules.ts'
import { isStable } from './same.ts'

/** How a server is probed. `fields` go with every request: credentials, for one. */
export interface ProbeOptions extends Omit<FollowOptions, 'method' | 'content'> {
  /** Whether to send PUT, POST, PATCH and DELETE, too: such as a good server refuses, and another one does (default false). */
  readonly writes?: boolean
  /** Whether somebody said that writing is allowed on a host other than this machine. */
  readonly confirmed?: boolean
  /** What each exchange is judged by (default: all rules). */
  readonly rules?: readonly Rule[]
}

/** An exchange of a probe, and what there is to say about it. */
export interface Probed {
  readonly exchange: Exchange
  readonly findings: readonly Finding[]
}

/**
 * Asks a server a row of questions about one resource, and judges every answer. By default all of them are safe: they ask for
 * no change (RFC 9110 §9.2.1).
 *
 * @param url of the resource; redirects are followed first
 * @param options what goes with every request, and whether to write
 * @returns each exchange with its findings; what is odd about the requests is on purpose, and not told
 * @throws LiveFault where the plain request has no answer, or the server is gone in the middle
 * @throws RangeError where it is to write on another host, and nobody confirmed that
 * @example
 * import { createServer } from 'node:http'
 * import { once } from 'node:events'
 *
 * const server = createServer((_, response) => response.setHeader('ETag', '"v1"').end('hello')).listen(0, '127.0.0.1')
 * await once(server, 'listening')
 * const found = []
 * for await (const { findings } of probe(`http://127.0.0.1:${server.address().port}/`)) {
 *   found.push(...findings.map(({ rule }) => rule))
 * }
 * server.close()
 * found.includes('unknown-method-done') // => true
 */
export async function* probe(url: string | URL, options: ProbeOptions = {}): AsyncGenerator<Probed> {
  const { writes = false, confirmed = false, rules = plainRules, ...asking } = options
  if (writes && !confirmed && URL.canParse(url) && !isLoopback(new URL(url))) {
    throw new RangeError(`${new URL(url).host} is not this machine: probing with writes has to be confirmed.`)
  }
  const judged = judge(rules)
  let last: Exchange | undefined
  for await (const exchange of follow(url, asking)) {
    yield { exchange, findings: judged(exchange) }
    last = exchange
  }
  const exchange = last as Exchange
  const at = urlOf(exchange)
  const mayWrite = writes && (isLoopback(at) || at.origin === new URL(url).origin)
  yield* new Probing(at, exchange, asking, rules).run(probeRules.filter(rule => mayWrite || !rule.writes))
}

/** The checks of one resource. */
class Probing {
  readonly #url: URL
  readonly #plain: Exchange
  readonly #asking: AskOptions
  readonly #rules: readonly Rule[]
  #situation: Situation

  constructor(url: URL, plain: Exchange, asking: AskOptions, rules: readonly Rule[]) {
    this.#url = url
    this.#plain = plain
    this.#asking = asking
    this.#rules = rules
    this.#situation = { plain: new Seen(plain), again: undefined, stable: false, heedless: false }
  }

  async *run(rules: readonly ProbeRule[]): AsyncGenerator<Probed> {
    const done = new Set<ProbeRule>()
    for (const rule of rules) {
      const request = done.has(rule) ? undefined : rule.ask(this.#situation)
      if (!request) continue
      const alike = rules.filter(other => !done.has(other) && isSame(other.ask(this.#situation), request))
      for (const other of alike) done.add(other)
      yield await this.#ask(request, alike)
    }
  }

  async #ask(request: ProbeRequest, rules: readonly ProbeRule[]): Promise<Probed> {
    let exchange: Exchange
    try {
      exchange = await ask(request.path === undefined ? this.#url : new URL(`${this.#url.origin}${request.path}`), {
        ...this.#asking,
        method: request.method ?? 'GET',
        fields: this.#fields(request),
        ...(request.content !== undefined && { content: request.content }),
      })
    } catch (error) {
      if (!(error instanceof LiveFault) || !error.exchange || !['silent', 'closed', 'not http'].includes(error.kind))
        throw error
      return { exchange: error.exchange, findings: [unanswered(error.message)] }
    }
    return { exchange, findings: this.#judge(exchange, request, rules) }
  }

  #judge(exchange: Exchange, request: ProbeRequest, rules: readonly ProbeRule[]): Finding[] {
    const judged = judge(this.#rules)
    // each is judged as what comes right after the plain one
    judged(this.#plain)
    const findings = judged(exchange).filter(({ at }) => at.in === 'response')
    const answer = new Seen(exchange, this.#situation.plain)
    const { plain } = this.#situation
    if (request.again) this.#situation = { ...this.#situation, again: answer, stable: isStable(plain, answer) }
    // who is not let in learns nothing about the resource
    if (inTheWay.has(answer.code ?? 0) && answer.code !== plain.code) return findings
    const spoke = new Set(findings.map(({ rule }) => rule))
    findings.push(...brokenBy(answer, plain))
    for (const rule of rules) {
      const mark = rule.find(answer, this.#situation)
      if (!mark) continue
      const despite = request.fields?.['If-Match'] ?? request.fields?.['If-None-Match']
      if (rule.writes && despite !== undefined) this.#situation = { ...this.#situation, heedless: true }
      if (rule.unless?.some(id => spoke.has(id))) continue
      findings.push(findingOf(rule, mark))
    }
    return findings
  }

  /** The fields of the plain request, and what differs. */
  #fields({ fields = {} }: ProbeRequest): readonly FieldLine[] {
    const own = Object.entries(fields).map(([name, value]) => ({ name, value }))
    const named = new Set(Object.keys(fields).map(name => name.toLowerCase()))
    const plain = this.#plain.request?.fields ?? []
    return [...plain.filter(({ name }) => !named.has(name.toLowerCase())), ...own]
  }
}

/** Access, and limits. */
const inTheWay: ReadonlySet<number> = new Set([401, 403, 407, 429, 503])

function isSame(one: ProbeRequest | undefined, other: ProbeRequest): boolean {
  if (!one || one.content !== other.content) return false
  // content can be long, and is the same where it is the same object
  return JSON.stringify({ ...one, content: '' }) === JSON.stringify({ ...other, content: '' })
}

/** Whether what is asked stays on this machine. */
function isLoopback({ hostname }: URL): boolean {
  return /^(?:127(?:\.\d+){3}|\[::1\]|(?:.+\.)?localhost\.?)$/.test(hostname)
}

/** The URL of a request that was asked live: its Host may name another one. */
const urlOf = ({ request, source }: Exchange): URL => new URL(`${source}${request?.target}`)
