import { byRule, moreInWords, type Report } from './report.ts'
import { escaped } from './xml.ts'

/** A report as JUnit's XML: a rule that found something is a test that failed; a hint fails nothing. */
export function junitReport(report: Report): string {
  const cases = [...byRule(report)].map(([rule, told]) => {
    const [first] = told
    const failed = first?.level === 'error' || first?.level === 'warning'
    const listed = told
      .map(({ exchange, source, says, excerpt, mend }) =>
        [
          `${exchange}: ${says}`,
          `  ${excerpt.line}`,
          ...(mend ? [`  ${mend}`] : []),
          ...(source ? [`  ${source}`] : []),
        ].join('\n'),
      )
      .join('\n\n')
    const more = moreInWords(report, rule, told.length)
    const text = more ? `${listed}\n\n${more}` : listed
    const inner = failed
      ? `<failure type="${first.level}" message="${escaped(`${first.says} (${first.section})`)}">${escaped(text)}</failure>`
      : `<system-out>${escaped(text)}</system-out>`
    return `  <testcase classname="statute" name="${escaped(rule)}">${inner}</testcase>`
  })
  const unread = report.faults.map(
    fault => `  <testcase classname="statute" name="input"><error message="${escaped(fault)}"/></testcase>`,
  )
  const passed = `  <testcase classname="statute" name="${report.exchanges} exchanges"/>`
  const failures = [...byRule(report).values()].filter(([told]) => told?.level === 'error' || told?.level === 'warning')
  const all = [passed, ...cases, ...unread]
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuite name="statute lint" tests="${all.length}" failures="${failures.length}" errors="${unread.length}">
${all.join('\n')}
</testsuite>
`
}
