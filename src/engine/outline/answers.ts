import { allCodes, status } from '../../book/index.ts'
import { type EndingCode, edges, type QuestionName } from '../edges.ts'
import { graph } from '../graph.ts'
import type { OwnQuestion } from '../own-question.ts'
import { isSafe } from '../questions/question.ts'
import type { About } from './about.ts'
import { typesOf } from './content.ts'
import { type Carried, carried, counting, declared, said } from './fields.ts'
import type { Arrival } from './walk.ts'
import { when } from './when.ts'
import { workOf } from './work.ts'

/** A case in which a code is the answer. */
export interface CaseOutline {
  /** As a sentence; what is code in it stands between backticks. */
  readonly when: string
  /** The question that leads to it, and how it was answered; absent where the work of the method does. */
  readonly question?: string
  readonly outcome?: 'yes' | 'no'
  /** What says so. */
  readonly section: string
}

export interface FieldOutline {
  readonly name: string
  /** Whether every answer with the code has it, in each case. */
  readonly always: boolean
}

/** A code that may be the answer. */
export interface AnswerOutline {
  readonly status: number
  readonly phrase: string
  readonly cases: readonly CaseOutline[]
  /** The fields that it carries, besides those that nearly every answer does, as Content-Type, Date and Vary. */
  readonly fields: readonly FieldOutline[]
  /** The media types in which its content may come; none where it has no content. */
  readonly types: readonly string[]
  /** Whether the content is a problem document (RFC 9457). */
  readonly problem: boolean
}

/** A case with all that goes with it. */
export interface Occasion {
  readonly status: number
  readonly told: CaseOutline
  readonly fields: Carried
  readonly types: readonly string[]
}

/** What one way through a program ends in: a code of the graph, what an own question may say, or what the method does. */
export function occasionsOf({ question, outcome, code, counted }: Arrival, about: About): Occasion[] {
  const told = counted ? counting : {}
  if (code !== undefined) {
    const occasion = ended(code as EndingCode, question as QuestionName, outcome, about)
    return [{ ...occasion, fields: { ...told, ...occasion.fields } }]
  }
  const own = outcome ? undefined : about.service.questions.find(({ name }) => name === question)
  return made(about, own).map(occasion => ({ ...occasion, fields: { ...told, ...occasion.fields } }))
}

/** Where the graph itself ends. */
export const ended = (code: EndingCode, question: QuestionName, outcome: boolean, about: About): Occasion => ({
  status: code,
  told: {
    when: when(code, question, about),
    question,
    outcome: outcome ? 'yes' : 'no',
    section: sectionOf(code, question),
  },
  fields: carried(code, question, about),
  types: typesOf(code, about),
})

/** What asks the question; where that is about another code, what defines this one. */
function sectionOf(code: EndingCode, question: QuestionName): string {
  const { section } = graph[question]
  return allCodes.some(other => other.code !== code && other.section === section) ? status(code).section : section
}

function made(about: About, own: OwnQuestion | undefined): Occasion[] {
  return (own ? (own.outcomes ?? []) : workOf(about)).map(outcome => ({
    status: outcome.status,
    told: {
      when: outcome.when,
      ...(own && { question: own.name, outcome: 'no' }),
      section: status(outcome.status)?.section ?? '',
    },
    fields:
      own || !isSafe(about.method)
        ? declared(outcome, about)
        : { ...said(outcome), ...carried(outcome.status, undefined, about) },
    types: typesOf(outcome.status, about, outcome),
  }))
}

/** Every code of some occasions, in the order of the numbers; its cases in the order of the questions. */
export function answersOf(occasions: readonly Occasion[], own: readonly OwnQuestion[]): AnswerOutline[] {
  const byCode = Map.groupBy(occasions, ({ status }) => status)
  return [...byCode]
    .sort(([a], [b]) => a - b)
    .map(([code, all]) => {
      const types = [...new Set(all.flatMap(({ types }) => types))]
      const cases = new Map(all.map(({ told }) => [told.when, told]))
      return {
        status: code,
        phrase: status(code)?.phrase ?? '',
        cases: [...cases.values()].sort((a, b) => placeOf(a, own) - placeOf(b, own)),
        fields: united(all.map(({ fields }) => fields)),
        types,
        problem: code >= 400 && types.includes('application/problem+json'),
      }
    })
}

const order = Object.keys(edges)

/** Where a question is asked; an own one just before the one that it was put before, and the work at the end. */
function placeOf({ question }: CaseOutline, own: readonly OwnQuestion[]): number {
  const before = own.find(({ name }) => name === question)?.before
  const at = order.indexOf(before ?? question ?? '')
  return at < 0 ? order.length : at - (before ? 0.5 : 0)
}

/** A field is always there where it is in each case. */
function united(all: readonly Carried[]): FieldOutline[] {
  const names = new Set(all.flatMap(fields => Object.keys(fields)))
  return [...names].map(name => ({ name, always: all.every(fields => fields[name] === true) }))
}
