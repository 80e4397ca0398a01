import { once } from 'node:events'
import { type Exchange, type Finding, fingerprintOf, judge, LiveFault, labelOf, recordingProxy } from '../lint/index.ts'
import { visible } from '../site/index.ts'
import { Failure } from './failure.ts'
import { Usage } from './usage.ts'

/**
 * Stands before a server until a signal comes, and judges what goes through. What is found for the first time is told in a
 * line at once.
 *
 * @param at where to listen: `:8080`
 * @param target the server
 * @param tell told of each exchange
 */
export async function judgeThrough(
  at: string,
  target: string,
  tell: (exchange: Exchange, findings: readonly Finding[]) => void,
): Promise<void> {
  const port = portOf(at)
  const judged = judge()
  const told = new Set<string>()
  const onExchange = (exchange: Exchange): void => {
    const findings = judged(exchange)
    tell(exchange, findings)
    for (const finding of findings) {
      const fingerprint = fingerprintOf(finding, exchange)
      if ((finding.level !== 'error' && finding.level !== 'warning') || told.has(fingerprint)) continue
      told.add(fingerprint)
      say(`${finding.level}  ${finding.rule}  ${labelOf(exchange)}: ${finding.says}`)
    }
  }
  const proxy = await recordingProxy({ target, port, onExchange }).catch(error => {
    if (error instanceof LiveFault) throw new Usage(error.message)
    throw new Failure(`the proxy cannot listen on port ${port}: ${error.message}`)
  })
  say(`Statute listens on ${proxy.origin} and hands all on to ${target}; Ctrl-C ends it, and tells.`)
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  await proxy.close()
}

const say = (line: string): void => {
  process.stderr.write(`${visible(line)}\n`)
}

function portOf(at: string): number {
  const [, digits = ''] = /^(?:127\.0\.0\.1|localhost)?:?(\d{1,5})$/.exec(at) ?? []
  if (digits === '' || Number(digits) > 65_535) {
    throw new Usage('--proxy takes a port of this machine, and then the server: --proxy :8080 http://127.0.0.1:3000')
  }
  return Number(digits)
}
