import type { ApiParameter } from '../../../engine/index.ts'
import { type ParameterRow, parameterRows } from '../../api/parameters.ts'
import { type Html, html, inline } from '../../html.ts'
import { names } from './answers.ts'

/** More rows than this are closed at first. */
const few = 8

/**
 * Parameters of the query, and fields, as a table.
 *
 * @param of the method that they are for: its name and its path
 */
export function parameterTable(all: readonly ApiParameter[], of: string): Html | undefined {
  if (all.length === 0) return undefined
  const rows = parameterRows(all)
  return html`<details class="parameters"${rows.length <= few && html` open`}><summary>${all.length === 1 ? 'A parameter' : `${all.length} parameters`}</summary>
<div class="scroll" tabindex="0" role="region" aria-label="Parameters of ${of}"><table><thead><tr><th scope="col">Name</th><th scope="col">Value</th><th scope="col">Meaning</th></tr></thead><tbody>
${rows.map(row)}
</tbody></table></div></details>`
}

const row = ({ name, note, value, meaning, also }: ParameterRow): Html =>
  html`<tr><td><code>${name}</code>${note && html` <small>${note}</small>`}</td><td>${inline(value)}</td><td>${inline(meaning)}${also.length > 0 && html` <small>Also ${names(also)}.</small>`}</td></tr>`
