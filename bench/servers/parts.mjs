/** What every server serves, so that the rows differ in the server alone. */

const items = new Map(
  Array.from({ length: 100 }, (_, i) => [String(i), { id: String(i), name: `Bolt ${i}`, quantity: 12, version: 'v1' }]),
)

export const find = id => items.get(id)

/** What a client sees of an item. */
export const view = ({ id, name, quantity }) => ({ id, name, quantity })

/** The known version of an item as an entity tag, for servers that do not make one themselves. */
export const tagOf = ({ version }) => `"${version}"`

/** The validator of every server but Fastify, which compiles the same from a schema. Says what is wrong, or nothing. */
export function fault(value) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not an object'
  if (typeof value.name !== 'string' || value.name.length < 1 || value.name.length > 80) return '/name'
  if (!Number.isInteger(value.quantity) || value.quantity < 0) return '/quantity'
  if (value.note !== undefined && typeof value.note !== 'string') return '/note'
  return undefined
}

export const schema = {
  type: 'object',
  required: ['name', 'quantity'],
  properties: {
    name: { type: 'string', minLength: 1, maxLength: 80 },
    quantity: { type: 'integer', minimum: 0 },
    note: { type: 'string' },
  },
}

const added = new Map()
let next = 0

/** Keeps the last thousand, so that memory stays flat. */
export function add({ name, quantity }) {
  const id = String(next++ % 1000)
  added.set(id, { id, name, quantity })
  return `/items/${id}`
}

export const problem = (status, title, detail) => ({ type: 'about:blank', title, status, detail })
export const problemType = 'application/problem+json'
export const missing = id => problem(404, 'Not Found', `There is no item ${id}.`)
export const notAllowed = method => problem(405, 'Method Not Allowed', `${method} is not a method of this resource.`)
export const invalid = fault => problem(422, 'Unprocessable Content', fault)
