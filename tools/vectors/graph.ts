import { writeFileSync } from 'node:fs'
import { start } from '../../src/engine/edges.ts'
import { graph } from '../../src/engine/graph.ts'
import { graphFile } from '../../src/engine/vectors.fixture.ts'
import { layout } from './layout.ts'

/** Writes `vectors/graph.json`: the table that the engine is compiled from, for engines and pictures in any language. */
export function writeGraph(): void {
  writeFileSync(graphFile, layout(graphVector()))
}

/** What `vectors/graph.json` says. */
export function graphVector() {
  return {
    title: 'The questions that stand between a request and its status code, in the order of RFC 9110',
    version: 1,
    about:
      'Begin at start; yes and no lead to the next question, to the status code of the answer (a number), or to "perform": the method does its work, and what it says decides the code. section is where the question comes from.',
    start: start.service,
    questions: Object.fromEntries(
      Object.entries(graph).map(([name, { question, section, yes, no }]) => [name, { question, section, yes, no }]),
    ),
  }
}
