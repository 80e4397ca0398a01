import { textReport } from '../report/index.ts'
import { judgeEverything } from './everything.ts'

/*
 * One line of set-up: `node --import statute/lint/register --test`, or an import in a set-up file. Every exchange of the
 * process is judged; as it exits, what was found goes to standard error, and errors set the exit code to 1.
 * `STATUTE_LINT=off` turns it off, `STATUTE_LINT=server` judges what the servers of the process send.
 */

const wish = process.env.STATUTE_LINT

if (wish !== 'off') {
  const judging = judgeEverything({ side: wish === 'server' ? 'server' : 'client' })
  process.on('exit', () => {
    const report = judging.report()
    if (report.counts.error + report.counts.warning === 0) return
    process.stderr.write(`\n${textReport(report, { good: false })}`)
    if (report.counts.error > 0 && !process.exitCode) process.exitCode = 1
  })
}
