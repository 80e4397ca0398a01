import type { JsonObject, MethodOutline, ResourceOutline } from '../../engine/index.ts'

/** The schemes by which callers of a resource authenticate, as components. */
export const securitySchemes = ({ access }: ResourceOutline): [string, JsonObject][] =>
  (access?.schemes ?? []).map(name =>
    access?.field === 'Proxy-Authorization'
      ? [`Proxy-${name}`, { type: 'apiKey', in: 'header', name: access.field }]
      : [name, { type: 'http', scheme: name.toLowerCase() }],
  )

/** Which credentials an operation takes: any of these; the empty requirement means that some callers need none. */
export function securityOf(resource: ResourceOutline, { heeds }: MethodOutline): JsonObject[] {
  const { access } = resource
  if (!access || !heeds.includes(access.field)) return []
  return [...securitySchemes(resource).map(([name]) => ({ [name]: [] })), ...(access.optional ? [{}] : [])]
}
