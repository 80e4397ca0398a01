import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { graph } from '../graph.ts'
import { layers } from './layers.ts'
import type { Box } from './layout.ts'
import { draw } from './route.ts'
import { pictureStyle } from './style.ts'
import { toSVG } from './svg.ts'
import { edges, type Table } from './table.ts'

/** Tables without a circle: each question leads to later ones or to ends. */
const tables = fc
  .array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 90 })), { minLength: 1, maxLength: 50 })
  .map(rows => {
    const ends = [503, 412, 404, 431, 511, 'perform', 206]
    const exit = (row: number, number: number): string | number => {
      const later = Math.min(4, rows.length - 1 - row)
      const choice = number % (later + 2)
      return choice < later ? `q${row + 1 + choice}` : (ends[number % ends.length] as string | number)
    }
    const entries = rows.map(([yes, no, length], row) => [
      `q${row}`,
      {
        question: `${'wide word '.repeat(length / 9)}${'W'.repeat(length)}?`,
        section: 'RFC 9110 §15',
        yes: exit(row, yes),
        no: exit(row, no),
      },
    ])
    return Object.fromEntries(entries) as Table
  })

const overlap = (a: Box, b: Box, room = 0): boolean =>
  a.x < b.x + b.width + room && b.x < a.x + a.width + room && a.y < b.y + b.height + room && b.y < a.y + a.height + room

function checkDrawing(table: Table): void {
  const { questions, ends, routes, width, height } = draw(table)
  const boxes: readonly Box[] = [...questions.values(), ...ends.values()]
  assert.equal(questions.size, Object.keys(table).length)
  boxes.forEach((box, index) => {
    assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height, 'off the page')
    for (const other of boxes.slice(index + 1)) assert.ok(!overlap(box, other, 4), 'two boxes overlap')
  })
  assert.deepEqual(
    routes.map(({ edge }) => edge.key).sort(),
    edges(table)
      .map(({ key }) => key)
      .sort(),
  )
  for (const { edge, points } of routes) {
    const from = questions.get(edge.from) as Box
    const to = (ends.get(edge.key) ?? questions.get(String(edge.to))) as Box
    points.slice(1).forEach(([x, y], index) => {
      const [beforeX, beforeY] = points[index] as readonly [number, number]
      assert.ok(x === beforeX || y === beforeY, `${edge.key} slants`)
      const piece = {
        x: Math.min(x, beforeX),
        y: Math.min(y, beforeY),
        width: Math.abs(x - beforeX),
        height: Math.abs(y - beforeY),
      }
      for (const box of boxes) assert.ok(!overlap(piece, box), `${edge.key} runs through a box`)
    })
    const touches = ([x, y]: readonly [number, number], box: Box): boolean =>
      x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
    assert.ok(touches(points[0] as [number, number], from), `${edge.key} starts elsewhere`)
    assert.ok(touches(points.at(-1) as [number, number], to), `${edge.key} arrives elsewhere`)
  }
}

/** Whether two pieces run along each other, though they lead to different places. */
function checkLines(table: Table): void {
  const pieces = draw(table).routes.flatMap(({ edge, points }) =>
    points.slice(1).map((end, index) => ({ edge, start: points[index] as readonly [number, number], end })),
  )
  for (const { edge, start, end } of pieces) {
    for (const other of pieces) {
      if (other.edge.to === edge.to || other.edge.key === edge.key) continue
      for (const [along, across] of [
        [0, 1],
        [1, 0],
      ] as const) {
        if (start[across] !== end[across] || other.start[across] !== other.end[across]) continue
        if (start[across] !== other.start[across]) continue
        const [low, high] = [start[along], end[along]].sort((a, b) => a - b) as [number, number]
        const [otherLow, otherHigh] = [other.start[along], other.end[along]].sort((a, b) => a - b) as [number, number]
        assert.ok(high <= otherLow || otherHigh <= low, `${edge.key} runs along ${other.edge.key}`)
      }
    }
  }
}

const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, name]) => String(name))

describe('the drawing of the graph', () => {
  it('keeps boxes apart and leads every edge, once, from its question to its target and through no box', () => {
    checkDrawing(graph)
    fc.assert(fc.property(tables, checkDrawing))
  })

  it('lets no two edges share a line unless they lead to the same question', () => {
    checkLines(graph)
    fc.assert(fc.property(tables, checkLines))
  })

  it('fits a page 1100 wide', () => assert.ok(draw(graph).width <= 1100))

  it('puts whatever follows a question below it or beside it', () => {
    fc.assert(
      fc.property(tables, table => {
        const places = layers(table)
        for (const { from, to } of edges(table)) {
          const [before, after] = [places.get(from), places.get(String(to))]
          if (before && after) assert.ok(after.row > before.row || (after.row === before.row && after.column === 1))
        }
      }),
    )
  })

  it('is the same each time', () => assert.equal(toSVG(), toSVG()))

  it('refuses to go round in circles', () => {
    const row = { question: '?', section: '' }
    assert.throws(
      () => toSVG({ graph: { a: { ...row, yes: 'b', no: 404 }, b: { ...row, yes: 'a', no: 200 } } }),
      TypeError,
    )
  })

  it('draws even the empty table', () => assert.match(toSVG({ graph: {} }), /<\/svg>/))
})

describe('toSVG', () => {
  it('draws every edge, every question and every end once', () => {
    const all = edges(graph)
    const ends = all.filter(({ to }) => typeof to === 'number' || to === 'perform')
    assert.deepEqual(matches(toSVG(), /data-edge="([^"]+)"/g).sort(), all.map(({ key }) => key).sort())
    assert.deepEqual(matches(toSVG(), /data-end="([^"]+)"/g).sort(), ends.map(({ key }) => key).sort())
    assert.deepEqual(matches(toSVG(), /data-question="([^"]+)"/g).sort(), Object.keys(graph).sort())
  })

  it('gives each element an id of its own, that begins as asked', () => {
    const ids = matches(toSVG({ id: 'first' }), / id="([^"]+)"/g)
    assert.equal(new Set(ids).size, ids.length)
    for (const id of ids) assert.match(id, /^first(-|$)/)
  })

  it('links every status code to where the options say', () => {
    const codes = edges(graph).filter(({ to }) => typeof to === 'number')
    assert.equal(matches(toSVG(), /<a href="\/status\/(\d+)"/g).length, codes.length)
    assert.match(toSVG({ statusBase: 'https://example.org/?code=' }), /<a href="https:\/\/example\.org\/\?code=404"/)
  })

  it('needs nothing from elsewhere, and can leave its style sheet to the page', () => {
    assert.doesNotMatch(toSVG().replace(/ xmlns="[^"]+"/, ''), /<script|url\(|https?:|@import|style="| on\w+="/)
    assert.ok(toSVG().includes(`<style>${pictureStyle}</style>`))
    assert.doesNotMatch(toSVG({ style: false }), /<style/)
  })

  it('escapes everything', () => {
    const bad = '</text><script>alert("1")</script>\u0000'
    const svg = toSVG({
      graph: { [bad]: { question: bad, section: bad, yes: 'perform', no: 404 } },
      statusBase: '"><script>',
      id: '"><script>',
    })
    assert.doesNotMatch(svg, /<script/)
    assert.ok(!svg.includes('\0'))
  })

  it('sets the path of a trace apart from the rest', () => {
    const svg = toSVG({ trace: [{ question: 'service available', outcome: false }] })
    assert.deepEqual(matches(svg, /class="edge[^"]* met" data-edge="([^"]+)"/g), ['service available: no'])
    assert.deepEqual(matches(svg, /class="question met"[^>]* data-question="([^"]+)"/g), ['service available'])
    assert.deepEqual(matches(svg, /class="end c5 met" data-end="([^"]+)"/g), ['service available: no'])
    assert.equal(matches(svg, /class="question( missed)"/g).length, Object.keys(graph).length - 1)
  })
})
