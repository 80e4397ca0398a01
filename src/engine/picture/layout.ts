import { layers } from './layers.ts'
import { wrap } from './measure.ts'
import { type Edge, type End, endOf, exits, leadsOn, type Table } from './table.ts'

/** A rectangle on the page, in pixels. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface QuestionBox extends Box {
  readonly name: string
  readonly section: string
  readonly lines: readonly string[]
  /** What is free above the words and below them, beside the usual. */
  readonly inset: number
  readonly column: 0 | 1
  readonly row: number
}

export interface EndBox extends Box {
  readonly edge: Edge
  readonly end: End
  readonly lines: readonly string[]
  /** Whether it ends the main line, below its question, and not beside it. */
  readonly below: boolean
}

/** A layer: no box of another layer comes between its top and its bottom. */
export interface Layer {
  readonly top: number
  readonly bottom: number
}

/** Where everything stands. */
export interface Layout {
  readonly width: number
  readonly height: number
  readonly questions: ReadonlyMap<string, QuestionBox>
  /** By the key of the edge that leads there. */
  readonly ends: ReadonlyMap<string, EndBox>
  readonly layers: readonly Layer[]
  /** Room for the lanes left of each column: the nearest and the farthest place of a lane. */
  readonly gutters: readonly [Gutter, Gutter]
}

export interface Gutter {
  readonly near: number
  readonly far: number
}

export const sizes = { question: 15, line: 19, small: 11, phrase: 12.5, phraseLine: 15, code: 21 } as const

const page = 1100
const edge = 8
const padding = 14
/** Between a question and the ends beside it: room for a label and an arrow. */
const aside = 46
const between = 36
const endWidth = 168
/** From a question to the nearest lane, and from one lane to the next. */
const clear = 34
export const lane = 12
/** How much wider a bold serif may be than what widths are estimated for. */
const bold = 1.18
/** What an end keeps free for its number. */
const numberWidth = 54
const top = 46

/**
 * Puts the layers on the page: the main line and its ends on the left, the questions beside it and theirs on the right.
 *
 * @param table the questions
 * @param lanes how many lanes run left of each column
 */
export function layout(table: Table, lanes: readonly [number, number]): Layout {
  const placed = layers(table)
  const gutterWidths = lanes.map(count => (count > 0 ? clear + (count - 1) * lane : 0)) as [number, number]
  const taken = 2 * edge + gutterWidths[0] + gutterWidths[1] + 2 * (aside + endWidth) + 28
  const width = Math.max(220, Math.min(320, Math.floor((page - taken) / 2)))
  const left = [edge + gutterWidths[0], 0] as [number, number]
  left[1] = left[0] + width + aside + endWidth + 28 + gutterWidths[1]

  const rows = 1 + Math.max(0, ...[...placed.values()].map(({ row }) => row))
  const names = [...placed.keys()].sort((a, b) => rowOf(placed, a) - rowOf(placed, b))
  const last = names.findLast(name => placed.get(name)?.column === 0)
  const lastEnds = (last === undefined ? [] : exits(table, last)).filter(({ to }) => !leadsOn(table, to))
  const final = lastEnds.find(({ to }) => typeof to === 'string') ?? lastEnds[0]

  const drafts = names.map(name => {
    const { column, row } = placed.get(name) as { column: 0 | 1; row: number }
    const { question, section } = table[name] as Table[string]
    const lines = wrap(question, width - 2 * padding, sizes.question * bold)
    const ends = exits(table, name)
      .filter(({ to, key }) => !leadsOn(table, to) && key !== final?.key)
      .map(edge => draftEnd(edge, endWidth))
    const natural = 26 + lines.length * sizes.line + padding
    const stack = stackHeight(ends)
    const height = Math.max(natural, ends.length > 1 ? stack - 16 : 0)
    return { name, column, row, section, lines, ends, height, inset: (height - natural) / 2, stack }
  })
  const finalDraft = final && draftEnd(final, width)

  const layerList: Layer[] = []
  let y = top
  for (let row = 0; row < rows; row++) {
    const height = Math.max(
      ...drafts.filter(draft => draft.row === row).map(draft => Math.max(draft.height, draft.stack)),
    )
    layerList.push({ top: y, bottom: y + height })
    y += height + between
  }

  const questions = new Map<string, QuestionBox>()
  const ends = new Map<string, EndBox>()
  for (const { ends: own, stack, ...draft } of drafts) {
    const layer = layerList[draft.row] as Layer
    const middle = (layer.top + layer.bottom) / 2
    const x = left[draft.column]
    questions.set(draft.name, { ...draft, x, y: middle - draft.height / 2, width })
    let endY = middle - stack / 2
    for (const end of own) {
      ends.set(end.edge.key, { ...end, x: x + width + aside, y: endY, below: false })
      endY += end.height + stackGap
    }
  }
  const from = last === undefined ? undefined : questions.get(last)
  let bottom = y - between
  if (finalDraft && from) {
    const below = { ...finalDraft, x: from.x, y: (layerList[from.row] as Layer).bottom + between, below: true }
    ends.set(below.edge.key, below)
    bottom = Math.max(bottom, below.y + below.height)
  }
  const all = [...questions.values(), ...ends.values()]
  return {
    width: Math.max(0, ...all.map(box => box.x + box.width)) + edge,
    height: bottom + 34,
    questions,
    ends,
    layers: layerList,
    gutters: [
      { near: left[0] - clear, far: edge },
      { near: left[1] - clear, far: left[1] - gutterWidths[1] },
    ],
  }
}

/** From one line of an end to the next. */
export const lineOf = (end: End): number => (end.code ? sizes.phraseLine : sizes.line - 1)

const stackGap = 10
const rowOf = (placed: ReturnType<typeof layers>, name: string): number => placed.get(name)?.row ?? 0
const stackHeight = (ends: readonly { readonly height: number }[]): number =>
  ends.reduce((sum, { height }) => sum + height + stackGap, -stackGap)

function draftEnd(edge: Edge, width: number) {
  const end = endOf(edge.to)
  const size = end.code ? sizes.phrase : sizes.question
  const lines = wrap(end.words, width - padding - (end.code ? numberWidth + 6 : padding), size)
  return { edge, end, lines, width, height: Math.max(40, lines.length * lineOf(end) + 14) }
}
