import { visible } from '../../syntax/index.ts'
import type { Exchange } from '../exchange.ts'
import type { Finding, Level } from '../finding.ts'
import { hostOf } from '../host.ts'
import type { Explained } from '../rule.ts'
import { type Excerpt, excerptOf, labelOf } from './excerpt.ts'
import { fingerprintOf } from './fingerprint.ts'

/** A finding with what a report shows of it. */
export interface Told extends Finding {
  /** The exchange in a few words; with its host, where a report is about several. */
  readonly exchange: string
  /** The host that was asked, where that is known. */
  readonly host: string | undefined
  /** Where the exchange was seen. */
  readonly source: string | undefined
  readonly excerpt: Excerpt
  /** What stays the same when it is found again. */
  readonly fingerprint: string
}

/** What came of judging. */
export interface Report {
  readonly told: readonly Told[]
  /** How many there are of each level; more than are told where the same is found again and again. */
  readonly counts: Readonly<Record<Level, number>>
  /** How many there are of each rule that spoke. */
  readonly times: ReadonlyMap<string, number>
  readonly exchanges: number
  /** What could not be read. */
  readonly faults: readonly string[]
  /** How many were left out since a baseline has them, or since they are silenced. */
  readonly leftOut: { readonly known: number; readonly silenced: number }
  /** The rules that spoke, by their ids. */
  readonly rules: ReadonlyMap<string, Explained>
}

/** A report holds at most so many findings; the others are counted. */
const most = 100_000
/** What is alike, it holds so many times: by its fingerprint, and what is good by its rule. */
const mostAlike = 100

/** A name is no longer (RFC 1035 §2.3.4), and a port may follow. */
const longestHost = 262

/** The weightiest first. */
export const levels: readonly Level[] = ['error', 'warning', 'hint', 'good']

/** What a report leaves out. */
export interface Leaving {
  /** Fingerprints that a baseline has. */
  readonly known?: ReadonlySet<string>
  readonly silenced?: (finding: Finding, exchange: Exchange) => boolean
}

/** A report in the making. */
export class Reporting {
  readonly #told: Told[] = []
  readonly #counts: Record<Level, number> = { error: 0, warning: 0, hint: 0, good: 0 }
  readonly #faults: string[] = []
  readonly #leftOut = { known: 0, silenced: 0 }
  readonly #leaving: Leaving
  readonly #rules: ReadonlyMap<string, Explained>
  readonly #times = new Map<string, number>()
  readonly #alike = new Map<string, number>()
  #exchanges = 0

  constructor(rules: readonly Explained[], leaving: Leaving = {}) {
    this.#rules = new Map(rules.map(rule => [rule.id, rule]))
    this.#leaving = leaving
  }

  /** How many exchanges have been judged so far. */
  get exchanges(): number {
    return this.#exchanges
  }

  add(exchange: Exchange, findings: readonly Finding[]): void {
    this.#exchanges++
    for (const finding of findings) {
      if (this.#leaving.silenced?.(finding, exchange)) {
        this.#leftOut.silenced++
        continue
      }
      const fingerprint = fingerprintOf(finding, exchange)
      if (this.#leaving.known?.has(fingerprint)) {
        this.#leftOut.known++
        continue
      }
      this.#counts[finding.level]++
      const times = once(this.#times, finding.rule)
      if (this.#told.length >= most) continue
      const alike = finding.level === 'good' ? times : once(this.#alike, fingerprint)
      if (alike > mostAlike) continue
      this.#told.push({
        ...finding,
        // values of fields are in it: what comes from elsewhere must not steer a terminal
        says: visible(finding.says),
        exchange: visible(labelOf(exchange)),
        host: exchange.request && visible(hostOf(exchange.request).slice(0, longestHost)),
        source: exchange.source,
        excerpt: excerptOf(exchange, finding.at),
        fingerprint,
      })
    }
  }

  /** Something could not be read; the rest is judged all the same. */
  fault(line: string): void {
    if (this.#faults.length < most) this.#faults.push(visible(line))
  }

  /** The report, the weightiest findings first. */
  done(): Report {
    const rank = new Map(levels.map((level, index) => [level, index]))
    const several = new Set(this.#told.map(({ host }) => host)).size > 1
    const told = (several ? this.#told.map(withHost) : this.#told).toSorted(
      (a, b) => (rank.get(a.level) as number) - (rank.get(b.level) as number),
    )
    const spoke = new Set(told.map(({ rule }) => rule))
    return {
      told,
      counts: this.#counts,
      times: this.#times,
      exchanges: this.#exchanges,
      faults: this.#faults,
      leftOut: this.#leftOut,
      rules: new Map([...this.#rules].filter(([id]) => spoke.has(id))),
    }
  }
}

/** `GET erp.example /orders → 401`; an absolute target has the host already. */
const withHost = (told: Told): Told =>
  told.host ? { ...told, exchange: told.exchange.replace(/ (?=\/|\*)/, () => ` ${told.host} `) } : told

/** Counts something once more, and says how often it was. */
function once(counts: Map<string, number>, key: string): number {
  const times = (counts.get(key) ?? 0) + 1
  counts.set(key, times)
  return times
}

/** Findings of one rule, in the order of a report. */
export const byRule = ({ told }: Report): ReadonlyMap<string, readonly Told[]> => Map.groupBy(told, ({ rule }) => rule)

/** How many of a rule a report has beyond those that it shows, in words: `and 3 more`; nothing where there are none. */
export function moreInWords({ times }: Report, rule: string, shown: number): string | undefined {
  const more = (times.get(rule) ?? 0) - shown
  return more > 0 ? `and ${more.toLocaleString('en')} more` : undefined
}

/** How many there are, in words: `2 errors, 1 warning`. */
export function countsInWords({ counts }: Report): string {
  const words = levels
    .filter(level => counts[level] > 0 && level !== 'good')
    .map(level => `${counts[level].toLocaleString('en')} ${level}${counts[level] === 1 ? '' : 's'}`)
  return words.length > 0 ? words.join(', ') : 'no breach'
}
