import { created, json, Malformed, resource, service } from '../../src/engine/index.ts'
import { listen } from '../../src/node/index.ts'
import { add, fault, find, view } from './parts.mjs'
import { ready } from './ready.mjs'

/** Everything on: two representations to choose from, validators, problem documents, limits. */

const one = {
  find: ({ id }) => find(id),
  entityTag: item => item.version,
  represent: { 'application/json': item => JSON.stringify(view(item)), 'text/plain': item => item.name },
}

function checked(octets) {
  const value = json(octets)
  const wrong = fault(value)
  if (wrong) throw new Malformed(wrong)
  return value
}

const items = resource('/items', {
  represent: { 'application/json': () => '[]' },
  post: { accept: { 'application/json': checked }, act: value => created(add(value)) },
})

const { server } = await listen(service([items, resource('/items/{id}', one), resource('/versions/{id}', one)]))
ready(server.address().port)
