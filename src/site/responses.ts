import { type Message, parseMessage } from '../syntax/index.ts'

/** More responses in one paste than this are nobody's chain of redirects. */
const most = 20

interface Draft {
  /** Whether curl -v printed it: `< ` before each line of its head. */
  readonly verbose: boolean
  readonly head: string[]
  readonly body: string[]
  ended: boolean
}

/**
 * The responses in what was pasted, in their order: what curl -i, curl -v or a debugger printed. What comes before the
 * first status line is passed over, the progress meter of curl too.
 *
 * @param text what was pasted
 * @example
 * readResponses('> GET / HTTP/1.1\n>\n< HTTP/1.1 200 OK\n<\n{\n}')[0]?.content // => '{\n}'
 */
export function readResponses(text: string): Message[] {
  const start = text.search(/^(?:< )?HTTP\/\d/m)
  if (start < 0) return []
  const drafts: Draft[] = []
  for (const line of text.slice(start).split('\n')) {
    const last = drafts.at(-1)
    if (startsResponse(line, last)) {
      if (drafts.length === most) break
      drafts.push({ verbose: line.startsWith('<'), head: [plain(line)], body: [], ended: false })
    } else if (last) take(line, last)
  }
  const read = drafts.map(({ head, body }, index) => {
    const content = index === drafts.length - 1 ? body.join('\n').replace(ending, '') : ''
    return parseMessage(`${head.join('\n')}\n\n${content}`)
  })
  return read.filter(message => message?.start.kind === 'response') as Message[]
}

/** In a body, a status line is text like any other, unless curl marked it or nothing came before it. */
function startsResponse(line: string, last: Draft | undefined): boolean {
  if (last?.verbose) return /^< HTTP\/\d/.test(line)
  return /^(?:< )?HTTP\/\d/.test(line) && (!last?.ended || last.body.every(each => each.trim() === ''))
}

function take(line: string, draft: Draft): void {
  if (draft.ended) {
    if (!(draft.verbose && /^[{}] \[\d+ bytes data\]\r?$/.test(line))) draft.body.push(line)
  } else if (!plain(line).trim()) draft.ended = true
  // curl marks every line of such a head; the others are its own notes, or the same head again (curl -iv)
  else if (!draft.verbose) draft.head.push(line)
  else if (line.startsWith('<')) draft.head.push(plain(line))
}

const plain = (line: string): string => line.replace(/^< ?/, '')

/** What curl -v says after a body, on the same line. */
const ending = /\* (?:Connection #\d+ to host \S+ left intact|Closing connection.*)\s*$/
