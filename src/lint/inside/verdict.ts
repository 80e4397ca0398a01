import type { Exchange } from '../exchange.ts'
import type { Finding } from '../finding.ts'
import { judge } from '../judge.ts'
import { Reporting, textReport } from '../report/index.ts'
import type { Rule } from '../rule.ts'
import { rules as allRules } from '../rules/index.ts'
import { type FailOn, failLevels, type Silence, silencedBy } from '../settings.ts'

/** What counts, and what does not. */
export interface VerdictOptions {
  /** From which level on findings count (default `error`). */
  readonly failOn?: FailOn
  /** What is not to be seen, and why. */
  readonly silence?: readonly Silence[]
  /** What is judged by (default: all rules). */
  readonly rules?: readonly Rule[]
}

/** What is to be said against an exchange: the findings that count, and a text that tells them. */
export interface Verdict {
  readonly findings: readonly Finding[]
  readonly text: string
}

/** Judges one exchange by itself; `undefined` where nothing that counts is to be said against it. */
export function verdictOn(
  exchange: Exchange,
  { failOn = 'error', silence = [], rules = allRules }: VerdictOptions = {},
): Verdict | undefined {
  const silenced = silencedBy(silence)
  const most = failLevels.indexOf(failOn)
  const findings = judge(rules)(exchange).filter(
    finding => finding.level !== 'good' && failLevels.indexOf(finding.level) <= most && !silenced(finding, exchange),
  )
  if (findings.length === 0) return undefined
  const reporting = new Reporting(rules)
  reporting.add(exchange, findings)
  return { findings, text: textReport(reporting.done(), { good: false }) }
}
