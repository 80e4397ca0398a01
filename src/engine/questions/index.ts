import type { QuestionName } from '../edges.ts'
import { access } from './access.ts'
import { conditions } from './conditions.ts'
import { content } from './content.ts'
import { deltas } from './deltas.ts'
import { found } from './found.ts'
import { front } from './front.ts'
import type { Questions } from './question.ts'
import { ranges } from './ranges.ts'

export type { Question } from './question.ts'

/** How every question of the graph is answered: the type system finds a missing one. */
export const questions: Questions<QuestionName> = {
  ...front,
  ...access,
  ...content,
  ...found,
  ...conditions,
  ...deltas,
  ...ranges,
}
