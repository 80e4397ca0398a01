import assert from 'node:assert/strict'
import type { Expectation, Expected } from './format.fixture.ts'

/** What came, whatever it came through. */
export interface Came {
  readonly status: number
  /** The combined value of a field, by its name in lower case. */
  readonly field: (name: string) => string | null | undefined
  /** As text; `undefined` where there is none. */
  readonly content: string | undefined
}

/**
 * Checks an answer against what a case expects.
 *
 * @param expected what `vectors/answers.json` says
 * @param came the answer
 * @param unseen fields that the transport keeps to itself, in lower case
 * @throws AssertionError that names what is not as expected
 */
export function assertExpected(
  { status, fields = {}, content, problem }: Expected,
  came: Came,
  unseen: readonly string[] = [],
) {
  assert.equal(came.status, status)
  for (const [name, expectation] of Object.entries(fields)) {
    if (!unseen.includes(name.toLowerCase())) meets(name, expectation, came.field(name.toLowerCase()) ?? undefined)
  }
  if (content !== undefined) meets('content', content, came.content || undefined)
  if (problem === undefined) return
  assert.match(String(came.field('content-type')), /^application\/problem\+json/)
  within('problem', problem, JSON.parse(String(came.content)))
}

function meets(what: string, expectation: Expectation, value: string | undefined): void {
  const saw = `${what} is ${JSON.stringify(value)}`
  if (typeof expectation === 'string') {
    assert.equal(value, expectation, `${saw}, and not ${JSON.stringify(expectation)}`)
  } else if (typeof expectation === 'boolean') {
    assert.equal(value !== undefined, expectation, `${saw}, and should be ${expectation ? 'there' : 'absent'}`)
  } else if ('pattern' in expectation) {
    assert.match(value ?? assert.fail(`${what} is absent`), new RegExp(expectation.pattern), saw)
  } else {
    const members = (value ?? assert.fail(`${what} is absent`)).split(',').map(member => member.trim())
    if ('list' in expectation) assert.deepEqual(members.toSorted(), expectation.list.toSorted(), saw)
    else assert.ok(members.map(lower).includes(lower(expectation.includes)), `${saw}, without ${expectation.includes}`)
  }
}

const lower = (text: string): string => text.toLowerCase()

/** Whether a value has everything that is expected of it; what else it has does not matter. */
function within(where: string, expected: unknown, value: unknown): void {
  if (typeof expected === 'object' && expected !== null) {
    assert.ok(typeof value === 'object' && value !== null, `${where} is ${JSON.stringify(value)}`)
    for (const [name, part] of Object.entries(expected)) {
      within(`${where}/${name}`, part, (value as Record<string, unknown>)[name])
    }
  } else assert.deepEqual(value, expected, where)
}
