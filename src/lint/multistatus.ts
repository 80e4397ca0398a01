import type { Message } from './message.ts'
import { parseXml, type XmlElement } from './xml.ts'

/** Properties that share a status (RFC 4918 §14.22). */
export interface Propstat {
  /** How many prop and how many status elements it has: one of each is right. */
  readonly props: number
  readonly statuses: number
  /** The properties, by namespace and name. */
  readonly names: readonly string[]
  readonly status?: string | undefined
  readonly code?: number | undefined
  /** The conditions in its error element (RFC 4918 §14.5). */
  readonly conditions: readonly string[]
}

/** What happened to one resource, or to several that share a status (RFC 4918 §14.24). */
export interface MemberResponse {
  readonly hrefs: readonly string[]
  readonly status?: string | undefined
  readonly code?: number | undefined
  readonly propstats: readonly Propstat[]
  readonly located: boolean
}

/** What was read of a message. */
interface Reading {
  readonly message: Message
  readonly document: ReturnType<typeof parseXml>
  members?: readonly MemberResponse[]
}

/** The last reading of each side: all rules look at one exchange before the next, and a weak map costs more than it saves. */
const readings: { request?: Reading; response?: Reading } = {}

function readingOf(message: Message): Reading {
  const side = message.content.in
  const known = readings[side]
  if (known?.message === message) return known
  const whole = isXml(message) && !message.seen.truncated ? message.text : undefined
  const reading = { message, document: whole ? parseXml(whole) : undefined }
  readings[side] = reading
  return reading
}

/**
 * The XML in a message, which is read once.
 *
 * @returns its root; `'malformed'`; `undefined` where the content is no XML, or not known as a whole
 */
export const documentOf = (message: Message): XmlElement | 'malformed' | undefined => readingOf(message).document

/** Whether its media type is one of XML, XHTML apart. */
export function isXml(message: Message): boolean {
  const essence = message.mediaType?.essence
  if (essence === undefined || essence === 'application/xhtml+xml') return false
  return essence === 'text/xml' || essence === 'application/xml' || essence.endsWith('+xml')
}

/**
 * The response elements of a Multi-Status (RFC 4918 §13).
 *
 * @returns none where the message holds no multistatus element that could be read
 */
export function membersOf(message: Message | undefined): readonly MemberResponse[] {
  if (!message) return []
  const reading = readingOf(message)
  const { document } = reading
  if (!document || document === 'malformed' || document.name !== 'DAV:multistatus') return []
  reading.members ??= all(document, 'DAV:response').map(memberOf)
  return reading.members
}

/**
 * The status codes of a member: its own, or those of its properties.
 *
 * @example
 * const propstat = { props: 1, statuses: 1, names: ['DAV:getetag'], code: 403, conditions: [] }
 * codesOf({ hrefs: ['/a'], propstats: [propstat], located: false }) // => [403]
 */
export const codesOf = ({ code, propstats }: MemberResponse): number[] =>
  [code, ...propstats.map(propstat => propstat.code)].filter(each => each !== undefined)

/**
 * The code in a status line (RFC 9112 §4).
 *
 * @example
 * codeIn('HTTP/1.1 404 Not Found') // => 404
 * codeIn('404 Not Found') // => undefined
 */
export function codeIn(line: string): number | undefined {
  const digits = /^HTTP\/\d(?:\.\d)? (\d{3})(?: |$)/.exec(line)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** The child elements of a name. */
export const all = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter(child => child.name === name)

function memberOf(response: XmlElement): MemberResponse {
  return {
    hrefs: all(response, 'DAV:href').map(({ text }) => text),
    ...statusOf(response),
    propstats: all(response, 'DAV:propstat').map(propstatOf),
    // RFC 4437 §8 put it into a prop, before RFC 4918 gave it this place
    located: [response, ...all(response, 'DAV:prop')].some(each => all(each, 'DAV:location').length > 0),
  }
}

function propstatOf(propstat: XmlElement): Propstat {
  const props = all(propstat, 'DAV:prop')
  return {
    props: props.length,
    statuses: all(propstat, 'DAV:status').length,
    names: props.flatMap(({ children }) => children.map(({ name }) => name)),
    ...statusOf(propstat),
    conditions: all(propstat, 'DAV:error').flatMap(({ children }) => children.map(({ name }) => name)),
  }
}

function statusOf(element: XmlElement) {
  const status = all(element, 'DAV:status')[0]?.text
  return { status, code: status === undefined ? undefined : codeIn(status) }
}
