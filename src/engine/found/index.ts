import type { Blocked } from './blocked.ts'
import type { Choices } from './choices.ts'
import type { Gone } from './gone.ts'
import type { Moved } from './moved.ts'
import type { Missing, Unpaid } from './told.ts'

export { type Blocked, blocked } from './blocked.ts'
export { type Choices, choices } from './choices.ts'
export { type Gone, gone } from './gone.ts'
export type { Choice } from './hypertext.ts'
export { type Moved, moved } from './moved.ts'
export { type Missing, missing, type Unpaid, unpaid } from './told.ts'

/** What `find` may say besides "here it is" and "there is nothing". Each is a fact; its status code follows. */
export type Elsewise = Gone | Moved | Missing | Choices | Blocked | Unpaid
