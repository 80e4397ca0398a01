export * from './aliases.ts'
export type * from './code.ts'
export * from './status.ts'
