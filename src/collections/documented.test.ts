import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import type { AnswerOutline, CaseOutline } from '../engine/index.ts'
import { contradictions, endsIn } from './documented/contradictions.fixture.ts'
import { type Manner, serve } from './documented/erp.fixture.ts'
import type { Recipe } from './documented/recipe.fixture.ts'
import { recipes } from './documented/recipes.fixture.ts'
import { type Met, placeOf, Scene } from './documented/scene.fixture.ts'
import { type Fragile, fragilePostgresql, fragileSqlite } from './documented/store.fixture.ts'
import { noPostgresql } from './store/stores.fixture.ts'

/** Where a store is, by its name; how it is served there; why there is none. */
const stores: readonly [
  name: string,
  open: (folder: string, name: string) => Promise<Fragile>,
  manners: readonly Manner[],
  skip: string | false,
][] = [
  ['SQLite', (folder, name) => fragileSqlite(join(folder, `${name}.db`)), ['open', 'guarded', 'hidden'], false],
  // who may is the same on any store
  ['PostgreSQL', fragilePostgresql, ['guarded'], noPostgresql],
]
const used = new Set<string>()

for (const [store, open, manners, skip] of stores) {
  describe(`the documentation of a small ERP, on ${store}`, { skip }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'statute-'))
    const fragiles: Fragile[] = []
    after(async () => {
      for (const each of fragiles) await each.close()
      rmSync(folder, { recursive: true })
    })

    for (const manner of manners) {
      it(`tells what is answered, where it is ${manner}`, async () => {
        const fragile = await open(folder, manner)
        fragiles.push(fragile)
        const shop = await serve(fragile, manner)
        const wrong: string[] = []
        const places = [
          { path: '/api/', method: 'GET', place: 'service', answers: shop.outline.service },
          ...shop.outline.resources.flatMap(({ path, methods }) =>
            methods.map(({ method, answers }) => ({ path, method, place: `${method} ${placeOf(path).part}`, answers })),
          ),
        ]
        for (const { path, method, place, answers } of places) {
          const scene = new Scene(shop, path, method)
          for (const told of answers) {
            const seen = new Set<string>()
            for (const one of told.cases) {
              const about = `${place === 'service' ? place : `${method} ${path}`} ${told.status} "${one.when}"`
              const fitting = recipes.filter(
                ({ at, status, when }) => at.includes(place) && status === told.status && when.test(one.when),
              )
              if (fitting.length === 0) wrong.push(`${about}: there is no recipe`)
              for (const recipe of fitting) {
                used.add(nameOf(recipe, place))
                const met = await recipe.ask(scene).catch((error: Error) => error)
                if (met instanceof Error) {
                  wrong.push(`${about}: ${met.message}`)
                  continue
                }
                for (const name of Object.keys(met.answer.fields)) seen.add(name)
                wrong.push(...faultsOf(met, told, one, recipe).map(fault => `${about} ${fault}`))
              }
            }
            for (const { name } of told.fields)
              if (!seen.has(name)) wrong.push(`${method} ${path} ${told.status} never has ${name}`)
          }
        }
        await shop.erp.close()
        assert.deepEqual(wrong, [])
      })
    }
  })
}

it('the documentation tells of everything that there is a recipe for', () => {
  const unused = recipes
    .flatMap(recipe => recipe.at.map(place => nameOf(recipe, place)))
    .filter(name => !used.has(name))
  assert.deepEqual(unused, [])
})

const nameOf = ({ status, when }: Recipe, place: string): string => `${place} ${status} ${when}`

/** How an answer is otherwise than the outline tells, and than its recipe promises. */
function faultsOf({ answer, last, sketch }: Met, told: AnswerOutline, one: CaseOutline, { says }: Recipe): string[] {
  if (answer.status !== told.status) return [`is ${answer.status} ${answer.content}`]
  const faults = contradictions(answer, told, sketch.method)
  if (!endsIn(one, last)) faults.push(`ends in ${last?.question} ${last?.outcome}`)
  if (says && !says.test(JSON.parse(String(answer.content)).detail)) faults.push(`says ${answer.content}`)
  return faults
}
