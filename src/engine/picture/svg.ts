import { alternative } from './alternative.ts'
import { type EndBox, lineOf, type QuestionBox, sizes } from './layout.ts'
import { escapeXml } from './markup.ts'
import { type Drawing, draw, type Point, type Route } from './route.ts'
import { pictureStyle } from './style.ts'
import { type PictureOptions, tableOf } from './table.ts'
import { type Walk, walk } from './walk.ts'

/** What holds for the drawing alone. */
export interface SVGOptions extends PictureOptions {
  /** Begins every id, so that one page can show several pictures (default `graph`). */
  readonly id?: string
  /** Whether the style sheet comes with the picture (default), or is the page's own. */
  readonly style?: boolean
}

/**
 * The graph as a drawing: the main line goes down, the ends branch off to the side. It needs nothing from elsewhere,
 * runs no script and follows the reader's choice of light or dark.
 *
 * @param options the table, a trace to show, and how to link status codes
 * @throws TypeError where the table goes round in a circle
 * @example
 * toSVG().startsWith('<svg xmlns="http://www.w3.org/2000/svg"') // => true
 */
export function toSVG(options: SVGOptions = {}): string {
  const { id = 'graph', style = true, statusBase = '/status/' } = options
  const drawing = draw(tableOf(options))
  const walked = walk(options)
  const { title, lines } = alternative(options)
  const { width, height } = drawing
  const name = escapeXml(id)
  return `<svg xmlns="http://www.w3.org/2000/svg" class="graph-picture" id="${name}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-labelledby="${name}-title">
<title id="${name}-title">${escapeXml(title)}</title>
${style ? `<style>${pictureStyle}</style>\n` : ''}<g role="img" aria-labelledby="${name}-title" aria-describedby="${name}-desc">
<desc id="${name}-desc">${escapeXml(lines.join('\n'))}</desc>
${start(drawing)}
${inOrder(drawing.routes, ({ edge }) => walked?.edges.has(edge.key))
  .map(route => edgeMarkup(route, walked))
  .join('\n')}
${[...drawing.questions.values()].map(box => questionMarkup(box, name, walked)).join('\n')}
${note(drawing, walked)}</g>
${[...drawing.ends.values()].map(box => endMarkup(box, statusBase, walked)).join('\n')}
</svg>
`
}

/** What a trace passed is drawn last, over what it missed. */
const inOrder = <T>(things: readonly T[], passed: (thing: T) => boolean | undefined): T[] => [
  ...things.filter(thing => !passed(thing)),
  ...things.filter(thing => passed(thing)),
]

const fate = (walked: Walk | undefined, passed: boolean | undefined): string =>
  walked ? (passed ? ' met' : ' missed') : ''

/** A request arrives: not an edge of the table. */
function start({ questions }: Drawing): string {
  const first = questions.values().next().value
  if (!first) return ''
  const x = first.x + first.width / 2
  return `<g class="edge start"><circle class="head" cx="${x}" cy="14" r="5"/><path d="M${x} 14V${first.y - 7}"/>${head([x, 14], [x, first.y])}<text x="${x + 12}" y="18">A request</text></g>`
}

function edgeMarkup({ edge, main, points, label }: Route, walked: Walk | undefined): string {
  const last = points.at(-1) as Point
  const before = points.at(-2) as Point
  const [x, y] = label.at
  return `<g class="edge${main ? ' main' : ''}${fate(walked, walked?.edges.has(edge.key))}" data-edge="${escapeXml(edge.key)}"><path d="${path(points)}"/>${head(before, last)}<text x="${x}" y="${y}"${label.anchor === 'end' ? ' text-anchor="end"' : ''}>${edge.outcome}</text></g>`
}

function questionMarkup(box: QuestionBox, id: string, walked: Walk | undefined): string {
  const { name, section, lines, x, y, width, height } = box
  const top = y + box.inset
  const state = walked?.settled.has(name) ? ' settled' : fate(walked, walked?.asked.has(name))
  return `<g class="question${state}" id="${id}-${escapeXml(name.replace(/\s+/g, '-'))}" data-question="${escapeXml(name)}"><title>${escapeXml(name)}</title><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6"/><text class="small" x="${x + 14}" y="${top + 19}">${escapeXml(section)}</text>${lines
    .map((line, index) => text('words', x + 14, top + 39 + index * sizes.line, line))
    .join('')}</g>`
}

function endMarkup(box: EndBox, base: string, walked: Walk | undefined): string {
  const { edge, end, lines, x, y, width, height } = box
  const middle = y + height / 2
  const indent = end.code ? 58 : 16
  const first = middle + 4.5 - ((lines.length - 1) * lineOf(end)) / 2
  const kind = end.code ? 'phrase' : 'words'
  const code = end.code ? span('code', x + 13, middle + 7.5, `${end.code} `) : ''
  const words = lines
    .map((line, index) => {
      const space = index < lines.length - 1 ? ' ' : ''
      return span(kind, x + indent, first + index * lineOf(end), line + space)
    })
    .join('')
  const inside = `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${Math.min(20, height / 2)}"/><text>${code}${words}</text>`
  const shown = end.code ? `<a href="${escapeXml(base + end.code)}">${inside}</a>` : inside
  return `<g class="end ${end.tint}${fate(walked, walked?.edges.has(edge.key))}" data-end="${escapeXml(edge.key)}">${shown}</g>`
}

/** The name of a link is read off its one text, so its lines are pieces of that. */
const span = (name: string, x: number, y: number, words: string): string =>
  `<tspan class="${name}" x="${x}" y="${y}">${escapeXml(words)}</tspan>`

const text = (name: string, x: number, y: number, words: string): string =>
  `<text class="${name}" x="${x}" y="${y}">${escapeXml(words)}</text>`

function note({ height, questions }: Drawing, walked: Walk | undefined): string {
  const x = questions.values().next().value?.x ?? 0
  return walked && walked.settled.size > 0
    ? `${text('small', x, height - 8, 'Dashed: settled by the resource and the method beforehand, so not asked of this request.')}\n`
    : ''
}

/** Straight pieces with round corners. */
function path(points: readonly Point[]): string {
  const parts = points.map((point, index) => {
    const [x, y] = point
    if (index === 0) return `M${x} ${y}`
    const next = points[index + 1]
    const before = points[index - 1] as Point
    if (!next) return `L${towards(point, before, 6).join(' ')}`
    const radius = Math.min(8, distance(point, before) / 2, distance(point, next) / 2)
    return `L${towards(point, before, radius).join(' ')}Q${x} ${y} ${towards(point, next, radius).join(' ')}`
  })
  return parts.join('')
}

const distance = ([x, y]: Point, [otherX, otherY]: Point): number => Math.abs(x - otherX) + Math.abs(y - otherY)

/** A point a little way from one towards another, straight across or straight down. */
function towards([x, y]: Point, [toX, toY]: Point, length: number): Point {
  return [x + Math.sign(toX - x) * length, y + Math.sign(toY - y) * length]
}

/** The tip of an arrow. */
function head(before: Point, [x, y]: Point): string {
  const [backX, backY] = towards([x, y], before, 9)
  const [wideX, wideY] = backX === x ? [4.5, 0] : [0, 4.5]
  return `<path class="head" d="M${x} ${y}L${backX + wideX} ${backY + wideY}L${backX - wideX} ${backY - wideY}Z"/>`
}
