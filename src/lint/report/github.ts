import type { Level } from '../finding.ts'
import type { Report } from './report.ts'

const commands: Readonly<Record<Exclude<Level, 'good'>, string>> = {
  error: 'error',
  warning: 'warning',
  hint: 'notice',
}

/** A report as annotations of GitHub Actions: a workflow command a line. */
export function githubReport({ told, faults }: Report): string {
  const lines = told.flatMap(({ level, rule, section, says, mend, exchange, source, excerpt }) =>
    level === 'good'
      ? []
      : [
          `::${commands[level]} title=${property(`${rule} (${section})`)}::${message(
            [`${exchange}: ${says}`, excerpt.line, mend, source].filter(Boolean).join('\n'),
          )}`,
        ],
  )
  return [...lines, ...faults.map(fault => `::error title=not read::${message(fault)}`), ''].join('\n')
}

const message = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (text: string): string => message(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
