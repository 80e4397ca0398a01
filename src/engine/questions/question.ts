import type { Exchange } from '../exchange.ts'
import type { Resource } from '../resource.ts'

/** How a question of the graph is answered. */
export interface Question {
  readonly ask: (exchange: Exchange) => boolean | Promise<boolean>
  /** The answer where it follows from the resource and the method alone: such a question costs nothing per request. */
  readonly settled?: (resource: Resource, method: string) => boolean | undefined
}

/** A part of the questions, by name. */
export type Questions<Name extends string> = Readonly<Record<Name, Question>>

/** GET and HEAD: the methods that conditions for reading are about (RFC 9110 §13.1.3). */
export const reads = (method: string): boolean => method === 'GET' || method === 'HEAD'

/** Methods that ask for no change (RFC 9110 §9.2.1), as far as the engine serves them. */
export const isSafe = (method: string): boolean => reads(method) || method === 'OPTIONS'
