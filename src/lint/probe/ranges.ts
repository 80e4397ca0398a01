import { parseContentRange } from '../../syntax/index.ts'
import type { Seen } from '../seen.ts'
import { found, type ProbeRule, type Situation } from './probe-rule.ts'

/** The whole content, where it stays and has parts worth asking for. */
function wholeIn(situation: Situation): Uint8Array | undefined {
  const content = situation.stable ? found(situation)?.response?.seen.content : undefined
  return content && content.length > 2 ? content : undefined
}

const asking = (range: (length: number) => string) => (situation: Situation) => {
  const whole = wholeIn(situation)
  return whole && { fields: { Range: range(whole.length) } }
}

/** The octets of a 206, beside those that the whole has there. */
function wrongPart({ code, response }: Seen, situation: Situation, first: number) {
  const whole = wholeIn(situation)
  const part = response?.seen.content
  if (code !== 206 || !whole || !part || response?.mediaType?.essence === 'multipart/byteranges') return
  if (response.value('content-encoding') !== situation.plain.response?.value('content-encoding')) return
  const range = response.parsed('content-range', parseContentRange)
  const begin = range && 'first' in range ? range.first : first
  if (begin !== first)
    return { at: response.field('content-range'), says: `The part begins at ${begin}, and not at ${first}.` }
  return Buffer.compare(part, whole.subarray(first, first + part.length)) !== 0 && response.content
}

const mend = 'Cut the range out of the very octets that a GET without Range would get.'

/** Ranges: one at the beginning, one at the end, one beyond it (RFC 9110 §14). */
export const ranges: readonly ProbeRule[] = [
  {
    id: 'range-wrong',
    level: 'error',
    section: 'RFC 9110 §15.3.7',
    checks: [],
    says: 'A part is not what stands there in the whole.',
    why: 'A client that goes on with a download puts the parts together. The result is broken, and nothing says so.',
    mend,
    ask: asking(() => 'bytes=1-1'),
    find: (answer, situation) => wrongPart(answer, situation, 1),
  },
  {
    id: 'suffix-range-wrong',
    level: 'error',
    section: 'RFC 9110 §14.1.2',
    checks: [],
    says: 'The last octets that were asked for are not the last of the whole.',
    why: 'Readers of archives and of video fetch the end first. bytes=-2 means the last two octets, not the first three.',
    mend,
    ask: asking(() => 'bytes=-2'),
    find: (answer, situation) => wrongPart(answer, situation, (wholeIn(situation)?.length ?? 0) - 2),
  },
  {
    id: 'range-refused',
    level: 'warning',
    section: 'RFC 9110 §14.2',
    checks: ['rfc9110-14.2-partial'],
    says: 'A range that lies within the content is refused.',
    why: 'A server that has no ranges passes over Range and sends the whole, which every client understands.',
    mend: 'Send a 206 with the range, or a 200 with the whole.',
    unless: ['range-satisfiable'],
    ask: asking(() => 'bytes=1-1'),
    find: ({ code, response }) => code !== undefined && code >= 400 && code < 500 && response?.start,
  },
  {
    id: 'range-ignored-though-told',
    level: 'hint',
    section: 'RFC 9110 §14.3',
    checks: [],
    says: 'The plain answer says that ranges of bytes are taken, and Range is passed over.',
    why: 'A client that goes on where it had stopped gets everything again.',
    mend: 'Send a 206 with the range, or no Accept-Ranges: bytes.',
    unless: ['range-passed-over'],
    ask: asking(() => 'bytes=1-1'),
    find: ({ code, response }, { plain }) =>
      code === 200 && plain.response?.value('accept-ranges')?.trim().toLowerCase() === 'bytes' && response?.start,
  },
  {
    id: 'range-beyond-end',
    level: 'warning',
    section: 'RFC 9110 §14.2',
    checks: ['rfc9110-14.2-unsatisfiable'],
    says: 'A range beyond the end of the content gets a 206.',
    why: 'There are no such octets. A client that has the whole already takes what comes for more of it.',
    mend: 'Answer 416 with Content-Range: bytes */length where the first octet lies beyond the end.',
    ask: asking(length => `bytes=${length + 1000}-`),
    find: ({ code, response }) => code === 206 && response?.start,
  },
  {
    id: 'if-range-ignored',
    level: 'error',
    section: 'RFC 9110 §13.1.5',
    checks: ['rfc9110-13.1.5-evaluate', 'rfc9110-13.1.5-false'],
    says: 'If-Range names another version, and a part is sent all the same.',
    why: 'The client joins the part to what it has of another version. The result is broken, and nothing says so.',
    mend: 'Pass over Range where If-Range is not the entity tag, and send the whole.',
    unless: ['if-range-false'],
    ask: situation => {
      const whole = wholeIn(situation)
      return whole && { fields: { Range: 'bytes=1-1', 'If-Range': '"statute-other"' } }
    },
    find: ({ code, response }) => code === 206 && response?.start,
  },
]
