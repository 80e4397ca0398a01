import { type HttpRequest, request } from '../../engine/index.ts'

/** A request in the making. */
export interface Sketch {
  readonly method: string
  readonly target: string
  readonly fields: Readonly<Record<string, string>>
  readonly content?: string | undefined
  /** Whether its content comes without Content-Length. */
  readonly unannounced?: boolean
}

/** Makes another request of one. */
export type Twist = (sketch: Sketch) => Sketch

export const field =
  (name: string, value: string): Twist =>
  sketch => ({ ...sketch, fields: { ...sketch.fields, [name]: value } })

export const without =
  (...names: readonly string[]): Twist =>
  sketch => ({
    ...sketch,
    fields: Object.fromEntries(Object.entries(sketch.fields).filter(([name]) => !names.includes(name))),
  })

export const sent =
  (type: string, content: string): Twist =>
  sketch => ({ ...sketch, fields: { ...sketch.fields, 'content-type': type }, content })

export const asked =
  (query: string): Twist =>
  sketch => ({ ...sketch, target: `${sketch.target}?${query}` })

export const at =
  (target: string): Twist =>
  sketch => ({ ...sketch, target })

/** With these members in the object, or in the merge patch, that its content is. */
export const having =
  (members: object): Twist =>
  sketch => ({ ...sketch, content: JSON.stringify({ ...JSON.parse(sketch.content ?? '{}'), ...members }) })

/** The request that a sketch is of. */
export function requestOf({ method, target, fields, content, unannounced }: Sketch): HttpRequest {
  const made = request(method, target, fields, content)
  return unannounced ? { ...made, field: name => (name === 'content-length' ? undefined : made.field(name)) } : made
}
