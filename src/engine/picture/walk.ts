import { type Edge, exits, leadsOn, type PictureOptions, tableOf } from './table.ts'

/** What a trace passed. Where nothing is traced, everything is as good as passed. */
export interface Walk {
  /** Keys of the edges. */
  readonly edges: ReadonlySet<string>
  /** Questions that the request was asked. */
  readonly asked: ReadonlySet<string>
  /** Questions between them that the resource and the method had settled beforehand. */
  readonly settled: ReadonlySet<string>
}

/**
 * Follows a trace through the table. The engine does not ask what is settled beforehand, so the steps of a trace are
 * joined by the shortest way through the questions that it leaves out.
 *
 * @param options the table, the trace and the status code it led to
 * @returns `undefined` where there is no trace
 * @example
 * walk({ trace: [{ question: 'service available', outcome: false }] })?.edges.has('service available: no') // => true
 */
export function walk(options: PictureOptions): Walk | undefined {
  if (!options.trace) return undefined
  const table = tableOf(options)
  const steps = options.trace.filter(({ question }) => Object.hasOwn(table, question))
  const passed = steps.flatMap(({ question, outcome }, index) => {
    const edge = exits(table, question)[outcome ? 0 : 1] as Edge
    const next = steps[index + 1]
    const way = next ? between(options, edge.to, to => to === next.question) : tail(options, edge.to)
    return [edge, ...(way ?? [])]
  })
  const asked = new Set(steps.map(({ question }) => question))
  const met = passed.flatMap(({ from, to }) => (leadsOn(table, to) ? [from, to] : [from]))
  return {
    edges: new Set(passed.map(({ key }) => key)),
    asked,
    settled: new Set(met.filter(name => !asked.has(name))),
  }
}

/** The way to the end after the last question that was asked; a trace alone can't tell, a status code can. */
function tail({ status, ...options }: PictureOptions, from: string | number): Edge[] | undefined {
  if (status === undefined) return undefined
  return between(options, from, to => to === status) ?? between(options, from, to => to === 'perform')
}

function between(
  options: PictureOptions,
  from: string | number,
  there: (to: string | number) => boolean,
): Edge[] | undefined {
  const table = tableOf(options)
  const seen = new Set<string | number>([from])
  let ways: { readonly to: string | number; readonly way: Edge[] }[] = [{ to: from, way: [] }]
  while (ways.length > 0) {
    const arrived = ways.find(({ to }) => there(to))
    if (arrived) return arrived.way
    ways = ways.flatMap(({ to, way }) =>
      (leadsOn(table, to) ? exits(table, to) : [])
        .filter(edge => !seen.has(edge.to) && seen.add(edge.to))
        .map(edge => ({ to: edge.to, way: [...way, edge] })),
    )
  }
  return undefined
}
