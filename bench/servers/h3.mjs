import { H3, HTTPResponse, handleCacheHeaders, readBody, serve } from 'h3'
import { add, fault, find, invalid, missing, notAllowed, problemType, tagOf, view } from './parts.mjs'
import { ready } from './ready.mjs'

const app = new H3()
const fail = (problem, fields) =>
  new HTTPResponse(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'Content-Type': problemType, ...fields },
  })

app.get('/items/:id', event => {
  const { id } = event.context.params
  const item = find(id)
  return item ? view(item) : fail(missing(id))
})

app.get('/versions/:id', event => {
  const { id } = event.context.params
  const item = find(id)
  if (!item) return fail(missing(id))
  return handleCacheHeaders(event, { etag: tagOf(item) }) ? '' : view(item)
})

app.post('/items', async event => {
  const value = await readBody(event)
  const wrong = fault(value)
  return wrong ? fail(invalid(wrong)) : new HTTPResponse('', { status: 201, headers: { Location: add(value) } })
})

app.all('/items/:id', event => fail(notAllowed(event.req.method), { Allow: 'GET, HEAD' }))

const server = serve(app, { port: 0, hostname: '127.0.0.1', silent: true })
await server.ready()
ready(Number(new URL(server.url).port))
