import type { ApiDescription, ApiMessage, ApiParameter, JsonObject } from '../engine/index.ts'
import type { Collections } from './collections.ts'
import type { Definition, Item } from './definition.ts'
import { type QueryParameter, queryParameters } from './query/index.ts'

/** What the documentation of an API says about it as a whole. */
export interface About extends Pick<ApiDescription, 'title' | 'version' | 'description' | 'servers'> {
  /** An item of each collection, as a client would send it. */
  readonly examples?: Readonly<Record<string, Item>>
}

/** What a path of the API is to its collection. */
type Part = 'list' | 'item' | 'lease'

/**
 * The words, schemas and parameters of collections, for their documentation: what an outline cannot know.
 *
 * @param erp the collections
 * @param about the API as a whole
 */
export function described(
  { definitions, realm }: Pick<Collections, 'definitions' | 'realm'>,
  { examples = {}, ...about }: About,
): ApiDescription {
  const { base } = realm
  const parts = new Map<string, readonly [Definition, Part]>()
  for (const definition of definitions.values()) {
    const path = `${base}/${definition.name}`
    parts.set(path, [definition, 'list'])
    parts.set(`${path}/{id}`, [definition, 'item'])
    parts.set(`${path}/{id}/lease`, [definition, 'lease'])
  }
  return {
    ...about,
    schemas: {
      ...Object.fromEntries([...definitions.values()].map(({ name, schema }) => [name, plain(schema)])),
      Lease: leaseSchema,
      LeaseWish: leaseWishSchema,
      Members: membersSchema,
      Job: jobSchema,
    },
    content: message => {
      const [definition, part] = parts.get(message.path) ?? []
      if (definition) return contentOf(definition, part as Part, message)
      if (message.path === `${base}/jobs/{id}`) return ref('Job')
      return message.path === `${base}/jobs/{id}/result` ? ref('Members') : undefined
    },
    sample: ({ path, type, status, method }) => {
      const [definition, part] = parts.get(path) ?? []
      if (!definition || status !== undefined) return undefined
      if (part === 'lease') return JSON.stringify({ seconds: 60, holder: 'Anna' })
      const example = examples[definition.name]
      if (!example) return undefined
      if (method === 'PATCH') return patchOf(example, type)
      return type === 'application/json' ? JSON.stringify(example, null, 2) : undefined
    },
    parameters: (path, method) => {
      const [definition, part] = parts.get(path) ?? []
      if (!definition) return []
      return [
        ...(method === 'GET' || method === 'HEAD' ? queries(definition, part as Part) : []),
        ...(part === 'list' ? [] : [key(definition)]),
        ...fieldsOf(part as Part, method),
      ]
    },
    texts: (path, method) => {
      const [definition, part] = parts.get(path) ?? []
      if (definition) return { group: definition.name, ...textsOf(definition, part as Part, method) }
      if (path.startsWith(`${base}/jobs/`)) return { group: 'jobs', ...jobTexts(path.endsWith('/result'), method) }
      return undefined
    },
  }
}

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` })

/** Without what is said to the store alone. */
function plain(schema: JsonObject): JsonObject {
  const { 'x-collection': _, ...rest } = schema
  return rest
}

function contentOf({ name }: Definition, part: Part, message: ApiMessage): JsonObject | undefined {
  const { method, type, status } = message
  if (part === 'lease') return ref(status === undefined ? 'LeaseWish' : 'Lease')
  if (type === 'application/merge-patch+json') return { type: 'object', description: 'What changes; null removes.' }
  if (type === 'application/json-patch+json') return { type: 'array', items: { type: 'object' } }
  if (type !== 'application/json') return { type: 'string' }
  if (part === 'item') return ref(name)
  if (method === 'GET') return { type: 'array', items: ref(name) }
  if (status === undefined) return { oneOf: [ref(name), { type: 'array', items: ref(name) }] }
  return status === 201 ? ref(name) : status === 202 ? ref('Job') : ref('Members')
}

/** A change to the first text of an example. */
function patchOf(example: Item, type: string): string | undefined {
  const [name, value] = Object.entries(example).find(([, value]) => typeof value === 'string') ?? []
  if (name === undefined) return undefined
  return type === 'application/merge-patch+json'
    ? JSON.stringify({ [name]: value })
    : JSON.stringify([{ op: 'replace', path: `/${name}`, value }])
}

function queries(definition: Definition, part: Part): ApiParameter[] {
  const all = queryParameters(definition)
  if (part === 'lease') return []
  if (part === 'item') return all.filter(({ name }) => name === '_fields').map(bare)
  // a parameter for each property and each way to compare would be hundreds, and none would be read
  const others = Map.groupBy(
    all.filter(({ filter }) => filter && filter.operator !== 'eq'),
    ({ filter }) => filter?.property,
  )
  return all
    .filter(({ filter }) => !filter || filter.operator === 'eq')
    .map(parameter => {
      const also = others.get(parameter.name)?.map(({ name }) => name) ?? []
      const description = also.length > 0 ? `${parameter.description} Also: ${also.join(', ')}.` : parameter.description
      return bare({ ...parameter, description })
    })
}

const bare = ({ filter: _, ...parameter }: QueryParameter): ApiParameter => parameter

const key = ({ name, key: { type, property } }: Definition): ApiParameter => ({
  name: 'id',
  in: 'path',
  required: true,
  description: `The ${property} of an item of ${name}.`,
  schema: { type },
})

const header = (name: string, description: string): ApiParameter => ({
  name,
  in: 'header',
  description,
  schema: { type: 'string' },
})

function fieldsOf(part: Part, method: string): ApiParameter[] {
  const writes = method === 'PUT' || method === 'PATCH' || method === 'DELETE'
  const keyed = method === 'POST' || method === 'PATCH'
  return [
    ...(part === 'list' && method === 'POST'
      ? [header('Prefer', 'return=minimal; of a batch also handling=lenient and respond-async (RFC 7240)')]
      : []),
    ...(part === 'item' && (method === 'PUT' || method === 'PATCH')
      ? [header('Prefer', 'return=minimal (RFC 7240)')]
      : []),
    ...(keyed && part !== 'lease' ? [header('Idempotency-Key', 'A string in quotes: the request is done once.')] : []),
    ...(part !== 'list' && writes ? [header('Lock-Token', 'The token of the lease that the client has.')] : []),
  ]
}

function textsOf({ name, schema }: Definition, part: Part, method: string | undefined) {
  const description = typeof schema.description === 'string' ? schema.description : undefined
  if (method === undefined) {
    const summary = { list: `All ${name}`, item: `One of the ${name}`, lease: `The lease on one of the ${name}` }[part]
    return { summary, ...(part === 'list' && description !== undefined && { description }) }
  }
  return { summary: summaries[part][method] ?? '' }
}

const summaries: Readonly<Record<Part, Readonly<Record<string, string>>>> = {
  list: {
    GET: 'List them, page by page',
    HEAD: 'The fields of the list, without the list',
    POST: 'Make one, or many at once',
    OPTIONS: 'What can be done here',
  },
  item: {
    GET: 'Get it',
    HEAD: 'Its fields, without it',
    PUT: 'Replace it, or make it',
    PATCH: 'Change some of it',
    DELETE: 'Delete it',
    OPTIONS: 'What can be done here',
  },
  lease: {
    GET: 'Who has it, and until when',
    HEAD: 'Whether somebody has it',
    PUT: 'Take it, or renew it',
    DELETE: 'Give it back',
    OPTIONS: 'What can be done here',
  },
}

const jobTexts = (result: boolean, method: string | undefined) => ({
  summary:
    method === undefined
      ? result
        ? 'What came of a job'
        : 'A job that goes on while the client does something else'
      : ({
          GET: result ? 'Get it' : 'How far it is',
          HEAD: 'Its fields, without it',
          DELETE: 'Cancel it, and forget it',
          OPTIONS: 'What can be done here',
        }[method] ?? ''),
})

const text = { type: 'string' }
const whole = { type: 'integer', minimum: 0 }

const leaseWishSchema: JsonObject = {
  type: 'object',
  properties: {
    seconds: { type: 'number', minimum: 1, maximum: 3600, description: 'How long' },
    holder: { type: 'string', maxLength: 100, description: 'Under which name others see it' },
  },
  required: ['seconds'],
  additionalProperties: false,
}

const leaseSchema: JsonObject = {
  type: 'object',
  properties: { holder: text, until: { type: 'string', format: 'date-time' }, token: text },
  required: ['holder', 'until'],
}

const membersSchema: JsonObject = {
  type: 'object',
  properties: {
    members: {
      type: 'array',
      items: {
        type: 'object',
        properties: { index: whole, status: whole, location: text, detail: text },
        required: ['index', 'status'],
      },
    },
  },
}

const jobSchema: JsonObject = {
  type: 'object',
  properties: {
    id: text,
    state: { enum: ['waiting', 'running', 'done', 'failed'] },
    done: whole,
    total: whole,
    created: { type: 'string', format: 'date-time' },
  },
  required: ['id', 'state', 'done', 'total'],
}
