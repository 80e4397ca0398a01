import { status } from '../book/index.ts'
import {
  fieldOf,
  formatDate,
  type Message,
  parseChallenges,
  parseDate,
  parseLinks,
  parseRetryAfter,
  splitList,
} from '../syntax/index.ts'

/** What one field, or the content, of a response says. */
export interface Saying {
  /** The field's name, or `Content`. */
  readonly from: string
  readonly words: string
}

/** `now` is the reader's time, `sent` that of the response: its Date, where it has one. */
interface Times {
  readonly now: number
  readonly sent: number
}

type Read = (value: string, code: number, times: Times) => string | undefined

/** What people can take in of one value. */
const longest = 1000

/** How each field that explains a status code is read. */
const readers: Readonly<Record<string, Read>> = {
  'Retry-After': (value, _, { now, sent }) => {
    // seconds count from when the answer was made (RFC 9110 §10.2.3)
    const time = parseRetryAfter(value, sent)
    if (time === undefined) return `“${value}” is neither seconds nor a date, so it says nothing.`
    if (time <= now) return `The wait was over at ${formatDate(time)}: try now.`
    if (new Date(time).getUTCFullYear() === 9999)
      return 'It asks to wait beyond the year 9999: ask whoever runs it instead.'
    return `Wait ${duration(time - now)}, until ${formatDate(time)}.`
  },
  'WWW-Authenticate': value => challenges(value, 'The server asks for'),
  'Proxy-Authenticate': value => challenges(value, 'The proxy asks for'),
  Allow: value => {
    const methods = splitList(value)
    return methods.length > 0 ? `Allowed here: ${methods.join(', ')}.` : 'No method is allowed here at all.'
  },
  Location: (value, code) => {
    const facts = status(code)
    if (code === 201) return `The new resource is at ${value}`
    if (code === 202) return `Its progress can be followed at ${value}`
    if (!facts?.redirect) return `It points to ${value}`
    const { method, lasting } = facts.redirect
    const how =
      method === 'kept' ? 'with the same method' : method === 'GET' ? 'with GET' : 'with GET where it was POST'
    return `Go to ${value} ${how}; ${lasting ? 'use that address from now on' : 'keep the old address for next time'}.`
  },
  'Content-Range': value => {
    const part = /^(\w+) (?:(\d+)-(\d+)|\*)\/(\d+|\*)$/.exec(value)
    if (!part) return `“${value}” is no range.`
    const whole = part[4] === '*' ? 'an unknown length' : `${part[4]} ${part[1]}`
    return part[2] === undefined ? `The whole has ${whole}.` : `${part[1]} ${part[2]} to ${part[3]} of ${whole}.`
  },
  Upgrade: value => `Switch to ${splitList(value).join(' or ')}.`,
  Accept: value => `Send ${splitList(value).join(' or ')}.`,
  'Accept-Post': value => `A POST may carry ${splitList(value).join(' or ')}.`,
  'Accept-Patch': value => `A PATCH may carry ${splitList(value).join(' or ')}.`,
  'Accept-Encoding': value => `Content may be coded as ${splitList(value).join(' or ')}.`,
  ETag: value => `This state is ${value}${value.startsWith('W/') ? ', weakly: not octet for octet' : ''}.`,
  Link: value => {
    const wanted = parseLinks(value).filter(link =>
      /blocked-by|preload|describedby|help/.test(link.parameters.get('rel') ?? ''),
    )
    return wanted.length > 0
      ? wanted.map(link => `${link.parameters.get('rel')}: ${link.target}`).join('; ')
      : undefined
  },
  'Cache-Control': value => (/no-store/i.test(value) ? 'Nobody may keep a copy.' : undefined),
  Connection: value => (/\bclose\b/i.test(value) ? 'The connection ends with this response.' : undefined),
  'Proxy-Status': value => `On its way: ${value}`,
}

/** What the fields and the content of a response say for themselves, in the order of the fields. */
export function sayings(message: Message, code: number, now: number): Saying[] {
  const sent = parseDate(fieldOf(message.fields, 'Date') ?? '', now) ?? now
  const said: Saying[] = []
  for (const [name, read] of Object.entries(readers)) {
    const value = fieldOf(message.fields, name)
    const words = value === undefined ? undefined : read(value, code, { now, sent })
    if (words) said.push({ from: name, words: words.slice(0, longest) })
  }
  return [...said, ...problemSayings(message, code)]
}

function challenges(value: string, asks: string): string {
  const parsed = parseChallenges(value)
  if (!parsed) return `“${value}” is no challenge that a client can read.`
  const each = parsed.map(({ scheme, parameters }) => {
    const realm = parameters.get('realm')
    const error = parameters.get('error_description') ?? parameters.get('error')
    return `${scheme}${realm ? ` for “${realm}”` : ''}${error ? ` (${error})` : ''}`
  })
  return `${asks} ${each.join(', or ')}.`
}

/** A problem document (RFC 9457): its title, detail and where its status disagrees with the status line. */
function problemSayings({ fields, content }: Message, code: number): Saying[] {
  if (!/^application\/problem\+json\b/i.test(fieldOf(fields, 'Content-Type') ?? '')) return []
  let members: unknown
  try {
    members = JSON.parse(content)
  } catch {
    return content.trim() ? [{ from: 'Content', words: 'It should be a problem document, but it is no JSON.' }] : []
  }
  if (typeof members !== 'object' || members === null || Array.isArray(members)) return []
  const said: Saying[] = []
  for (const [name, value] of Object.entries(members).slice(0, 20)) {
    if (name === 'status') {
      if (value !== code)
        said.push({ from: 'Content', words: `It says status ${inShort(value)}, the status line ${code}.` })
    } else if (!(name === 'type' && value === 'about:blank')) {
      said.push({ from: `Problem ${name.slice(0, 60)}`, words: inShort(value) })
    }
  }
  return said
}

/** A member's value as text. */
function inShort(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, longest)
  try {
    return JSON.stringify(value).slice(0, longest)
  } catch {
    // JSON.stringify recurses where JSON.parse does not: brackets in brackets exhaust its stack
    return 'nested too deeply to be shown'
  }
}

const units = [
  [1, 'second'],
  [60, 'minute'],
  [3600, 'hour'],
  [86_400, 'day'],
  [31_556_952, 'year'],
] as const

/** A span of time in its largest unit that it has two of, rounded up. */
function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  const [length, unit] = units.findLast(([length]) => seconds >= 2 * length) ?? units[0]
  const count = Math.ceil(seconds / length)
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
