/** What every server of these benches serves, so that the rows differ in the server alone. */

/** How many items there are before anything is measured. */
export const before = 1000

export const schema = {
  type: 'object',
  properties: {
    id: { type: 'integer', minimum: 1 },
    number: { type: 'string', minLength: 1, maxLength: 40 },
    name: { type: 'string', minLength: 1, maxLength: 80 },
    material: { enum: ['steel', 'brass', 'nylon'] },
    price: { type: 'number', minimum: 0 },
    stock: { type: 'integer', minimum: 0 },
    note: { type: 'string' },
  },
  required: ['id', 'number', 'name', 'price', 'stock'],
  additionalProperties: false,
}

/** The same with an index to sort by. */
export const indexed = { name: 'parts', schema: { ...schema, 'x-collection': { indexes: ['price'] } } }

export const priceOf = id => ((id * 7919) % 10_007) / 100

/** An item as a client sends it, which gets its key from the server. */
export const unkeyed = n => ({
  number: `P-${String(n).padStart(7, '0')}`,
  name: `Hexagon head screw M${(n % 12) + 4} x ${(n % 9) * 5 + 10}`,
  material: ['steel', 'brass', 'nylon'][n % 3],
  price: priceOf(n),
  stock: (n * 31) % 500,
  note: 'Zinc plated, metric thread, sold by the hundred.',
})

export const item = id => ({ id, ...unkeyed(id) })
