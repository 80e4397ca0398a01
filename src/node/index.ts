export { type Listening, type ListenOptions, listen } from './listen.ts'
export { listener } from './listener.ts'
export type { Log, LogEntry } from './log.ts'
export type { OverloadOptions } from './overload.ts'
