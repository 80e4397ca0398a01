import { compileResource, type Node } from './compile.ts'
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
  return Object.fromEntries(
    resource.methods.map(method => {
      const variants = method === 'OPTIONS' ? [] : (resource.facts.variants?.resources ?? [])
      const programs = variants.map(variant => compileResource(variant, method, { variant: true }))
      return [method, casesOf([compileResource(resource, method), ...programs])]
    }),
  )
}

function casesOf(programs: readonly Node[]): Case[] {
  const cases: Case[] = []
  const seen = new Set<Node>()
  const walk = (from: Node, question: string, outcome: boolean): void => {
    const node = from.kind === 'turn' ? from.on : from.kind === 'shortcut' ? from.near : from
    if (!node || seen.has(node)) return
    if (node.kind === 'end') {
      if (!cases.some(({ status }) => status === node.code)) cases.push({ status: node.code, question, outcome })
    } else if (node.kind === 'question') {
      seen.add(node)
      const exits = [
        [node.no, false],
        [node.yes, true],
      ] as const
      // ends come before what leads on, so that each is told by the first question that leads to it
      for (const [next, answer] of exits) if (next.kind === 'end') walk(next, node.name, answer)
      for (const [next, answer] of exits) if (next.kind !== 'end') walk(next, node.name, answer)
    }
  }
  for (const program of programs) walk(program, 'method allowed', true)
  return cases
}
