import type { ApiDescription, JsonObject, Outline } from '../../engine/index.ts'
import { operationOf, wordsOf } from './operation.ts'
import { headersOf, parameter, summaryOf } from './parameters.ts'
import { problemSchema } from './problem.ts'
import { rebase } from './rebase.ts'
import { sharedResponses } from './responses.ts'
import { securitySchemes } from './security.ts'

/**
 * Describes an API in OpenAPI 3.1: every path and method, what they take, and every answer with the cases in which it is
 * given, its fields and its content.
 *
 * @param outlined what `outline` read off the running service
 * @param description what that cannot know: words, schemas, the parameters of queries
 * @returns the document, as JSON
 * @example
 * import { outline, resource, service } from 'statute'
 * const api = service([resource('/parts/{id}', { represent: { 'text/plain': () => 'Bolt' } })])
 * const { paths } = openapi(outline(api), { title: 'Parts', version: '1' })
 * Object.keys(paths ?? {}) // => ['/parts/{id}']
 */
export function openapi(outlined: Outline, description: ApiDescription): JsonObject {
  const { title, version, description: about, servers, texts, schemas = {} } = description
  const { service, resources } = outlined
  const methods = resources.flatMap(({ methods }) => methods)
  const answers = [...service, ...methods.flatMap(({ answers }) => answers)]
  const groups = new Set(resources.flatMap(({ path }) => texts?.(path)?.group ?? []))
  const ids = new Set<string>()
  const requestFields = new Set(methods.flatMap(headersOf))
  const answerFields = new Set(answers.flatMap(({ fields }) => fields.map(({ name }) => name)))
  return {
    openapi: '3.1.1',
    info: { title, version, ...(about !== undefined && { description: about }) },
    ...(servers && { servers: servers.map(server => ({ ...server })) }),
    ...(groups.size > 0 && { tags: [...groups].map(name => ({ name })) }),
    paths: record(resources, resource => [
      resource.path,
      {
        ...wordsOf(description, resource.path),
        ...record(resource.methods, method => [
          method.method.toLowerCase(),
          operationOf(resource, method, service, description, ids),
        ]),
      },
    ]),
    components: {
      schemas: {
        ...record(Object.entries(schemas), ([name, schema]) => [name, rebase(schema, `#/components/schemas/${name}`)]),
        Problem: problemSchema,
      },
      responses: sharedResponses(service),
      parameters: record([...requestFields], name => [name, parameter(name)]),
      headers: record([...answerFields], name => [name, { description: summaryOf(name), schema: { type: 'string' } }]),
      securitySchemes: Object.fromEntries(resources.flatMap(securitySchemes)),
    },
  }
}

const record = <T>(from: readonly T[], entry: (each: T) => readonly [string, JsonObject]): JsonObject =>
  Object.fromEntries(from.map(entry))
