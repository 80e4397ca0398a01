/** A status code that may come of something, and in which case: for documentation. */
export interface Outcome {
  readonly status: number
  /** The case, as a sentence; what is code in it stands between backticks. */
  readonly when: string
  /** The fields that the answer may carry (default: those that the book names for the code, as far as they may be). */
  readonly fields?: readonly string[]
  /** The media types of its content (default: those that the resource represents, where the code allows any). */
  readonly types?: readonly string[]
}
