import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { pinned, start } from './child.mjs'
import { install } from './install.mjs'
import { probe } from './probe.mjs'
import { rows, servers } from './rows.mjs'
import { table } from './table.mjs'

/**
 * `npm run bench`: Statute beside bare node:http and its peers, in one run. Slices are interleaved and their order is
 * rotated every round, so that a busy moment of the machine hits everybody. `npm run bench -- hostile` and
 * `npm run bench -- memory` look at the engine alone, against bounds.
 */

const others = {
  hostile: './hostile.mjs',
  memory: './memory.mjs',
  collections: './collections/run.mjs',
  'collections-large': './collections/large.mjs',
  'collections-processes': './collections/processes.mjs',
}

const {
  values,
  positionals: [other],
} = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '7' },
    only: { type: 'string', default: Object.keys(rows).join() },
    servers: { type: 'string', default: Object.keys(servers).join() },
    seconds: { type: 'string', default: '1' },
    connections: { type: 'string', default: '64' },
  },
})

function number(name) {
  const value = Number(values[name])
  if (!(value > 0)) throw new Error(`--${name} ${values[name]} is not a number above 0`)
  return value
}

function chosen(name, known) {
  const keys = values[name].split(',')
  for (const key of keys) {
    if (!Object.hasOwn(known, key)) throw new Error(`--${name}: ${key} is none of ${Object.keys(known).join(', ')}`)
  }
  return keys
}

/** One slice of load on one server, with the CPU time that the server spent on it. */
async function slice({ load, server, request, status, seconds, connections }) {
  const before = await server.ask('cpu')
  const done = await load.ask({ ...request, port: server.hello.port, seconds, connections })
  const after = await server.ask('cpu')
  const bad = done.errors + done.statuses.reduce((sum, [code, count]) => sum + (code === status ? 0 : count), 0)
  if (bad > 0) throw new Error(`${bad} bad responses: ${JSON.stringify(done.statuses)}, ${done.errors} errors`)
  const cpu = after.user + after.system - before.user - before.system
  return {
    rate: done.requests / done.seconds,
    cpu: cpu / done.requests,
    p99: done.p99,
    busy: cpu / 1e6 / done.seconds,
  }
}

/** Everything that is measured together: a server and a row, or why it cannot be. */
async function prepare(running, keys) {
  const entries = []
  for (const row of keys) {
    for (const [key, server] of running) {
      const entry = { row, key, server, name: servers[key], status: rows[row].status, results: [] }
      try {
        entry.request = await probe(server.hello.port, rows[row])
      } catch (error) {
        entry.failure = error.message
      }
      entries.push(entry)
    }
  }
  return entries
}

async function measure(entry, load, seconds, connections) {
  if (entry.failure) return undefined
  try {
    return await slice({ ...entry, load, seconds, connections })
  } catch (error) {
    entry.failure = error.message
    return undefined
  }
}

/** `list`, starting elsewhere each round. */
const rotated = (list, round) => list.map((_, i) => list[(i + round) % list.length])

async function bench() {
  const [rounds, seconds, connections] = [number('rounds'), number('seconds'), number('connections')]
  const [keys, names] = [chosen('only', rows), chosen('servers', servers)]
  install()
  const load = await start('load.mjs', 1)
  const running = new Map()
  for (const name of names) running.set(name, await start(join('servers', `${name}.mjs`), 0))
  const entries = await prepare(running, keys)

  console.log(
    `Node ${process.version}, ${availableParallelism()} x ${cpus()[0]?.model ?? 'unknown'}, ` +
      `${pinned ? 'servers on core 0, load on core 1' : 'not pinned'}, ${connections} connections, ` +
      `${rounds} rounds of ${seconds} s`,
  )
  for (const entry of entries) await measure(entry, load, Math.min(seconds, 0.5), connections)
  for (let round = 0; round < rounds; round++) {
    if (process.stderr.isTTY) process.stderr.write(`round ${round + 1} of ${rounds}\r`)
    for (const row of rotated(keys, round)) {
      const together = entries.filter(entry => entry.row === row)
      for (const entry of rotated(together, round)) {
        const result = await measure(entry, load, seconds, connections)
        if (result) entry.results.push(result)
      }
    }
  }
  for (const row of keys) {
    console.log(
      `\n${table(
        `(${row}) ${rows[row].title}`,
        entries.filter(entry => entry.row === row),
      ).trimEnd()}`,
    )
  }
  for (const server of [load, ...running.values()]) server.stop()
  if (entries.some(({ failure }) => failure)) process.exitCode = 1
}

if (other === undefined) await bench()
else if (Object.hasOwn(others, other)) await import(others[other])
else throw new Error(`${other} is none of ${Object.keys(others).join(', ')}`)
