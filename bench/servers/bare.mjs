import { createServer } from 'node:http'
import { add, fault, find, invalid, missing, notAllowed, problem, problemType, tagOf, view } from './parts.mjs'
import { ready } from './ready.mjs'

/** What somebody would write by hand for these rows and no others. */

const limit = 1_048_576

function fail(response, problem, fields) {
  const content = JSON.stringify(problem)
  response.writeHead(problem.status, {
    'Content-Type': problemType,
    'Content-Length': Buffer.byteLength(content),
    ...fields,
  })
  response.end(content)
}

function succeed(response, item, fields) {
  const content = JSON.stringify(view(item))
  response.writeHead(200, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(content),
    ...fields,
  })
  response.end(content)
}

function getItem(response, id) {
  const item = find(id)
  if (item) succeed(response, item)
  else fail(response, missing(id))
}

function getVersion(request, response, id) {
  const item = find(id)
  if (!item) return fail(response, missing(id))
  const tag = tagOf(item)
  if (request.headers['if-none-match'] === tag) response.writeHead(304, { ETag: tag }).end()
  else succeed(response, item, { ETag: tag })
}

function postItem(request, response) {
  if (!request.headers['content-type']?.startsWith('application/json')) {
    return fail(response, problem(415, 'Unsupported Media Type', 'Send JSON.'), { 'Accept-Post': 'application/json' })
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
    response.writeHead(201, { Location: add(value), 'Content-Length': 0 }).end()
  })
}

const server = createServer((request, response) => {
  const { method, url } = request
  const query = url.indexOf('?')
  const path = query < 0 ? url : url.slice(0, query)
  if (path.startsWith('/items/')) {
    if (method === 'GET') getItem(response, path.slice(7))
    else fail(response, notAllowed(method), { Allow: 'GET' })
  } else if (path.startsWith('/versions/')) {
    if (method === 'GET') getVersion(request, response, path.slice(10))
    else fail(response, notAllowed(method), { Allow: 'GET' })
  } else if (path === '/items') {
    if (method === 'POST') postItem(request, response)
    else fail(response, notAllowed(method), { Allow: 'POST' })
  } else fail(response, problem(404, 'Not Found', 'There is nothing here.'))
})

server.listen(0, '127.0.0.1', () => ready(server.address().port))
