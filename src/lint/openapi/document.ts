import { LineCounter, parseDocument } from 'yaml'
import { InputFault } from '../read/elements.ts'

/** One operation of an OpenAPI document, with what of it is looked at. References are followed. */
export interface Operation {
  /** In capitals. */
  readonly method: string
  /** The path template. */
  readonly path: string
  /** Where it is in the document, as a JSON pointer. */
  readonly pointer: string
  readonly hasRequestBody: boolean
  readonly requestTypes: readonly string[]
  readonly parameters: readonly { readonly name: string; readonly in: string }[]
  /** Whether callers have to say who they are. */
  readonly secured: boolean
  readonly responses: readonly DeclaredResponse[]
}

/** What an OpenAPI document declares, and what of it could not be read. */
export interface ReadOpenApi {
  readonly operations: readonly Operation[]
  readonly faults: readonly PlaceFault[]
}

/** A place in a document that holds something else than it may. */
export interface PlaceFault {
  readonly pointer: string
  readonly says: string
}

/** An answer that an operation declares. */
export interface DeclaredResponse {
  /** As written: `404`, `4XX` or `default`. */
  readonly code: string
  readonly pointer: string
  /** The names of its fields, in lower case. */
  readonly fields: readonly string[]
  /** The media types of its content; none where it has none. */
  readonly types: readonly string[]
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query'] as const

/** How often a reference may lead to another. */
const deepest = 20

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const object = (value: unknown): Json => (isObject(value) ? value : {})
/** A name of YAML that nothing follows stands for an object without members. */
const isEmpty = (value: unknown): boolean => value === undefined || value === null
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/**
 * Reads the operations of an OpenAPI document, 3.0, 3.1 or 3.2, or Swagger 2.0, in JSON or YAML.
 *
 * @param text the document
 * @returns the operations in their order, and the places that hold no object where one has to be
 * @throws InputFault where it cannot be read, with line and column; or where it is no OpenAPI document
 * @example
 * readOpenApi('{"openapi":"3.1.0","paths":{"/a":{"get":{"responses":{"200":{}}}}}}').operations[0]?.method // => 'GET'
 */
export function readOpenApi(text: string): ReadOpenApi {
  const root = object(parsed(text))
  if (typeof root.openapi !== 'string' && typeof root.swagger !== 'string') {
    throw new InputFault('It is no OpenAPI document: it has neither "openapi" nor "swagger".')
  }
  const resolve = resolving(root)
  const operations: Operation[] = []
  const faults: PlaceFault[] = []
  const objectAt = (value: unknown, pointer: string): Json => {
    if (!isObject(value) && !isEmpty(value)) faults.push({ pointer, says: 'It has to be an object.' })
    return object(value)
  }
  const members = (value: unknown, pointer: string) =>
    Object.entries(objectAt(value, pointer)).filter(([name]) => !name.startsWith('x-'))
  for (const [path, item] of members(root.paths, '/paths')) {
    const shared = resolve(objectAt(item, `/paths/${escaped(path)}`))
    for (const method of methods) {
      if (shared[method] === undefined) continue
      const pointer = `/paths/${escaped(path)}/${method}`
      const own = resolve(objectAt(shared[method], pointer))
      operations.push({
        method: method.toUpperCase(),
        path,
        pointer,
        ...requestOf(own, [...list(shared.parameters), ...list(own.parameters)].map(resolve)),
        secured: isSecured(own.security ?? root.security),
        responses: members(own.responses, `${pointer}/responses`).map(([code, response]) => {
          const at = `${pointer}/responses/${escaped(code)}`
          return responseOf(code, resolve(objectAt(response, at)), at)
        }),
      })
    }
  }
  return { operations, faults }
}

function requestOf(own: Json, parameters: readonly Json[]) {
  const content = Object.keys(object(object(own.requestBody).content))
  const body = parameters.some(each => each.in === 'body' || each.in === 'formData')
  return {
    hasRequestBody: own.requestBody !== undefined || body,
    requestTypes: content.length > 0 ? content : list(own.consumes).map(String),
    parameters: parameters.map(each => ({ name: String(each.name), in: String(each.in) })),
  }
}

const responseOf = (code: string, response: Json, pointer: string): DeclaredResponse => ({
  code,
  pointer,
  fields: Object.keys(object(response.headers)).map(name => name.toLowerCase()),
  types: response.schema === undefined ? Object.keys(object(response.content)) : ['*/*'],
})

/** No requirement at all, or one that is empty, lets everybody in. */
const isSecured = (security: unknown): boolean =>
  list(security).length > 0 && list(security).every(each => Object.keys(object(each)).length > 0)

/** Follows references within the document; what is in other files is not known, and counts as empty. */
const resolving =
  (root: Json) =>
  (value: unknown): Json => {
    let at = object(value)
    for (let depth = 0; typeof at.$ref === 'string' && depth < deepest; depth++) {
      if (!at.$ref.startsWith('#/')) return {}
      at = object(lookUp(root, at.$ref.slice(2).split('/')))
    }
    return at
  }

function lookUp(root: unknown, steps: readonly string[]): unknown {
  let at = root
  for (const step of steps) {
    const name = unescaped(step)
    const here = object(at)
    at = Object.hasOwn(here, name) ? here[name] : undefined
  }
  return at
}

function unescaped(step: string): string {
  const plain = step.replaceAll('~1', '/').replaceAll('~0', '~')
  try {
    return decodeURIComponent(plain)
  } catch {
    return plain
  }
}

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1')

/** Of a document that leaves no room on the stack. */
const tooDeep = 'It is nested too deeply.'

/** JSON is YAML, but is read by itself: it is faster, and large documents are JSON. */
function parsed(text: string): unknown {
  if (/^\s*\{/.test(text)) {
    try {
      return JSON.parse(text)
    } catch {
      // YAML says where
    }
  }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent' })
  const [error] = document.errors
  if (error) {
    const [position] = error.linePos ?? []
    const where = position ? `Line ${position.line}, column ${position.col}: ` : ''
    const says = error.message.split('\n')[0]?.replace(/ at line .*$/, '')
    throw new InputFault(`${where}${error.code === 'RESOURCE_EXHAUSTION' ? tooDeep : `${says}.`}`)
  }
  try {
    // aliases may multiply without end
    return document.toJS({ maxAliasCount: 1000 })
  } catch (fault) {
    throw new InputFault(fault instanceof RangeError ? tooDeep : `${(fault as Error).message}.`)
  }
}
