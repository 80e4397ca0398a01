import type { Content, Fields } from '../answer.ts'
import type { Eventually } from '../eventually.ts'

/** A way in which representations of one resource differ, besides their media type (RFC 9110 §12.5). */
export interface Dimension {
  readonly kind: 'language' | 'charset' | 'coding'
  /** The field in which a client states its preference, as Vary names it. */
  readonly field: string
  /** What there is, the preferred one first. */
  readonly names: readonly string[]
  /**
   * Chooses one.
   *
   * @param preference the value of the field
   * @param names what there is to choose from
   * @returns `undefined` where nothing is acceptable, and nothing else will be sent
   */
  readonly choose: (preference: string | undefined, names: readonly string[]) => string | undefined
  /** What is taken where nothing is acceptable and something has to be sent all the same. */
  readonly fallback: string | undefined
  /** The fields that say which one it is. */
  readonly fields: (name: string) => Fields
  /** Turns the content into that one, where that is more than a matter of rendering. */
  readonly encode?: (content: Content, name: string) => Eventually<Content>
}
