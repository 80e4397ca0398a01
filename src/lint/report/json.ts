import { visibleJson } from '../../syntax/index.ts'
import type { Report } from './report.ts'

/** A report for machines: what was found, each with its exchange, its line and its mend. */
export const jsonReport = ({ told, counts, exchanges, faults, leftOut }: Report): string =>
  visibleJson({ exchanges, counts, leftOut, faults, findings: told })
