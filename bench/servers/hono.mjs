import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { add, fault, find, invalid, missing, notAllowed, problemType, tagOf, view } from './parts.mjs'
import { ready } from './ready.mjs'

/** Lean: 304, 405 and problem documents by hand in the handlers. */

const app = new Hono()
const fail = (c, problem, fields) =>
  c.body(JSON.stringify(problem), problem.status, { 'Content-Type': problemType, ...fields })

app.get('/items/:id', c => {
  const item = find(c.req.param('id'))
  return item ? c.json(view(item)) : fail(c, missing(c.req.param('id')))
})

app.get('/versions/:id', c => {
  const item = find(c.req.param('id'))
  if (!item) return fail(c, missing(c.req.param('id')))
  const tag = tagOf(item)
  if (c.req.header('If-None-Match') === tag) return c.body(null, 304, { ETag: tag })
  return c.json(view(item), 200, { ETag: tag })
})

app.post('/items', async c => {
  const value = await c.req.json()
  const wrong = fault(value)
  return wrong ? fail(c, invalid(wrong)) : c.body(null, 201, { Location: add(value) })
})

app.all('/items/:id', c => fail(c, notAllowed(c.req.method), { Allow: 'GET, HEAD' }))

serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => ready(port))
