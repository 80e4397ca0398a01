import { descriptionRules } from './openapi/rules.ts'
import { breakage } from './probe/breakage.ts'
import { probeRules } from './probe/rules.ts'
import type { Explained } from './rule.ts'
import { rules } from './rules/index.ts'

/** Every rule there is, whatever it looks at. */
export const explained: readonly Explained[] = [
  ...rules,
  ...probeRules,
  ...Object.values(breakage),
  ...descriptionRules,
]
