import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { everyday } from './examples/everyday.fixture.ts'
import { illWritten } from './examples/ill-written.fixture.ts'
import { documents } from './examples/index.fixture.ts'
import { lessKnown, withoutAField } from './examples/raw-unknown.fixture.ts'
import { sequences } from './examples/sequences.fixture.ts'
import { unusual } from './examples/unusual.fixture.ts'
import type { Exchange } from './exchange.ts'
import type { Finding } from './finding.ts'
import { judge } from './judge.ts'
import { exchangesOf } from './read/transcript.ts'
import type { Example } from './rule.ts'
import { rules } from './rules/index.ts'

/** What a standard says a client should do, and its own example does not. */
const deserved: Readonly<Record<string, readonly string[]>> = {
  // Host follows User-Agent, where §7.2 wants it first
  'RFC 9110 §3.9': ['host-not-first'],
  // two ranges that touch, and two that overlap, are shown as legal and not canonical; §14.2 says not to ask for them
  'RFC 9110 §14.1.2': ['ranges-needless', 'ranges-needless'],
}

/** A rule that stands back where another says more of the same thing. */
const instead: Readonly<Record<string, string>> = {
  // that a code has no place in HTTP/2 says more than that it lacks a field that HTTP/2 has not
  'upgrade-missing': 'code-version',
}

const isBad = ({ level }: Finding): boolean => level === 'error' || level === 'warning'

/** What is bad in each exchange of an example. */
function judged(exchanges: readonly Exchange[]): Finding[][] {
  const judges = judge()
  return exchanges.map(exchange => judges(exchange).filter(isBad))
}

describe('no false alarms', () => {
  for (const [document, sections] of Object.entries(documents)) {
    it(`${document} breaks no rule by its own examples`, () => {
      for (const [section, examples] of Object.entries(sections)) {
        const findings = examples.flatMap(example => {
          const exchanges = exchangesOf(example)
          assert.ok(exchanges.length > 0, `there is nothing in ${JSON.stringify(example)}`)
          return judged(exchanges).flat()
        })
        const expected = deserved[`${document} §${section}`] ?? []
        assert.deepEqual(
          findings.map(({ rule }) => rule),
          expected,
          JSON.stringify(findings.map(({ rule, says }) => [rule, says])),
        )
      }
    })
  }

  for (const [what, examples] of Object.entries({ ...everyday, ...sequences, ...unusual })) {
    it(`what is legal passes, however common or unusual: ${what}`, () => {
      for (const example of examples) {
        const exchanges = exchangesOf(example)
        assert.ok(exchanges.length > 0, `there is nothing in ${JSON.stringify(example)}`)
        assert.deepEqual(judged(exchanges).flat(), [], JSON.stringify(example))
      }
    })
  }
})

describe('unknown is not absent', () => {
  const every: readonly Example[] = [
    ...Object.values(documents).flatMap(sections => Object.values(sections).flat()),
    ...[everyday, illWritten, sequences, unusual].flatMap(sections => Object.values(sections).flat()),
    ...rules.flatMap(({ passes, fails }) => [...passes, ...fails]),
  ]
  const names = Object.keys(lessKnown(0))

  /** What is bad with less knowledge and was not before. */
  function added(full: readonly Finding[], less: readonly Finding[]): Finding[] {
    const known = new Set(full.map(({ rule }) => rule))
    // lines that may not be repeated are no value any more when they are joined
    const faulty = new Set(full.filter(({ level }) => level === 'error').map(fieldOf))
    return less.filter(finding => {
      const { rule } = finding
      const field = fieldOf(finding)
      return !known.has(rule) && !known.has(instead[rule] ?? '') && (field === undefined || !faulty.has(field))
    })
  }

  const fieldOf = ({ at }: Finding): string | undefined =>
    typeof at.part === 'string' ? undefined : `${at.in} ${at.interim ?? ''} ${at.part.field}`

  it('whoever knows less of an exchange finds no more in it', () => {
    fc.assert(
      fc.property(
        fc.nat(every.length - 1),
        fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 4 }),
        fc.nat(2 ** 30 - 1),
        fc.constantFrom('all', 'the last', 'those before'),
        (index, lost, fields, where) => {
          const exchanges = exchangesOf(every[index] as Example)
          const ways = lost.map(name => lessKnown(fields)[name] as (exchange: Exchange) => Exchange)
          const lessens = (at: number) => where === 'all' || (where === 'the last') === (at === exchanges.length - 1)
          const fewer = exchanges.map((exchange, at) =>
            lessens(at) ? ways.reduce((known, less) => less(known), exchange) : exchange,
          )
          const full = judged(exchanges)
          judged(fewer).forEach((findings, at) => {
            assert.deepEqual(added(full[at] as Finding[], findings), [], `without ${lost.join(', ')}`)
          })
        },
      ),
      { numRuns: 5000 },
    )
  })

  it('nor does who lost a single field', () => {
    for (const example of every) {
      const exchanges = exchangesOf(example)
      const full = judged(exchanges)
      exchanges.forEach((exchange, index) => {
        for (const less of [...withoutAField(exchange, 'request'), ...withoutAField(exchange, 'response')]) {
          judged(exchanges.with(index, less)).forEach((findings, at) => {
            assert.deepEqual(added(full[at] as Finding[], findings), [], JSON.stringify([example, less]))
          })
        }
      })
    }
  })

  it('nothing is said of what nobody saw', () => {
    for (const example of every) {
      const judges = judge()
      for (const { source, time } of exchangesOf(example)) assert.deepEqual(judges({ source, time }), [])
    }
  })
})
