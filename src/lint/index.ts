export { type Coverage, coverage } from './coverage.ts'
export type * from './exchange.ts'
export { explained } from './explained.ts'
export type * from './finding.ts'
export { withoutUser } from './host.ts'
export * from './inside/index.ts'
export { type Judge, judge } from './judge.ts'
export { type Judged, judgeInput } from './judge-input.ts'
export {
  type Asking,
  type AskOptions,
  ask,
  type FollowOptions,
  follow,
  LiveFault,
  type LiveFaultKind,
} from './live/index.ts'
export { judgeOpenApi } from './openapi/judge.ts'
export {
  type Probed,
  type ProbeOptions,
  type ProbeRequest,
  type ProbeRule,
  probe,
  probeRules,
  type Situation,
} from './probe/index.ts'
export { type RecordingProxy, type RecordingProxyOptions, recordingProxy } from './proxy/index.ts'
export { type HarResult, readHar } from './read/har.ts'
export { type ReadHttp, readHttp } from './read/http.ts'
export { type Input, type InputKind, openInput, readExchanges } from './read/inputs.ts'
export { exchangeOf, readTranscript } from './read/transcript.ts'
export * from './report/index.ts'
export type * from './rule.ts'
export { rules } from './rules/index.ts'
export * from './settings.ts'
export { transcriptOf } from './transcript-text.ts'
