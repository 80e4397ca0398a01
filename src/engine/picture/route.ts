import { type EndBox, type Gutter, type Layout, lane, layout, type QuestionBox } from './layout.ts'
import { type Edge, exits, type Table } from './table.ts'

export type Point = readonly [x: number, y: number]

/** An edge as it is drawn: straight pieces, and where its label stands. */
export interface Route {
  readonly edge: Edge
  readonly points: readonly Point[]
  /** Whether it is a piece of the main line. */
  readonly main: boolean
  readonly label: { readonly at: Point; readonly anchor: 'start' | 'end' }
}

export interface Drawing extends Layout {
  readonly routes: readonly Route[]
}

/** How an edge leaves its question. */
type Port = 'down' | 'aside' | 'across' | 'around' | 'under'

interface Wire {
  readonly edge: Edge
  readonly port: Port
  readonly from: QuestionBox
  readonly to: QuestionBox | EndBox
}

/** A lane of a gutter, shared by all edges that lead to one question. */
interface Lane {
  readonly target: string
  readonly gutter: 0 | 1
  readonly top: number
  readonly bottom: number
}

/** Above a layer, where edges from the right join the main line; below one, where edges set out to a lane. */
const above = 13
const below = 14

/**
 * Lays the table out and draws its edges: down where the next question follows, to the right for an end or a question
 * beside the main line, and through a lane on the left over whatever stands between.
 *
 * @param table the questions
 */
export function draw(table: Table): Drawing {
  const rough = layout(table, [0, 0])
  const counts = lanesOf(wires(table, rough), rough).reduce(
    (most, { number, gutter }) => {
      most[gutter] = Math.max(most[gutter], number + 1)
      return most
    },
    [0, 0] as [number, number],
  )
  const final = layout(table, counts)
  const drawn = wires(table, final)
  const lanes = lanesOf(drawn, final)
  const routes = drawn.map(wire => {
    const own = lanes.find(({ target, gutter }) => target === targetOf(wire) && gutter === gutterOf(wire))
    const { near } = final.gutters[own?.gutter ?? 0] as Gutter
    return route(wire, final, drawn, own && near - own.number * lane)
  })
  return { ...final, routes }
}

const middle = (box: { readonly y: number; readonly height: number }): number => box.y + box.height / 2
const centre = (box: { readonly x: number; readonly width: number }): number => box.x + box.width / 2
const targetOf = ({ edge }: Wire): string => String(edge.to)

function wires(table: Table, { questions, ends }: Layout): Wire[] {
  const columns = [0, 1].map(column => [...questions.values()].filter(box => box.column === column))
  return [...questions.values()].flatMap(from => {
    const column = columns[from.column] as QuestionBox[]
    const next = column[column.indexOf(from) + 1]
    let bottom = false
    const own = exits(table, from.name).map(edge => {
      const end = ends.get(edge.key)
      const to = (end ?? questions.get(String(edge.to))) as QuestionBox | EndBox
      const straight = end ? end.below : to === next && !bottom
      if (straight) bottom = true
      const crosses = !end && (to as QuestionBox).column > from.column
      const port: Port = straight ? 'down' : end ? 'aside' : crosses ? 'across' : 'around'
      return { edge, port, from, to }
    })
    if (bottom) return own
    const loose = own.find(({ port }) => port === 'around')
    return own.map(wire => (wire === loose ? { ...wire, port: 'under' as const } : wire))
  })
}

/** Right beside each other: no lane is needed. */
const level = ({ port, from, to }: Wire): boolean => port === 'across' && (to as QuestionBox).row === from.row

/** Down its own column, then left to the main line. */
const falls = ({ port, from, to }: Wire, { questions }: Layout): boolean =>
  port === 'under' &&
  from.column === 1 &&
  (to as QuestionBox).column === 0 &&
  ![...questions.values()].some(box => box.column === 1 && box.row > from.row && box.row < (to as QuestionBox).row)

const gutterOf = ({ from, to }: Wire): 0 | 1 => Math.max(from.column, (to as QuestionBox).column ?? 0) as 0 | 1

function lanesOf(wires: readonly Wire[], layout: Layout): (Lane & { readonly number: number })[] {
  const spans = new Map<string, Lane>()
  for (const wire of wires) {
    if (wire.port === 'down' || wire.port === 'aside' || level(wire) || falls(wire, layout)) continue
    const gutter = gutterOf(wire)
    const key = `${gutter} ${targetOf(wire)}`
    const start = wire.from.row
    const before = spans.get(key)
    spans.set(key, {
      target: targetOf(wire),
      gutter,
      top: Math.min(start, before?.top ?? start),
      bottom: (wire.to as QuestionBox).row,
    })
  }
  const lanes: (Lane & { number: number })[] = []
  for (const span of [...spans.values()].sort((a, b) => a.bottom - a.top - (b.bottom - b.top) || a.top - b.top)) {
    const rivals = lanes.filter(
      ({ gutter, top, bottom }) => gutter === span.gutter && top <= span.bottom && bottom >= span.top,
    )
    let number = 0
    while (rivals.some(rival => rival.number === number)) number++
    lanes.push({ ...span, number })
  }
  return lanes
}

function route(wire: Wire, layout: Layout, all: readonly Wire[], x = 0): Route {
  const { edge, from, to, port } = wire
  const right = from.x + from.width
  const floor = from.y + from.height
  const underLabel = { at: [centre(from) + 7, floor + 15] as const, anchor: 'start' as const }
  if (port === 'down') {
    return {
      edge,
      main: from.column === 0,
      points: [
        [centre(from), floor],
        [centre(from), to.y],
      ],
      label: underLabel,
    }
  }
  const target = to as QuestionBox
  const arrival: Point[] = [
    [x, entry(target, all)],
    [target.x, entry(target, all)],
  ]
  if (port === 'aside' || port === 'across') {
    const y = port === 'aside' ? middle(to) : middle(from)
    const straight: Point[] = [
      [right, y],
      [to.x, y],
    ]
    const points = port === 'aside' || level(wire) ? straight : [[right, y] as const, [x, y] as const, ...arrival]
    return { edge, main: false, points, label: { at: [right + 8, y - 6], anchor: 'start' } }
  }
  const layer = layout.layers[from.row] as Layout['layers'][number]
  const start: Point[] = [[centre(from), floor]]
  const label = port === 'under' ? underLabel : { at: [from.x - 6, middle(from) + 28] as const, anchor: 'end' as const }
  if (falls(wire, layout)) {
    return { edge, main: false, points: [...start, ...joining(centre(from), target, layout)], label }
  }
  const leaving: Point[] =
    port === 'under'
      ? [...start, [centre(from), layer.bottom + below], [x, layer.bottom + below]]
      : [
          [from.x, middle(from) + 15],
          [x, middle(from) + 15],
        ]
  const landing = target.column < from.column ? joining(x, target, layout) : arrival
  return { edge, main: false, points: [...leaving, ...landing], label }
}

/** Into the main line from the right, just above the question. */
function joining(x: number, target: QuestionBox, { layers }: Layout): Point[] {
  const y = (layers[target.row]?.top ?? target.y) - above
  return [
    [x, y],
    [centre(target), y],
    [centre(target), target.y],
  ]
}

/** In the middle of the left side, unless an edge that sets out beside it to another question comes that way. */
function entry(target: QuestionBox, all: readonly Wire[]): number {
  const passed = all.some(
    wire => wire.port === 'across' && wire.from.row === target.row && wire.to !== target && target.column === 1,
  )
  return middle(target) - (passed ? 13 : 0)
}
