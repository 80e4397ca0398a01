import type { Finding } from '../finding.ts'
import type { Rule } from '../rule.ts'
import type { Seen } from '../seen.ts'

type Told = Pick<Rule, 'id' | 'level' | 'section' | 'checks' | 'says' | 'why' | 'mend'>

/** What any request of a probe may bring about. */
export const breakage = {
  'probe-breaks-server': {
    id: 'probe-breaks-server',
    level: 'warning',
    section: 'RFC 9110 §15.6',
    checks: [],
    says: 'A request that a client may well send brings about an error of the server.',
    why: 'A 5xx says that the server failed. Here anybody can make it fail, and monitors sound the alarm for what a client did.',
    mend: 'Answer by the 4xx that says what is wrong with the request, or pass over what need not be understood.',
  },
  'probe-unanswered': {
    id: 'probe-unanswered',
    level: 'warning',
    section: 'RFC 9110 §3.4',
    checks: [],
    says: 'A request that a client may well send gets no answer.',
    why: 'The client cannot know whether anything was done, nor what to do differently. It may be that the server crashed.',
    mend: 'Answer every request that can be read; 400 where it cannot.',
  },
} as const satisfies Readonly<Record<string, Told>>

/** What a broken answer comes to; 501, 503 and 505 say something else than that the server failed. */
export function brokenBy(answer: Seen, plain: Seen): Finding[] {
  const { code, response } = answer
  const broke = code !== undefined && code >= 500 && ![501, 503, 505].includes(code) && (plain.code ?? 500) < 500
  return broke && response ? [finding('probe-breaks-server', response.start)] : []
}

/** What it comes to that there is no answer. */
export const unanswered = (says: string): Finding => ({
  ...finding('probe-unanswered', { in: 'request', part: 'start' }),
  says: `A request that the server might well get has no answer: ${says}`,
})

function finding(id: keyof typeof breakage, at: Finding['at']): Finding {
  const { level, section, says, mend } = breakage[id]
  return { rule: id, level, section, says, mend, at }
}
