import type { CodeClass } from '../book/requirements/index.ts'
import { judgeAlone, type Side } from './alone.ts'
import type { Finding } from './finding.ts'
import type { Message } from './message.ts'
import type { Rule } from './rule.ts'
import type { Seen } from './seen.ts'
import { isBinary, messagesOf } from './sides.ts'

/** The rules that an exchange meets: those that look at the whole of it, and judges of single fields. */
export interface Met {
  readonly whole: readonly Rule[]
  readonly alone: readonly ((seen: Seen) => readonly Finding[])[]
}

/** Of how many kinds of exchanges it is remembered which rules look at them. */
const mostKinds = 1000

/** Rules by what they look at, so that an exchange meets those alone that could speak. */
export class Scopes {
  readonly #every: Rule[] = []
  readonly #flags: Record<'interim' | 'head' | 'section', Rule[]> = { interim: [], head: [], section: [] }
  readonly #codes = new Map<number | CodeClass, Rule[]>()
  readonly #methods = new Map<string, Rule[]>()
  readonly #message = new Map<string, Rule[]>()
  readonly #sides = { request: new Fields('request'), response: new Fields('response') }
  readonly #order: ReadonlyMap<string, number>
  readonly #known = new Map<string, Met>()

  /**
   * @param rules all of them
   * @param judged says what some rules have to say of an exchange
   */
  constructor(rules: readonly Rule[], judged: (rules: readonly Rule[], seen: Seen) => readonly Finding[]) {
    for (const rule of rules) {
      const { on } = rule
      if (on === 'every') this.#every.push(rule)
      else if (typeof on === 'string') this.#flags[on].push(rule)
      else if ('codes' in on) add(this.#codes, on.codes, rule)
      else if ('methods' in on) add(this.#methods, on.methods, rule)
      else if ('message' in on) add(this.#message, lower(on.message), rule)
      else if ('request' in on) this.#sides.request.add(on.request, rule, on.alone)
      else this.#sides.response.add(on.response, rule, on.alone)
    }
    this.#order = new Map(rules.map(({ id }, index) => [id, index]))
    for (const side of Object.values(this.#sides)) side.close(judged)
  }

  /** Compares findings by the order of their rules. */
  readonly inOrder = (a: Finding, b: Finding): number =>
    (this.#order.get(a.rule) as number) - (this.#order.get(b.rule) as number)

  /** The rules that an exchange meets. Exchanges of a recording are mostly of a few kinds: same code, same fields. */
  of(seen: Seen): Met {
    const { request, response } = seen
    let kind = `${request?.method} ${response?.code} ${response !== undefined}`
    for (const message of messagesOf(seen)) kind += ` ${message.kind}`
    const before = this.#known.get(kind)
    if (before) return before
    if (this.#known.size >= mostKinds) this.#known.clear()
    const met = this.#met(seen)
    this.#known.set(kind, met)
    return met
  }

  #met(seen: Seen): Met {
    // a rule that looks at several fields speaks once
    const whole = new Set<Rule>(this.#every)
    const alone: Met['alone'][number][] = []
    const meet = (some: readonly Rule[] | undefined) => {
      if (some) for (const rule of some) whole.add(rule)
    }
    const messages = messagesOf(seen)
    if (seen.interim && seen.interim.length > 0) meet(this.#flags.interim)
    if (messages.some(({ seen: { head } }) => head !== undefined)) meet(this.#flags.head)
    if (messages.some(mayHaveSection)) meet(this.#flags.section)
    for (const each of messages) for (const name of each.names) meet(this.#message.get(name))
    if (seen.response) {
      meet(this.#codes.get('any'))
      meet(this.#codes.get(`${Math.floor(seen.response.code / 100)}xx` as CodeClass))
      meet(this.#codes.get(seen.response.code))
    }
    if (seen.request) meet(this.#methods.get(seen.request.method))
    for (const side of ['request', 'response'] as const) {
      for (const name of seen[side]?.names ?? []) {
        meet(this.#sides[side].whole.get(name))
        const judged = this.#sides[side].alone.get(name)
        if (judged) alone.push(judged)
      }
    }
    return { whole: [...whole], alone }
  }
}

/** Kinds of messages tell names of fields apart, and not what stands in a head. */
const mayHaveSection = (message: Message): boolean =>
  isBinary(message) && (message.seen.head !== undefined || [...message.names].some(name => name.startsWith(':')))

/** The rules about fields of one side, by the names of the fields. */
class Fields {
  readonly whole = new Map<string, Rule[]>()
  readonly alone = new Map<string, Met['alone'][number]>()
  readonly #alone = new Map<string, Rule[]>()
  readonly #side: Side

  constructor(side: Side) {
    this.#side = side
  }

  add(names: readonly string[], rule: Rule, alone = false): void {
    add(alone ? this.#alone : this.whole, lower(names), rule)
  }

  close(judged: (rules: readonly Rule[], seen: Seen) => readonly Finding[]): void {
    for (const [name, rules] of this.#alone) {
      this.alone.set(
        name,
        judgeAlone(this.#side, name, seen => judged(rules, seen)),
      )
    }
  }
}

const lower = (names: readonly string[]): readonly string[] => names.map(name => name.toLowerCase())

function add<K>(map: Map<K, Rule[]>, keys: readonly K[], rule: Rule): void {
  for (const key of keys) {
    const rules = map.get(key)
    if (rules) rules.push(rule)
    else map.set(key, [rule])
  }
}
