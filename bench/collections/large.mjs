import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { define } from '../../src/collections/define.ts'
import { writeCursor } from '../../src/collections/query/cursor.ts'
import { start } from '../child.mjs'
import { built } from './built.mjs'
import { indexed, priceOf } from './items.mjs'
import { place } from './place.mjs'
import { answers, withSchema } from './postgresql.mjs'
import { median, rotated, slice } from './slice.mjs'

/**
 * `npm run bench -- collections-large`: whether a collection answers as fast when it is large. Two servers, one with few
 * items and one with many, are asked in turns; what counts is how long half of the answers take at most.
 */

const {
  values: { rounds, seconds, connections },
} = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '15' },
    seconds: { type: 'string', default: '0.5' },
    connections: { type: 'string', default: '8' },
  },
})

/** How many times as long an answer may take. */
const bound = 1.5
/** Megabytes that the server of the large collection may have. */
const room = 200

const script = built('large-server.mjs')

const parts = define(indexed.name, indexed.schema, new Set([indexed.name]))
const price = parts.properties.get('price')

/** Links as the server makes them, to places all over the list. */
const cursorAt = (id, sort) => {
  const values = sort.map(() => priceOf(id))
  return writeCursor({ definition: parts, filters: [], words: [], sort }, { direction: 'next', row: id, values })
}

const rows = {
  'GET by id': id => `/parts/${id}`,
  'page by cursor': id => `/parts?_cursor=${cursorAt(id, [])}`,
  'page by cursor, sorted by an index': id =>
    `/parts?_sort=price&_cursor=${cursorAt(id, [{ property: price, descending: false }])}`,
}

const fields = { Accept: 'application/json' }
const targets = 4000

const requestOf = (pathOf, count) => ({
  method: 'GET',
  fields,
  targets: Array.from({ length: targets }, () => ({ path: pathOf(1 + Math.floor(Math.random() * count)) })),
})

async function filled(store, count) {
  const filler = await start(script, 0)
  const { seconds, most } = await filler.ask({ fill: { ...store, count } })
  filler.stop()
  console.log(
    `${count.toLocaleString('en')} items imported in ${seconds.toFixed(1)} s: ` +
      `${Math.round(count / seconds).toLocaleString('en')} a second, ${Math.round(most)} MB at most`,
  )
  const server = await start(script, 0)
  const { port } = await server.ask({ serve: store })
  return { ...server, hello: { port }, count }
}

/** @param stores where the small and the large collection are, and how many items they have */
async function compare(title, stores) {
  console.log(title)
  const servers = []
  for (const { count, ...store } of stores) servers.push(await filled(store, count))
  const load = await start(join('collections', 'load.mjs'), 1)
  const lines = []
  for (const [name, pathOf] of Object.entries(rows)) {
    const results = servers.map(() => [])
    for (let round = -3; round < Number(rounds); round++) {
      for (const [index, server] of rotated([...servers.entries()], round + 3)) {
        const request = requestOf(pathOf, server.count)
        const length = round < 0 ? 1 : Number(seconds)
        const result = await slice({
          load,
          server,
          request,
          status: 200,
          seconds: length,
          connections: Number(connections),
        })
        if (round >= 0) results[index].push(result)
      }
    }
    const [few, many] = results
    const ratio = fact => median(many.map((result, round) => result[fact] / few[round][fact]))
    lines.push([
      name,
      median(few.map(({ p50 }) => p50)),
      median(many.map(({ p50 }) => p50)),
      ratio('p50'),
      ratio('cpu'),
    ])
    if (ratio('p50') > bound) process.exitCode = 1
  }
  const [few, many] = servers.map(({ count }) => count.toLocaleString('en'))
  const wide = Math.max(...lines.map(([name]) => name.length))
  const line = (name, ...cells) => console.log([name.padEnd(wide), ...cells.map(cell => cell.padStart(13))].join(' '))
  line('', `${few}, ms`, `${many}, ms`, 'ratio', 'CPU ratio')
  for (const [name, ...numbers] of lines) line(name, ...numbers.map(number => number.toFixed(2)))
  const { now, most } = await servers[1].ask('memory')
  console.log(`the server of ${many} items has ${Math.round(now)} MB, ${Math.round(most)} MB at most\n`)
  if (most > room) process.exitCode = 1
  for (const server of [load, ...servers]) server.stop()
}

await compare('In a file of SQLite', [
  { place: place('few.db'), count: 1000 },
  { place: place('many.db'), count: 1_000_000 },
])
if (await answers()) {
  await withSchema('bench_few', few =>
    withSchema('bench_many', many =>
      compare('On PostgreSQL', [
        { ...few, count: 1000 },
        { ...many, count: 100_000 },
      ]),
    ),
  )
} else console.log('No PostgreSQL answers.')
