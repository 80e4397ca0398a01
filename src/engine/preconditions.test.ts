import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { byteRanges, json, request, resource, service } from './index.ts'
import {
  axes,
  type Case,
  content,
  everyCase,
  expected,
  isPublished,
  modified,
  representative,
} from './preconditions.fixture.ts'

/** A service whose one resource is as a case says, and how often its methods did something. */
function serviceFor({ exists, tag, dated, creates }: Case) {
  const done = { times: 0 }
  const act = (): undefined => {
    done.times++
  }
  const accept = { 'application/json': json }
  const shop = service([
    resource('/', {
      find: () => (exists ? 'here' : undefined),
      ...(tag && { entityTag: () => 'v1' }),
      ...(dated && { lastModified: () => new Date(modified) }),
      represent: { 'text/plain': () => content },
      ranges: byteRanges,
      post: { accept, act },
      put: { accept, creates, act },
      delete: act,
    }),
  ])
  return { shop, done }
}

function fieldsOf(of: Case): Record<string, string> {
  const fields: Record<string, string> = {}
  if (of.ifMatch) fields['If-Match'] = of.ifMatch
  if (of.ifNoneMatch) fields['If-None-Match'] = of.ifNoneMatch
  if (of.ifModifiedSince) fields['If-Modified-Since'] = of.ifModifiedSince
  if (of.ifUnmodifiedSince) fields['If-Unmodified-Since'] = of.ifUnmodifiedSince
  if (of.range) fields.Range = of.range
  if (of.ifRange) fields['If-Range'] = of.ifRange
  if (of.method === 'POST' || of.method === 'PUT') fields['Content-Type'] = 'application/json'
  return fields
}

/** What a case says beside its fields; those with one key share a service. */
const keyOf = (of: Case): string => `${of.exists} ${of.tag} ${of.dated} ${of.creates}`

const contentRanges: Readonly<Record<number, string>> = { 206: 'bytes 0-0/10', 416: 'bytes */10' }

const size = Object.values(axes).reduce((product, values) => product * values.length, 1)

describe('preconditions', () => {
  it('agree with an oracle written from RFC 9110 §13 and §14, in every combination', async () => {
    const services = new Map<string, ReturnType<typeof serviceFor>>()
    const octets = new TextEncoder().encode('{}')
    let count = 0
    for (const of of everyCase()) {
      const served = services.get(keyOf(of)) ?? serviceFor(of)
      services.set(keyOf(of), served)
      const fields = fieldsOf(of)
      const before = served.done.times
      const asked = request(of.method, '/', fields, 'Content-Type' in fields ? octets : undefined)
      const answering = served.shop.answer(asked)
      const { status, fields: answered } = answering instanceof Promise ? await answering : answering
      const wanted = expected(of)
      const acted = served.done.times - before
      const shouldAct = wanted === 201 || wanted === 204
      if (status !== wanted || acted !== Number(shouldAct) || answered['Content-Range'] !== contentRanges[wanted]) {
        assert.fail(
          `${status} in place of ${wanted}, ${acted} acts, ${JSON.stringify(answered)}: ${JSON.stringify(of)}`,
        )
      }
      count++
    }
    // creates is an axis of PUT alone, one of five methods
    assert.equal(count, (size / 2 / 5) * 6)
  })

  it('are published in cases that stand for all', () => {
    for (const of of everyCase()) {
      const stands = representative(of)
      if (!isPublished(stands) || expected(stands) !== expected(of)) {
        assert.fail(`${JSON.stringify(of)} does not come to ${JSON.stringify(stands)}`)
      }
    }
  })

  it('are published as they are', () => {
    const file = join(import.meta.dirname, '../../vectors/preconditions.json')
    const { columns, values, cases }: Published = JSON.parse(readFileSync(file, 'utf8'))
    const published = [...everyCase()].filter(isPublished)
    assert.equal(cases.length, published.length)
    for (const [index, of] of published.entries()) {
      const told = cases[index]?.map((cell, at) => values[columns[at] as string]?.[Number(cell)] ?? cell)
      const meant = [...Object.values(of), expected(of)].map(value =>
        typeof value === 'boolean' ? Number(value) : (value ?? 0),
      )
      if (`${told}` !== `${meant}`) assert.fail(`row ${index} says ${told}, not ${meant}`)
    }
  })
})

interface Published {
  readonly columns: readonly string[]
  readonly values: Readonly<Record<string, readonly (string | null)[]>>
  readonly cases: readonly (readonly (string | number)[])[]
}
