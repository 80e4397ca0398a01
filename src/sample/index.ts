export { examples } from './examples.ts'
export type { Item, JsonSchema } from './item.ts'
export { sample } from './sample.ts'
export { schemas } from './schemas/index.ts'
