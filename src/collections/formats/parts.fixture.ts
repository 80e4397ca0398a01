import fc from 'fast-check'
import { type Json, Malformed, Refusal, Unprocessable } from '../../engine/index.ts'
import type { Definition, Item, Property } from '../definition.ts'
import type { MediaType } from './types.ts'

const property = (name: string, type: Property['type'], path = name.split('.')) => [name, { name, path, type }] as const

/** A collection with a property of each kind. */
export const parts: Definition = {
  name: 'parts',
  schema: {
    type: 'object',
    properties: {
      name: { type: 'string' },
      stock: { type: 'integer' },
      price: { type: ['number', 'null'] },
      active: { type: 'boolean' },
      address: {
        type: 'object',
        properties: {
          city: { type: 'string' },
          place: { type: ['object', 'null'], properties: { height: { type: 'number' } } },
          lines: { type: 'array' },
        },
      },
      tags: { type: 'array' },
      note: {},
      maker: { type: ['object', 'string'], properties: { name: { type: 'string' } } },
      'a "odd", one': { type: 'string' },
      id: { type: 'string' },
    },
  },
  key: { property: 'id', type: 'string' },
  properties: new Map([
    property('id', 'string'),
    property('name', 'string'),
    property('stock', 'integer'),
    property('price', 'number'),
    property('active', 'boolean'),
    property('address.city', 'string'),
    property('address.place.height', 'number'),
    property('note', 'any'),
    property('a "odd", one', 'string', ['a "odd", one']),
  ]),
  unique: [],
  references: [],
  search: [],
  indexes: [],
  judge: { '~standard': { version: 1, vendor: 'statute', validate: value => ({ value: value as Item }) } },
}

/** Texts with what could go wrong in each format. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('"', ',', '\n', '\r', '\r\n', ' ', 'a', 'é', '😀', '\ufeff', '=', '[', ']', '{', '\\'),
  }),
  fc.constantFrom('', 'true', 'null', '12', '-0.5e3', '"x"', '[1]', '{"a":1}', '[1', '007', '=1+1', '__proto__'),
)
const integer = fc.oneof(fc.maxSafeInteger(), fc.constantFrom(0, 1e20, -1e21))
// JSON has one zero
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map(value => value || 0)
const json = fc
  .jsonValue({ maxDepth: 3 })
  .map(value => JSON.parse(JSON.stringify(value, (_, each) => (each === null ? 0 : each))) as Json)
  .filter(value => JSON.stringify(value).isWellFormed())

const some = (model: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(model, { requiredKeys: [], noNullPrototype: true })
const filled = (value: object) => Object.keys(value).length > 0

/** Items of {@link parts} that CSV can express: without null, and without objects that hold nothing. */
export const anyPart = fc
  .record(
    {
      id: text,
      name: text,
      stock: integer,
      price: fc.oneof(number, integer),
      active: fc.boolean(),
      address: some({
        city: text,
        place: some({ height: number }).filter(filled),
        lines: fc.array(json),
      }).filter(filled),
      tags: fc.array(json),
      note: fc.oneof(text, json),
      maker: fc.oneof(text, some({ name: text })),
      'a "odd", one': text,
    },
    { requiredKeys: ['id'], noNullPrototype: true },
  )
  .map(part => part as Record<string, Json>)

export const octetsOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

/** Content cut into pieces of so many octets, in memory that is used again. */
export async function* inPieces(octets: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const memory = new Uint8Array(size)
  for (let at = 0; at < octets.length; at += size) {
    const piece = octets.subarray(at, at + size)
    memory.fill(0)
    memory.set(piece)
    yield memory.subarray(0, piece.length)
  }
}

/** What is said of content that cannot be read: the status and why. */
export function faultOf(error: unknown): unknown {
  if (error instanceof Malformed) return `400 ${error.message}`
  if (error instanceof Unprocessable) return error.faults.map(({ pointer, detail }) => `422 ${pointer} ${detail}`)
  if (error instanceof Refusal) return `${error.status} ${error.detail}`
  throw error
}

export const types: Readonly<Record<'json' | 'csv' | 'ndjson', MediaType>> = {
  json: 'application/json',
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
}
