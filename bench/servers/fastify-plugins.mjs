import accepts from '@fastify/accepts'
import etag from '@fastify/etag'
import rateLimit from '@fastify/rate-limit'
import sensible from '@fastify/sensible'
import underPressure from '@fastify/under-pressure'
import fastify from 'fastify'
import { add, find, problem, problemType, schema, tagOf, view } from './parts.mjs'
import { ready } from './ready.mjs'

/** With the plugins that come nearest to what Statute does: tags, negotiation, overload, rate limits, HTTP errors. */

const app = fastify()
const names = { 404: 'Not Found', 405: 'Method Not Allowed', 406: 'Not Acceptable' }
const answers = {
  200: {
    type: 'object',
    properties: { id: { type: 'string' }, name: { type: 'string' }, quantity: { type: 'integer' } },
  },
}

app.setErrorHandler((error, _, reply) => {
  const status = error.statusCode ?? 500
  reply
    .code(status)
    .type(problemType)
    .send(JSON.stringify(problem(status, names[status] ?? error.name, error.message)))
})
await app.register(etag)
await app.register(accepts)
await app.register(underPressure, { maxEventLoopDelay: 10_000 })
await app.register(rateLimit, { max: 1e12, timeWindow: 60_000 })
await app.register(sensible)

function answerWith(request, reply, item) {
  reply.header('Vary', 'Accept')
  const type = request.accepts().type(['json', 'text'])
  if (type === 'json') reply.send(view(item))
  else if (type === 'text') reply.type('text/plain').serializer(String).send(item.name)
  else reply.notAcceptable()
}

app.get('/items/:id', { schema: { response: answers } }, (request, reply) => {
  const item = find(request.params.id)
  if (!item) return reply.notFound(`There is no item ${request.params.id}.`)
  answerWith(request, reply, item)
})

app.get('/versions/:id', { schema: { response: answers } }, (request, reply) => {
  const item = find(request.params.id)
  if (!item) return reply.notFound(`There is no item ${request.params.id}.`)
  reply.header('ETag', tagOf(item))
  answerWith(request, reply, item)
})

app.post('/items', { schema: { body: schema } }, (request, reply) => {
  reply.code(201).header('Location', add(request.body)).send()
})

app.route({
  method: ['DELETE', 'PATCH', 'POST', 'PUT'],
  url: '/items/:id',
  handler: (_, reply) => reply.header('Allow', 'GET, HEAD').methodNotAllowed(),
})

await app.listen({ port: 0, host: '127.0.0.1' })
ready(app.server.address().port)
