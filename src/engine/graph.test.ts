import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { status } from '../book/index.ts'
import { type QuestionName, start, type Target } from './edges.ts'
import { graph } from './graph.ts'
import { graphFile } from './vectors.fixture.ts'

const exits = (name: QuestionName): Target[] => [graph[name].yes, graph[name].no]

describe('the graph', () => {
  it('leads only to questions of its own, to codes of the book, or to the method', () => {
    for (const name of Object.keys(graph) as QuestionName[]) {
      for (const exit of exits(name)) {
        const known = typeof exit === 'number' ? status(exit) !== undefined : exit === 'perform' || exit in graph
        assert.ok(known, `${name} leads to ${exit}`)
      }
    }
  })

  it('asks every question of somebody, and none twice on one path', () => {
    const reached = new Set<QuestionName>()
    const walk = (name: QuestionName, path: readonly QuestionName[]): void => {
      assert.ok(!path.includes(name), `a circle: ${[...path, name].join(', ')}`)
      if (reached.has(name)) return
      reached.add(name)
      for (const exit of exits(name)) {
        if (typeof exit === 'string' && exit !== 'perform') walk(exit, [...path, name])
      }
    }
    walk(start.service, [])
    assert.deepEqual([...reached].sort(), Object.keys(graph).sort())
  })

  it('asks in the order of RFC 9110 §13.2.2', () => {
    const order = Object.keys(graph).filter(name => name.startsWith('If-') && name !== 'If-Range true')
    assert.deepEqual(order, [
      'If-Match present',
      'If-Match true',
      'If-Unmodified-Since present',
      'If-Unmodified-Since true',
      'If-None-Match present',
      'If-None-Match true',
      'If-Modified-Since present',
      'If-Modified-Since true',
    ])
  })

  it('cites a section with every question', () => {
    for (const row of Object.values(graph)) assert.match(row.section, /^RFC \d{4} §\d+(\.\d+)*$/)
  })

  it('is published as it is', () => {
    const published = JSON.parse(readFileSync(graphFile, 'utf8'))
    const anew = '`npm run vectors` writes it anew.'
    assert.equal(published.start, start.service, anew)
    assert.deepEqual(published.questions, graph, anew)
    assert.deepEqual(Object.keys(published.questions), Object.keys(graph), anew)
  })
})
