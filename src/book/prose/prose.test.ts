import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { describe, it } from 'node:test'
import { pathToFileURL } from 'node:url'
import { status } from '../status.ts'
import type { ExampleMessage, Prose } from './prose.ts'

const records: Prose[] = []
for (const file of readdirSync(import.meta.dirname)) {
  if (!/^\d{3}\.ts$/.test(file)) continue
  const module: Record<string, Prose> = await import(pathToFileURL(`${import.meta.dirname}/${file}`).href)
  records.push(...Object.values(module))
}

const startLine = { client: /^[!#$%&'*+.^`|~\w-]+ \S+ HTTP\/\d\.\d$/, server: /^HTTP\/\d\.\d \d{3} .*$/ }
const fieldLine = /^[!#$%&'*+.^`|~\w-]+: \S.*$/

function checkMessage(message: ExampleMessage): void {
  if (message.lines.length === 0) return
  assert.match(message.lines[0] as string, startLine[message.from])
  for (const line of message.lines.slice(1)) assert.match(line, fieldLine)
}

describe('prose', () => {
  for (const prose of records) {
    it(`${prose.code} is told in full`, () => {
      const facts = status(prose.code)
      assert.ok(facts, `no facts for ${prose.code}`)
      assert.ok(
        prose.summary.length <= 120 && prose.summary.endsWith('.'),
        'summary: one sentence, at most 120 characters',
      )
      for (const voice of ['standard', 'plain', 'practice'] as const) {
        assert.ok(prose[voice].length >= 120, `${voice}: too short to help anyone`)
      }
      assert.ok(prose.retry.length > 15, 'retry')
      assert.ok(prose.symptoms.length >= 3, 'symptoms: at least three')
      assert.deepEqual(
        prose.symptoms,
        prose.symptoms.map(symptom => symptom.toLowerCase()),
      )
      for (const person of ['user', 'developer', 'operator'] as const) {
        assert.ok(prose.steps[person].length >= 1, `steps: ${person}`)
        for (const step of prose.steps[person]) assert.ok(step.length > 20 && /[.?]$/.test(step), `step: ${step}`)
      }
      assert.deepEqual(Object.keys(prose.fields).sort(), Object.keys(facts.fields).sort(), 'fields: those of the facts')
      assert.ok(prose.confused.length >= 1, 'confused')
      for (const { code } of prose.confused) assert.ok(status(code) && code !== prose.code, `confused: ${code}`)
      assert.ok(prose.history.length >= 1, 'history')
      const years = prose.history.map(entry => entry.year)
      assert.deepEqual(
        years,
        years.toSorted((a, b) => a - b),
        'history: oldest first',
      )
      assert.equal((prose.claims?.length ?? 0) > 0, facts.owners.length > 1, 'claims: one or more where owners contest')
      assert.ok(prose.examples.length >= 1, 'examples')
      for (const example of prose.examples) for (const message of example.messages) checkMessage(message)
      assert.doesNotMatch(JSON.stringify(prose), /TODO|lorem|\bpayload\b(?! too large)|[—–“”‘’…]/i, 'house style')
    })
  }
})
