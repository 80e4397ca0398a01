import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readOpenApi } from './document.ts'
import { judgeOpenApi } from './judge.ts'
import { descriptionRules } from './rules.ts'

const documentOf = (pathItem: object) => JSON.stringify({ openapi: '3.1.0', paths: { '/orders': pathItem } })
/** The entries of a document, and the faults of it. */
function judged(text: string, name: string) {
  const all = judgeOpenApi(text, name)
  return {
    entries: all.flatMap(each => ('fault' in each ? [] : [each])),
    faults: all.flatMap(each => ('fault' in each ? [each.fault] : [])),
  }
}
const findingsOf = (text: string) => judged(text, 'api').entries.flatMap(({ findings }) => findings)
const spoke = (pathItem: object, id: string) => findingsOf(documentOf(pathItem)).some(({ rule }) => rule === id)

describe('OpenAPI documents', () => {
  for (const { id, passes, fails, says, why, mend } of descriptionRules) {
    it(`${id} passes what is right, and finds what is not`, () => {
      assert.ok(passes.length > 0 && fails.length > 0)
      for (const each of passes) assert.ok(!spoke(each, id), JSON.stringify(each))
      for (const each of fails) assert.ok(spoke(each, id), JSON.stringify(each))
      for (const text of [says, why, mend]) assert.match(text ?? '', /^.{10,300}\.$/)
    })
  }

  const yaml = `openapi: 3.1.0
security: [{ bearer: [] }]
paths:
  /orders/{id}:
    parameters: [{ name: If-Match, in: header }]
    put:
      responses:
        '401': { $ref: '#/components/responses/unauthorized' }
        4XX: {}
components:
  responses:
    unauthorized:
      headers: { WWW-Authenticate: {} }
      content: { application/problem+json: {} }
`

  it('are read as YAML, with references and what paths share', () => {
    const [operation] = readOpenApi(yaml).operations
    assert.deepEqual(operation?.responses[0], {
      code: '401',
      pointer: '/paths/~1orders~1{id}/put/responses/401',
      fields: ['www-authenticate'],
      types: ['application/problem+json'],
    })
    assert.ok(operation?.secured)
    assert.deepEqual(operation?.parameters, [{ name: 'If-Match', in: 'header' }])
  })

  it('say where they are at fault', () => {
    const [entry] = judged(yaml.replace(', content', ''), 'api.yaml').entries
    assert.equal(entry?.exchange.source, 'api.yaml#/paths/~1orders~1{id}/put/responses/4XX')
  })

  const swagger = `swagger: '2.0'
paths:
  /a: { get: { parameters: [{ in: body, name: x }], responses: { 204: { schema: {} } } } }
`
  it('are read as Swagger 2.0 too', () => {
    const rules = findingsOf(swagger).map(({ rule }) => rule)
    assert.deepEqual(rules.sort(), ['declared-content-forbidden', 'declared-request-content-without-meaning'])
  })

  for (const [what, paths, faults] of [
    ['paths', '[]', ['a#/paths: It has to be an object.']],
    ['paths', '"none"', ['a#/paths: It has to be an object.']],
    ['a path item', '{"/b/c":[]}', ['a#/paths/~1b~1c: It has to be an object.']],
    ['an operation', '{"/b":{"get":"x"}}', ['a#/paths/~1b/get: It has to be an object.']],
    ['responses', '{"/b":{"get":{"responses":[]}}}', ['a#/paths/~1b/get/responses: It has to be an object.']],
    [
      'a response',
      '{"/b":{"get":{"responses":{"200":1}}}}',
      ['a#/paths/~1b/get/responses/200: It has to be an object.'],
    ],
    ['what is empty, or an extension', '{"/b":null,"x-c":[],"/d":{"get":{"responses":{"204":null,"x-e":1}}}}', []],
  ] as const) {
    it(`name the place where ${what} is ${paths}`, () => {
      assert.deepEqual(judged(`{"openapi":"3.1.0","paths":${paths}}`, 'a').faults, faults)
    })
  }

  it('are judged around what cannot be read', () => {
    const { entries, faults } = judged(
      '{"openapi":"3.1.0","paths":{"/a":[],"/b":{"get":{"responses":{"600":{}}}}}}',
      'a',
    )
    assert.deepEqual([entries.length, faults.length], [1, 1])
  })

  it('ask for what a 200 should have in one finding, where it shows its target', () => {
    const told = (method: string) =>
      findingsOf(documentOf({ [method]: { responses: { 200: {} } } }))
        .filter(({ rule }) => rule === 'declared-without-useful-field')
        .map(({ says }) => says)
    assert.deepEqual(['get', 'head', 'delete', 'query'].map(told), [
      ['200 is declared without ETag and Last-Modified.'],
      ['200 is declared without ETag and Last-Modified.'],
      [],
      [],
    ])
  })

  for (const [text, says] of [
    [
      `openapi: 3.1.0\nx: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`,
      /^Line 2, column \d+: It is nested too deeply\.$/,
    ],
    [`openapi: 3.1.0\nx:\n  ${'- '.repeat(20_000)}1\n`, /It is nested too deeply\.$/],
    ['openapi: 3.1.0\npaths:\n  a: b: c\n', /^Line 3, column \d+: /],
    ['{"openapi":"3.1.0",\n"paths":{', /^Line 2, column/],
    ['{"name":"x"}', /neither "openapi" nor "swagger"/],
    [
      `openapi: 3.1.0\na: &a [x,x]\n${'bcdefghijklmnop'
        .split('')
        .map(
          (name, index, all) =>
            `${name}: &${name} [*${all[index - 1] ?? 'a'},*${all[index - 1] ?? 'a'},*${all[index - 1] ?? 'a'}]`,
        )
        .join('\n')}\n`,
      /alias/,
    ],
  ] as const) {
    it(`that cannot be read say why: ${says}`, () => {
      assert.throws(() => judgeOpenApi(text, 'api.yaml'), { message: says })
    })
  }

  it('may have circles of references, and names from the prototype', () => {
    const text = JSON.stringify({
      openapi: '3.1.0',
      paths: { '/a': { $ref: '#/a' }, '/b': { get: { $ref: '#/paths/__proto__/constructor' } }, __proto__: null },
      a: { $ref: '#/a' },
    })
    assert.deepEqual(
      readOpenApi(text).operations.map(({ path }) => path),
      ['/b'],
    )
  })
})
