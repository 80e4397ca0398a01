import { before, item, unkeyed } from './items.mjs'

/**
 * One row: requests that every server gets, and the status that it must answer. `goal` is how fast Statute should be at least,
 * where the server by hand is 1.
 */

const fields = { Accept: 'application/json' }
const json = { ...fields, 'Content-Type': 'application/json' }

const ids = Array.from({ length: before }, (_, index) => index + 1)
const ones = ids.map(id => ({ path: `/parts/${id}` }))
const news = ids.map(id => ({ path: '/parts', content: JSON.stringify(unkeyed(id)) }))

export const rows = {
  get: { title: 'GET by id', method: 'GET', fields, targets: ones, status: 200, goal: 0.8 },
  'not-modified': {
    title: 'GET by id, 304',
    method: 'GET',
    fields,
    targets: ones.slice(0, 50),
    condition: 'If-None-Match',
    status: 304,
  },
  list: {
    title: 'list of 50',
    method: 'GET',
    fields,
    targets: [{ path: '/parts' }],
    status: 200,
    items: 50,
    goal: 0.8,
  },
  post: {
    title: 'POST, durable, 64 connections',
    method: 'POST',
    fields: json,
    targets: news,
    status: 201,
    goal: 0.9,
  },
  'post-1': {
    title: 'POST, durable, 1 connection',
    method: 'POST',
    fields: json,
    targets: news,
    connections: 1,
    status: 201,
    goal: 0.9,
  },
  put: {
    title: 'PUT with If-Match, durable, 64 connections',
    method: 'PUT',
    fields: json,
    targets: ids.map(id => ({ path: `/parts/${id}`, content: JSON.stringify(item(id)) })),
    condition: 'If-Match',
    status: 200,
  },
}

/** `bare` is what all others are compared with; `list` is how a server is asked for 50 items. */
export const servers = {
  bare: { name: 'node:http + node:sqlite by hand', script: 'by-hand.mjs' },
  each: { name: 'the same, a commit for each write', script: 'by-hand-each.mjs' },
  statute: { name: 'Statute', script: 'statute.mjs' },
  'json-server-0': { name: 'json-server 0.17.4', script: 'json-server-0.mjs', list: '/parts?_page=1&_limit=50' },
  'json-server-1': {
    name: 'json-server 1.0.0-beta.15',
    script: 'json-server-1.mjs',
    list: '/parts?_page=1&_per_page=50',
  },
}
