import {
  accepted,
  basic,
  bearer,
  blocked,
  byteRanges,
  type Content,
  choices,
  codings,
  conflict,
  created,
  deltas,
  failedDependency,
  forbidden,
  form,
  full,
  gone,
  gzip,
  json,
  languages,
  limitedBy,
  locked,
  missing,
  moved,
  oneOf,
  type Parse,
  patching,
  type Resource,
  reset,
  resource,
  type Scheme,
  type Service,
  type StandardSchema,
  seeOther,
  service,
  text,
  unpaid,
  vcdiff,
} from '../index.ts'
import type {
  ByVariable,
  Effect,
  Kind,
  Late,
  MethodFacts,
  Rendering,
  ResourceFacts,
  SchemeFacts,
  ServiceFacts,
  State,
  Thing,
} from './format.fixture.ts'

/** Real resources and services from the facts of `vectors/answers.json`. */

const parsers: Readonly<Record<Kind, Parse<unknown>>> = {
  json,
  form,
  text,
  mergePatch: patching()['application/merge-patch+json'],
  jsonPatch: patching()['application/json-patch+json'],
}
const contentCodings = { gzip }
const deltaFormats = { vcdiff }

/** What is meant: at once, or later. */
function eventually<T extends object | string, R>(value: Late<T>, use: (value: T) => R): R | Promise<R> {
  if (typeof value === 'object' && 'later' in value) return Promise.resolve(value.later as T).then(use)
  return use(value as T)
}

/** What a table has for a name; `*` is for every other one. */
function pick<T>(table: ByVariable<T> | undefined, name: string): T | undefined {
  if (!table) return undefined
  return Object.hasOwn(table, name) ? table[name] : table['*']
}

const variableOf = (parameters: object): string => (Object.values(parameters)[0] as string | undefined) ?? ''

const filled = (template: string, state: State = {}): string =>
  template.replace(/\{(\w+)\}/g, (all, name) => (Object.hasOwn(state, name) ? String(state[name]) : all))

function thing(known: Thing) {
  if ('state' in known) return known.state
  if ('gone' in known) return gone(known.gone === true ? undefined : new Date(known.gone))
  if ('moved' in known) return moved(known.moved, known)
  if ('missing' in known) return missing(known.missing, known.members)
  if ('choices' in known) return choices(known.choices, known.preferred)
  if ('blocked' in known) return blocked(known.blocked, known.by)
  if ('unpaid' in known) return unpaid(known.unpaid, known.members)
  throw new Error(known.error)
}

function effect(done: Effect) {
  if ('state' in done) return done.state
  if ('created' in done) return created(done.created)
  if ('accepted' in done) return accepted(done.accepted, done.retryAfter)
  if ('seeOther' in done) return seeOther(done.seeOther)
  if ('reset' in done) return reset()
  if ('conflict' in done) return conflict(done.conflict, done.members)
  if ('forbidden' in done) return forbidden(done.forbidden, done.members)
  if ('failedDependency' in done) return failedDependency(done.failedDependency, done.members)
  return full(done.full, done.members)
}

/** What the first effect that fits comes to; nothing where none does. */
function doing({ does = [] }: MethodFacts, content: unknown) {
  const members = Object.fromEntries(
    content instanceof URLSearchParams ? content : Object.entries((content ?? {}) as object),
  )
  const fits = ({ where = {} }: { where?: State }) =>
    Object.entries(where).every(([name, value]) => Object.hasOwn(members, name) && members[name] === value)
  const done = does.find(fits)
  return done && eventually(done as Late<Effect>, effect)
}

function schemaOf({ required }: NonNullable<MethodFacts['schema']>): StandardSchema {
  const fault = (value: unknown, name: string, type: string) =>
    typeof (value as State | null)?.[name] === type ? [] : [{ message: `It has to be a ${type}.`, path: [name] }]
  const validate = (value: unknown) => {
    const issues = Object.entries(required).flatMap(([name, type]) => fault(value, name, type))
    return issues.length > 0 ? { issues } : { value }
  }
  return { '~standard': { version: 1, vendor: 'statute', validate } }
}

function reception(facts: MethodFacts) {
  const { accept = {}, schema, limit, creates, codings } = facts
  return {
    accept: Object.fromEntries(Object.entries(accept).map(([type, kind]) => [type, parsers[kind]])),
    ...(schema && { schema: schemaOf(schema) }),
    ...(limit !== undefined && { limit }),
    ...(creates !== undefined && { creates }),
    ...(codings && { codings: codings.map(name => contentCodings[name]) }),
    act: (content: unknown) => doing(facts, content),
  }
}

function schemeOf({ scheme, realm, callers }: SchemeFacts): Scheme<string> {
  const caller = (secret: string) => {
    const known = Object.hasOwn(callers, secret) ? callers[secret] : undefined
    return known === undefined ? undefined : eventually(known, name => name)
  }
  if (scheme === 'bearer') return bearer({ realm, verify: caller })
  return basic({ realm, verify: (user, password) => caller(`${user}:${password}`) })
}

const verdicts = { allowed: true, forbidden: false, hidden: 'hidden' } as const

function accessOf({ schemes, allow, proxy }: NonNullable<ResourceFacts['access']>) {
  const verdict = (caller: string, parameters: object) => {
    const known = pick(pick(allow, caller), variableOf(parameters)) ?? 'forbidden'
    return eventually(known, said => verdicts[said])
  }
  return {
    schemes: schemes.map(schemeOf),
    ...(proxy !== undefined && { proxy }),
    ...(allow && {
      allow: (caller: string, context: { readonly parameters: object }) => verdict(caller, context.parameters),
    }),
  }
}

function limitOf({ usage, by, ...policy }: NonNullable<ResourceFacts['limit']>) {
  return limitedBy({ ...policy, by: ({ request }) => request.field(by.toLowerCase()) ?? '' }, client =>
    eventually(pick(usage, client) ?? { remaining: policy.quota, reset: policy.window }, left => left),
  )
}

async function* pieces(texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const piece of texts) yield new TextEncoder().encode(piece)
}

function rendering(said: Rendering) {
  return (state: State | undefined, { language = '' }: { readonly language: string | undefined }): Content => {
    if (typeof said === 'string') return filled(said, state)
    if (Array.isArray(said)) return pieces(said)
    return filled((said as Readonly<Record<string, string>>)[language] ?? '', state)
  }
}

/** The facts as `resource` takes them; those that are not stated are left out. */
function resourceOf(path: string, facts: ResourceFacts, others: ReadonlyMap<string, Resource>): Resource {
  const { find, entityTag, lastModified, represent, lock, access, limit, methods = {}, ...rest } = facts
  const { variants, deltas: changes, languages: tongues, codings: coded, ranges = true, ...same } = rest
  const varies = [
    ...(tongues ? [languages(tongues)] : []),
    ...(coded ? [codings(coded.map(name => contentCodings[name]))] : []),
  ]
  const { POST, PUT, PATCH, DELETE } = methods
  return resource<
    string,
    State,
    string,
    Record<string, Parse<unknown>>,
    unknown,
    Record<string, Parse<unknown>>,
    unknown,
    Record<string, Parse<unknown>>,
    unknown
  >(path, {
    ...same,
    ...(variants && { variants: oneOf(variants.map(path => others.get(path) as Resource)) }),
    ...(find && {
      find: parameters => {
        const known = pick(find, variableOf(parameters))
        return known && eventually(known, thing)
      },
    }),
    ...(entityTag !== undefined && { entityTag: state => filled(entityTag, state) }),
    ...(lastModified !== undefined && { lastModified: () => new Date(lastModified) }),
    ...(represent && ranges && { ranges: byteRanges }),
    ...(represent && {
      represent: Object.fromEntries(Object.entries(represent).map(([type, said]) => [type, rendering(said)])),
    }),
    ...(varies.length > 0 && { variesBy: varies }),
    ...(changes && {
      deltas: deltas(
        changes.formats.map(name => deltaFormats[name]),
        tag => pick(changes.earlier, tag),
      ),
    }),
    ...(access && { access: accessOf(access) }),
    ...(limit && { limit: limitOf(limit) }),
    ...(lock && {
      lock: (_, { parameters }) => {
        const held = pick(lock, variableOf(parameters))
        return held && eventually(held, ({ detail, until }) => locked(detail, until ? new Date(until) : undefined))
      },
    }),
    ...(POST && { post: reception(POST) }),
    ...(PUT && { put: reception(PUT) }),
    ...(PATCH && { patch: reception(PATCH) }),
    ...(DELETE && { delete: ({ found }) => doing(DELETE, found) }),
  })
}

/**
 * A service from its facts.
 *
 * @param facts what `vectors/answers.json` says of it
 * @param onError told what the resources throw
 */
export function serviceOf(facts: ServiceFacts, onError: (error: unknown) => void): Service {
  const { unavailable, resources, ...options } = facts
  const built = new Map<string, Resource>()
  for (const [path, facts] of Object.entries(resources)) built.set(path, resourceOf(path, facts, built))
  const made = service([...built.values()], { ...options, onError })
  made.unavailable = unavailable
  return made
}
