/** One question of the graph. `yes` and `no` lead to the next question, to a status code, or to the method's own answer. */
interface Row {
  /** As a person would ask it. */
  readonly question: string
  readonly section: string
  readonly yes: string | number
  readonly no: string | number
}

/**
 * The graph: every question that stands between a request and its status code, in the order of RFC 9110. The engine is
 * compiled from this table, and the trace, the picture and the documentation are read off it.
 *
 * `perform` is where the method does its work; what it says decides the code from there on.
 */
export const graph = {
  'service available': {
    question: 'Is the service taking requests?',
    section: 'RFC 9110 §15.6.4',
    yes: 'host served',
    no: 503,
  },
  'host served': {
    question: 'Does this server serve the host that the request names?',
    section: 'RFC 9110 §15.5.20',
    yes: 'target within limit',
    no: 421,
  },
  'target within limit': {
    question: 'Is the request target short enough to be read?',
    section: 'RFC 9110 §15.5.15',
    yes: 'method known',
    no: 414,
  },
  'method known': {
    question: 'Does this server know the method at all?',
    section: 'RFC 9110 §15.6.2',
    yes: 'expectation can be met',
    no: 501,
  },
  'expectation can be met': {
    question: 'Is 100-continue the only expectation, or is there none?',
    section: 'RFC 9110 §10.1.1',
    yes: 'asks about the server',
    no: 417,
  },
  'asks about the server': {
    question: 'Is it OPTIONS for the server as a whole (a target of "*")?',
    section: 'RFC 9110 §9.3.7',
    yes: 'perform',
    no: 'target well formed',
  },
  'target well formed': {
    question: 'Can the path of the target be decoded?',
    section: 'RFC 9110 §15.5.1',
    yes: 'resource known',
    no: 400,
  },
  'resource known': {
    question: 'Is there a resource at this path?',
    section: 'RFC 9110 §15.5.5',
    yes: 'method allowed',
    no: 404,
  },
  'method allowed': {
    question: 'Does the resource allow the method?',
    section: 'RFC 9110 §15.5.6',
    yes: 'asks about the resource',
    no: 405,
  },
  'asks about the resource': {
    question: 'Is it OPTIONS, which asks what the resource allows?',
    section: 'RFC 9110 §9.3.7',
    yes: 'perform',
    no: 'connection secure',
  },
  'connection secure': {
    question: 'Does the request come over TLS, where the resource requires it?',
    section: 'RFC 9110 §15.5.22',
    yes: 'handshake finished',
    no: 426,
  },
  'handshake finished': {
    question: 'Is the handshake done, where a replayed request would do harm?',
    section: 'RFC 8470 §5.2',
    yes: 'extension declared',
    no: 425,
  },
  'extension declared': {
    question: 'Does the request declare the extension that the resource requires?',
    section: 'RFC 2774 §7',
    yes: 'within rate limit',
    no: 510,
  },
  'within rate limit': {
    question: 'Is the client within its rate limit?',
    section: 'RFC 6585 §4',
    yes: 'caller known',
    no: 429,
  },
  'caller known': {
    question: 'Do the credentials say who is calling?',
    section: 'RFC 9110 §15.5.2',
    yes: 'caller allowed',
    no: 401,
  },
  'caller allowed': {
    question: 'May this caller use the resource in this way?',
    section: 'RFC 9110 §15.5.4',
    yes: 'length given',
    no: 'existence hidden',
  },
  'existence hidden': {
    question: 'Is the resource to be kept secret from this caller?',
    section: 'RFC 9110 §15.5.4',
    yes: 404,
    no: 403,
  },
  'length given': {
    question: 'Is the length of the content announced, where the resource requires it?',
    section: 'RFC 9110 §15.5.12',
    yes: 'content within limit',
    no: 411,
  },
  'content within limit': {
    question: 'Is the announced length of the content within the limit?',
    section: 'RFC 9110 §15.5.14',
    yes: 'content coding accepted',
    no: 413,
  },
  'content coding accepted': {
    question: 'Does the content come without a content coding?',
    section: 'RFC 9110 §8.4',
    yes: 'content type accepted',
    no: 415,
  },
  'content type accepted': {
    question: 'Does the method accept this media type?',
    section: 'RFC 9110 §15.5.16',
    yes: 'resource exists',
    no: 415,
  },
  'resource exists': {
    question: 'Is there a current representation of the resource?',
    section: 'RFC 9110 §15.5.5',
    yes: 'representation acceptable',
    no: 'resource moved',
  },
  'resource moved': {
    question: 'Is it known to be elsewhere?',
    section: 'RFC 9110 §15.4',
    yes: 'moved for good',
    no: 'several to choose from',
  },
  'moved for good': {
    question: 'Has it moved for good?',
    section: 'RFC 9110 §15.4',
    yes: 'method kept for good',
    no: 'method kept for now',
  },
  'method kept for good': {
    question: 'Is the method to stay the same at the new place?',
    section: 'RFC 9110 §15.4.9',
    yes: 308,
    no: 301,
  },
  'method kept for now': {
    question: 'Is the method to stay the same at the other place?',
    section: 'RFC 9110 §15.4.8',
    yes: 307,
    no: 302,
  },
  'several to choose from': {
    question: 'Are there several, and is the client to choose?',
    section: 'RFC 9110 §15.4.1',
    yes: 300,
    no: 'legally blocked',
  },
  'legally blocked': {
    question: 'Does the law forbid it?',
    section: 'RFC 7725 §3',
    yes: 451,
    no: 'payment due',
  },
  'payment due': {
    question: 'Has it to be paid for first?',
    section: 'RFC 9110 §15.5.3',
    yes: 402,
    no: 'method creates',
  },
  'method creates': {
    question: 'Does the method make a resource where there is none?',
    section: 'RFC 9110 §9.3.4',
    yes: 'representation acceptable',
    no: 'resource gone',
  },
  'resource gone': {
    question: 'Is it known to have been here, and not to return?',
    section: 'RFC 9110 §15.5.11',
    yes: 410,
    no: 404,
  },
  'representation acceptable': {
    question: 'Does a representation fit Accept?',
    section: 'RFC 9110 §15.5.7',
    yes: 'condition given',
    no: 406,
  },
  'condition given': {
    question: 'Is the request conditional, where the resource requires it?',
    section: 'RFC 6585 §3',
    yes: 'If-Match present',
    no: 428,
  },
  'If-Match present': {
    question: 'Does the request carry If-Match?',
    section: 'RFC 9110 §13.2.2',
    yes: 'If-Match true',
    no: 'If-Unmodified-Since present',
  },
  'If-Match true': {
    question: 'Is one of its entity tags the current one, by strong comparison?',
    section: 'RFC 9110 §13.1.1',
    yes: 'If-None-Match present',
    no: 412,
  },
  'If-Unmodified-Since present': {
    question: 'Does the request carry a valid If-Unmodified-Since, and is the modification date known?',
    section: 'RFC 9110 §13.1.4',
    yes: 'If-Unmodified-Since true',
    no: 'If-None-Match present',
  },
  'If-Unmodified-Since true': {
    question: 'Was the last modification no later than that?',
    section: 'RFC 9110 §13.1.4',
    yes: 'If-None-Match present',
    no: 412,
  },
  'If-None-Match present': {
    question: 'Does the request carry If-None-Match?',
    section: 'RFC 9110 §13.2.2',
    yes: 'If-None-Match true',
    no: 'If-Modified-Since present',
  },
  'If-None-Match true': {
    question: 'Is none of its entity tags the current one, by weak comparison?',
    section: 'RFC 9110 §13.1.2',
    yes: 'lock free',
    no: 'method reads',
  },
  'method reads': {
    question: 'Is the method GET or HEAD?',
    section: 'RFC 9110 §13.1.2',
    yes: 304,
    no: 412,
  },
  'If-Modified-Since present': {
    question: 'Is the method GET or HEAD, with a valid If-Modified-Since, and is the modification date known?',
    section: 'RFC 9110 §13.1.3',
    yes: 'If-Modified-Since true',
    no: 'lock free',
  },
  'If-Modified-Since true': {
    question: 'Was the last modification later than that?',
    section: 'RFC 9110 §13.1.3',
    yes: 'lock free',
    no: 304,
  },
  'lock free': {
    question: 'Is the resource free of locks that others hold?',
    section: 'RFC 4918 §11.3',
    yes: 'content can be read',
    no: 423,
  },
  'content can be read': {
    question: 'Does the content stay within the limit while it is read?',
    section: 'RFC 9110 §15.5.14',
    yes: 'content parses',
    no: 413,
  },
  'content parses': {
    question: 'Is the content well formed for its media type?',
    section: 'RFC 9110 §15.5.1',
    yes: 'content applies',
    no: 400,
  },
  'content applies': {
    question: 'Does a patch fit the present state?',
    section: 'RFC 5789 §2.2',
    yes: 'content valid',
    no: 409,
  },
  'content valid': {
    question: 'Does the content keep the rules of the resource?',
    section: 'RFC 9110 §15.5.21',
    yes: 'range asked',
    no: 422,
  },
  'range asked': {
    question: 'Is it GET for byte ranges, and does the resource give them?',
    section: 'RFC 9110 §14.2',
    yes: 'If-Range true',
    no: 'perform',
  },
  'If-Range true': {
    question: 'Does If-Range name the current state, or is there none?',
    section: 'RFC 9110 §13.1.5',
    yes: 'range applies',
    no: 'perform',
  },
  'range applies': {
    question: 'Can the content be cut, and is less asked for than there is?',
    section: 'RFC 9110 §14.2',
    yes: 'range satisfiable',
    no: 'perform',
  },
  'range satisfiable': {
    question: 'Does the representation reach into one of the ranges?',
    section: 'RFC 9110 §14.2',
    yes: 206,
    no: 416,
  },
} as const satisfies Record<string, Row>

export type Graph = typeof graph
export type QuestionName = keyof Graph

/** Where an edge leads: to a question, to a status code, or to the method's own work. */
export type Target = QuestionName | number | 'perform'

/** The first question of the whole graph, and the first that a resource is asked once it is known. */
export const start: { readonly service: QuestionName; readonly resource: QuestionName } = {
  service: 'service available',
  resource: 'method allowed',
}
