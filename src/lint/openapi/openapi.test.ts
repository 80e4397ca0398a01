import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readOpenApi } from './document.ts'
import { judgeOpenApi } from './judge.ts'
import { descriptionRules } from './rules.ts'

const documentOf = (pathItem: object) => JSON.stringify({ openapi: '3.1.0', paths: { '/orders': pathItem } })
const spoke = (pathItem: object, id: string) =>
  judgeOpenApi(documentOf(pathItem), 'api.json').some(({ findings }) => findings.some(({ rule }) => rule === id))

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
    const [operation] = readOpenApi(yaml)
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
    const [judged] = judgeOpenApi(yaml.replace(', content', ''), 'api.yaml')
    assert.equal(judged?.exchange.source, 'api.yaml#/paths/~1orders~1{id}/put/responses/4XX')
  })

  const swagger = `swagger: '2.0'
paths:
  /a: { get: { parameters: [{ in: body, name: x }], responses: { 204: { schema: {} } } } }
`
  it('are read as Swagger 2.0 too', () => {
    const rules = judgeOpenApi(swagger, 'api.yaml').flatMap(({ findings }) => findings.map(({ rule }) => rule))
    assert.deepEqual(rules.sort(), ['declared-content-forbidden', 'declared-request-content-without-meaning'])
  })

  for (const [text, says] of [
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
      readOpenApi(text).map(({ path }) => path),
      ['/b'],
    )
  })
})
