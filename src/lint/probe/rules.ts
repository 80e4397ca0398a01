import { dates } from './dates.ts'
import { falseConditions } from './false-conditions.ts'
import { head } from './head.ts'
import { ifMatch } from './if-match.ts'
import { ifNoneMatch } from './if-none-match.ts'
import { methods } from './methods.ts'
import { missing } from './missing.ts'
import { negotiation } from './negotiation.ts'
import type { ProbeRule } from './probe-rule.ts'
import { ranges } from './ranges.ts'
import { stability } from './stability.ts'
import { wrongContent } from './wrong-content.ts'

/** Every rule that asks by itself, in the order in which they ask: whether answers stay the same first, changes last. */
export const probeRules: readonly ProbeRule[] = [
  ...stability,
  ...head,
  ...ifNoneMatch,
  ...dates,
  ...ifMatch,
  ...ranges,
  ...negotiation,
  ...methods,
  ...missing,
  ...wrongContent,
  ...falseConditions,
]
