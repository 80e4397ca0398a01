import {
  basic,
  bearer,
  byteRanges,
  charsets,
  codings,
  deltas,
  gzip,
  json,
  languages,
  oneOf,
  patching,
  rateLimit,
  request,
  resource,
  service,
  vcdiff,
} from '../src/engine/index.ts'
import { shapes, targets } from './shapes.mjs'

/**
 * `npm run bench -- hostile`: how long the engine takes over requests that were made to keep it busy. Every shape is tried
 * at 15 kB in every field (8 kB in the target), through the whole engine, and then at four times that: time has to grow
 * with the length, and not with its square.
 */

/** Milliseconds. */
const bound = 5
/** Four times the length, and some room for caches and the collector. */
const growthBound = 6
/** Milliseconds below which growth says more about the clock than about the engine. */
const measurable = 0.5

const anna = { name: 'Anna' }
const schemes = [
  basic({ realm: 'erp', verify: (user, password) => (user === 'anna' && password === 'x' ? anna : undefined) }),
  bearer({ realm: 'erp', verify: token => (token === 'x' ? anna : undefined) }),
]
const act = () => undefined
const accept = { 'application/json': json, 'text/plain': () => '' }
const receives = { accept, codings: [gzip], act }
const represent = Object.fromEntries(
  ['application/json', 'text/html', 'text/plain', 'text/csv'].map(type => [type, found => `${type} of ${found?.id}`]),
)
const part = {
  find: ({ id = '' }, { query }) => ({ id, shown: query.get('shown') }),
  entityTag: () => 'v1',
  lastModified: () => new Date('2024-02-29T12:00:00Z'),
  represent,
  ranges: byteRanges,
  post: receives,
  put: { ...receives, creates: true },
  patch: { accept: patching(), act },
  delete: act,
}
const limit = rateLimit({ quota: 1e9, window: 60, by: ({ request }) => request.field('authorization') ?? '' })

const tongues = ['en', 'de', 'fr', 'pt-BR', 'zh-Hant']
const variant = name =>
  resource(`/either.${name}`, { represent: { 'text/html': () => name }, variesBy: [languages([name])] })

let failure
const options = { hosts: ['shop.example'], targetLimit: 40_000, onError: error => (failure = error) }
const shop = service(
  [
    resource('/parts/{id}', part),
    resource('/parts/{id}.json', part),
    resource('/parts/{id}/lines/{line}', part),
    resource('/{a}/{b}/{c}/{d}', part),
    resource('/plain', {
      represent: { 'text/plain': () => 'x'.repeat(1000) },
      entityTag: () => 'v1',
      ranges: byteRanges,
      deltas: deltas([vcdiff], () => undefined),
    }),
    resource('/many', {
      represent: { 'text/plain': () => 'x', 'text/html': () => '<p>x' },
      variesBy: [languages(tongues), charsets(['utf-8', 'iso-8859-1']), codings([gzip])],
      entityTag: () => 'v1',
    }),
    resource('/either', { variants: oneOf(tongues.map(variant)) }),
    resource('/guarded', { represent, access: { schemes } }),
    resource('/relay', { represent, access: { schemes, proxy: true } }),
    resource('/limited', { represent, limit }),
    resource('/demanding', { represent, post: receives, requires: { extension: 'urn:x', handshake: true } }),
  ],
  options,
)

const content = '{"name":"Bolt"}'
const typed = { 'Content-Type': 'application/json' }
const get = ['GET', '/parts/7']
const many = ['GET', '/many']
const either = ['GET', '/either']
const post = ['POST', '/parts/7', typed, content]
const put = ['PUT', '/parts/7', typed, content]

/** For each field the requests in which it is read, each by another part of the engine. */
const fields = {
  Accept: [get, ['GET', '/nothing'], ['DELETE', '/plain'], post, many, either],
  'Accept-Charset': [many],
  'Accept-Language': [many, either, ['GET', '/nothing']],
  'Accept-Encoding': [many],
  'If-Match': [get, put, many],
  'If-None-Match': [get, put, many, ['GET', '/plain', { 'A-IM': 'vcdiff' }]],
  'If-Modified-Since': [get],
  'If-Unmodified-Since': [get, put],
  Range: [get, ['GET', '/plain']],
  'If-Range': [['GET', '/plain', { Range: 'bytes=0-0' }]],
  'Content-Type': [post, put, ['PATCH', '/parts/7', {}, content]],
  'Content-Encoding': [post],
  'Content-Length': [post],
  'Content-Range': [put],
  'A-IM': [['GET', '/plain', { 'If-None-Match': '"v0"' }]],
  Authorization: [
    ['GET', '/guarded'],
    ['GET', '/limited'],
  ],
  'Proxy-Authorization': [['GET', '/relay']],
  Expect: [post],
  Host: [get],
  'Early-Data': [['POST', '/demanding', typed, content]],
  Man: [['GET', '/demanding']],
  Opt: [['GET', '/demanding']],
  Cookie: [get],
  'X-Unknown': [get],
}

/** A text of its own each time, in one piece: nothing is remembered of the last one. */
const fresh = text => Buffer.from(text, 'latin1').toString('latin1')

async function time(ask, text) {
  const asked = ask(fresh(text))
  const started = performance.now()
  await shop.answer(asked)
  const passed = performance.now() - started
  if (failure) throw new Error(`The engine failed over ${text.slice(0, 80)}…`, { cause: failure })
  return passed
}

const ascending = numbers => numbers.toSorted((a, b) => a - b)

/**
 * A shape at its length and at four times that, in turns, since the compiler changes its mind about what is hot. What looks
 * bad is measured again: a busy machine looks bad too.
 */
async function judge(ask, { name, write }, length) {
  const [text, longer] = [write(length), write(4 * length)]
  let found
  for (const runs of [5, 15, 45]) {
    const [short, long] = [[], []]
    await time(ask, text)
    for (let run = 0; run < runs; run++) {
      short.push(await time(ask, text))
      long.push(await time(ask, longer))
    }
    const median = ascending(short)[runs >> 1]
    // the collector takes its share of long lists, so growth is that of the fastest run
    const [least, most] = [Math.min(...short), Math.min(...long)]
    const growth = most < measurable ? undefined : most / least
    found = { name, time: median, growth, bad: median > bound || growth > growthBound }
    if (!found.bad) break
  }
  return found
}

const askWith = (field, [method, target, others, content]) => ({
  about: `${method} ${target}`,
  ask: value => request(method, target, { Host: 'shop.example', ...others, [field]: value }, content),
})

async function judgeAll(field, asks, shapes, length) {
  const found = []
  for (const { about, ask } of asks) {
    for (const shape of shapes) found.push({ ...(await judge(ask, shape, length)), field, about })
  }
  const slowest = found.toSorted((a, b) => b.time - a.time)[0]
  const steepest = found.toSorted((a, b) => (b.growth ?? 0) - (a.growth ?? 0))[0]
  console.log(
    [
      field.padEnd(19),
      String(found.length).padStart(5),
      slowest.time.toFixed(3).padStart(9),
      (steepest.growth?.toFixed(1) ?? '-').padStart(7),
      `  ${slowest.about}: ${slowest.name}`,
    ].join(' '),
  )
  return found.filter(({ bad }) => bad)
}

console.log(
  `${'field'.padEnd(19)} ${'tried'.padStart(5)} ${'slowest'.padStart(6)} ms ${'growth'.padStart(6)}   the slowest`,
)
// once over everything, so that the first field is not judged by cold code
for (const [field, requests] of Object.entries(fields)) {
  for (const { write } of shapes) for (const of of requests) await time(askWith(field, of).ask, write(2000))
}
const bad = []
for (const [field, requests] of Object.entries(fields)) {
  bad.push(
    ...(await judgeAll(
      field,
      requests.map(of => askWith(field, of)),
      shapes,
      15_000,
    )),
  )
}
const aim = method => ({
  about: method,
  ask: target => request(method, target, { Host: 'shop.example' }),
})
bad.push(...(await judgeAll('the target', [aim('GET'), aim('OPTIONS')], targets, 8000)))

for (const { field, about, name, time, growth } of bad) {
  console.log(
    `\nover the bound: ${field}, ${about}: ${name}: ${time.toFixed(1)} ms, grows ${growth?.toFixed(1) ?? '-'} times`,
  )
}
console.log(
  bad.length
    ? `\n${bad.length} over ${bound} ms or ${growthBound} times`
    : `\nall within ${bound} ms, and ${growthBound} times for four times the length`,
)
if (bad.length) process.exitCode = 1
