import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { annotationOf, faultsOf, names, valuesAt } from '../checks/schemas.fixture.ts'
import { examples } from '../examples.ts'
import type { Item, JsonSchema } from '../item.ts'
import { sample } from '../sample.ts'
import { schemas } from './index.ts'

const { data } = sample()

/** Each property of a schema by its path, those of objects and of elements too. */
function* propertiesOf(schema: JsonSchema, path = ''): Generator<[path: string, schema: JsonSchema]> {
  for (const [name, inner] of Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>)) {
    yield [path + name, inner]
    yield* propertiesOf(inner, `${path}${name}/`)
    if (inner.items) yield* propertiesOf(inner.items as JsonSchema, `${path}${name}/*/`)
  }
}

for (const name of names) {
  const schema: JsonSchema = schemas[name]
  const properties = new Map(propertiesOf(schema))
  const annotation = annotationOf(name)

  describe(`the schema of ${name}`, () => {
    it('tells people about itself and each property', () => {
      for (const [path, { title, description }] of [['', schema] as const, ...properties]) {
        assert.match(String(title), /^[A-Z][^.]*$/, path)
        assert.match(String(description), /^[A-Z].*[.…]$/, path)
      }
    })

    it('knows every object as a whole, and bounds every text, number and array', () => {
      for (const [path, property] of [['', schema] as const, ...properties]) {
        const { type, pattern, maxLength, format, maximum, maxItems, additionalProperties } = property
        if (property.enum) continue
        if (type === 'object') assert.equal(additionalProperties, false, path)
        if (type === 'string') assert.ok(pattern ?? maxLength ?? /^date/.test(String(format)), path)
        if (type === 'integer' || type === 'number') assert.equal(typeof maximum, 'number', path)
        if (type === 'array') assert.equal(typeof maxItems, 'number', path)
      }
    })

    it('has no property that no item has', () => {
      const unused = [...properties.keys()].filter(path => !data[name]?.some(item => valuesAt(item, path).length > 0))
      assert.deepEqual(unused, [])
    })

    it('annotates properties that it has', () => {
      const { key, unique, references, search, indexes } = annotation
      const named = [key, ...unique.flat(), ...Object.keys(references), ...search, ...indexes]
      assert.deepEqual(
        named.filter(path => !properties.has(path.replaceAll('.', '/'))),
        [],
      )
    })

    it('leaves the key to the server', () => {
      assert.ok(!(schema.required as string[]).includes(annotation.key))
    })

    it('has an example that could be posted to the sample', () => {
      const example: Item = examples[name]
      assert.equal(example[annotation.key], undefined)
      assert.deepEqual(faultsOf(name, example), [])
      for (const paths of annotation.unique) {
        const tuple = paths.flatMap(path => valuesAt(example, path))
        const rivals = (data[name] ?? []).filter(item =>
          paths.every((path, index) => valuesAt(item, path)[0] === tuple[index]),
        )
        assert.ok(tuple.length < paths.length || rivals.length === 0, String(paths))
      }
      for (const [path, to] of Object.entries(annotation.references)) {
        const values = valuesAt(example, path)
        assert.notEqual(values.length, 0)
        for (const value of values)
          assert.ok(
            data[to]?.some(item => item[annotationOf(to).key] === value),
            String(value),
          )
      }
    })
  })
}

it('keys are numbers in some collections and texts in others', () => {
  const types = names.map(name => typeof data[name]?.[0]?.[annotationOf(name).key])
  assert.deepEqual(types, ['number', 'string', 'number', 'string'])
})

it('a schema refuses what is wrong', () => {
  const wrong = {
    customers: { ...examples.customers, password: 'x' },
    parts: { ...examples.parts, sku: 'bolt' },
    orders: { ...examples.orders, status: 'lost' },
    shipments: { ...examples.shipments, shippedAt: 'yesterday' },
  }
  for (const name of names) assert.equal(faultsOf(name, wrong[name]).length, 1, name)
})
