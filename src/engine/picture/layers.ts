import { edges, exits, leadsOn, type Table } from './table.ts'

/** Where a question stands: on the main line (column 0) or beside it (column 1), and in which layer. */
export interface Place {
  readonly column: 0 | 1
  readonly row: number
}

/** For how many layers the main line waits so that a question beside it can stand right next to the one it follows. */
const patience = 3

/**
 * The main line: the longest way from the first question to the method's work, or to any end where there is none.
 *
 * @throws TypeError where the table goes round in a circle
 */
export function mainLine(table: Table): string[] {
  const known = new Map<string, { readonly length: number; readonly works: boolean; readonly next?: string }>()
  const open = new Set<string>()
  const look = (name: string) => {
    const before = known.get(name)
    if (before) return before
    if (open.has(name)) throw new TypeError(`The graph goes round in a circle at "${name}".`)
    open.add(name)
    let best: { length: number; works: boolean; next?: string } = { length: -1, works: false }
    for (const { to } of exits(table, name)) {
      const on = leadsOn(table, to) ? look(to) : undefined
      const length = on ? on.length + 1 : 0
      const works = on ? on.works : typeof to === 'string'
      if (works === best.works ? length > best.length : works) {
        best = leadsOn(table, to) ? { length, works, next: to } : { length, works }
      }
    }
    open.delete(name)
    known.set(name, best)
    return best
  }
  const names = Object.keys(table)
  names.forEach(look)
  const line: string[] = []
  for (let name = names[0]; name !== undefined; name = known.get(name)?.next) line.push(name)
  return line
}

/**
 * Layers the questions by the longest path from the start, one a layer on the main line and one beside it. Whatever
 * follows a question stands below it, or right beside it.
 *
 * @throws TypeError where the table goes round in a circle
 * @example
 * const layered = layers({ a: { question: 'A?', section: '', yes: 'b', no: 404 }, b: { question: 'B?', section: '', yes: 200, no: 409 } })
 * layered.get('b') // => { column: 0, row: 1 }
 */
export function layers(table: Table): Map<string, Place> {
  const line = mainLine(table)
  const main = new Set(line)
  const side = Object.keys(table).filter(name => !main.has(name))
  const before = new Map<string, string[]>(Object.keys(table).map(name => [name, []]))
  for (const { from, to } of edges(table)) if (leadsOn(table, to)) before.get(to)?.push(from)
  const weight = new Map(side.map(name => [name, reach(table, main, [name]).size]))
  const placed = new Map<string, Place>()
  const ready = (name: string): boolean =>
    !placed.has(name) && (before.get(name) ?? []).every(earlier => placed.has(earlier))
  const sideExits = (name: string): string[] =>
    exits(table, name)
      .map(({ to }) => to)
      .filter(to => leadsOn(table, to))
      .filter(to => !main.has(to))
      .sort((a, b) => Number(weight.get(a)) - Number(weight.get(b)))

  /** A branch is finished before the next one begins, its smaller part first. */
  const nextBeside = (): string | undefined => {
    const beside = [...placed.keys()].filter(name => !main.has(name)).reverse()
    return [...beside, ...line.filter(name => placed.has(name))].flatMap(sideExits).find(ready) ?? side.find(ready)
  }

  const waits = (name: string): boolean => {
    const begun = side.filter(other => placed.has(other) || ready(other))
    const left = [...reach(table, main, begun)].filter(other => !placed.has(other))
    return sideExits(name).length > 0 && left.some(ready) && left.length <= patience
  }

  let reached = 0
  for (let row = 0; placed.size < before.size; row++) {
    const next = line[reached]
    if (next !== undefined && ready(next) && !waits(next)) {
      placed.set(next, { column: 0, row })
      reached++
    }
    const beside = nextBeside()
    if (beside !== undefined) placed.set(beside, { column: 1, row })
  }
  return placed
}

/** The questions off the main line that these lead to without touching it, themselves among them. */
function reach(table: Table, main: ReadonlySet<string>, names: readonly string[]): Set<string> {
  const reached = new Set<string>(names)
  for (const name of reached) {
    for (const { to } of exits(table, name)) if (leadsOn(table, to) && !main.has(to)) reached.add(to)
  }
  return reached
}
