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
  readonly #forms = new Set<string>()

  /** @throws TypeError where the same template was added before */
  add(segments: readonly Segment[], value: T): void {
    // what variables are called tells no paths apart
    const form = segments.map(({ before, variable, after }) => before + (variable ? '{}' : '') + after).join('/')
    if (this.#forms.has(form)) throw new TypeError(`Two resources share one path template: /${form}`)
    this.#forms.add(form)
    let current = this.#root
    for (const segment of segments) current = step(current, segment)
    current.value = value
  }

  /**
   * Finds what was added for a path. Segments are told apart first and decoded then, so that an encoded slash does not
   * divide (RFC 3986 §2.4).
   *
   * @param path starts with "/"; its percent-encodings can be decoded
   */
  match(path: string): Route<T> | undefined {
    return walk(this.#root, path, 1, path.includes('%'))
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

/** Goes on with the segment that starts at an index, which is past the end once there is none left. */
function walk<T>(current: Node<T>, path: string, start: number, encoded: boolean): Route<T> | undefined {
  if (start > path.length) return current.value === undefined ? undefined : { value: current.value, parameters: {} }
  const slash = path.indexOf('/', start)
  const end = slash < 0 ? path.length : slash
  const raw = path.slice(start, end)
  const text = encoded ? decodeURIComponent(raw) : raw
  const literal = current.literals.get(text)
  const found = literal && walk(literal, path, end + 1, encoded)
  if (found) return found
  for (const { segment, node } of current.variables) {
    const { before, after, variable } = segment
    if (text.length <= before.length + after.length) continue
    if (!text.startsWith(before) || !text.endsWith(after)) continue
    const route = walk(node, path, end + 1, encoded)
    if (!route) continue
    route.parameters[variable as string] = text.slice(before.length, text.length - after.length)
    return route
  }
  return undefined
}
