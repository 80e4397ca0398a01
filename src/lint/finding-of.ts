import type { Finding, Place } from './finding.ts'
import type { Explained, Mark } from './rule.ts'

/** What a rule found as a finding: what it marked says it, or else the sentence of the rule. */
export function findingOf({ id, level, section, says, mend }: Explained, found: Place | Mark): Finding {
  const mark = 'at' in found ? found : { at: found }
  return {
    rule: id,
    level,
    section,
    says: mark.says ?? says,
    ...(mend !== undefined && { mend }),
    at: mark.at,
  }
}
