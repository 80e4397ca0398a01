import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { graph } from '../graph.ts'
import { toMermaid } from './mermaid.ts'
import { edges, leadsOn, type Table } from './table.ts'

const names = Object.keys(graph)

describe('toMermaid', () => {
  it('draws every edge of the table exactly once', () => {
    const drawn = [...toMermaid().matchAll(/^ {2}q(\d+) -->\|(yes|no)\| (?:q(\d+)|q\1\2)$/gm)].map(
      ([, from, outcome, to]) => [names[Number(from)], outcome, to && names[Number(to)]],
    )
    const table: Table = graph
    const wanted = edges(table).map(({ from, outcome, to }) => [from, outcome, leadsOn(table, to) ? to : undefined])
    assert.deepEqual(drawn, wanted)
    assert.equal(toMermaid().match(/-->/g)?.length, wanted.length)
  })

  it('writes each question once, with its words, and links each status code', () => {
    const lines = toMermaid({ statusBase: '/s/' }).split('\n')
    assert.equal(lines.filter(line => /^ {2}q\d+\["/.test(line)).length, names.length)
    const codes = edges(graph).filter(({ to }) => typeof to === 'number')
    assert.equal(lines.filter(line => /^ {2}click q\d+(yes|no) href "\/s\/\d{3}"$/.test(line)).length, codes.length)
  })

  it('writes what Mermaid would read otherwise as characters', () => {
    const bad = '"]; end <b>`#x`'
    const text = toMermaid({ graph: { a: { question: bad, section: bad, yes: 'perform', no: 404 } } })
    const [label = ''] = text.split('\n').slice(1)
    assert.equal(
      label
        .replace('<br/><small>', '')
        .replace('</small>', '')
        .match(/["<>`\]]/g)
        ?.join(''),
      '""]',
    )
  })

  it('sets the path of a trace apart from the rest', () => {
    const text = toMermaid({ trace: [{ question: names[0] as string, outcome: false }] })
    assert.match(text, /^ {2}linkStyle 1 stroke-width:4px$/m)
    assert.match(text, /^ {2}class q1,/m)
    assert.doesNotMatch(text, /^ {2}class .*\bq0no\b/m)
  })
})
