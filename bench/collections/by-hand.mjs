import { createServer } from 'node:http'
import { DatabaseSync } from 'node:sqlite'
import { invalid, missing, notAllowed, problem, problemType } from '../servers/parts.mjs'
import { ready } from '../servers/ready.mjs'
import { before, item } from './items.mjs'
import { place } from './place.mjs'

/**
 * What somebody would write by hand for these rows and no others, and write well: one table, prepared statements, durable
 * writes, and one commit for all that come together.
 */

const limit = 1_048_576

const database = new DatabaseSync(place('by-hand.db'))
database.exec('pragma journal_mode = wal; pragma synchronous = full')
database.exec(
  'create table parts (id integer primary key, version integer not null, changed integer not null, data text not null)',
)
database.exec('create table state (version integer not null); insert into state values (0)')
const find = database.prepare('select version, changed, data from parts where id = ?')
const page = database.prepare('select id, data from parts where id > ? order by id limit 51')
const insert = database.prepare('insert into parts (id, version, changed, data) values (?, 1, ?, ?)')
const update = database.prepare(
  'update parts set version = version + 1, changed = ?, data = ? where id = ? and version = ?',
)
const count = database.prepare('update state set version = version + ?')
const counted = database.prepare('select version from state')

database.exec('begin')
for (let id = 1; id <= before; id++) insert.run(id, Date.now(), JSON.stringify(item(id)))
database.exec('commit')
let next = before + 1

/** Writes that wait for a commit, each with what is told once it is done. */
let waiting = []

function write(work, tell) {
  if (waiting.push({ work, tell }) > 1) return
  if (process.env.COMMIT_EACH) commit()
  else setImmediate(commit)
}

function commit() {
  const all = waiting
  waiting = []
  let results
  try {
    database.exec('begin immediate')
    results = all.map(({ work }) => work())
    count.run(all.length)
    database.exec('commit')
  } catch (error) {
    if (database.isTransaction) database.exec('rollback')
    console.error(error)
    for (const { tell } of all) tell(error)
    return
  }
  for (const [index, { tell }] of all.entries()) tell(undefined, results[index])
}

function fail(response, problem, fields) {
  const content = JSON.stringify(problem)
  response.writeHead(problem.status, {
    'Content-Type': problemType,
    'Content-Length': Buffer.byteLength(content),
    ...fields,
  })
  response.end(content)
}

const failed = response => fail(response, problem(500, 'Internal Server Error', 'It was not written.'))

const tagOf = version => `"v${version}"`

/** Whether a client has what the tag stands for. */
const has = (sent, tag) =>
  sent !== undefined &&
  (sent === tag || sent === '*' || sent.split(/ *, */).some(each => each.replace('W/', '') === tag))

/** A date that tells two states apart: its second is over. */
const dateOf = changed =>
  Math.floor(changed / 1000) < Math.floor(Date.now() / 1000)
    ? { 'Last-Modified': new Date(changed).toUTCString() }
    : undefined

function succeed(response, status, data, fields) {
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(data),
    'Cache-Control': 'no-cache',
    ...fields,
  })
  response.end(data)
}

const notModified = (response, validators) =>
  response.writeHead(304, { ...validators, 'Cache-Control': 'no-cache' }).end()

function getPart(request, response, id) {
  const found = find.get(id)
  if (!found) return fail(response, missing(id))
  const tag = tagOf(found.version)
  const validators = { ETag: tag, ...dateOf(found.changed) }
  if (has(request.headers['if-none-match'], tag)) notModified(response, validators)
  else succeed(response, 200, found.data, validators)
}

function getPage(request, response, query) {
  const after = Number(new URLSearchParams(query).get('after') ?? 0)
  if (!Number.isSafeInteger(after)) return fail(response, problem(400, 'Bad Request', '"after" is the id of an item.'))
  const tag = `"l${counted.get().version}"`
  if (has(request.headers['if-none-match'], tag)) return notModified(response, { ETag: tag })
  const rows = page.all(after)
  const more = rows.length > 50
  if (more) rows.pop()
  const link = more ? { Link: `</parts?after=${rows.at(-1).id}>; rel="next"` } : undefined
  succeed(response, 200, `[${rows.map(({ data }) => data).join(',')}]`, { ETag: tag, ...link })
}

/** Says what is wrong with a part, or nothing. */
function fault(value) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not an object'
  const { id, number, name, material, price, stock, note, ...others } = value
  if (id !== undefined && !Number.isInteger(id)) return '/id'
  if (typeof number !== 'string' || number.length < 1 || number.length > 40) return '/number'
  if (typeof name !== 'string' || name.length < 1 || name.length > 80) return '/name'
  if (material !== undefined && !['steel', 'brass', 'nylon'].includes(material)) return '/material'
  if (typeof price !== 'number' || price < 0) return '/price'
  if (!Number.isInteger(stock) || stock < 0) return '/stock'
  if (note !== undefined && typeof note !== 'string') return '/note'
  const [other] = Object.keys(others)
  return other && `/${other}`
}

function read(request, response, then) {
  if (!request.headers['content-type']?.startsWith('application/json')) {
    return fail(response, problem(415, 'Unsupported Media Type', 'Send JSON.'))
  }
  const chunks = []
  let length = 0
  request.on('data', chunk => {
    length += chunk.length
    if (length <= limit) chunks.push(chunk)
  })
  request.on('end', () => {
    if (length > limit) return fail(response, problem(413, 'Content Too Large', `At most ${limit} octets.`))
    let value
    try {
      value = JSON.parse(chunks.length === 1 ? chunks[0].toString() : Buffer.concat(chunks).toString())
    } catch {
      return fail(response, problem(400, 'Bad Request', 'The content is not JSON.'))
    }
    const wrong = fault(value)
    if (wrong) return fail(response, invalid(wrong))
    then(value)
  })
}

function postPart(request, response) {
  read(request, response, value => {
    if (value.id !== undefined) return fail(response, invalid('/id'))
    const id = next++
    const data = JSON.stringify({ id, ...value })
    write(
      () => insert.run(id, Date.now(), data),
      error => {
        if (error) failed(response)
        else succeed(response, 201, data, { Location: `/parts/${id}`, ETag: tagOf(1) })
      },
    )
  })
}

function putPart(request, response, id) {
  const condition = /^"v(\d+)"$/.exec(request.headers['if-match'] ?? '')
  if (!condition) return fail(response, problem(428, 'Precondition Required', 'Send If-Match.'))
  read(request, response, value => {
    if (value.id !== id) return fail(response, invalid('/id'))
    const version = Number(condition[1])
    const data = JSON.stringify(value)
    write(
      () => update.run(Date.now(), data, id, version).changes,
      (error, changes) => {
        if (error) failed(response)
        else if (changes === 1) succeed(response, 200, data, { ETag: tagOf(version + 1) })
        else if (find.get(id)) fail(response, problem(412, 'Precondition Failed', 'It was changed meanwhile.'))
        else fail(response, missing(id))
      },
    )
  })
}

const server = createServer((request, response) => {
  const { method, url } = request
  const start = url.indexOf('?')
  const path = start < 0 ? url : url.slice(0, start)
  if (path.startsWith('/parts/')) {
    const id = Number(path.slice(7))
    if (!Number.isSafeInteger(id)) fail(response, missing(path.slice(7)))
    else if (method === 'GET') getPart(request, response, id)
    else if (method === 'PUT') putPart(request, response, id)
    else fail(response, notAllowed(method), { Allow: 'GET, PUT' })
  } else if (path === '/parts') {
    if (method === 'GET') getPage(request, response, start < 0 ? '' : url.slice(start + 1))
    else if (method === 'POST') postPart(request, response)
    else fail(response, notAllowed(method), { Allow: 'GET, POST' })
  } else fail(response, problem(404, 'Not Found', 'There is nothing here.'))
})

server.listen(0, '127.0.0.1', () => ready(server.address().port))
