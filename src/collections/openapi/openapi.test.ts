import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Validator } from '@seriousme/openapi-schema-validator'
import {
  type ApiDescription,
  bearer,
  byteRanges,
  created,
  gone,
  gzip,
  type Json,
  type JsonObject,
  json,
  limitedBy,
  outline,
  patching,
  request,
  resource,
  type StandardSchema,
  service,
} from '../../engine/index.ts'
import { openapi } from './index.ts'

const schema: StandardSchema = {
  '~standard': { version: 1, vendor: 'statute', validate: () => ({ issues: [{ message: 'No.', path: ['name'] }] }) },
}
const access = { schemes: [bearer({ realm: 'erp', verify: token => token })], anonymous: 'anyone' }
const limit = limitedBy({ quota: 9, window: 60, by: () => '' }, () => ({ remaining: 8, reset: 30 }))

const shop = service([
  resource('/parts', {
    entityTag: () => 'v1',
    represent: { 'application/json': () => '[]', 'text/csv': () => 'id\n' },
    ranges: byteRanges,
    access: { ...access, allow: () => true, verdicts: () => [true, false] },
    limit,
    post: {
      accept: { 'application/json': json },
      codings: [gzip],
      limit: 2000,
      schema,
      act: () => created('/parts/1'),
    },
    outcomes: { POST: [{ status: 201, when: 'The part is made.', fields: ['Location'] }] },
  }),
  resource('/parts/{id}', {
    find: ({ id }) => (id === 'old' ? gone() : { id }),
    absences: ['gone'],
    entityTag: () => 'v1',
    lastModified: () => new Date(0),
    represent: { 'application/json': part => JSON.stringify(part) },
    requires: { condition: true },
    patch: { accept: patching(), act: () => undefined },
    delete: () => undefined,
  }),
  resource('/parts/by_id', { access: { ...access, proxy: true }, represent: { 'text/plain': () => '' } }),
])

const description: ApiDescription = {
  title: 'Parts',
  version: '1.0.0',
  description: 'What is in stock.',
  servers: [{ url: 'https://shop.example', description: 'The shop.' }],
  schemas: {
    Part: {
      type: 'object',
      properties: { id: { type: 'string' }, size: { $ref: '#/$defs/size' }, part: { $ref: '#' } },
      $defs: { size: { type: 'integer', enum: [1, 2] } },
    },
  },
  content: ({ path, type, status }) =>
    path.startsWith('/parts') && type === 'application/json' && (status ?? 200) < 300
      ? { $ref: '#/components/schemas/Part' }
      : undefined,
  sample: ({ type, status }) => (type === 'application/json' && status === undefined ? '{"id":"1"}' : undefined),
  parameters: (path, method) =>
    path === '/parts' && method === 'GET'
      ? [
          { name: 'price:gte', description: 'At least so dear.', schema: { type: 'number' } },
          { name: 'Prefer', in: 'header', schema: { type: 'string' } },
        ]
      : [{ name: 'id', in: 'path', description: 'Of the part.', schema: { type: 'string' }, example: '7' }],
  texts: (path, method) => ({
    group: 'parts',
    ...(method === 'GET' && { summary: `Get ${path}`, description: 'As it is now.' }),
  }),
}

const document = openapi(outline(shop), description)

/** What is at the end of some steps into the document. */
const at = (...steps: readonly string[]): Json | undefined =>
  steps.reduce<Json | undefined>((value, step) => (value as JsonObject | undefined)?.[step], document)

const every = (value: Json, seek: (found: JsonObject) => void): void => {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) seek(value as JsonObject)
  for (const each of Object.values(value)) every(each, seek)
}

describe('an OpenAPI document', () => {
  it('is valid by OpenAPI 3.1, and every reference in it leads somewhere', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document) as Record<string, unknown>)
    assert.deepEqual(errors ?? [], [])
    assert.equal(valid, true)
    let count = 0
    every(document, ({ $ref }) => {
      if (typeof $ref !== 'string') return
      count++
      const steps = $ref
        .slice(2)
        .split('/')
        .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
      assert.ok($ref.startsWith('#/') && at(...steps) !== undefined, $ref)
    })
    assert.ok(count > 50)
  })

  it('has every path, method and code of the outline', () => {
    for (const { path, methods } of outline(shop).resources) {
      for (const { method, answers } of methods) {
        const codes = Object.keys(at('paths', path, method.toLowerCase(), 'responses') as JsonObject)
        for (const { status } of answers) assert.ok(codes.includes(String(status)), `${method} ${path} ${status}`)
      }
    }
  })

  it('says in a response when it is given, with which fields and which content', async () => {
    const made = at('paths', '/parts', 'post', 'responses', '201') as JsonObject
    assert.equal(made.description, 'The part is made.')
    assert.deepEqual(Object.keys(made.headers as JsonObject), ['RateLimit', 'RateLimit-Policy', 'Location'])
    assert.deepEqual(at('paths', '/parts', 'post', 'responses', '201', 'content', 'application/json', 'schema'), {
      $ref: '#/components/schemas/Part',
    })
    const fields = { Authorization: 'Bearer anna', 'Content-Type': 'application/json' }
    const { content } = await shop.answer(request('POST', '/parts', fields, '{}'))
    const problem = JSON.parse(String(content))
    assert.equal(problem.status, 422)
    const { properties, required } = at('components', 'schemas', 'Problem') as Record<string, JsonObject & string[]>
    assert.ok(required?.every(name => name in problem))
    assert.ok('errors' in problem && Object.keys(problem).every(name => name in (properties ?? {})))
    assert.deepEqual(
      at('paths', '/parts', 'post', 'responses', '422', 'content', 'application/problem+json', 'schema'),
      {
        $ref: '#/components/schemas/Problem',
      },
    )
  })

  it('puts the cases of one code together, those of the service too', () => {
    assert.match(
      String(at('paths', '/parts', 'post', 'responses', '400', 'description')),
      /^- The path .*\n- The content /,
    )
    assert.deepEqual(at('paths', '/parts', 'get', 'responses', '414'), { $ref: '#/components/responses/URITooLong' })
  })

  it('leaves out what no request for the operation is answered', () => {
    const codes = (path: string, method: string) => Object.keys(at('paths', path, method, 'responses') as JsonObject)
    for (const code of ['404', '405', '421', '501']) assert.ok(!codes('/parts', 'get').includes(code), code)
    assert.ok(codes('/parts/{id}', 'get').includes('410'))
    assert.deepEqual(codes('/parts', 'options'), ['204', '400', '414', '417', '500', '503'])
  })

  it('has no content in answers to HEAD', () => {
    every(at('paths', '/parts', 'head', 'responses') as Json, found => {
      assert.ok(!('content' in found) && !('$ref' in found && String(found.$ref).includes('/responses/')))
    })
  })

  it('says that a method succeeds even where nobody says how', () => {
    assert.ok(at('paths', '/parts/{id}', 'delete', 'responses', '2XX'))
    assert.equal(at('paths', '/parts', 'post', 'responses', '2XX'), undefined)
  })

  it('has as parameters what makes a difference: of path and query, and fields', () => {
    const names = (path: string, method: string) =>
      ((at('paths', path, method, 'parameters') ?? []) as JsonObject[]).map(({ name, $ref }) => name ?? $ref)
    const field = (name: string) => `#/components/parameters/${name}`
    const ranges = ['If-Match', 'If-None-Match', 'Range', 'If-Range'].map(field)
    assert.deepEqual(names('/parts', 'get'), ['price:gte', 'Prefer', ...ranges])
    const conditions = ['If-Match', 'If-Unmodified-Since', 'If-None-Match'].map(field)
    assert.deepEqual(names('/parts/{id}', 'delete'), ['id', ...conditions])
    assert.deepEqual(at('paths', '/parts/{id}', 'delete', 'parameters', '0'), {
      name: 'id',
      in: 'path',
      description: 'Of the part.',
      required: true,
      schema: { type: 'string' },
      example: '7',
    })
  })

  it('says what content a request brings, and how much', () => {
    const body = at('paths', '/parts', 'post', 'requestBody') as JsonObject
    assert.equal(body.description, 'At most 2,000 octets. It may come in the content codings gzip.')
    assert.deepEqual(body.content, {
      'application/json': { schema: { $ref: '#/components/schemas/Part' }, example: { id: '1' } },
    })
  })

  it('says which credentials are taken, and where none are needed', () => {
    assert.deepEqual(at('paths', '/parts', 'get', 'security'), [{ Bearer: [] }, {}])
    assert.equal(at('paths', '/parts', 'options', 'security'), undefined)
    assert.equal(at('paths', '/parts/{id}', 'get', 'security'), undefined)
    assert.deepEqual(at('paths', '/parts/by_id', 'get', 'security'), [{ 'Proxy-Bearer': [] }, {}])
    assert.deepEqual(at('components', 'securitySchemes', 'Bearer'), { type: 'http', scheme: 'bearer' })
    assert.ok(at('components', 'securitySchemes', 'Proxy-Bearer'))
  })

  it('names each operation, and no two alike', () => {
    const ids: Json[] = []
    every(document, ({ operationId }) => operationId !== undefined && ids.push(operationId))
    assert.equal(new Set(ids).size, ids.length)
    assert.ok(ids.includes('get_parts_by_id') && ids.includes('get_parts_by_id_2'))
  })

  it('keeps what schemas refer to within themselves', () => {
    assert.deepEqual(at('components', 'schemas', 'Part', 'properties', 'size'), {
      $ref: '#/components/schemas/Part/$defs/size',
    })
    assert.deepEqual(at('components', 'schemas', 'Part', 'properties', 'part'), { $ref: '#/components/schemas/Part' })
  })
})
