import { visibleJson } from '../../syntax/index.ts'
import type { Level } from '../finding.ts'
import type { Report } from './report.ts'

const weights: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', hint: 'note', good: 'none' }

/**
 * A report as SARIF 2.1.0, which code hosts and editors read.
 *
 * @param report the report
 * @param version of the tool
 */
export function sarifReport(report: Report, version: string): string {
  const ids = [...report.rules.keys()]
  const rules = [...report.rules.values()].map(({ id, says, why, mend, section, level }) => ({
    id,
    shortDescription: { text: says },
    fullDescription: { text: why },
    help: { text: [why, mend, section].filter(Boolean).join(' ') },
    defaultConfiguration: { level: weights[level] },
    properties: { section },
  }))
  const results = report.told
    .filter(({ level }) => level !== 'good')
    .map(({ rule, level, says, mend, exchange, source, excerpt, fingerprint }) => ({
      ruleId: rule,
      ruleIndex: ids.indexOf(rule),
      level: weights[level],
      message: { text: [`${exchange}: ${says}`, mend].filter(Boolean).join(' ') },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: encodeURI(source?.split(', ')[0] ?? 'exchange') },
            region: { startLine: 1, snippet: { text: excerpt.line } },
          },
          logicalLocations: [{ fullyQualifiedName: exchange, kind: 'resource' }],
        },
      ],
      partialFingerprints: { 'statute/v1': fingerprint },
    }))
  const notifications = report.faults.map(text => ({ level: 'error', message: { text } }))
  const run = {
    tool: { driver: { name: 'statute', version, informationUri: 'https://www.rfc-editor.org/rfc/rfc9110', rules } },
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications }],
    results,
  }
  const schema = 'https://json.schemastore.org/sarif-2.1.0.json'
  return visibleJson({ $schema: schema, version: '2.1.0', runs: [run] })
}
