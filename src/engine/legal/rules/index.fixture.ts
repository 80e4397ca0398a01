import type { Rule } from '../judged.fixture.ts'
import { ofTheBook } from './book.fixture.ts'
import { ofConditions } from './conditions.fixture.ts'
import { ofDeltas } from './deltas.fixture.ts'
import { ofErrors } from './errors.fixture.ts'
import { ofFields } from './fields.fixture.ts'
import { ofMethods } from './methods.fixture.ts'
import { ofNegotiation } from './negotiation.fixture.ts'
import { ofRanges } from './ranges.fixture.ts'

/** All that the standards ask of an answer and that one exchange, or one more with a difference, can show. */
export const rules: readonly Rule[] = [
  ...ofTheBook,
  ...ofFields,
  ...ofMethods,
  ...ofNegotiation,
  ...ofConditions,
  ...ofDeltas,
  ...ofRanges,
  ...ofErrors,
]
