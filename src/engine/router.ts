import type { Segment } from './template.ts'

/** Where a path led: the value that was added for it, and what the variables stood for. */
export interface Route<T> {
  readonly value: T
  readonly parameters: Record<string, string>
}

interface Branch<T> {
  readonly segment: Segment
  readonly node: Node<T>
}

interface Node<T> {
  readonly literals: Map<string, Node<T>>
  /** Longest literal text first: `{code}.json` comes before `{code}`. */
  readonly variables: Branch<T>[]
  value?: T
}

const node = <T>(): Node<T> => ({ literals: new Map(), variables: [] })

/** A tree of path segments. Literal segments win over variables; a path is matched in one walk with bounded backing up. */
export class Router<T> {
  readonly #root: Node<T> = node()

  /** @throws TypeError where the same template was added before */
  add(segments: readonly Segment[], value: T): void {
    let current = this.#root
    for (const segment of segments) current = step(current, segment)
    if (current.value !== undefined) throw new TypeError('Two resources share one path template.')
    current.value = value
  }

  /**
   * Finds what was added for a path.
   *
   * @param path segments, decoded
   */
  match(path: readonly string[]): Route<T> | undefined {
    return walk(this.#root, path, 0)
  }
}

function step<T>(current: Node<T>, segment: Segment): Node<T> {
  if (segment.variable === undefined) {
    const next = current.literals.get(segment.before) ?? node<T>()
    current.literals.set(segment.before, next)
    return next
  }
  const known = current.variables.find(
    ({ segment: { before, variable, after } }) =>
      before === segment.before && variable === segment.variable && after === segment.after,
  )
  if (known) return known.node
  const branch = { segment, node: node<T>() }
  current.variables.push(branch)
  current.variables.sort((a, b) => literalLength(b.segment) - literalLength(a.segment))
  return branch.node
}

const literalLength = ({ before, after }: Segment): number => before.length + after.length

function walk<T>(current: Node<T>, path: readonly string[], depth: number): Route<T> | undefined {
  if (depth === path.length) return current.value === undefined ? undefined : { value: current.value, parameters: {} }
  const text = path[depth] as string
  const literal = current.literals.get(text)
  const found = literal && walk(literal, path, depth + 1)
  if (found) return found
  for (const { segment, node } of current.variables) {
    if (text.length <= literalLength(segment)) continue
    if (!text.startsWith(segment.before) || !text.endsWith(segment.after)) continue
    const route = walk(node, path, depth + 1)
    if (!route) continue
    const value = text.slice(segment.before.length, text.length - segment.after.length)
    route.parameters[segment.variable as string] = value
    return route
  }
  return undefined
}
