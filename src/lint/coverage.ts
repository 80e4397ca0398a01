import { type Requirement, requirements } from '../book/requirements/index.ts'
import { probeRules } from './probe/rules.ts'
import { rules } from './rules/index.ts'
import { unchecked } from './unchecked.ts'

/** What the project does about a requirement. */
export interface Coverage {
  readonly requirement: Requirement
  /** The rules that check it, by their ids. */
  readonly rules: readonly string[]
  /** Why no rule checks it. */
  readonly why?: string | undefined
}

/**
 * Every requirement of the book with what the linter does about it.
 *
 * @example
 * coverage().find(({ requirement }) => requirement.id === 'rfc9110-15.5.2-challenge')?.rules // => ['challenge-missing']
 */
export function coverage(): readonly Coverage[] {
  const checking = new Map<string, string[]>()
  for (const { id, checks } of [...rules, ...probeRules]) {
    for (const requirement of checks) checking.set(requirement, [...(checking.get(requirement) ?? []), id])
  }
  return requirements.map(requirement => {
    const by = checking.get(requirement.id) ?? []
    return { requirement, rules: by, ...(by.length === 0 && { why: unchecked[requirement.id] ?? requirement.why }) }
  })
}
