/** Where a question leads: to another question, to a status code, or to the method's own work. Yes leads to the next row. */
interface Row {
  readonly yes?: string | number
  readonly no: string | number
}

/**
 * The graph: every question that stands between a request and its status code, in the order of RFC 9110, and where yes
 * and no lead. The engine is compiled from this table; what each question says stands in `graph.ts`, for those who read.
 *
 * `perform` is where the method does its work; what it says decides the code from there on.
 */
const rows = {
  'service available': { no: 503 },
  'host served': { no: 421 },
  'target within limit': { no: 414 },
  'method known': { no: 501 },
  'expectation can be met': { no: 417 },
  'asks about the server': { yes: 'perform', no: 'target well formed' },
  'target well formed': { no: 400 },
  'resource known': { no: 404 },
  'method allowed': { no: 405 },
  'asks about the resource': { yes: 'perform', no: 'variant acceptable' },
  'variant acceptable': { no: 406 },
  'connection secure': { no: 426 },
  'handshake finished': { no: 425 },
  'extension declared': { no: 510 },
  'within rate limit': { no: 429 },
  'caller known': { yes: 'caller allowed', no: 'plays a proxy' },
  'plays a proxy': { yes: 407, no: 401 },
  'caller allowed': { yes: 'length given', no: 'existence hidden' },
  'existence hidden': { yes: 404, no: 403 },
  'length given': { no: 411 },
  'content within limit': { no: 413 },
  'content coding accepted': { no: 415 },
  'content whole': { no: 400 },
  'content type accepted': { no: 415 },
  'resource exists': { yes: 'representation acceptable', no: 'resource moved' },
  'resource moved': { no: 'several to choose from' },
  'moved for good': { no: 'method kept for now' },
  'method kept for good': { yes: 308, no: 301 },
  'method kept for now': { yes: 307, no: 302 },
  'several to choose from': { no: 'legally blocked' },
  'chosen already': { yes: 506, no: 300 },
  'legally blocked': { yes: 451, no: 'payment due' },
  'payment due': { yes: 402, no: 'method creates' },
  'method creates': { yes: 'representation acceptable', no: 'resource gone' },
  'resource gone': { yes: 410, no: 404 },
  'representation acceptable': { no: 406 },
  'lock free': { no: 423 },
  'condition given': { no: 428 },
  'If-Match present': { no: 'If-Unmodified-Since present' },
  'If-Match true': { yes: 'If-None-Match present', no: 412 },
  'If-Unmodified-Since present': { no: 'If-None-Match present' },
  'If-Unmodified-Since true': { no: 412 },
  'If-None-Match present': { no: 'If-Modified-Since present' },
  'If-None-Match true': { yes: 'content can be read', no: 'method reads' },
  'method reads': { yes: 304, no: 412 },
  'If-Modified-Since present': { no: 'content can be read' },
  'If-Modified-Since true': { no: 304 },
  'content can be read': { no: 413 },
  'content parses': { no: 400 },
  'content applies': { no: 409 },
  'content valid': { no: 422 },
  'delta asked': { no: 'range asked' },
  'earlier state known': { yes: 226, no: 'range asked' },
  'range asked': { no: 'perform' },
  'If-Range true': { no: 'perform' },
  'range applies': { no: 'perform' },
  'range satisfiable': { yes: 206, no: 416 },
} as const satisfies Record<string, Row>

type Rows = typeof rows
export type QuestionName = keyof Rows

type Exits<R> = R extends { readonly yes: infer Yes; readonly no: infer No }
  ? Yes | No
  : R extends Row
    ? R['no']
    : never
type Codes<T> = T extends number ? T : never
/** The status codes at which the graph itself ends. */
export type EndingCode = Codes<Exits<Rows[QuestionName]>>

/** Where an edge leads: to a question, to a status code, or to the method's own work. */
export type Target = QuestionName | EndingCode | 'perform'

/** Every question with both of its exits. */
export const edges = /* @__PURE__ */ Object.fromEntries(
  Object.entries(rows).map(([name, row]: [string, Row], index, { [index + 1]: next }) => [
    name,
    { yes: row.yes ?? next?.[0], no: row.no },
  ]),
) as Readonly<Record<QuestionName, { readonly yes: Target; readonly no: Target }>>

/** The first question of the whole graph, and the first that a resource is asked once it is known. */
export const start: { readonly service: QuestionName; readonly resource: QuestionName } = {
  service: 'service available',
  resource: 'method allowed',
}
