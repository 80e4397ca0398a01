import { type Edge, edges, endOf, leadsOn, type PictureOptions, type Table, tableOf } from './table.ts'
import { type Walk, walk } from './walk.ts'

/** The colours of the classes as they can be told apart on light and on dark paper, as Mermaid draws on either. */
const strokes = { c0: '#7a7466', c1: '#4d86bd', c2: '#4a9a5e', c3: '#b58425', c4: '#cf5c3e', c5: '#a8559a' }

/**
 * The graph as a Mermaid flowchart, for a README, an issue or a notebook.
 *
 * @param options the table, a trace to show, and how to link status codes
 * @example
 * const graph = { here: { question: 'Is it here?', section: 'RFC 9110 §15.5.5', yes: 200, no: 404 } }
 * toMermaid({ graph }).split('\n')[3] // => '  q0 -->|no| q0no'
 */
export function toMermaid(options: PictureOptions = {}): string {
  const table = tableOf(options)
  const walked = walk(options)
  const ids = new Map(Object.keys(table).map((name, index) => [name, `q${index}`]))
  const all = edges(table)
  const endEdges = all.filter(({ to }) => !leadsOn(table, to))
  const idOf = (edge: Edge): string =>
    leadsOn(table, edge.to) ? String(ids.get(edge.to)) : `${ids.get(edge.from)}${edge.outcome}`
  const lines = [
    ...[...ids].map(([name, id]) => `${id}["${question(table, name)}"]`),
    ...all.map(edge => `${ids.get(edge.from)} -->|${edge.outcome}| ${idOf(edge)}`),
    ...endEdges.map(edge => `${idOf(edge)}(["${quoted(words(edge))}"]):::${endOf(edge.to).tint}`),
    ...endEdges
      .filter(({ to }) => typeof to === 'number')
      .map(edge => `click ${idOf(edge)} href "${quoted((options.statusBase ?? '/status/') + edge.to)}"`),
    ...Object.entries(strokes).map(([name, stroke]) => `classDef ${name} stroke:${stroke},stroke-width:2px`),
    ...(walked ? fates(all, ids, idOf, walked) : []),
  ]
  return `flowchart TD\n${lines.map(line => `  ${line}\n`).join('')}`
}

const words = ({ to }: Edge): string => `${endOf(to).code} ${endOf(to).words}`.trim()

const question = (table: Table, name: string): string =>
  `${quoted(table[name]?.question ?? '')}<br/><small>${quoted(table[name]?.section ?? '')}</small>`

function fates(
  all: readonly Edge[],
  ids: ReadonlyMap<string, string>,
  idOf: (edge: Edge) => string,
  walked: Walk,
): string[] {
  const numbers = (passed: boolean): number[] =>
    all.flatMap(({ key }, index) => (walked.edges.has(key) === passed ? [index] : []))
  const met = new Set([...walked.asked, ...walked.settled].map(name => ids.get(name) as string))
  for (const edge of all) if (walked.edges.has(edge.key)) met.add(idOf(edge))
  const missed = [...new Set([...ids.values(), ...all.map(idOf)])].filter(id => !met.has(id))
  const style = (passed: boolean, css: string): string[] =>
    numbers(passed).length > 0 ? [`linkStyle ${numbers(passed).join(',')} ${css}`] : []
  return [
    'classDef missed opacity:0.35',
    ...(missed.length > 0 ? [`class ${missed.join(',')} missed`] : []),
    ...style(true, 'stroke-width:4px'),
    ...style(false, 'opacity:0.35'),
  ]
}

/** Mermaid reads `#…;` as a character: everything that its grammar or its HTML could read otherwise is written so. */
const quoted = (text: string): string =>
  text.replace(/[^\p{L}\p{N} .,:/?§'-]/gu, character => `#${character.codePointAt(0)};`)
