import fastify from 'fastify'
import { add, find, invalid, missing, notAllowed, problemType, schema, tagOf, view } from './parts.mjs'
import { ready } from './ready.mjs'

/** Lean: what Fastify does not do, 304, 405 and problem documents, is written by hand in the handlers. */

const app = fastify()
const answers = {
  200: {
    type: 'object',
    properties: { id: { type: 'string' }, name: { type: 'string' }, quantity: { type: 'integer' } },
  },
}
const others = ['DELETE', 'PATCH', 'POST', 'PUT']
const fail = (reply, problem) => reply.code(problem.status).type(problemType).send(JSON.stringify(problem))

app.setErrorHandler((error, _, reply) => fail(reply, { ...invalid(error.message), status: error.statusCode ?? 500 }))

app.get('/items/:id', { schema: { response: answers } }, (request, reply) => {
  const item = find(request.params.id)
  if (!item) return fail(reply, missing(request.params.id))
  reply.send(view(item))
})

app.get('/versions/:id', { schema: { response: answers } }, (request, reply) => {
  const item = find(request.params.id)
  if (!item) return fail(reply, missing(request.params.id))
  const tag = tagOf(item)
  reply.header('ETag', tag)
  if (request.headers['if-none-match'] === tag) reply.code(304).send()
  else reply.send(view(item))
})

app.post('/items', { schema: { body: schema } }, (request, reply) => {
  reply.code(201).header('Location', add(request.body)).send()
})

app.route({
  method: others,
  url: '/items/:id',
  handler: (request, reply) => fail(reply.header('Allow', 'GET, HEAD'), notAllowed(request.method)),
})

await app.listen({ port: 0, host: '127.0.0.1' })
ready(app.server.address().port)
