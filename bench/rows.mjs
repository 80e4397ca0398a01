/** One row: a request that every server gets, the status it must answer, and what its answer must carry. */

const fields = { Accept: 'application/json' }
const json = { ...fields, 'Content-Type': 'application/json' }

export const rows = {
  a: { title: 'GET JSON by path parameter', method: 'GET', path: '/items/7', fields, status: 200 },
  b: {
    title: 'conditional GET, 304',
    method: 'GET',
    path: '/versions/7',
    fields,
    status: 304,
    carries: { etag: /^(?:W\/)?"/ },
    conditional: true,
  },
  c: {
    title: 'validated POST, 201',
    method: 'POST',
    path: '/items',
    fields: json,
    content: JSON.stringify({ name: 'Bolt', quantity: 12, note: 'zinc plated, metric thread' }),
    refused: JSON.stringify({ name: 'Bolt', quantity: -1 }),
    status: 201,
    carries: { location: /^\/items\/\d+$/ },
  },
  d: {
    title: 'a method that is not allowed, 405',
    method: 'DELETE',
    path: '/items/7',
    fields,
    status: 405,
    carries: { allow: /GET/, 'content-type': /^application\/problem\+json/ },
  },
  e: {
    title: 'nothing there, 404 problem document',
    method: 'GET',
    path: '/items/nothing',
    fields,
    status: 404,
    carries: { 'content-type': /^application\/problem\+json/ },
  },
}

export const servers = {
  bare: 'node:http by hand',
  statute: 'Statute',
  fastify: 'Fastify',
  'fastify-plugins': 'Fastify + plugins',
  hono: 'Hono',
  'hono-middleware': 'Hono + middleware',
  h3: 'h3',
  express: 'Express',
}
