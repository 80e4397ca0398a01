import { readFileSync } from 'node:fs'
import { styleText } from 'node:util'
import {
  githubReport,
  htmlReport,
  jsonReport,
  junitReport,
  type Paint,
  type Report,
  sarifReport,
  textReport,
} from '../lint/index.ts'

/** How a report can be written. */
export const formats = ['text', 'json', 'sarif', 'junit', 'github', 'html'] as const
export type Format = (typeof formats)[number]

export const formatOf = (name = 'text'): Format | undefined => formats.find(format => format === name)

/** A terminal wider than this is not filled: long lines are hard to read. */
const widest = 100

/** A report in a format; text as the terminal has room and colours for it. */
export function rendered(report: Report, format: Format, { good, file }: { good: boolean; file: boolean }): string {
  switch (format) {
    case 'json':
      return jsonReport(report)
    case 'sarif':
      return sarifReport(report, version())
    case 'junit':
      return junitReport(report)
    case 'github':
      return githubReport(report)
    case 'html':
      return htmlReport(report)
    case 'text': {
      const { columns, isTTY } = process.stdout
      const plain = file || !isTTY || process.env.NO_COLOR
      return textReport(report, { good, width: Math.min(columns || 80, widest), ...(!plain && { paint }) })
    }
  }
}

const styles = { error: 'red', warning: 'yellow', hint: 'cyan', good: 'green', faint: 'dim', strong: 'bold' } as const
const paint: Paint = (style, text) => styleText(styles[style], text)

const version = (): string => JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version
