import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { add, fault, find, invalid, missing, notAllowed, problemType, tagOf, view } from './parts.mjs'
import { ready } from './ready.mjs'

const app = new Hono()
const fail = (c, problem, fields) =>
  c.body(JSON.stringify(problem), problem.status, { 'Content-Type': problemType, ...fields })

app.use(etag())
app.use(
  methodNotAllowed({
    app,
    onMethodNotAllowed: (c, methods) => fail(c, notAllowed(c.req.method), { Allow: methods.join(', ') }),
  }),
)

app.get('/items/:id', c => {
  const item = find(c.req.param('id'))
  return item ? c.json(view(item)) : fail(c, missing(c.req.param('id')))
})

app.get('/versions/:id', c => {
  const item = find(c.req.param('id'))
  return item ? c.json(view(item), 200, { ETag: tagOf(item) }) : fail(c, missing(c.req.param('id')))
})

app.post('/items', async c => {
  const value = await c.req.json()
  const wrong = fault(value)
  return wrong ? fail(c, invalid(wrong)) : c.body(null, 201, { Location: add(value) })
})

serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => ready(port))
