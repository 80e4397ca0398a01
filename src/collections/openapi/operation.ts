import type { ApiDescription, JsonObject, MethodOutline, Outline, ResourceOutline } from '../../engine/index.ts'
import { contentOf } from './content.ts'
import { parametersOf } from './parameters.ts'
import { responsesOf } from './responses.ts'
import { securityOf } from './security.ts'

/**
 * One method of one resource.
 *
 * @param ids the names that operations have already; its own is added
 */
export function operationOf(
  resource: ResourceOutline,
  outlined: MethodOutline,
  service: Outline['service'],
  description: ApiDescription,
  ids: Set<string>,
): JsonObject {
  const { path } = resource
  const { method, takes } = outlined
  const group = description.texts?.(path)?.group
  const parameters = parametersOf(resource, outlined, description)
  const security = securityOf(resource, outlined)
  return {
    operationId: unique(idOf(method, path), ids),
    ...wordsOf(description, path, method),
    ...(group !== undefined && { tags: [group] }),
    ...(security.length > 0 && { security }),
    ...(parameters.length > 0 && { parameters }),
    ...(takes && {
      requestBody: {
        required: true,
        description: bounds(takes),
        content: contentOf(takes.types, { path, method }, description),
      },
    }),
    responses: responsesOf(outlined, path, service, description),
  }
}

/** What there is to say of a path, or of one of its methods. */
export function wordsOf({ texts }: ApiDescription, path: string, method?: string): JsonObject {
  const { summary, description } = texts?.(path, method) ?? {}
  return { ...(summary !== undefined && { summary }), ...(description !== undefined && { description }) }
}

function bounds({ codings, limit }: NonNullable<MethodOutline['takes']>): string {
  const coded = codings.length > 0 ? ` It may come in the content codings ${codings.join(', ')}.` : ''
  return `At most ${limit.toLocaleString('en')} octets.${coded}`
}

/** A name that none has yet. */
function unique(name: string, names: Set<string>): string {
  let made = name
  for (let count = 2; names.has(made); count++) made = `${name}_${count}`
  names.add(made)
  return made
}

/** `GET /parts/{id}` is `get_parts_by_id`: a name that programs can have. */
const idOf = (method: string, path: string): string =>
  `${method.toLowerCase()}${path.replaceAll(/\{(\w+)\}/g, 'by_$1')}`.replaceAll(/\W+/g, '_').replace(/_$/, '')
