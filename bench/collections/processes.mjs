import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { start } from '../child.mjs'
import { answers, withSchema } from './postgresql.mjs'
import { rows } from './rows.mjs'
import { median, rotated } from './slice.mjs'

/**
 * `npm run bench -- collections-processes`: how many items one process makes on PostgreSQL, and how many two on the same
 * one. Nothing is pinned, as PostgreSQL needs its share of the machine too.
 */

const {
  values: { rounds, seconds, connections },
} = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '15' },
    seconds: { type: 'string', default: '1' },
    connections: { type: 'string', default: '64' },
  },
})

const everywhere = Array.from({ length: availableParallelism() }, (_, core) => core).join()

const idle = () => cpus().reduce((sum, { times }) => sum + times.idle, 0)

/** The same load on all of some servers together. */
async function slice(load, servers, length) {
  const port = servers.map(({ port }) => port)
  const before = await Promise.all(servers.map(server => server.ask('cpu')))
  const rested = idle()
  const done = await load.ask({ ...rows.post, port, seconds: length, connections: Number(connections) })
  const free = (idle() - rested) / 1000 / done.seconds / cpus().length
  const after = await Promise.all(servers.map(server => server.ask('cpu')))
  const cpu = after.reduce((sum, { user, system }, i) => sum + user + system - before[i].user - before[i].system, 0)
  const made = done.statuses.reduce((sum, [code, count]) => sum + (code === 201 ? count : 0), 0)
  if (done.errors > 0 || made < done.requests)
    throw new Error(`${JSON.stringify(done.statuses)}, ${done.errors} errors`)
  return { made, rate: done.requests / done.seconds, p99: done.p99, cpu: cpu / done.requests, busy: 1 - free }
}

async function measure(store) {
  const load = await start(join('collections', 'load.mjs'), everywhere)
  const both = []
  for (let n = 0; n < 2; n++) {
    const server = await start(join('collections', 'large-server.mjs'), everywhere)
    both.push({ ...server, ...(await server.ask({ serve: store })) })
  }
  const ways = [
    { name: 'one process', servers: both.slice(0, 1) },
    { name: 'two processes', servers: both },
  ]
  let made = 0
  for (const { servers } of ways) made += (await slice(load, servers, 5)).made
  for (const way of ways) way.results = []
  for (let round = 0; round < Number(rounds); round++) {
    for (const way of rotated(ways, round)) {
      const result = await slice(load, way.servers, Number(seconds))
      made += result.made
      way.results.push(result)
    }
  }
  const counted = await fetch(`http://127.0.0.1:${both[0].port}/parts?_limit=1&_total=true`)
  const kept = Number(counted.headers.get('x-total-count'))
  for (const server of [load, ...both]) server.stop()
  report(ways)
  console.log(`${made.toLocaleString('en')} were acknowledged, and ${kept.toLocaleString('en')} are there`)
  if (kept !== made) process.exitCode = 1
}

function report([one, two]) {
  const line = (name, ...cells) => console.log([name.padEnd(14), ...cells.map(cell => cell.padStart(15))].join(' '))
  line('', 'POST/s', 'ratio', 'CPU us/request', 'p99 ms', 'machine busy')
  for (const { name, results } of [one, two]) {
    const middle = fact => median(results.map(result => result[fact]))
    const ratio = median(results.map(({ rate }, round) => rate / one.results[round].rate))
    line(
      name,
      Math.round(middle('rate')).toLocaleString('en'),
      ratio.toFixed(2),
      middle('cpu').toFixed(1),
      middle('p99').toFixed(1),
      `${Math.round(100 * middle('busy'))} %`,
    )
  }
}

if (await answers()) await withSchema('bench_processes', measure)
else console.log('No PostgreSQL answers.')
