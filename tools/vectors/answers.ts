import { writeFileSync } from 'node:fs'
import {
  answers,
  answersFile,
  pathOf,
  requestOf,
  serviceFor,
  type Vector,
  walk,
} from '../../src/engine/vectors.fixture.ts'
import { layout } from './layout.ts'

/** Writes the paths into `vectors/answers.json`, and lays it out; everything else in it is kept by hand. */
export async function writeAnswers(): Promise<void> {
  const stages = answers.stages.map(async ({ stage, cases }) => ({
    stage,
    cases: await Promise.all(cases.map(walked)),
  }))
  writeFileSync(answersFile, layout({ ...answers, stages: await Promise.all(stages) }))
}

/** A case with the path that it takes now; without one where what its facts stand for fails. */
async function walked({ path: _, ...of }: Vector): Promise<Vector> {
  if (of.expected.status === 500) return of
  return { ...of, path: pathOf(await walk(serviceFor(of.service), requestOf(of.request))) }
}
