import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { requirements } from '../book/requirements/index.ts'
import { type Answer, graph, type Service } from './index.ts'
import { type Asked, requestOf } from './legal/asked.fixture.ts'
import { closed, open } from './legal/everything.fixture.ts'
import { Judged } from './legal/judged.fixture.ts'
import { oneStatus } from './legal/one-status.fixture.ts'
import { anyRequest } from './legal/requests.fixture.ts'
import { rules } from './legal/rules/index.fixture.ts'
import { names } from './legal/values.fixture.ts'

/** Whatever is asked of a service that states every fact there is, it gives one answer, and nothing is against it. */

const seen = new Set<number>()
const judgedBy = new Set<string>()

/** Answers, and says which rules the answer breaks. */
async function judge(shop: Service, asked: Asked): Promise<{ answer: Answer; broken: string[] }> {
  const ask = async (asked: Asked): Promise<Answer> => shop.answer(requestOf(asked))
  const answer = await ask(asked)
  seen.add(answer.status)
  const judged = new Judged(asked, answer, ask)
  const broken: string[] = []
  for (const { by, concerns, kept } of rules) {
    if (!concerns(judged)) continue
    judgedBy.add(by)
    if (!(await kept(judged))) broken.push(by)
  }
  return { answer, broken }
}

describe('any request', () => {
  it('gets one answer: the status code is the only legal one, and every rule of the book is kept', async () => {
    await fc.assert(
      fc.asyncProperty(anyRequest, async asked => {
        const { answer, broken } = await judge(open, asked)
        const found = `${answer.status} ${JSON.stringify(answer.fields)}`
        assert.deepEqual(broken, [], found)
        assert.equal(answer.status, await oneStatus(asked), found)
      }),
      { numRuns: 12_000 },
    )
  })

  it('gets 503 while the service takes none', async () => {
    await fc.assert(
      fc.asyncProperty(anyRequest, async asked => {
        const { answer, broken } = await judge(closed, asked)
        assert.deepEqual([answer.status, broken], [503, []])
      }),
      { numRuns: 300 },
    )
  })

  it('has led to every end of the graph, and to every rule', () => {
    const ends = Object.values(graph).flatMap(({ yes, no }) => [yes, no].filter(target => typeof target === 'number'))
    assert.deepEqual(
      ends.filter(code => !seen.has(code)),
      [],
    )
    assert.deepEqual(
      rules.filter(({ by }) => !judgedBy.has(by)),
      [],
    )
  })

  it('is answered in one pass over hostile fields', async () => {
    const units = ['"', ',', 'a;', 'W/', 'a/b;q="', '*/*,', '0-,', 'a=', '\\"', 'de,', 'gzip;q=0,']
    const typed = { host: 'shop.example', 'content-type': 'application/json' }
    const requests = [
      { method: 'POST', target: '/things/seven', fields: typed, content: '{}' },
      { method: 'GET', target: '/history', fields: { ...typed, 'a-im': 'vcdiff' } },
      ...['/tongues', '/strict', '/packed', '/either', '/guarded'].map(target => ({
        method: 'GET',
        target,
        fields: typed,
      })),
    ]
    for (const hostile of units.map(unit => unit.repeat(20_000))) {
      for (const name of names.filter(name => name !== 'content-length')) {
        for (const { fields, ...rest } of requests) {
          const asked = { ...rest, fields: { ...fields, [name]: hostile }, secure: true, leaves: false }
          const { status } = await open.answer(requestOf(asked))
          assert.ok(status < 500 || status === 506, `${status} for ${name}: ${hostile.slice(0, 10)}`)
        }
      }
    }
  })
})

it('every rule is a requirement of the book, or names the section that it comes from', () => {
  const known = new Set(requirements.map(({ id }) => id))
  for (const { by } of rules) assert.ok(known.has(by) || /^RFC \d+ §|^draft-|^nginx/.test(by), by)
})
