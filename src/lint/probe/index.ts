export { breakage } from './breakage.ts'
export { type Probed, type ProbeOptions, probe } from './probe.ts'
export type { ProbeRequest, ProbeRule, Situation } from './probe-rule.ts'
export { probeRules } from './rules.ts'
