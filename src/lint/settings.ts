import type { Exchange } from './exchange.ts'
import type { Finding } from './finding.ts'
import { hostOf } from './host.ts'
import { pathOf } from './report/fingerprint.ts'

/** Findings that somebody decided not to see, and why. */
export interface Silence {
  /** The id of the rule. */
  readonly rule: string
  /**
   * Where: a method, a path, or both, in which `*` stands for anything: `GET /health*`. A host may stand before a path:
   * `GET *.erp.example /health*`. Default: everywhere.
   */
  readonly at?: string
  readonly reason: string
}

/** From which level on findings make a run fail. */
export type FailOn = 'error' | 'warning' | 'hint'

/** What a file of settings says. */
export interface Settings {
  readonly failOn?: FailOn
  readonly silence?: readonly Silence[]
  /** Where the baseline is, from the file on. */
  readonly baseline?: string
}

/** A file of settings or a baseline cannot be used; the message says where, and what to do. */
export class SettingsFault extends Error {}

const members: ReadonlySet<string> = new Set(['failOn', 'silence', 'baseline'])

/** From which level on a run may fail. */
export const failLevels: readonly FailOn[] = ['error', 'warning', 'hint']

/**
 * Reads settings.
 *
 * @param text JSON: `failOn`, `silence` and `baseline`, each of which may be missing
 * @param rules the ids that there are
 * @throws SettingsFault where it says something else, or silences without a reason
 * @example
 * readSettings('{"failOn":"warning"}', []).failOn // => 'warning'
 */
export function readSettings(text: string, rules: readonly string[]): Settings {
  const settings = parsed(text)
  for (const name of Object.keys(settings)) {
    if (!members.has(name))
      throw new SettingsFault(`There is no setting "${name}"; there are ${[...members].join(', ')}.`)
  }
  const { failOn, silence, baseline } = settings
  if (failOn !== undefined && !failLevels.includes(failOn as FailOn)) {
    throw new SettingsFault(`"failOn" should be one of ${failLevels.join(', ')}.`)
  }
  if (silence !== undefined && !Array.isArray(silence)) throw new SettingsFault('"silence" should be a list.')
  if (baseline !== undefined && typeof baseline !== 'string') throw new SettingsFault('"baseline" should name a file.')
  return {
    ...(failOn !== undefined && { failOn: failOn as FailOn }),
    ...(silence !== undefined && { silence: silence.map((each, index) => readSilence(each, index, rules)) }),
    ...(baseline !== undefined && { baseline }),
  }
}

function readSilence(value: unknown, index: number, rules: readonly string[]): Silence {
  const { rule, at, reason } = (value ?? {}) as Record<string, unknown>
  const where = `silence[${index}]`
  if (typeof rule !== 'string' || !rules.includes(rule))
    throw new SettingsFault(`${where}: there is no rule "${rule}".`)
  if (typeof reason !== 'string' || reason.trim() === '') {
    throw new SettingsFault(`${where}: say why "${rule}" is silenced, as "reason".`)
  }
  if (at !== undefined && typeof at !== 'string')
    throw new SettingsFault(`${where}: "at" should look like "GET /health*".`)
  return { rule, reason, ...(at !== undefined && { at }) }
}

/**
 * Whether a finding is silenced.
 *
 * @param silences what is not to be seen
 */
export function silencedBy(silences: readonly Silence[]): (finding: Finding, exchange: Exchange) => boolean {
  const all = silences.map(({ rule, at }) => ({ rule, fits: at === undefined ? () => true : fitting(at) }))
  return (finding, exchange) => all.some(({ rule, fits }) => rule === finding.rule && fits(exchange))
}

/** Compares piece by piece between the stars, so that it takes linear time. */
function fitting(at: string): (exchange: Exchange) => boolean {
  const [, method, host, path = '*'] = /^(?:([A-Z]+)(?: |$))?(?:([^ /]+) )?(.*)$/.exec(at) ?? []
  return ({ request }) => {
    if (!request || (method !== undefined && request.method !== method)) return false
    if (host !== undefined && !matches(hostOf(request), host.toLowerCase())) return false
    return path === '' || matches(request.target.split('?')[0] ?? '', path) || matches(pathOf(request.target), path)
  }
}

function matches(text: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.split('*')
  if (rest.length === 0) return text === pattern
  if (!text.startsWith(first)) return false
  const last = rest.pop() as string
  let at = first.length
  for (const piece of rest) {
    const found = text.indexOf(piece, at)
    if (found === -1) return false
    at = found + piece.length
  }
  return text.length - last.length >= at && text.endsWith(last)
}

/**
 * Reads a baseline: what is known, and not told again.
 *
 * @param text what {@link formatBaseline} wrote
 * @throws SettingsFault where it is none
 */
export function readBaseline(text: string): ReadonlySet<string> {
  const { known } = parsed(text)
  if (!Array.isArray(known) || known.some(each => typeof each !== 'string')) {
    throw new SettingsFault('A baseline has a list "known"; write one with --write-baseline.')
  }
  return new Set(known)
}

/**
 * A baseline of findings, one a line and in order, so that changes of it are easy to read.
 *
 * @param fingerprints of the findings
 * @example
 * formatBaseline(['b', 'a', 'b']) // => '{\n  "known": [\n    "a",\n    "b"\n  ]\n}\n'
 */
export const formatBaseline = (fingerprints: Iterable<string>): string =>
  `${JSON.stringify({ known: [...new Set(fingerprints)].sort() }, null, 2)}\n`

function parsed(text: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new SettingsFault(`It is no JSON: ${(error as Error).message}.`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new SettingsFault('It should be a JSON object.')
  }
  return value as Record<string, unknown>
}
