import { isToken, trimOws } from '../syntax/index.ts'
import type { Message } from './message.ts'
import { isText } from './sides.ts'

/** What can be wrong with the head of a message of HTTP/1.x, as octets (RFC 9112 §2 to §5). */
export type HeadFaultKind =
  | 'bare line feed'
  | 'bare carriage return'
  | 'leading white space'
  | 'fold'
  | 'space before colon'
  | 'name'
  | 'control'
  | 'start line space'
  | 'no space after code'

/** One fault, and the line that has it. */
export interface HeadFault {
  readonly kind: HeadFaultKind
  /** The name of the field, where the line has one; in lower case. */
  readonly name?: string
  /** Which line of that field. */
  readonly line?: number
  readonly text: string
}

/** A head without any fault has this form. No two parts can take the same octet, so it is read once. */
const sound =
  /^(?:HTTP\/[\d.]+ \d{3} [\t -~\x80-\xff]*|[!-~]+ [!-~\x80-\xff]+ HTTP\/[\d.]+)\r\n(?:[!#$%&'*+\-.^_`|~0-9A-Za-z]+:[\t -~\x80-\xff]*\r\n)*(?:\r\n)?$/

const none: readonly HeadFault[] = []

/** The faults of a message's head, which is looked at once; none where its octets are unknown. */
export const headFaults = (message: Message): readonly HeadFault[] => message.once(read)

function read(message: Message): readonly HeadFault[] {
  const { head } = message.seen
  return head === undefined || !isText(message) || sound.test(head) ? none : faultsOf(head)
}

function faultsOf(head: string): readonly HeadFault[] {
  const faults: HeadFault[] = []
  const lines = head.split('\n')
  // what stands after the last line end is no line, but the end of what was recorded
  const unended = lines.length - 1
  if (lines.at(-1) === '') lines.pop()
  // a file whose line ends were all changed, as editors do, says nothing of the wire
  const mixed = lines.some(line => line.endsWith('\r'))
  const count = new Map<string, number>()
  let open: Pick<HeadFault, 'name' | 'line'> = {}
  lines.forEach((raw, index) => {
    const text = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    const isFold = /^[ \t]/.test(text)
    const kinds: HeadFaultKind[] = []
    if (index === 0) kinds.push(...startFaults(text))
    else if (isFold) kinds.push(index === 1 ? 'leading white space' : 'fold')
    else if (text !== '') {
      open = fieldOf(text, count)
      if (open.name === undefined) kinds.push('name')
      else if (/^[^:]*[ \t]:/.test(text)) kinds.push('space before colon')
    }
    if (mixed && text.length === raw.length && index !== unended) kinds.push('bare line feed')
    if (text.includes('\r')) kinds.push('bare carriage return')
    if (hasControl(text)) kinds.push('control')
    for (const kind of kinds) faults.push({ kind, text, ...open })
  })
  return faults
}

/** Which field a line is of, and which line of that field; nothing where it is no field. */
function fieldOf(text: string, count: Map<string, number>): Pick<HeadFault, 'name' | 'line'> {
  const name = trimOws(text.slice(0, Math.max(text.indexOf(':'), 0))).toLowerCase()
  if (!isToken(name)) return {}
  const line = count.get(name) ?? 0
  count.set(name, line + 1)
  return { name, line }
}

function startFaults(text: string): HeadFaultKind[] {
  const faults: HeadFaultKind[] = []
  if (/^HTTP\/1\.\d +\d{3}$/.test(text)) faults.push('no space after code')
  const words = text.startsWith('HTTP/') ? /^HTTP\/\S+ \d{3}(?: |$)/ : /^\S+ \S+ HTTP\/\S+$/
  if (!words.test(text)) faults.push('start line space')
  return faults
}

/** A tab is welcome, and CR has a fault of its own. */
function hasControl(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if ((code < 32 && code !== 9 && code !== 13) || code === 127) return true
  }
  return false
}
