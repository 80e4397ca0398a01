import type { Explained } from '../rule.ts'
import type { DeclaredResponse, Operation } from './document.ts'

/** A breach in a description: the answer that is meant, where it is one. */
export interface DeclaredMark {
  readonly response?: DeclaredResponse | undefined
  readonly says?: string
}

/** A rule about what an OpenAPI document declares. */
export interface DescriptionRule extends Explained {
  readonly find: (operation: Operation) => readonly DeclaredMark[]
  /** Path items about which it says nothing, as they would stand under `paths`. */
  readonly passes: readonly object[]
  /** Path items about which it speaks. */
  readonly fails: readonly object[]
}
