export { type AskOptions, ask } from './ask.ts'
export { LiveFault, type LiveFaultKind } from './fault.ts'
export { type FollowOptions, follow } from './follow.ts'
export type { Asking } from './request.ts'
