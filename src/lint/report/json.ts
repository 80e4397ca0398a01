import { visibleJson } from '../../syntax/index.ts'
import type { Report } from './report.ts'

/** A report for machines: what was found, each with its exchange, its line and its mend; and how often each rule spoke. */
export const jsonReport = ({ told, counts, times, exchanges, faults, leftOut }: Report): string =>
  visibleJson({ exchanges, counts, times: Object.fromEntries(times), leftOut, faults, findings: told })
