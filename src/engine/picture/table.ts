import { status } from '../../book/index.ts'
import { graph } from '../graph.ts'

/** What a picture needs of a question; the graph of the engine is a table of them. */
export interface Question {
  readonly question: string
  readonly section: string
  readonly yes: string | number
  readonly no: string | number
}

/** Questions by name, the first one first. An exit that names no question of the table is an end. */
export type Table = Readonly<Record<string, Question>>

/** What a picture shows. */
export interface PictureOptions {
  /** The questions (default: the whole graph of the engine). */
  readonly graph?: Table
  /** The path of one request, which stands out. */
  readonly trace?: readonly { readonly question: string; readonly outcome: boolean; readonly fact?: string }[]
  /** The status code that the trace led to: it settles where a trace ends whose last questions were not asked. */
  readonly status?: number
  /** What stands before the number in the link of a status code (default `/status/`). */
  readonly statusBase?: string
}

/** One exit of one question. */
export interface Edge {
  readonly from: string
  readonly outcome: 'yes' | 'no'
  readonly to: string | number
  /** Names the edge, and the end that it leads to, if it does. */
  readonly key: string
}

const outcomes = ['yes', 'no'] as const

/**
 * The two exits of a question.
 *
 * @example
 * exits({ a: { question: 'A?', section: '', yes: 200, no: 404 } }, 'a')[1] // => { from: 'a', outcome: 'no', to: 404, key: 'a: no' }
 */
export function exits(table: Table, name: string): Edge[] {
  const row = table[name] as Question
  return outcomes.map(outcome => ({ from: name, outcome, to: row[outcome], key: `${name}: ${outcome}` }))
}

/** Every edge, in the order of the table. */
export const edges = (table: Table): Edge[] => Object.keys(table).flatMap(name => exits(table, name))

/** Whether an exit leads to another question of the table, and not to an end. */
export const leadsOn = (table: Table, to: string | number): to is string =>
  typeof to === 'string' && Object.hasOwn(table, to)

/** The whole graph, where no other table is asked for. */
export const tableOf = (options: PictureOptions): Table => options.graph ?? graph

/** What an end says: a status code and its phrase, or where the path goes on. */
export interface End {
  /** Empty for an end that is no status code. */
  readonly code: string
  readonly words: string
  /** The class of the code, as the style sheet names it. */
  readonly tint: string
}

/**
 * An end as it is written.
 *
 * @example
 * endOf(404) // => { code: '404', words: 'Not Found', tint: 'c4' }
 * endOf('perform').words // => 'The method does its work'
 */
export function endOf(to: string | number): End {
  if (typeof to === 'string') return { code: '', words: to === 'perform' ? 'The method does its work' : to, tint: 'c0' }
  return { code: String(to), words: status(to)?.phrase ?? '', tint: `c${Math.floor(to / 100)}` }
}
