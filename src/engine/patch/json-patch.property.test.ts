import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { frozen } from './hostile.fixture.ts'
import { type Json, jsonPatch, PatchConflict, parsePointer } from './index.ts'

/** The operations once more, as the RFC words them: on a document of its own each time, sharing nothing. */

interface Step {
  readonly [member: string]: Json
  readonly op: 'add' | 'remove' | 'replace' | 'move' | 'copy' | 'test'
  readonly path: string
  readonly from: string
  readonly value: Json
}

// biome-ignore lint/suspicious/noExplicitAny: a model, free to write anywhere
type Loose = any

class Refused extends Error {}

const cloned = (value: Loose): Loose => JSON.parse(JSON.stringify(value))

function at(value: Loose, tokens: readonly string[]): Loose {
  for (const token of tokens) {
    if (Array.isArray(value) && !/^(0|[1-9]\d*)$/.test(token)) throw new Refused()
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, token)) throw new Refused()
    value = value[token]
  }
  return value
}

function add(root: { top: Loose }, pointer: string, value: Loose): void {
  const tokens = ['top', ...(parsePointer(pointer) ?? [])]
  const last = tokens.pop() as string
  const parent = at(root, tokens)
  if (Array.isArray(parent)) {
    const index = last === '-' ? parent.length : /^(0|[1-9]\d*)$/.test(last) ? Number(last) : Infinity
    if (index > parent.length) throw new Refused()
    parent.splice(index, 0, value)
  } else if (typeof parent === 'object' && parent !== null) {
    Object.defineProperty(parent, last, { value, writable: true, enumerable: true, configurable: true })
  } else throw new Refused()
}

function remove(root: { top: Loose }, pointer: string): Loose {
  if (pointer === '') throw new Refused()
  const tokens = ['top', ...(parsePointer(pointer) ?? [])]
  const value = at(root, tokens)
  const last = tokens.pop() as string
  const parent = at(root, tokens)
  if (Array.isArray(parent)) parent.splice(Number(last), 1)
  else delete parent[last]
  return value
}

function model(document: Json, { op, path, from, value }: Step): Json {
  const root = { top: cloned(document) }
  const read = (pointer: string): Loose => at(root, ['top', ...(parsePointer(pointer) ?? [])])
  if (op === 'add') add(root, path, cloned(value))
  else if (op === 'remove') remove(root, path)
  else if (op === 'copy') add(root, path, cloned(read(from)))
  else if (op === 'move') {
    if (path.startsWith(`${from}/`)) throw new Refused()
    if (path === from) read(from)
    else add(root, path, remove(root, from))
  } else {
    const old = read(path)
    if (op === 'test') {
      try {
        assert.deepStrictEqual(old, cloned(value))
      } catch {
        throw new Refused()
      }
    } else if (path === '') root.top = cloned(value)
    else if (Array.isArray(at(root, ['top', ...(parsePointer(path) ?? []).slice(0, -1)]))) {
      remove(root, path)
      add(root, path, cloned(value))
    } else add(root, path, cloned(value))
  }
  return root.top
}

const name = fc.constantFrom('a', 'b', '0', '1', '__proto__')
const { value } = fc.letrec<{ value: Json }>(tie => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom<Json[]>(0, 1, null, 'a'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(name, tie('value'), { noNullPrototype: true, maxKeys: 4 }),
  ),
}))
const pointer = fc
  .array(fc.oneof({ weight: 9, arbitrary: name }, { weight: 1, arbitrary: fc.constantFrom('-', '2', '01') }), {
    maxLength: 3,
  })
  .map(tokens => tokens.map(token => `/${token}`).join(''))
const step = fc.record(
  {
    op: fc.constantFrom('add', 'remove', 'replace', 'move', 'move', 'copy', 'copy', 'test'),
    path: pointer,
    from: pointer,
    value,
  },
  { noNullPrototype: true },
) as fc.Arbitrary<Step>

describe('any JSON Patch', () => {
  it('does what the RFC says, step by step, and writes to nothing it was given', () => {
    let done = 0
    let refused = 0
    fc.assert(
      fc.property(value, fc.array(step, { maxLength: 60, size: 'max' }), (document, steps) => {
        frozen(document)
        frozen(steps)
        const kept: Step[] = []
        let expected = document
        for (const step of steps) {
          try {
            expected = model(expected, step)
            kept.push(step)
            done++
            if (JSON.stringify(expected).length > 20_000) break
          } catch (error) {
            if (!(error instanceof Refused)) throw error
            refused++
            assert.throws(
              () => jsonPatch(document, [...kept, step]),
              error => error instanceof PatchConflict && error.operation === kept.length,
            )
          }
        }
        assert.deepEqual(cloned(jsonPatch(document, kept)), cloned(expected))
      }),
      { numRuns: 1500 },
    )
    assert.ok(done > 5000 && refused > 5000, `${done} done, ${refused} refused`)
  })
})
