/** What a method means, as far as a program decides by it (RFC 9110 §9). */

/**
 * Whether content belongs into a request. `expected`: the method acts on it. `allowed`: it refines the request.
 * `no meaning`: it may arrive, but nothing defines what it would say. `forbidden`: the client must not send any.
 */
export type RequestContent = 'expected' | 'allowed' | 'no meaning' | 'forbidden'

/** One method's facts. */
export interface Method {
  /** The name; on the wire, case matters. */
  readonly name: string
  /** RFC 9110 §9.2.1: the client asks for no change. */
  readonly safe: boolean
  /** RFC 9110 §9.2.2: several identical requests are meant to have the effect of one. */
  readonly idempotent: boolean
  /** RFC 9110 §9.2.3: whether a cache may store an answer. False wherever the definition does not say under what terms. */
  readonly cacheable: boolean | 'with explicit freshness'
  readonly requestContent: RequestContent
  /** Whether a successful answer may carry content. */
  readonly responseContent: boolean
  /** The document and section that define it, as `RFC 9110 §9.3.1`. */
  readonly section: string
  /** One sentence. */
  readonly summary: string
}

const safe = { safe: true, idempotent: true, cacheable: false, responseContent: true } as const
const idempotent = { safe: false, idempotent: true, cacheable: false, responseContent: true } as const
const neither = { safe: false, idempotent: false, cacheable: false, responseContent: true } as const

/**
 * Every method of the IANA registry, and the two of the coffee pot, which nobody registered. Safe and idempotent are as
 * registered; for `BREW` and `WHEN`, as for any method that makes no promise, they are false.
 *
 * @example
 * methods.GET.safe // => true
 * methods.POST.cacheable // => 'with explicit freshness'
 */
export const methods = {
  GET: {
    ...safe,
    name: 'GET',
    cacheable: true,
    requestContent: 'no meaning',
    section: 'RFC 9110 §9.3.1',
    summary: 'Transfers the current representation of the target resource.',
  },
  HEAD: {
    ...safe,
    name: 'HEAD',
    cacheable: true,
    requestContent: 'no meaning',
    responseContent: false,
    section: 'RFC 9110 §9.3.2',
    summary: 'Like GET, but only the fields come back.',
  },
  POST: {
    ...neither,
    name: 'POST',
    cacheable: 'with explicit freshness',
    requestContent: 'expected',
    section: 'RFC 9110 §9.3.3',
    summary: 'Hands content to the resource, to deal with as that resource sees fit.',
  },
  PUT: {
    ...idempotent,
    name: 'PUT',
    requestContent: 'expected',
    section: 'RFC 9110 §9.3.4',
    summary: 'Puts the enclosed representation in the place of the target, or makes the target with it.',
  },
  DELETE: {
    ...idempotent,
    name: 'DELETE',
    requestContent: 'no meaning',
    section: 'RFC 9110 §9.3.5',
    summary: 'Takes the resource away from its URI.',
  },
  CONNECT: {
    ...neither,
    name: 'CONNECT',
    requestContent: 'forbidden',
    responseContent: false,
    section: 'RFC 9110 §9.3.6',
    summary: 'Opens a tunnel through a proxy to a host and port.',
  },
  OPTIONS: {
    ...safe,
    name: 'OPTIONS',
    requestContent: 'allowed',
    section: 'RFC 9110 §9.3.7',
    summary: 'Asks what a resource, or the server as a whole with an asterisk, can do.',
  },
  TRACE: {
    ...safe,
    name: 'TRACE',
    requestContent: 'forbidden',
    section: 'RFC 9110 §9.3.8',
    summary: 'Has the request come back as the last recipient saw it.',
  },
  PATCH: {
    ...neither,
    name: 'PATCH',
    cacheable: 'with explicit freshness',
    requestContent: 'expected',
    section: 'RFC 5789 §2',
    summary: 'Applies the enclosed changes to the target, all of them or none.',
  },
  QUERY: {
    ...safe,
    name: 'QUERY',
    cacheable: true,
    requestContent: 'expected',
    section: 'RFC 10008 §2',
    summary: 'Asks a question that is too long for a URI: the query is the content.',
  },
  PROPFIND: {
    ...safe,
    name: 'PROPFIND',
    requestContent: 'allowed',
    section: 'RFC 4918 §9.1',
    summary: 'Reads properties of a resource, and of the members of a collection as deep as told.',
  },
  PROPPATCH: {
    ...idempotent,
    name: 'PROPPATCH',
    requestContent: 'expected',
    section: 'RFC 4918 §9.2',
    summary: 'Sets and removes properties, all of them or none.',
  },
  MKCOL: {
    ...idempotent,
    name: 'MKCOL',
    requestContent: 'allowed',
    section: 'RFC 4918 §9.3',
    summary: 'Makes a collection at the target.',
  },
  COPY: {
    ...idempotent,
    name: 'COPY',
    requestContent: 'no meaning',
    section: 'RFC 4918 §9.8',
    summary: 'Copies the resource to the URI in Destination.',
  },
  MOVE: {
    ...idempotent,
    name: 'MOVE',
    requestContent: 'no meaning',
    section: 'RFC 4918 §9.9',
    summary: 'Moves the resource to the URI in Destination.',
  },
  LOCK: {
    ...neither,
    name: 'LOCK',
    requestContent: 'allowed',
    section: 'RFC 4918 §9.10',
    summary: 'Takes out a lock, or refreshes one if there is no content.',
  },
  UNLOCK: {
    ...idempotent,
    name: 'UNLOCK',
    requestContent: 'no meaning',
    section: 'RFC 4918 §9.11',
    summary: 'Removes the lock that Lock-Token names.',
  },
  REPORT: {
    ...safe,
    name: 'REPORT',
    requestContent: 'expected',
    section: 'RFC 3253 §3.6',
    summary: 'Asks a resource for one of the reports that it can make.',
  },
  SEARCH: {
    ...safe,
    name: 'SEARCH',
    requestContent: 'expected',
    section: 'RFC 5323 §2',
    summary: 'Runs a search, stated in XML, over what the target gives access to.',
  },
  BIND: {
    ...idempotent,
    name: 'BIND',
    requestContent: 'expected',
    section: 'RFC 5842 §4',
    summary: 'Gives an existing resource one more name in a collection.',
  },
  UNBIND: {
    ...idempotent,
    name: 'UNBIND',
    requestContent: 'expected',
    section: 'RFC 5842 §5',
    summary: 'Takes one name of a resource out of a collection.',
  },
  REBIND: {
    ...idempotent,
    name: 'REBIND',
    requestContent: 'expected',
    section: 'RFC 5842 §6',
    summary: 'Moves a name of a resource from one collection to another in one step.',
  },
  ACL: {
    ...idempotent,
    name: 'ACL',
    requestContent: 'expected',
    section: 'RFC 3744 §8.1',
    summary: 'Replaces the access control list of a resource.',
  },
  ORDERPATCH: {
    ...idempotent,
    name: 'ORDERPATCH',
    requestContent: 'expected',
    section: 'RFC 3648 §7',
    summary: 'Changes the order of the members of a collection.',
  },
  'VERSION-CONTROL': {
    ...idempotent,
    name: 'VERSION-CONTROL',
    requestContent: 'allowed',
    section: 'RFC 3253 §3.5',
    summary: 'Puts a resource under version control.',
  },
  CHECKOUT: {
    ...idempotent,
    name: 'CHECKOUT',
    requestContent: 'allowed',
    section: 'RFC 3253 §4.3',
    summary: 'Opens a resource under version control for changes.',
  },
  CHECKIN: {
    ...idempotent,
    name: 'CHECKIN',
    requestContent: 'allowed',
    section: 'RFC 3253 §4.4',
    summary: 'Makes a new version out of what was checked out.',
  },
  UNCHECKOUT: {
    ...idempotent,
    name: 'UNCHECKOUT',
    requestContent: 'allowed',
    section: 'RFC 3253 §4.5',
    summary: 'Gives up a checkout and restores the state before it.',
  },
  MKWORKSPACE: {
    ...idempotent,
    name: 'MKWORKSPACE',
    requestContent: 'allowed',
    section: 'RFC 3253 §6.3',
    summary: 'Makes a workspace, in which one set of versions is worked on.',
  },
  UPDATE: {
    ...idempotent,
    name: 'UPDATE',
    requestContent: 'expected',
    section: 'RFC 3253 §7.1',
    summary: 'Sets a resource under version control to the state of another version.',
  },
  LABEL: {
    ...idempotent,
    name: 'LABEL',
    requestContent: 'expected',
    section: 'RFC 3253 §8.2',
    summary: 'Adds, moves or removes a label of a version.',
  },
  MERGE: {
    ...idempotent,
    name: 'MERGE',
    requestContent: 'expected',
    section: 'RFC 3253 §11.2',
    summary: 'Brings the changes of one line of versions into another.',
  },
  'BASELINE-CONTROL': {
    ...idempotent,
    name: 'BASELINE-CONTROL',
    requestContent: 'allowed',
    section: 'RFC 3253 §12.6',
    summary: 'Puts the members of a collection under one common baseline.',
  },
  MKACTIVITY: {
    ...idempotent,
    name: 'MKACTIVITY',
    requestContent: 'allowed',
    section: 'RFC 3253 §13.5',
    summary: 'Makes an activity, which groups versions that belong to one change.',
  },
  MKCALENDAR: {
    ...idempotent,
    name: 'MKCALENDAR',
    requestContent: 'allowed',
    section: 'RFC 4791 §5.3.1',
    summary: 'Makes a calendar collection at the target.',
  },
  MKREDIRECTREF: {
    ...idempotent,
    name: 'MKREDIRECTREF',
    requestContent: 'expected',
    section: 'RFC 4437 §6',
    summary: 'Makes a resource that redirects to another URI.',
  },
  UPDATEREDIRECTREF: {
    ...idempotent,
    name: 'UPDATEREDIRECTREF',
    requestContent: 'expected',
    section: 'RFC 4437 §7',
    summary: 'Changes where a redirect reference leads, or for how long.',
  },
  LINK: {
    ...idempotent,
    name: 'LINK',
    requestContent: 'no meaning',
    section: 'RFC 2068 §19.6.1.2',
    summary: 'Sets up the relations in Link between the target and other resources.',
  },
  UNLINK: {
    ...idempotent,
    name: 'UNLINK',
    requestContent: 'no meaning',
    section: 'RFC 2068 §19.6.1.3',
    summary: 'Takes the relations in Link away again.',
  },
  PRI: {
    ...safe,
    name: 'PRI',
    requestContent: 'forbidden',
    responseContent: false,
    section: 'RFC 9113 §3.4',
    summary: 'Reserved: the first word of the HTTP/2 preface, never a request.',
  },
  BREW: {
    ...neither,
    name: 'BREW',
    requestContent: 'expected',
    section: 'RFC 2324 §2.1.1',
    summary: 'Starts or stops the brewing of a pot of coffee.',
  },
  WHEN: {
    ...neither,
    name: 'WHEN',
    requestContent: 'no meaning',
    section: 'RFC 2324 §2.1.4',
    summary: 'Says that enough milk has been poured.',
  },
} as const satisfies Record<string, Method>

/** The name of a method that the book knows. */
export type MethodName = keyof typeof methods
