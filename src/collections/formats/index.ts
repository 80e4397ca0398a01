export { type ItemLimits, type ReadItem, readItems } from './read.ts'
export { renderItem, renderList } from './render.ts'
export { readStream, writeStream } from './stream.ts'
export { type MediaType, mediaTypes } from './types.ts'
