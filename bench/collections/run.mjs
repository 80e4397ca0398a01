import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { pinned, start } from '../child.mjs'
import { install } from '../install.mjs'
import { table } from '../table.mjs'
import { syncTime } from './disk.mjs'
import { probe } from './probe.mjs'
import { rows, servers } from './rows.mjs'
import { median, rotated, slice } from './slice.mjs'

/**
 * `npm run bench -- collections`: Statute's collections beside a server that is written by hand for the same reads and
 * writes, and beside json-server, in one run. Slices are interleaved and their order is rotated every round.
 */

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '15' },
    only: { type: 'string', default: Object.keys(rows).join() },
    servers: { type: 'string', default: Object.keys(servers).join() },
    seconds: { type: 'string', default: '0.7' },
    connections: { type: 'string', default: '64' },
  },
})
const [rounds, seconds, connections] = [values.rounds, values.seconds, values.connections].map(Number)
const keys = values.only.split(',')

install()
const load = await start(join('collections', 'load.mjs'), 1)
const running = new Map()
for (const key of values.servers.split(',')) {
  running.set(key, await start(join('collections', servers[key].script), 0))
}
const entries = []
for (const row of keys) {
  for (const [key, server] of running) {
    const { name, list } = servers[key]
    const entry = { row, key, server, name, status: rows[row].status, results: [] }
    entry.connections = rows[row].connections ?? connections
    try {
      entry.request = await probe(server.hello.port, rows[row], list)
    } catch (error) {
      entry.failure = error.message
    }
    entries.push(entry)
  }
}

async function measure(entry, seconds) {
  if (entry.failure) return undefined
  try {
    return await slice({ ...entry, load, seconds })
  } catch (error) {
    entry.failure = error.message
    return undefined
  }
}

/** Code that is not compiled yet is no measure; what never gets fast is not waited for. */
async function warm(entry) {
  for (let requests = 0, tries = 0; requests < 20_000 && tries < 8 && !entry.failure; tries++) {
    requests += (await measure(entry, 1))?.rate ?? 0
  }
}

console.log(
  `Node ${process.version}, ${availableParallelism()} x ${cpus()[0]?.model ?? 'unknown'}, ` +
    `${pinned ? 'servers on core 0, load on core 1' : 'not pinned'}, ${connections} connections, ` +
    `${rounds} rounds of ${seconds} s, the disk takes ${syncTime().toFixed(2)} ms for a page`,
)
for (const entry of entries) await warm(entry)
for (let round = 0; round < rounds; round++) {
  if (process.stderr.isTTY) process.stderr.write(`round ${round + 1} of ${rounds}\r`)
  for (const row of rotated(keys, round)) {
    const together = entries.filter(entry => entry.row === row)
    for (const entry of rotated(together, round)) {
      const result = await measure(entry, seconds)
      if (result) entry.results.push(result)
    }
  }
}
for (const server of [load, ...running.values()]) server.stop()

for (const row of keys) {
  const together = entries.filter(entry => entry.row === row)
  console.log(`\n${table(`(${row}) ${rows[row].title}`, together).trimEnd()}`)
  const { goal } = rows[row]
  const [own, bare] = ['statute', 'bare'].map(key => together.find(entry => entry.key === key))
  if (!goal || !own?.results.length || !bare?.results.length) continue
  const ratio = median(own.results.map(({ rate }, round) => rate / bare.results[round].rate))
  console.log(ratio < goal ? `Statute is under ${goal}` : `Statute is at ${goal} or above`)
  if (ratio < goal) process.exitCode = 1
}
if (entries.some(({ failure }) => failure)) process.exitCode = 1
