/** Where a question leads: to the next question, to a status code, or to the method's own work. */
interface Row {
  readonly yes: string | number
  readonly no: string | number
}

/**
 * The graph: every question that stands between a request and its status code, in the order of RFC 9110, and where yes
 * and no lead. The engine is compiled from this table; what each question says stands in `graph.ts`, for those who read.
 *
 * `perform` is where the method does its work; what it says decides the code from there on.
 */
export const edges = {
  'service available': { yes: 'host served', no: 503 },
  'host served': { yes: 'target within limit', no: 421 },
  'target within limit': { yes: 'method known', no: 414 },
  'method known': { yes: 'expectation can be met', no: 501 },
  'expectation can be met': { yes: 'asks about the server', no: 417 },
  'asks about the server': { yes: 'perform', no: 'target well formed' },
  'target well formed': { yes: 'resource known', no: 400 },
  'resource known': { yes: 'method allowed', no: 404 },
  'method allowed': { yes: 'asks about the resource', no: 405 },
  'asks about the resource': { yes: 'perform', no: 'connection secure' },
  'connection secure': { yes: 'handshake finished', no: 426 },
  'handshake finished': { yes: 'extension declared', no: 425 },
  'extension declared': { yes: 'within rate limit', no: 510 },
  'within rate limit': { yes: 'caller known', no: 429 },
  'caller known': { yes: 'caller allowed', no: 401 },
  'caller allowed': { yes: 'length given', no: 'existence hidden' },
  'existence hidden': { yes: 404, no: 403 },
  'length given': { yes: 'content within limit', no: 411 },
  'content within limit': { yes: 'content coding accepted', no: 413 },
  'content coding accepted': { yes: 'content whole', no: 415 },
  'content whole': { yes: 'content type accepted', no: 400 },
  'content type accepted': { yes: 'resource exists', no: 415 },
  'resource exists': { yes: 'representation acceptable', no: 'resource moved' },
  'resource moved': { yes: 'moved for good', no: 'several to choose from' },
  'moved for good': { yes: 'method kept for good', no: 'method kept for now' },
  'method kept for good': { yes: 308, no: 301 },
  'method kept for now': { yes: 307, no: 302 },
  'several to choose from': { yes: 300, no: 'legally blocked' },
  'legally blocked': { yes: 451, no: 'payment due' },
  'payment due': { yes: 402, no: 'method creates' },
  'method creates': { yes: 'representation acceptable', no: 'resource gone' },
  'resource gone': { yes: 410, no: 404 },
  'representation acceptable': { yes: 'condition given', no: 406 },
  'condition given': { yes: 'If-Match present', no: 428 },
  'If-Match present': { yes: 'If-Match true', no: 'If-Unmodified-Since present' },
  'If-Match true': { yes: 'If-None-Match present', no: 412 },
  'If-Unmodified-Since present': { yes: 'If-Unmodified-Since true', no: 'If-None-Match present' },
  'If-Unmodified-Since true': { yes: 'If-None-Match present', no: 412 },
  'If-None-Match present': { yes: 'If-None-Match true', no: 'If-Modified-Since present' },
  'If-None-Match true': { yes: 'lock free', no: 'method reads' },
  'method reads': { yes: 304, no: 412 },
  'If-Modified-Since present': { yes: 'If-Modified-Since true', no: 'lock free' },
  'If-Modified-Since true': { yes: 'lock free', no: 304 },
  'lock free': { yes: 'content can be read', no: 423 },
  'content can be read': { yes: 'content parses', no: 413 },
  'content parses': { yes: 'content applies', no: 400 },
  'content applies': { yes: 'content valid', no: 409 },
  'content valid': { yes: 'range asked', no: 422 },
  'range asked': { yes: 'If-Range true', no: 'perform' },
  'If-Range true': { yes: 'range applies', no: 'perform' },
  'range applies': { yes: 'range satisfiable', no: 'perform' },
  'range satisfiable': { yes: 206, no: 416 },
} as const satisfies Record<string, Row>

export type QuestionName = keyof typeof edges

/** Where an edge leads: to a question, to a status code, or to the method's own work. */
export type Target = QuestionName | number | 'perform'

/** The first question of the whole graph, and the first that a resource is asked once it is known. */
export const start: { readonly service: QuestionName; readonly resource: QuestionName } = {
  service: 'service available',
  resource: 'method allowed',
}
