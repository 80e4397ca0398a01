import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Item, Json } from '../item.ts'
import type { Records } from '../sample.ts'
import { schemas } from '../schemas/index.ts'
import { type Check, first, repeated } from './check.fixture.ts'

export type Name = keyof typeof schemas
export const names = Object.keys(schemas) as Name[]

/** What a schema says of its collection. */
interface Annotation {
  readonly key: string
  readonly unique: readonly (readonly string[])[]
  readonly references: Readonly<Record<string, Name>>
  readonly search: readonly string[]
  readonly indexes: readonly string[]
}

export const annotationOf = (name: Name): Annotation => schemas[name]['x-collection'] as unknown as Annotation

const ajv = new Ajv2020({ strict: true, allErrors: true })
addFormats.default(ajv)
ajv.addKeyword({ keyword: 'x-collection', schemaType: 'object' })
const validators = new Map(names.map(name => [name, ajv.compile(schemas[name])]))

/** What a schema finds wrong with an item. */
export function faultsOf(name: Name, item: unknown): unknown[] {
  const validate = validators.get(name)
  return validate?.(item) ? [] : [...(validate?.errors ?? ['no schema'])]
}

/** The values at a path; a star in it stands for each element. */
export function valuesAt(value: Json | undefined, path: string): Json[] {
  const [name = '', ...rest] = path.split(/[/.]/)
  if (value === undefined || value === null || typeof value !== 'object') return []
  const found = name === '*' ? Object.values(value) : [(value as Item)[name]]
  return found.flatMap(inner => (rest.length > 0 ? valuesAt(inner, rest.join('/')) : (inner ?? [])))
}

const itemsOf = (records: Records, name: Name): Item[] => records[name]

export const schemaChecks: Check[] = [
  {
    rule: 'every item fits the schema of its collection',
    faults: records => names.flatMap(name => itemsOf(records, name).flatMap(item => faultsOf(name, item))),
    spoil: ({ customers }) => {
      first(customers).email = 'at home'
    },
  },
  {
    rule: 'every item has a key, and no two of a collection share it',
    faults: records =>
      names.flatMap(name => {
        const keys = itemsOf(records, name).map(item => item[annotationOf(name).key])
        return [...keys.filter(key => key === undefined), ...repeated(keys)]
      }),
    spoil: ({ parts }) => {
      first(parts).id = parts[1]?.id as string
    },
  },
  {
    rule: 'what is unique by a schema is unique',
    faults: records =>
      names.flatMap(name =>
        annotationOf(name).unique.flatMap(paths => {
          const tuples = itemsOf(records, name).map(item => paths.flatMap(path => valuesAt(item, path)))
          return repeated(tuples.filter(({ length }) => length === paths.length).map(tuple => JSON.stringify(tuple)))
        }),
      ),
    spoil: ({ shipments }) => {
      const { carrier, trackingNumber } = first(shipments)
      Object.assign(shipments[1] ?? {}, { carrier, trackingNumber })
    },
  },
  {
    rule: 'every reference names an item, of a collection that comes before',
    faults: records =>
      names.flatMap((name, index) =>
        Object.entries(annotationOf(name).references).flatMap(([path, to]) => {
          if (names.indexOf(to) >= index) return [`${name} before ${to}`]
          const keys = new Set(itemsOf(records, to).map(item => item[annotationOf(to).key]))
          return itemsOf(records, name)
            .flatMap(item => valuesAt(item, path))
            .filter(value => !keys.has(value))
        }),
      ),
    spoil: ({ orders }) => {
      first(first(orders).lines).partId = 'perpetual-motion-machine'
    },
  },
]
