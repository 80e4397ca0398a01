import express from 'express'
import { add, fault, find, invalid, missing, notAllowed, problemType, tagOf, view } from './parts.mjs'
import { ready } from './ready.mjs'

const app = express()
const fail = (response, problem) => response.status(problem.status).type(problemType).send(JSON.stringify(problem))

app.get('/items/:id', (request, response) => {
  const item = find(request.params.id)
  if (item) response.json(view(item))
  else fail(response, missing(request.params.id))
})

app.get('/versions/:id', (request, response) => {
  const item = find(request.params.id)
  if (item) response.set('ETag', tagOf(item)).json(view(item))
  else fail(response, missing(request.params.id))
})

app.post('/items', express.json(), (request, response) => {
  const wrong = fault(request.body)
  if (wrong) fail(response, invalid(wrong))
  else response.status(201).location(add(request.body)).end()
})

app.all('/items/:id', (request, response) => fail(response.set('Allow', 'GET, HEAD'), notAllowed(request.method)))

const server = app.listen(0, '127.0.0.1', () => ready(server.address().port))
