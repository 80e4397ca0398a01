/** Problem documents (RFC 9457): the members every one may have, and the problem types known beyond one API. */

/** A member of RFC 9457. Every one is optional, and one whose value has the wrong JSON type is ignored (§3.1). */
export interface ProblemMember {
  readonly name: 'type' | 'status' | 'title' | 'detail' | 'instance'
  /** The JSON type of its value; a URI reference is a string. */
  readonly value: 'string' | 'number' | 'URI reference'
  /** What holds where the member is absent. */
  readonly absent?: string
  readonly section: string
  readonly summary: string
}

/** The members that RFC 9457 defines, in its order. All others are extensions, which belong to a problem type. */
export const problemMembers: readonly ProblemMember[] = [
  {
    name: 'type',
    value: 'URI reference',
    absent: 'about:blank',
    section: 'RFC 9457 §3.1.1',
    summary:
      'Which kind of problem this is. Programs decide by it, after resolving it; best an absolute URI that leads to documentation for people.',
  },
  {
    name: 'status',
    value: 'number',
    section: 'RFC 9457 §3.1.2',
    summary:
      'The status code as its origin sent it, equal to that of the answer. A copy for readers of stored documents; the status line decides.',
  },
  {
    name: 'title',
    value: 'string',
    section: 'RFC 9457 §3.1.3',
    summary: 'The kind of problem in a few words, always the same for one type apart from translation.',
  },
  {
    name: 'detail',
    value: 'string',
    section: 'RFC 9457 §3.1.4',
    summary: 'What went wrong this time and how to mend it, for a person. Programs read extensions and never parse it.',
  },
  {
    name: 'instance',
    value: 'URI reference',
    section: 'RFC 9457 §3.1.5',
    summary: 'Names this one occurrence: a URI where its document can be fetched, or a mere identifier to quote.',
  },
]

/**
 * `registered`: in the IANA HTTP Problem Types registry, also where its document is still a draft. `proposed`: a draft
 * asks for registration, and until that is granted the URI may change.
 */
export type ProblemStanding = 'registered' | 'proposed'

/** An extension member that a problem type defines. */
export interface ProblemExtension {
  readonly name: string
  readonly value: 'number' | 'array of strings' | 'array of objects'
  readonly summary: string
}

/** A problem type that is shared between APIs. */
export interface ProblemType {
  /** The value of `type`. URIs are compared as they stand; those of the registry need not lead anywhere. */
  readonly type: string
  /** The title of the registration. A document may say it in other words. */
  readonly title: string
  readonly standing: ProblemStanding
  /** The codes recommended for it; none for `about:blank`, which fits every code. */
  readonly status: readonly number[]
  /** The document and section that define it, as `RFC 9458 §5.3`. */
  readonly section: string
  readonly summary: string
  readonly extensions: readonly ProblemExtension[]
}

/** The prefix of types that are registered without a URI of their own (RFC 9457 §4.2). */
const iana = 'https://iana.org/assignments/http-problem-types#'
const digests = 'draft-ietf-httpapi-digest-fields-problem-types-06'
const limits = 'draft-ietf-httpapi-ratelimit-headers-10'
const uploads = 'draft-ietf-httpbis-resumable-upload'

const violated: ProblemExtension = {
  name: 'violated-policies',
  value: 'array of strings',
  summary: 'The names of the quota policies that were exceeded, as `RateLimit-Policy` gives them.',
}

/** The registry as of its update of 2026-06-26, then what current drafts ask to have registered. */
export const problemTypes: readonly ProblemType[] = [
  {
    type: 'about:blank',
    title: 'See HTTP Status Code',
    standing: 'registered',
    status: [],
    section: 'RFC 9457 §4.2.1',
    summary: 'Nothing more than the status code says. The `title` is then its reason phrase, translated or not.',
    extensions: [],
  },
  {
    type: `${iana}date`,
    title: 'Date Not Acceptable',
    standing: 'registered',
    status: [400],
    section: 'RFC 9458 §6.5.2',
    summary:
      'The `Date` of the request lies too far from the clock of the server, which guards against replay. The client may repeat once, with the `Date` of the answer.',
    extensions: [],
  },
  {
    type: `${iana}ohttp-key`,
    title: 'Oblivious HTTP key configuration not acceptable',
    standing: 'registered',
    status: [400],
    section: 'RFC 9458 §5.3',
    summary:
      'The request was encapsulated with a key configuration that is outdated or wrong. The client fetches the current one and encapsulates again.',
    extensions: [],
  },
  {
    type: `${iana}digest-unsupported-algorithms`,
    title: 'Unsupported Hashing Algorithms',
    standing: 'registered',
    status: [400],
    section: `${digests} §3.1`,
    summary:
      'A digest field, or a wish for one, names an algorithm that the server does not know. The client may repeat with one that `Want-Content-Digest` or its like offers.',
    extensions: [
      {
        name: 'unsupported_algorithms',
        value: 'array of objects',
        summary: 'For each: `algorithm`, and in `header` the field that named it.',
      },
    ],
  },
  {
    type: `${iana}digest-invalid-values`,
    title: 'Invalid Digest Values',
    standing: 'registered',
    status: [400],
    section: `${digests} §3.2`,
    summary:
      'A digest is one that its algorithm could never produce, for instance of the wrong length. The sender computes or encodes it wrongly, and a repeat fails too.',
    extensions: [
      {
        name: 'invalid_digests',
        value: 'array of objects',
        summary: 'For each: `algorithm`, the field in `header`, and the `reason` for people.',
      },
    ],
  },
  {
    type: `${iana}digest-mismatched-values`,
    title: 'Mismatched Digest Values',
    standing: 'registered',
    status: [400],
    section: `${digests} §3.3`,
    summary:
      'The digest sent is not that of what arrived, so something changed on the way. The client may repeat the request as it was.',
    extensions: [
      {
        name: 'mismatched_digests',
        value: 'array of objects',
        summary:
          'For each: `algorithm`, `provided_digest` and the field in `header`. What the server computed is left out, lest it helps attackers.',
      },
    ],
  },
  {
    type: `${iana}quota-exceeded`,
    title: 'Quota Exceeded',
    standing: 'proposed',
    status: [429],
    section: `${limits} §5.1`,
    summary: 'The client used up one or more of its quotas. It waits until `RateLimit` or `Retry-After` lets it go on.',
    extensions: [violated],
  },
  {
    type: `${iana}temporary-reduced-capacity`,
    title: 'Temporary Reduced Capacity',
    standing: 'proposed',
    status: [503],
    section: `${limits} §5.2`,
    summary:
      'The server can do less than usual for a while and has lowered its quotas. The new, lower one may stand in `RateLimit-Policy`.',
    extensions: [violated],
  },
  {
    type: `${iana}abnormal-usage-detected`,
    title: 'Abnormal Usage Detected',
    standing: 'proposed',
    status: [429],
    section: `${limits} §5.3`,
    summary:
      'The pattern of requests looks like an error in the client or like an attack. Somebody should look at the client before it goes on.',
    extensions: [violated],
  },
  {
    type: `${iana}mismatching-upload-offset`,
    title: 'Mismatching Upload Offset',
    standing: 'proposed',
    status: [409],
    section: `${uploads} §7.1`,
    summary:
      'The client wants to go on with an upload at another place than the server has reached. It goes on at the offset that the answer gives.',
    extensions: [
      { name: 'expected-offset', value: 'number', summary: 'How far the upload resource has come, in octets.' },
      { name: 'provided-offset', value: 'number', summary: 'The `Upload-Offset` of the request.' },
    ],
  },
  {
    type: `${iana}inconsistent-upload-length`,
    title: 'Inconsistent Upload Length Values',
    standing: 'proposed',
    status: [400],
    section: `${uploads} §7.2`,
    summary:
      'What the request says about the length of the upload contradicts itself or what was said before. The client has to correct it or start a new upload.',
    extensions: [],
  },
]

const byType: ReadonlyMap<string, ProblemType> = new Map(problemTypes.map(problem => [problem.type, problem]))

/**
 * A shared problem type by its URI.
 *
 * @param type the `type` of a problem document, resolved; `about:blank` where the document has none (RFC 9457 §3.1.1)
 * @returns its record, or `undefined` for a type that belongs to one API alone
 * @example
 * problemType().title // => 'See HTTP Status Code'
 * problemType('https://iana.org/assignments/http-problem-types#date')?.status // => [400]
 * problemType('https://erp.example/problems/quota-full') // => undefined
 */
export function problemType(): ProblemType
export function problemType(type: string): ProblemType | undefined
export function problemType(type = 'about:blank'): ProblemType | undefined {
  return byType.get(type)
}
