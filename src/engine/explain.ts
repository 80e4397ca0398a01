import { type Asking, compileResource, type Node } from './compile.ts'
import type { Resource } from './resource.ts'

/** One code that a method can answer, and the question and outcome that lead to it. */
export interface Case {
  /** `undefined` where the method's own work decides it. */
  readonly status: number | undefined
  readonly question: string
  readonly outcome: boolean
}

/**
 * Which codes each method of a resource can answer, and in which case: read off the graph as it is specialised for the
 * resource, so that what cannot happen is not listed. What holds for the whole service comes before any resource.
 *
 * @param resource what `resource` made
 * @returns the cases of each method it has, in the order of the questions; words for a question are in `graph`
 * @example
 * import { resource } from 'statute'
 * const page = resource('/', { represent: { 'text/plain': () => '' } })
 * explain(page).GET?.some(({ status }) => status === 304) // => true
 * explain(page).OPTIONS?.map(({ status }) => status) // => [undefined]
 */
export function explain(resource: Resource): Readonly<Record<string, readonly Case[]>> {
  return Object.fromEntries(resource.methods.map(method => [method, casesOf(compileResource(resource, method))]))
}

function casesOf(program: Node): Case[] {
  const cases: Case[] = []
  const seen = new Set<Asking>()
  const walk = (node: Node, question: string, outcome: boolean): void => {
    if ('end' in node) {
      if (!cases.some(({ status }) => status === node.code)) cases.push({ status: node.code, question, outcome })
      return
    }
    if (seen.has(node)) return
    seen.add(node)
    for (const [next, answer] of [
      [node.no, false],
      [node.yes, true],
    ] as const)
      if ('end' in next) walk(next, node.name, answer)
    for (const [next, answer] of [
      [node.no, false],
      [node.yes, true],
    ] as const)
      if (!('end' in next)) walk(next, node.name, answer)
  }
  walk(program, 'method allowed', true)
  return cases
}
