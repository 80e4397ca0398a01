import type {
  ApiDescription,
  ApiParameter,
  Json,
  JsonObject,
  MethodOutline,
  Outline,
  ResourceOutline,
} from '../../engine/index.ts'
import type { ExampleRequest } from './curl.ts'
import { sampleOf } from './sample.ts'

/** All that a manual of an API says, as plain data. */
export interface Manual {
  readonly title: string
  readonly version: string
  readonly description?: string
  readonly groups: readonly ManualGroup[]
  /** What any request may be answered. */
  readonly service: Outline['service']
  readonly schemas: Readonly<Record<string, JsonObject>>
}

/** Resources that belong together, as those of a collection. */
export interface ManualGroup {
  readonly name: string
  readonly resources: readonly ManualResource[]
}

export interface ManualResource extends ResourceOutline {
  readonly summary?: string
  readonly description?: string
  readonly methods: readonly ManualMethod[]
}

export interface ManualMethod extends MethodOutline {
  readonly summary?: string
  readonly description?: string
  readonly parameters: readonly ApiParameter[]
  /** The schema of what it takes, by media type. */
  readonly contents: Readonly<Record<string, JsonObject>>
  readonly example: ExampleRequest
}

/**
 * Puts an outline and what else there is to say together.
 *
 * @param outline what the running service told of itself
 * @param about words, schemas, parameters
 * @param base what the paths of the API begin with
 */
export function manualOf({ service, resources }: Outline, about: ApiDescription, base: string): Manual {
  const { title, version, description, schemas = {}, texts } = about
  const told = resources.map(resource => ({ ...texts?.(resource.path), ...manualResource(resource, about) }))
  const groups = Map.groupBy(told, ({ group, path }) => group ?? (path.slice(base.length).split('/')[1] || title))
  return {
    title,
    version,
    ...(description !== undefined && { description }),
    groups: [...groups].map(([name, resources]) => ({ name, resources })),
    service,
    schemas,
  }
}

function manualResource(resource: ResourceOutline, about: ApiDescription): ManualResource {
  const { path } = resource
  return {
    ...resource,
    methods: resource.methods.map(outlined => {
      const { method, takes } = outlined
      const contents = (takes?.types ?? []).flatMap(type => {
        const schema = about.content?.({ path, method, type })
        return schema ? [[type, schema] as const] : []
      })
      const parameters = about.parameters?.(path, method) ?? []
      return {
        ...about.texts?.(path, method),
        ...outlined,
        parameters,
        contents: Object.fromEntries(contents),
        example: exampleOf(resource, outlined, parameters, about),
      }
    }),
  }
}

/** A request that would do: with what it has to have, and no more. */
function exampleOf(
  { path, access }: ResourceOutline,
  { method, takes, heeds, answers }: MethodOutline,
  parameters: readonly ApiParameter[],
  { content, sample, schemas }: ApiDescription,
): ExampleRequest {
  const valueFor = (name: string): string =>
    parameters.find(known => known.in === 'path' && known.name === name)?.example ?? '7'
  const [type = ''] = takes?.types ?? []
  const message = { path, method, type }
  // a patch changes what GET gives
  const schema =
    takes && content?.(isPatch(type) ? { path, method: 'GET', type: 'application/json', status: 200 } : message)
  const shown = takes && (sample?.(message) ?? contentFor(type, sampleOf(schema, schemas)))
  const [scheme] = access && !access.optional && heeds.includes(access.field) ? access.schemes : []
  const conditional = answers.some(({ status }) => status === 428)
  return {
    method,
    target: path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(valueFor(name))),
    fields: [
      ...(scheme && access
        ? [[access.field, `${scheme} $${scheme === 'Basic' ? 'CREDENTIALS' : 'TOKEN'}`] as const]
        : []),
      ...(conditional && heeds.includes('If-Match') ? [['If-Match', '$ETAG'] as const] : []),
      ...(takes ? [['Content-Type', type] as const] : []),
    ],
    ...(shown !== undefined && { content: shown }),
  }
}

const isPatch = (type: string): boolean => /^application\/(?:merge|json)-patch\+json$/.test(type)

/** A value in a media type; of a patch, one change alone. */
function contentFor(type: string, value: Json): string {
  if (isPatch(type)) {
    const members = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []
    // the first is mostly the key
    const [name, changed] = members[1] ?? members[0] ?? []
    const isMerge = type === 'application/merge-patch+json'
    if (name === undefined || changed === undefined) return isMerge ? '{}' : '[]'
    return JSON.stringify(isMerge ? { [name]: changed } : [{ op: 'replace', path: `/${name}`, value: changed }])
  }
  return /[/+]json$/.test(type) ? JSON.stringify(value, null, 2) : '…'
}
