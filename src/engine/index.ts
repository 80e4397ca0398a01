export * from './access.ts'
export * from './answer.ts'
export { brotli, type ContentCoding, deflate, gzip } from './coding.ts'
export * from './content.ts'
export type { Context } from './context.ts'
export { type DeltaFormat, type Deltas, deltas, vcdiff } from './deltas.ts'
export type { QuestionName } from './edges.ts'
export { after, type Eventually } from './eventually.ts'
export { type Case, explain } from './explain.ts'
export * from './found/index.ts'
export { type Graph, graph } from './graph.ts'
export * from './limit.ts'
export { charsets } from './negotiation/charsets.ts'
export { codings } from './negotiation/codings.ts'
export type { Dimension } from './negotiation/dimension.ts'
export { languages } from './negotiation/languages.ts'
export { negotiate } from './negotiation/negotiate.ts'
export { oneOf, type Variants } from './negotiation/variants.ts'
export type { Outcome } from './outcome.ts'
export {
  type AnswerOutline,
  type ApiDescription,
  type ApiMessage,
  type ApiParameter,
  type ApiTexts,
  type CaseOutline,
  type FieldOutline,
  type MethodOutline,
  type Outline,
  outline,
  type ResourceOutline,
} from './outline.ts'
export type { OwnQuestion } from './own-question.ts'
export type { Json, JsonObject } from './patch/index.ts'
export { patching } from './patching.ts'
export { alternative, pictureStyle, toMermaid, toSVG } from './picture/index.ts'
export * from './problem.ts'
export { byteRanges, type Ranges } from './ranges/byte-ranges.ts'
export { reasons } from './reasons.ts'
export type { Parse, Reception } from './reception.ts'
export * from './request.ts'
export { type Facts, type Requirements, type Resource, resource } from './resource.ts'
export { isAlwaysServed, resourceAt } from './resource-at.ts'
export * from './result.ts'
export type { StandardSchema } from './schema.ts'
export * from './service.ts'
export type * from './trace.ts'
