import type { Exchange } from '../exchange.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../finding-of.ts'
import { type Operation, readOpenApi } from './document.ts'
import type { DeclaredMark } from './rule.ts'
import { descriptionRules } from './rules.ts'

/** What is said of one answer, or of an operation, that a document declares: as if it had been seen. */
export interface JudgedDeclaration {
  readonly exchange: Exchange
  readonly findings: Finding[]
}

/**
 * Judges what an OpenAPI document declares.
 *
 * @param text the document, in JSON or YAML
 * @param name what it is called
 * @returns an entry for each operation, and one for each answer that something is said of; and what could not be read
 * @throws InputFault where it cannot be read
 * @example
 * const [judged] = judgeOpenApi('{"openapi":"3.1.0","paths":{"/a":{"get":{"responses":{"401":{}}}}}}', 'api.json')
 * judged && 'findings' in judged && judged.findings[0]?.rule // => 'declared-without-owed-field'
 */
export function judgeOpenApi(text: string, name: string): (JudgedDeclaration | { readonly fault: string })[] {
  const { operations, faults } = readOpenApi(text)
  const judged = operations.flatMap(operation => judgeOperation(operation, name))
  return [...judged, ...faults.map(({ pointer, says }) => ({ fault: `${name}#${pointer}: ${says}` }))]
}

function judgeOperation(operation: Operation, name: string): JudgedDeclaration[] {
  const byPointer = new Map<string, JudgedDeclaration>()
  for (const rule of descriptionRules) {
    for (const mark of rule.find(operation)) {
      const exchange = exchangeOf(operation, mark, name)
      const key = exchange.source as string
      const known = byPointer.get(key) ?? { exchange, findings: [] }
      byPointer.set(key, known)
      const at = { in: mark.response ? 'response' : 'request', part: 'start' } as const
      known.findings.push(findingOf(rule, { at, says: mark.says }))
    }
  }
  return byPointer.size > 0 ? [...byPointer.values()] : [{ exchange: exchangeOf(operation, {}, name), findings: [] }]
}

function exchangeOf({ method, path, pointer }: Operation, { response }: DeclaredMark, name: string): Exchange {
  const code = Number(response?.code)
  return {
    source: `${name}#${response?.pointer ?? pointer}`,
    request: { method, target: path, fields: [], complete: false },
    ...(response && {
      response: {
        code: Number.isNaN(code) ? 0 : code,
        phrase: Number.isNaN(code) ? response.code : undefined,
        fields: [],
        complete: false,
      },
    }),
  }
}
