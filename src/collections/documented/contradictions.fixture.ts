import {
  type Answer,
  type AnswerOutline,
  type CaseOutline,
  graph,
  type QuestionName,
  type Step,
} from '../../engine/index.ts'
import { parseMediaType } from '../../syntax/index.ts'

/** Fields that nearly every answer has. */
const usual = ['Content-Type', 'Vary', 'Cache-Control']

/**
 * How an answer is otherwise than the outline tells of its code.
 *
 * @param answer the answer
 * @param told what the outline tells
 * @param method of the request: a transport leaves out what is for HEAD
 */
export function contradictions(answer: Answer, told: AnswerOutline, method: string): string[] {
  const names = new Set([...told.fields.map(({ name }) => name), ...usual])
  const wrong = [
    ...Object.keys(answer.fields)
      .filter(name => !names.has(name))
      .map(name => `has ${name}`),
    ...told.fields
      .filter(({ name, always }) => always && answer.fields[name] === undefined)
      .map(({ name }) => `lacks ${name}`),
  ]
  const type = essenceOf(answer)
  const known = told.types.map(type => parseMediaType(type)?.essence)
  if (answer.content !== undefined && method !== 'HEAD' && !known.includes(type)) wrong.push(`is ${type}`)
  return wrong
}

/** The media type of its content. */
export const essenceOf = ({ fields }: Answer): string | undefined =>
  parseMediaType(String(fields['Content-Type'] ?? ''))?.essence

/**
 * Whether a way through the graph ended as a case says. What is thrown ends it anywhere.
 *
 * @param one the case
 * @param last the last question of the way
 */
export function endsIn({ question, outcome }: CaseOutline, last: Step | undefined): boolean {
  const edge = Object.hasOwn(graph, last?.question ?? '') ? graph[last?.question as QuestionName] : undefined
  const ended = edge ? typeof edge[last?.outcome ? 'yes' : 'no'] === 'number' : last?.outcome === false
  // what a parser refuses, it may refuse with a code of its own
  if (question === undefined && /^content (parses|applies)$/.test(last?.question ?? '')) return true
  return !ended || (question === last?.question && (outcome === 'yes') === last?.outcome)
}
