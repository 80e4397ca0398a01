import { fields } from '../../book/fields.ts'
import type { ApiDescription, ApiParameter, JsonObject, MethodOutline, ResourceOutline } from '../../engine/index.ts'

/** Fields that OpenAPI says in its own way, and those that clients send by themselves. */
const elsewhere: ReadonlySet<string> = new Set([
  'Accept',
  'Authorization',
  'Content-Length',
  'Content-Type',
  'Early-Data',
  'Proxy-Authorization',
])

/** What the book says of a field. */
export const summaryOf = (name: string): string =>
  (Object.hasOwn(fields, name) && fields[name as keyof typeof fields].summary) || `The field ${name}.`

/** A field of requests as a parameter, which is documented once. */
export const parameter = (name: string): JsonObject => ({
  name,
  in: 'header',
  description: summaryOf(name),
  schema: { type: 'string' },
})

/** The fields of a request that are parameters of an operation. */
export const headersOf = ({ heeds }: MethodOutline): readonly string[] => heeds.filter(name => !elsewhere.has(name))

/** Every parameter of an operation: those of the path, those that the description knows, and fields of requests. */
export function parametersOf(
  { path, variables }: ResourceOutline,
  method: MethodOutline,
  { parameters }: Pick<ApiDescription, 'parameters'>,
): JsonObject[] {
  const described = parameters?.(path, method.method) ?? []
  const inPath = variables.map(
    name =>
      described.find(known => known.in === 'path' && known.name === name) ?? {
        name,
        in: 'path' as const,
        schema: { type: 'string' },
      },
  )
  const others = described.filter(known => known.in !== 'path')
  const fields = headersOf(method).filter(name => !others.some(known => known.in === 'header' && known.name === name))
  return [...[...inPath, ...others].map(written), ...fields.map(name => ({ $ref: `#/components/parameters/${name}` }))]
}

function written({
  name,
  in: place = 'query',
  description,
  schema,
  required,
  explode,
  example,
}: ApiParameter): JsonObject {
  return {
    name,
    in: place,
    ...(description !== undefined && { description }),
    ...((required || place === 'path') && { required: true }),
    ...(explode !== undefined && { explode }),
    schema,
    ...(example !== undefined && { example }),
  }
}
