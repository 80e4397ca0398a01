import type { ApiDescription, ApiMessage, Json, JsonObject } from '../../engine/index.ts'

/** The content of a message, by its media type. */
export function contentOf(
  types: readonly string[],
  message: Omit<ApiMessage, 'type'>,
  { content, sample }: Pick<ApiDescription, 'content' | 'sample'>,
): JsonObject {
  const each = types.map((type): [string, JsonObject] => {
    const about = { ...message, type }
    const example = sample?.(about)
    const schema = type === 'application/problem+json' ? problem : (content?.(about) ?? shapeless(type))
    return [type, { ...(schema && { schema }), ...(example !== undefined && { example: exampleOf(type, example) }) }]
  })
  return Object.fromEntries(each)
}

const problem: JsonObject = { $ref: '#/components/schemas/Problem' }

const shapeless = (type: string): JsonObject | undefined => (type.startsWith('text/') ? { type: 'string' } : undefined)

/** An example of JSON is the value; any other is the text. */
const exampleOf = (type: string, example: string): Json => (/[/+]json$/.test(type) ? JSON.parse(example) : example)
