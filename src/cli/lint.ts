import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import {
  explained,
  type FailOn,
  failLevels,
  formatBaseline,
  judgeInput,
  openInput,
  type Report,
  Reporting,
  readBaseline,
  readSettings,
  type Settings,
  SettingsFault,
  type Silence,
  silencedBy,
} from '../lint/index.ts'
import { Failure } from './failure.ts'
import { formatOf, formats, rendered } from './lint-format.ts'
import { isUrl, judgeUrl, type LiveOptions, urlsIn } from './lint-live.ts'
import { judgeThrough } from './lint-proxy.ts'
import { listRules, tellCoverage, tellRule } from './lint-rules.ts'
import { Progress } from './progress.ts'
import { Usage } from './usage.ts'

const options = {
  as: { type: 'string' },
  json: { type: 'boolean' },
  to: { type: 'string' },
  good: { type: 'boolean' },
  'fail-on': { type: 'string' },
  baseline: { type: 'string' },
  'write-baseline': { type: 'string' },
  silence: { type: 'string', multiple: true },
  config: { type: 'string' },
  rules: { type: 'boolean' },
  rule: { type: 'string' },
  coverage: { type: 'boolean' },
  urls: { type: 'string' },
  field: { type: 'string', multiple: true },
  once: { type: 'boolean' },
  writes: { type: 'boolean' },
  yes: { type: 'boolean' },
  timeout: { type: 'string' },
  proxy: { type: 'string' },
} as const

/** Where settings are looked for, where no other file is named. */
const usualSettings = 'statute-lint.json'

/** `statute lint`: judges recordings, messages, descriptions and live servers. */
export async function lint(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
  if (values.rules) return listRules(values.json === true)
  if (values.coverage) return tellCoverage(values.json === true)
  if (values.rule !== undefined) return tellRule(values.rule, values.json === true)
  const names = [
    ...positionals,
    ...(values.urls === undefined ? [] : fromPlace(values.urls, () => urlsIn(values.urls as string))),
  ]
  if (names.length === 0) {
    throw new Usage(
      'lint what? A recording (.har), messages (.http, curl -si), an OpenAPI document, a URL, or - for standard input',
    )
  }
  const format = formatOf(values.json ? 'json' : values.as)
  if (!format) throw new Usage(`--as takes ${formats.join(', ')}`)
  const settings = settingsOf(values)
  const failOn = failOnOf(values['fail-on']) ?? settings.failOn ?? 'error'
  const reporting = new Reporting(explained, {
    ...(settings.baseline !== undefined && { known: fromFile(settings.baseline, readBaseline) }),
    silenced: silencedBy(settings.silence ?? []),
  })
  if (values.proxy !== undefined) {
    const [target = '', ...others] = names
    if (!isUrl(target) || others.length > 0)
      throw new Usage('--proxy stands before one server: --proxy :8080 http://127.0.0.1:3000')
    await judgeThrough(values.proxy, target, (exchange, findings) => reporting.add(exchange, findings))
  } else
    await judgeAll(names, reporting, {
      once: values.once === true,
      writes: values.writes === true,
      confirmed: values.yes === true,
      timeout: timeoutOf(values.timeout),
      fields: values.field ?? [],
    })
  const report = reporting.done()
  const wanted = values['write-baseline']
  if (wanted !== undefined) {
    const worth = report.told.filter(({ level }) => level !== 'good').map(({ fingerprint }) => fingerprint)
    written(wanted, formatBaseline(worth))
  }
  const text = rendered(report, format, { good: values.good === true, file: values.to !== undefined })
  if (values.to === undefined) process.stdout.write(text)
  else written(values.to, text)
  return wanted === undefined && fails(report, failOn) ? 1 : report.faults.length > 0 ? 1 : 0
}

function timeoutOf(seconds: string | undefined): number | undefined {
  if (seconds === undefined) return undefined
  const number = Number(seconds)
  if (!(number > 0 && number <= 3600)) throw new Usage('--timeout takes seconds, up to 3600')
  return number * 1000
}

async function judgeAll(names: readonly string[], reporting: Reporting, live: LiveOptions): Promise<void> {
  const progress = new Progress()
  for (const name of names) {
    try {
      const results = isUrl(name) ? judgeUrl(name, live) : judgeInput(await openInput(name))
      for await (const result of results) {
        if ('fault' in result) reporting.fault(result.fault)
        else reporting.add(result.exchange, result.findings)
        if (reporting.exchanges % 500 === 0)
          progress.show(`${reporting.exchanges.toLocaleString('en')} exchanges judged`)
      }
    } catch (error) {
      if (error instanceof RangeError) reporting.fault(error.message)
      else if ((error as NodeJS.ErrnoException).code === undefined) throw error
      else reporting.fault(`${name}: ${reasonOf(error as NodeJS.ErrnoException)}`)
    }
  }
  progress.end()
}

const reasonOf = ({ code, message }: NodeJS.ErrnoException): string =>
  code === 'ENOENT' ? 'There is no such file.' : code === 'EISDIR' ? 'It is a folder; name its files.' : message

const fails = ({ counts }: Report, failOn: FailOn): boolean =>
  failLevels.slice(0, failLevels.indexOf(failOn) + 1).some(level => counts[level] > 0)

function failOnOf(text: string | undefined): FailOn | undefined {
  if (text === undefined) return undefined
  const level = failLevels.find(each => each === text)
  if (!level) throw new Usage(`--fail-on takes ${failLevels.join(', ')}`)
  return level
}

interface Named {
  readonly config?: string | undefined
  readonly baseline?: string | undefined
  readonly silence?: readonly string[] | undefined
}

/** What the file of settings says, and the command line over it. */
function settingsOf({ config, baseline, silence = [] }: Named): Settings {
  const file = config ?? (existsSync(usualSettings) ? usualSettings : undefined)
  const ids = explained.map(({ id }) => id)
  const settings = file === undefined ? {} : fromFile(file, text => readSettings(text, ids))
  const from = file === undefined ? '.' : dirname(file)
  const known = baseline ?? (settings.baseline === undefined ? undefined : resolve(from, settings.baseline))
  return {
    ...settings,
    silence: [...(settings.silence ?? []), ...silence.map(text => silenceOf(text, ids))],
    ...(known !== undefined && { baseline: known }),
  }
}

function silenceOf(text: string, ids: readonly string[]): Silence {
  const [, rule = '', reason = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? []
  if (reason.trim() === '') throw new Usage('--silence takes a rule and why: --silence date-missing="no clock"')
  if (!ids.includes(rule)) throw new Usage(`--silence: there is no rule "${rule}"; statute lint --rules lists them`)
  return { rule, reason }
}

const fromFile = <T>(file: string, read: (text: string) => T): T =>
  fromPlace(file, () => read(readFileSync(file, 'utf8')))

function fromPlace<T>(file: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof SettingsFault) throw new Usage(`${file}: ${error.message}`)
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
    throw new Usage(`${file}: ${reasonOf(error as NodeJS.ErrnoException)}`)
  }
}

function written(file: string, text: string): void {
  try {
    writeFileSync(file, text)
  } catch (error) {
    throw new Failure(`${file} cannot be written: ${(error as Error).message}`)
  }
}
