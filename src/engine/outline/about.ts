import type { Resource } from '../resource.ts'
import type { Service } from '../service.ts'

/** What a part of the outline is about. */
export interface About {
  readonly service: Service
  readonly resource: Resource
  readonly method: string
  /** Whether the resource represents another, which chose it. */
  readonly chosen: boolean
}

const or = new Intl.ListFormat('en-GB', { type: 'disjunction' })

/** `a, b or c`. */
export const either = (names: readonly string[]): string => or.format(names)

/** The same, of what is code. */
export const eitherOf = (names: readonly string[]): string => either(names.map(name => `\`${name}\``))
