export * from './aliases.ts'
export type * from './code.ts'
export * from './instead.ts'
export * from './status.ts'
