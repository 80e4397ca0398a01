import type { Exchange } from './exchange.ts'
import type { Finding, Place } from './finding.ts'
import { findingOf } from './finding-of.ts'
import { Last } from './last.ts'
import type { Mark, Rule } from './rule.ts'
import { rules as allRules } from './rules/index.ts'
import { Scopes } from './scopes.ts'
import { Seen } from './seen.ts'

/**
 * What there is to say about an exchange, in the order of the rules.
 *
 * @param exchange one that came after all those judged before
 */
export type Judge = (exchange: Exchange) => Finding[]

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
    const { whole, alone } = scopes.of(seen)
    const findings = findingsOf(whole, seen)
    for (const judged of alone) for (const found of judged(seen)) findings.push(found)
    if (key !== undefined) last.set(key, seen)
    return findings.sort(scopes.inOrder)
  }
}

const scopesKnown = new WeakMap<readonly Rule[], Scopes>()

/** Matchers make a judge for each answer: what is known of the rules stays. */
function scopesOf(rules: readonly Rule[]): Scopes {
  const scopes = scopesKnown.get(rules) ?? new Scopes(rules, findingsOf)
  scopesKnown.set(rules, scopes)
  return scopes
}

function findingsOf(rules: Iterable<Rule>, seen: Seen): Finding[] {
  const findings: Finding[] = []
  for (const rule of rules) {
    const found = rule.find(seen)
    if (!found) continue
    for (const each of Array.isArray(found) ? found : [found]) findings.push(findingOf(rule, each as Place | Mark))
  }
  return findings
}
