import type { HttpRequest, Resource } from '../../index.ts'
import type { Asked } from '../asked.fixture.ts'
import { resources } from '../everything.fixture.ts'

/** What one reading of a request comes to, and what the readers share. */

export type Status = number | undefined

/** What is known of a request so far. */
export interface Reading {
  readonly asked: Asked
  readonly request: HttpRequest
  readonly field: (name: string) => string | undefined
  resource?: Resource
  parameters?: Readonly<Record<string, string>>
  exists: boolean
  /** Whether the resource is one that represents another. */
  variant?: boolean
  // biome-ignore lint/suspicious/noExplicitAny: resources of every type
  found?: any
  type?: string | undefined
  /** What was chosen besides the media type. */
  choices?: { readonly kind: string; readonly names: readonly string[]; readonly name: string }[]
  content?: unknown
}

export const known = new Set([...resources.flatMap(({ methods }) => methods), 'TRACE', 'CONNECT'])
export const reads = ({ asked: { method } }: Reading): boolean => method === 'GET' || method === 'HEAD'
// biome-ignore lint/suspicious/noExplicitAny: resources of every type
export const factsOf = ({ resource }: Reading): any => resource?.facts
export const receptionOf = (at: Reading) => factsOf(at)?.[at.asked.method.toLowerCase()]
export const takesContent = ({ asked: { method } }: Reading): boolean => ['POST', 'PUT', 'PATCH'].includes(method)

// biome-ignore lint/suspicious/noExplicitAny: a context of every type
export function contextOf({ asked, request, found, parameters }: Reading, caller?: unknown): any {
  const query = new URLSearchParams(/\?(.*)$/s.exec(asked.target)?.[1] ?? '')
  return { request, query, found, parameters, caller }
}

/** The service's own question, which is put at the last moment. */
export const ask = ({ field }: Reading): Status => (field('x-holiday') === 'yes' ? 403 : undefined)
