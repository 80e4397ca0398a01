import type { Level } from '../finding.ts'
import { byRule, countsInWords, moreInWords, type Report, type Told } from './report.ts'

/** How text of a kind looks, where the reader can see colours. */
export type Paint = (style: Level | 'faint' | 'strong', text: string) => string

/** Of one rule, a report shows so many exchanges. */
const shown = 5

/**
 * A report for people: the weightiest rules first, and under each the exchanges with the line that is meant, and the mend.
 *
 * @param report the report
 * @param options `width`: of the terminal; `paint`: how text looks; `good`: whether to tell what is good, too
 */
export function textReport(
  report: Report,
  { width = 80, paint = (_, text) => text, good = true }: { width?: number; paint?: Paint; good?: boolean } = {},
): string {
  const groups = [...byRule(report)].filter(([, [first]]) => good || first?.level !== 'good')
  const blocks = groups.map(([rule, told]) => group(rule, told, moreInWords(report, rule, shown), width, paint))
  const praised = good ? '' : praise(report, width)
  const faults = report.faults.map(fault => `${paint('error', 'not read')}  ${wrapped(fault, width, 10)}\n`)
  return [...blocks, ...faults, praised, summary(report, paint)].filter(Boolean).join('\n')
}

function group(rule: string, told: readonly Told[], more: string | undefined, width: number, paint: Paint): string {
  const [first] = told as [Told]
  const lines = [
    `${paint(first.level, first.level)}  ${paint('strong', rule)}  ${paint('faint', first.section)}`,
    ...(same(told) ? [indent(first.says, width)] : []),
  ]
  for (const each of told.slice(0, shown)) {
    lines.push(`    ${each.exchange}${each.source ? paint('faint', `  ${each.source}`) : ''}`)
    if (!same(told)) lines.push(indent(each.says, width, 6))
    const line = cut(each.excerpt.line, width - 6)
    lines.push(`      ${line}`)
    if (each.level !== 'good') {
      const from = Math.min(each.excerpt.from, line.length)
      lines.push(
        `      ${' '.repeat(from)}${paint(each.level, '^'.repeat(Math.max(1, Math.min(each.excerpt.to, line.length) - from)))}`,
      )
    }
  }
  if (more) lines.push(paint('faint', `    ${more}`))
  if (first.mend) lines.push(indent(first.mend, width))
  return `${lines.join('\n')}\n`
}

const same = (told: readonly Told[]): boolean => told.every(({ says }) => says === told[0]?.says)

/** What is good in one line: it is no work for anybody. */
function praise(report: Report, width: number): string {
  const rules = [...byRule(report)].filter(([, [first]]) => first?.level === 'good').map(([rule]) => rule)
  return rules.length > 0 ? `${wrapped(`good  ${rules.join(', ')}`, width, 6)}\n` : ''
}

function summary(report: Report, paint: Paint): string {
  const { exchanges, leftOut, counts, faults } = report
  const of = `in ${exchanges.toLocaleString('en')} exchange${exchanges === 1 ? '' : 's'}`
  const without = [
    leftOut.known > 0 && `${leftOut.known} known from the baseline`,
    leftOut.silenced > 0 && `${leftOut.silenced} silenced`,
    faults.length > 0 && `${faults.length} not read`,
  ].filter(Boolean)
  const worst = counts.error > 0 ? 'error' : counts.warning > 0 ? 'warning' : 'good'
  return `${paint(worst, countsInWords(report))} ${of}${without.length > 0 ? ` (${without.join(', ')})` : ''}\n`
}

const cut = (text: string, width: number): string =>
  text.length > width ? `${text.slice(0, Math.max(width - 1, 10))}…` : text

const indent = (text: string, width: number, by = 2): string => ' '.repeat(by) + wrapped(text, width, by)

/** Broken at spaces, so that lines fit; those after the first are indented. */
function wrapped(text: string, width: number, by: number): string {
  const lines: string[] = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1) as string
    if (line !== '' && line.length + word.length + 1 > width - by) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines.join(`\n${' '.repeat(by)}`)
}
