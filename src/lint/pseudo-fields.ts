import { type FieldLine, visible } from '../syntax/index.ts'
import type { Message } from './message.ts'
import { repeatedIn } from './repeated.ts'
import type { Mark } from './rule.ts'
import type { Seen } from './seen.ts'
import { isBinary, messagesOf } from './sides.ts'

/** The pseudo-fields and fields of a message of HTTP/2 or HTTP/3 as they stood in its field section. */
export interface Section {
  readonly lines: readonly FieldLine[]
  readonly pseudo: readonly FieldLine[]
}

/**
 * The field section of a message of HTTP/2 or HTTP/3, where pseudo-fields show that it was recorded as it came. What tools
 * show without them is their own rendering: curl, for one, prints capital letters and a Host that it never sends.
 *
 * @returns `undefined` where the section is not known
 */
export const sectionOf = (message: Message): Section | undefined => (isBinary(message) ? message.once(read) : undefined)

function read({ seen: { head, fields } }: Message): Section | undefined {
  const lines = fields.some(({ name }) => name.startsWith(':')) ? fields : head?.includes('\n:') ? linesOf(head) : []
  const pseudo = lines.filter(({ name }) => name.startsWith(':'))
  return pseudo.length > 0 ? { lines, pseudo } : undefined
}

function linesOf(head: string): readonly FieldLine[] {
  return head
    .split(/\r?\n/)
    .slice(1)
    .map(line => /^(:?[^:]*): ?(.*)$/.exec(line))
    .filter(found => found !== null)
    .map(([, name = '', value = '']) => ({ name, value }))
}

/** The value of a pseudo-field. */
export const pseudoOf = ({ pseudo }: Section, name: string): string | undefined =>
  pseudo.find(line => line.name === name)?.value

const ofRequests: ReadonlySet<string> = new Set([':method', ':scheme', ':authority', ':path', ':protocol'])

const isOther = (name: string, isRequest: boolean): boolean => !(isRequest ? ofRequests.has(name) : name === ':status')
/** Whether a request opens a tunnel, and not a protocol of another kind (RFC 8441 §4). */
export const isTunnel = (section: Section): boolean =>
  pseudoOf(section, ':method') === 'CONNECT' && !pseudoOf(section, ':protocol')
/** Whether a request is for an http or https URI. */
export const isWeb = (section: Section): boolean => /^https?$/.test(pseudoOf(section, ':scheme') ?? '')
const fieldIn = (section: Section, name: string): string | undefined =>
  section.lines.find(line => line.name.toLowerCase() === name)?.value

/** What is wrong with the pseudo-fields that are there, as a sentence without its end. */
export function pseudoFault(section: Section, isRequest: boolean): string | undefined {
  const names = section.pseudo.map(({ name }) => name)
  const other = names.find(name => isOther(name, isRequest))
  if (other !== undefined) return `${visible(other)} is no pseudo-field of ${isRequest ? 'a request' : 'an answer'}`
  const twice = repeatedIn(names)
  if (twice !== undefined) return `${twice} comes more than once`
  const last = section.lines.findLastIndex(({ name }) => name.startsWith(':'))
  return last >= section.pseudo.length ? `${section.lines[last]?.name} comes after a field` : undefined
}

/** The pseudo-fields that should be there, and are not. */
export function missing(section: Section, isRequest: boolean): readonly string[] {
  const owed = !isRequest
    ? [':status']
    : isTunnel(section)
      ? [':method', ':authority']
      : [':method', ':scheme', ':path']
  return owed.filter(name => pseudoOf(section, name) === undefined)
}

/** What is wrong with the host of a request, as a sentence without its end. */
export function authorityFault(section: Section): string | undefined {
  if (!isWeb(section)) return undefined
  const [authority, host] = [pseudoOf(section, ':authority'), fieldIn(section, 'host')]
  if (authority?.includes('@')) return ':authority has a user name'
  if (!(authority ?? host)) return 'It names no host, neither by :authority nor by Host'
  return authority !== undefined && host !== undefined && authority.toLowerCase() !== host.toLowerCase()
    ? 'Host differs from :authority'
    : undefined
}

/** The first name with capital letters. */
export const capitals = ({ lines }: Section): string | undefined => lines.find(({ name }) => /[A-Z]/.test(name))?.name
/** The first name with a character that none may have. */
export const badName = ({ lines }: Section): string | undefined =>
  lines.find(({ name }) => /[^!-~]/.test(name) || name.lastIndexOf(':') > 0 || name === '')?.name

/** The first field whose value has what a text protocol takes for the end of a line, or of the value. */
export const badValue = ({ lines }: Section): string | undefined =>
  lines.find(({ value }) => /[\0\r\n]/.test(value))?.name

/** Marks each message with a fault, which is given as a sentence without its end. */
export function sectionsAtFault(
  seen: Seen,
  faultOf: (section: Section, isRequest: boolean) => string | undefined,
): readonly Mark[] {
  return messagesOf(seen).flatMap(message => {
    const section = sectionOf(message)
    const fault = section && faultOf(section, message === seen.request)
    return fault === undefined ? [] : [{ at: message.head, says: `${fault}.` }]
  })
}
