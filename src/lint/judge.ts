import type { CodeClass } from '../book/requirements/index.ts'
import type { Exchange } from './exchange.ts'
import type { Finding, Place } from './finding.ts'
import { Last } from './last.ts'
import type { Mark, Rule } from './rule.ts'
import { rules as allRules } from './rules/index.ts'
import { Seen } from './seen.ts'
import { isBinary, messagesOf } from './sides.ts'

/**
 * What there is to say about an exchange, in the order of the rules.
 *
 * @param exchange one that came after all those judged before
 */
export type Judge = (exchange: Exchange) => Finding[]

/** Of how many kinds of exchanges it is remembered which rules look at them. */
const mostKinds = 1000

/**
 * A judge. It remembers the last exchange of each target, since some rules compare.
 *
 * @param rules what to judge by (default: all)
 * @example
 * const judged = judge()({ response: { code: 401, fields: [] } })
 * judged.map(({ rule }) => rule).includes('challenge-missing') // => true
 */
export function judge(rules: readonly Rule[] = allRules): Judge {
  const scopes = scopesOf(rules)
  const last = new Last()
  return exchange => {
    const seen = new Seen(exchange)
    const key = seen.request && `${exchange.secure} ${seen.request.value('host')} ${seen.request.target}`
    if (key !== undefined) seen.earlier = last.get(key)
    const findings: Finding[] = []
    for (const rule of scopes.of(seen)) {
      const found = rule.find(seen)
      if (!found) continue
      for (const each of Array.isArray(found) ? found : [found]) findings.push(finding(rule, each as Place | Mark))
    }
    if (key !== undefined) last.set(key, seen)
    return findings
  }
}

function finding({ id, level, section, says, mend }: Rule, found: Place | Mark): Finding {
  const mark = 'at' in found ? found : { at: found }
  return {
    rule: id,
    level,
    section,
    says: mark.says ?? says,
    ...(mend !== undefined && { mend }),
    at: mark.at,
  }
}

const scopesKnown = new WeakMap<readonly Rule[], ReturnType<typeof scoped>>()

/** Matchers make a judge for each answer: what is known of the rules stays. */
function scopesOf(rules: readonly Rule[]): ReturnType<typeof scoped> {
  const scopes = scopesKnown.get(rules) ?? scoped(rules)
  scopesKnown.set(rules, scopes)
  return scopes
}

/** Rules by what they look at, so that an exchange meets those alone that could speak. */
function scoped(rules: readonly Rule[]) {
  const every: Rule[] = []
  const flags: Record<'interim' | 'head' | 'binary', Rule[]> = { interim: [], head: [], binary: [] }
  const codes = new Map<number | CodeClass, Rule[]>()
  const response = new Map<string, Rule[]>()
  const request = new Map<string, Rule[]>()
  const message = new Map<string, Rule[]>()
  const methods = new Map<string, Rule[]>()
  const add = <K>(map: Map<K, Rule[]>, keys: readonly K[], rule: Rule) => {
    for (const key of keys) map.set(key, [...(map.get(key) ?? []), rule])
  }
  const lower = (names: readonly string[]) => names.map(name => name.toLowerCase())
  for (const rule of rules) {
    const { on } = rule
    if (on === 'every') every.push(rule)
    else if (typeof on === 'string') flags[on].push(rule)
    else if ('codes' in on) add(codes, on.codes, rule)
    else if ('response' in on) add(response, lower(on.response), rule)
    else if ('request' in on) add(request, lower(on.request), rule)
    else if ('message' in on) add(message, lower(on.message), rule)
    else add(methods, on.methods, rule)
  }
  const known = new Map<string, readonly Rule[]>()
  return {
    /** Exchanges of a recording are mostly of a few kinds: same code, same fields. */
    of(seen: Seen): readonly Rule[] {
      const { request, response } = seen
      const kinds = messagesOf(seen).map(({ kind }) => kind)
      const kind = `${request?.method} ${response?.code} ${response !== undefined} ${kinds.join(' ')}`
      const before = known.get(kind)
      if (before) return before
      if (known.size >= mostKinds) known.clear()
      const met = [...of(seen)]
      known.set(kind, met)
      return met
    },
  }

  function of(seen: Seen): Iterable<Rule> {
    // a rule that looks at several fields speaks once
    const met = new Set<Rule>(every)
    const meet = (some: readonly Rule[] | undefined) => {
      if (some) for (const rule of some) met.add(rule)
    }
    const messages = messagesOf(seen)
    if (seen.interim && seen.interim.length > 0) meet(flags.interim)
    if (messages.some(({ seen: { head } }) => head !== undefined)) meet(flags.head)
    if (messages.some(isBinary)) meet(flags.binary)
    for (const each of messages) for (const name of each.names) meet(message.get(name))
    if (seen.response) {
      meet(codes.get('any'))
      meet(codes.get(`${Math.floor(seen.response.code / 100)}xx` as CodeClass))
      meet(codes.get(seen.response.code))
      for (const name of seen.response.names) meet(response.get(name))
    }
    if (seen.request) {
      meet(methods.get(seen.request.method))
      for (const name of seen.request.names) meet(request.get(name))
    }
    return met
  }
}
