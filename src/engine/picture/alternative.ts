import { layers } from './layers.ts'
import { type Edge, endOf, exits, leadsOn, type PictureOptions, tableOf } from './table.ts'
import { walk } from './walk.ts'

/** The picture for those who can't see it. */
export interface Alternative {
  readonly title: string
  /** One line a question, numbered in the order of the picture; of a trace, only what it passed. */
  readonly lines: readonly string[]
}

/**
 * The picture in words.
 *
 * @example
 * alternative({ trace: [{ question: 'service available', outcome: false }] }).lines // => ['1. Is the service taking requests? No: 503 Service Unavailable.']
 * alternative({ trace: [{ question: 'service available', outcome: false, fact: 'Stocktaking' }] }).lines // => ['1. Is the service taking requests? (Stocktaking.) No: 503 Service Unavailable.']
 */
export function alternative(options: PictureOptions = {}): Alternative {
  const table = tableOf(options)
  const places = layers(table)
  const names = [...places].sort(([, a], [, b]) => a.row - b.row || a.column - b.column).map(([name]) => name)
  const walked = walk(options)
  const told = walked ? names.filter(name => walked.asked.has(name) || walked.settled.has(name)) : names
  const facts = new Map(options.trace?.map(({ question, fact }) => [question, fact]))
  const numbers = new Map(told.map((name, index) => [name, index + 1]))
  const exit = ({ outcome, to }: Edge): string => {
    const { code, words } = endOf(to)
    const number = numbers.get(String(to))
    const where = leadsOn(table, to) ? (number ? `go on to ${number}` : `go on to “${to}”`) : `${code} ${words}`.trim()
    return `${outcome === 'yes' ? 'Yes' : 'No'}: ${where}.`
  }
  const lines = told.map(name => {
    const passed = exits(table, name).filter(({ key }) => walked?.edges.has(key) ?? true)
    const fact = walked?.settled.has(name) ? 'Settled beforehand' : facts.get(name)
    const aside = fact ? ` (${fact}.)` : ''
    return `${numbers.get(name)}. ${table[name]?.question}${aside} ${passed.map(exit).join(' ')}`.trim()
  })
  return {
    title: walked ? 'The path of one request through the graph' : 'The graph: from a request to its status code',
    lines,
  }
}
