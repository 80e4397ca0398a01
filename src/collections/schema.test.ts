import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Json } from '../engine/index.ts'
import type { JsonSchema } from './definition.ts'
import { judgeBy, standardSchema } from './schema.ts'
import { SchemaError } from './schema-compile.ts'

/** The faults of a value, each as its path and message. */
const faults = (schema: JsonSchema, value: Json): string[] =>
  judgeBy(schema)(value).map(({ path, message }) => `${path.map(token => `/${token}`).join('')} ${message}`)

const of = (schema: JsonSchema): JsonSchema => ({ properties: { a: schema } })

const nested = (depth: number): Json => (depth > 1 ? { a: nested(depth - 1) } : {})

describe('a JSON Schema judges items', () => {
  it('and says what is wrong in plain words', () => {
    for (const [schema, value, ...messages] of [
      [{ type: 'number' }, '1', 'must be a number'],
      [{ type: 'integer' }, 1.5, 'must be an integer'],
      [{ type: ['boolean', 'null'] }, 0, 'must be true or false or null'],
      [{ enum: ['red', 1, null] }, 'blue', 'must be one of "red", 1, null'],
      [{ enum: Array.from({ length: 21 }, (_, i) => i) }, -1, `must be one of ${[...Array(20).keys()].join(', ')} …`],
      [{ const: { x: 1 } }, 2, 'must be {"x":1}'],
      [{ minLength: 1 }, '', 'must not be empty'],
      [{ minLength: 3 }, 'ab', 'must have at least 3 characters'],
      [{ maxLength: 1 }, '😀😀', 'must have at most 1 character'],
      [{ maxLength: 1 }, '😀'],
      [{ pattern: '^\\p{Lu}$' }, 'x', 'must match the pattern ^\\p{Lu}$'],
      [{ format: 'date' }, '2026-02-30', 'must be a date, such as 2026-10-05'],
      [{ format: 'email' }, 'x', 'must be an e-mail address'],
      [{ format: 'int32' }, 2 ** 40, 'must be in the format "int32"'],
      [{ minimum: 1 }, 0, 'must be at least 1'],
      [{ maximum: 1 }, 2, 'must be at most 1'],
      [{ exclusiveMinimum: 0 }, 0, 'must be more than 0'],
      [{ exclusiveMaximum: 0 }, 0, 'must be less than 0'],
      [{ multipleOf: 0.01 }, 19.99],
      [{ multipleOf: 0.01 }, 19.999, 'must be a multiple of 0.01'],
      [{ minItems: 1 }, [], 'must have at least 1 element'],
      [{ maxItems: 2 }, [1, 2, 3], 'must have at most 2 elements'],
      [{ prefixItems: [{}], items: false }, [1, 2], 'must have at most 1 element'],
      [{ prefixItems: [{}], unevaluatedItems: false }, [1, 2], 'must have at most 1 element'],
      [{ contains: { type: 'number' } }, ['x', 'y'], 'must have at least 1 element of the right kind'],
      [
        { contains: {}, minContains: 2, maxContains: 3 },
        [1],
        'must have at least 2 and at most 3 elements of the right kind',
      ],
      [{ minProperties: 1 }, {}, 'must have at least 1 property'],
      [{ maxProperties: 0 }, { x: 1 }, 'must have at most 0 properties'],
      [{ not: { type: 'string' } }, 'x', 'is of a kind that is ruled out'],
      [{ not: { enum: ['.', '..'] } }, '..', 'must not be one of ".", ".."'],
      [{ not: { const: null } }, null, 'must not be null'],
      [false, 1, 'must not be there'],
      [{ uniqueItems: true }, [1, '1', [1], { x: 1 }, { x: [1] }]],
      [{ uniqueItems: false }, [1, 1]],
      [{ uniqueItems: true }, [0, { x: 1, y: [2] }, { y: [2], x: 1 }], 'must not have equal elements, as 1 and 2 are'],
      [
        { anyOf: [{ type: 'number' }, { type: 'null' }] },
        'x',
        'fits none of the alternatives (must be a number; must be null)',
      ],
      [
        { oneOf: [{ type: 'string' }, { minimum: 1 }, { minimum: 2 }] },
        3,
        'fits several alternatives, and must fit only one',
      ],
      [
        { oneOf: [{ required: ['x'], properties: { y: { type: 'null' } } }, { type: 'string' }] },
        { y: 1 },
        'fits none of the alternatives (/x: "x" is missing; /y: must be null; must be a string)',
      ],
    ] as [Json, Json, ...string[]][]) {
      assert.deepEqual(
        faults({ properties: { a: schema } }, { a: value }),
        messages.map(message => `/a ${message}`),
        JSON.stringify(schema),
      )
    }
  })

  it('and says it at the member that it is about, with all faults at once', () => {
    const schema = {
      properties: { name: {}, lines: { items: { properties: { 'a/b': { type: 'number' } }, required: ['id'] } } },
      required: ['name', 'lines'],
      additionalProperties: false,
      dependentRequired: { lines: ['total'] },
    }
    assert.deepEqual(faults(schema, { lines: [{}, { id: 1, 'a/b': '' }], colour: 1, 'a~': 2 }).sort(), [
      '/a~ "a~" is not a property that it has',
      '/colour "colour" is not a property that it has',
      '/lines/0/id "id" is missing',
      '/lines/1/a/b must be a number',
      '/name "name" is missing',
      '/total "total" is missing, and "lines" calls for it',
    ])
    assert.deepEqual(faults({ propertyNames: { maxLength: 6 } }, { name: 1, surname: 1 }), [
      '/surname the name "surname" must have at most 6 characters',
    ])
    assert.deepEqual(faults({ unevaluatedProperties: false }, { a: 1 }), ['/a "a" is not a property that it has'])
    // biome-ignore lint/suspicious/noThenProperty: a keyword
    const conditional = { if: { required: ['a'] }, then: { required: ['b'] } }
    assert.deepEqual(faults(conditional, { a: 1 }), ['/b "b" is missing'])
  })

  it('and takes back no fault of another value where none of the alternatives fits', () => {
    const schema = { properties: { ab: { type: 'null' }, a: { anyOf: [{ type: 'null' }] }, c: { anyOf: [false] } } }
    assert.deepEqual(faults(schema, { ab: 1, a: 1, c: 1 }), [
      '/ab must be null',
      '/a fits none of the alternatives (must be null)',
      '/c fits none of the alternatives (must not be there)',
    ])
  })

  it('and changes nothing', () => {
    const schema = standardSchema({ properties: { a: { type: 'integer', default: 1 }, b: { type: 'integer' } } })
    const value = { b: 2, c: 3 }
    assert.deepEqual(schema['~standard'].validate(value), { value: { b: 2, c: 3 } })
    assert.deepEqual(schema['~standard'].validate({ b: '2' }), {
      issues: [{ path: ['b'], message: 'must be an integer' }],
    })
  })

  it('that are objects', () => {
    for (const value of [null, [], 'x', 1, true]) assert.deepEqual(faults({}, value), [' must be an object'])
  })

  it('that hold no U+0000, in no string and no name', () => {
    assert.deepEqual(faults({}, { a: ['x\0', { 'b\0': 1 }], c: '\\u0000' }), [
      '/a/0 holds the character U+0000',
      '/a/1/b\0 has the character U+0000 in its name',
    ])
  })

  it('that nest at most 32 deep', () => {
    assert.deepEqual(faults({}, nested(32)), [])
    assert.deepEqual(faults({}, nested(33)), [`${'/a'.repeat(32)} nests deeper than 32`])
    assert.equal(faults({}, nested(5000)).length, 1)
  })

  it('that a client made to have a million faults', () => {
    const numbers = of({ items: { type: 'number' } })
    const texts = (length: number): Json => ({ a: Array.from({ length }, () => 'x') })
    assert.equal(faults(numbers, texts(150)).length, 100)
    // a larger item is judged up to its first fault
    assert.deepEqual(faults(numbers, texts(300_000)), ['/a/0 must be a number'])
    assert.equal(faults({}, { a: Array.from({ length: 1000 }, () => '\0') }).length, 100)
    assert.ok(faults({}, { a: Array.from({ length: 100_000 }, () => ({})) }).length === 0)
  })

  it('that a client gave long names, which the faults do not repeat without end', () => {
    const name = 'n'.repeat(10_000)
    const value = { [name]: Array.from({ length: 100 }, () => 'x') }
    const found = faults({ additionalProperties: { items: { type: 'number' } } }, value)
    assert.equal(found.length, 1)
    const [unknown = ''] = faults({ additionalProperties: false }, { [name]: 1 })
    assert.equal(unknown, `/${name} "${'n'.repeat(100)}…" is not a property that it has`)
  })

  it('with the members __proto__ and constructor like any other', () => {
    const value = JSON.parse('{"__proto__":{"b":1},"constructor":1}')
    assert.deepEqual(faults({ properties: { b: { type: 'string' } } }, value), [])
    const inherited = { properties: { valueOf: { type: 'null' } }, dependentRequired: { valueOf: ['a'] } }
    assert.deepEqual(faults(inherited, {}), [])
    assert.deepEqual(faults({ required: ['toString'] }, {}), ['/toString "toString" is missing'])
    assert.deepEqual(faults(JSON.parse('{"properties":{"constructor":{"type":"null"}}}'), value), [
      '/constructor must be null',
    ])
  })

  it('with unique elements, as comparing each with each would find them', () => {
    const unique = judgeBy(of({ uniqueItems: true }))
    const element = fc.jsonValue({ maxDepth: 2, noNullPrototype: true } as fc.JsonSharedConstraints)
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(0, -0, '', '0', null), element), { maxLength: 8 }), elements => {
        const plain: Json[] = JSON.parse(JSON.stringify(elements))
        const same = (x: Json, y: Json): boolean => {
          try {
            assert.deepEqual(x, y)
            return typeof x === typeof y && Array.isArray(x) === Array.isArray(y) && (x === null) === (y === null)
          } catch {
            return false
          }
        }
        const equal = plain.some((x, i) => plain.some((y, j) => i < j && same(x, y)))
        assert.equal(unique({ a: plain }).length, equal ? 1 : 0)
      }),
    )
  })
})

describe('a JSON Schema cannot be used', () => {
  const refused = (schema: JsonSchema): string => {
    try {
      standardSchema(schema)
    } catch (error) {
      assert.ok(error instanceof SchemaError, String(error))
      return `${error.path.map(token => `/${token}`).join('')} ${error.message}`
    }
    return 'none'
  }

  it('that is none; it says where', () => {
    assert.match(refused(of({ type: 'strng' })), /^\/properties\/a\/type fits none of .*"string"/)
    assert.match(refused({ properties: 5 }), /^\/properties must be an object/)
    assert.match(refused({ required: 'a' }), /^\/required must be an array/)
    assert.match(refused(of({ multipleOf: 0 })), /^\/properties\/a\/multipleOf must be more than 0/)
    assert.match(refused(of({ pattern: '(' })), /Invalid regular expression|regular expression/)
  })

  it('whose keywords or formats are unknown', () => {
    assert.match(refused({ requried: ['a'] }), /"requried" is no keyword of JSON Schema 2020-12/)
    assert.match(refused(of({ nullable: true, type: 'string' })), /"nullable" is no keyword/)
    assert.match(refused({ $async: true }), /"\$async" is no keyword/)
    assert.match(refused(of({ format: 'emial' })), /"emial" is no format that is known. There are .*email/)
    assert.equal(refused({ 'x-note': 1, ...of({ 'x-Other': 2 }) }), 'none')
  })

  it('that refers to another document, nowhere, or only to itself', () => {
    assert.match(refused({ $ref: 'https://example.com/a.json' }), /"\$ref": .*a\.json" leads nowhere .* not fetched/)
    assert.match(refused(of({ $ref: '#/$defs/a' })), /"#\/\$defs\/a" leads nowhere/)
    assert.match(refused({ $ref: '#' }), /leads back to itself/)
    const circular: JsonSchema[] = [{ $ref: '#/$defs/x' }, { type: 'object', anyOf: [{ $ref: '#/$defs/x' }] }]
    for (const x of circular)
      assert.match(refused({ $defs: { x }, ...of({ $ref: '#/$defs/x' }) }), /leads back to itself/)
    assert.equal(
      refused({ $defs: { x: of({ $ref: '#/$defs/x' }) }, allOf: [{ $ref: '#/$defs/x' }], ...of({}) }),
      'none',
    )
    assert.match(refused(of({ $ref: '#/$defs/%zz' })), /percent/)
    assert.equal(refused({ $defs: { a: { $anchor: 'b' } }, ...of({ $ref: '#b' }) }), 'none')
  })

  it('of another version', () => {
    assert.match(
      refused({ $schema: 'http://json-schema.org/draft-07/schema#' }),
      /^\/\$schema must be "https:.*2020-12/,
    )
    assert.equal(refused({ $schema: 'https://json-schema.org/draft/2020-12/schema' }), 'none')
  })

  it('but two with the same $id can', () => {
    for (const type of ['string', 'number']) {
      assert.equal(faults({ $id: 'https://example.com/part', ...of({ type }) }, { a: null }).length, 1)
    }
  })
})
