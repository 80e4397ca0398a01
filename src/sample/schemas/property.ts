import { incoterms } from '../customers/customer.ts'
import type { JsonSchema } from '../item.ts'
import { rates } from '../money.ts'

export const dialect = 'https://json-schema.org/draft/2020-12/schema'

/** An amount of money. */
export const cents = (title: string, description: string, minimum = 0): JsonSchema => ({
  title,
  description,
  type: 'integer',
  minimum,
  maximum: 1_000_000_000_00,
})

export const currency = (description: string): JsonSchema => ({
  title: 'Currency',
  description,
  type: 'string',
  enum: Object.keys(rates),
})

export const incoterm: JsonSchema = {
  title: 'Incoterm',
  description: 'Terms of delivery (Incoterms 2020): carriage paid to, delivered at place, free carrier.',
  type: 'string',
  enum: incoterms,
}

export const position: JsonSchema = {
  title: 'Position',
  description: 'Number of the line in the order: 10, 20, 30 …',
  type: 'integer',
  minimum: 1,
  maximum: 9999,
}

export const partId: JsonSchema = {
  title: 'Part',
  description: 'Key of the part.',
  type: 'string',
  minLength: 1,
  maxLength: 63,
}

/** How many of a part, in its unit. */
export const quantity = (description: string): JsonSchema => ({
  title: 'Quantity',
  description,
  type: 'integer',
  minimum: 1,
  maximum: 1_000_000,
})

/** A key that is a text. A server may choose one, such as a UUID. */
export const textKey = (description: string): JsonSchema => ({
  title: 'Key',
  description,
  type: 'string',
  pattern: '^[A-Za-z0-9][A-Za-z0-9-]{0,62}$',
})

/** A key that is a number. */
export const numberKey = (title: string, description: string): JsonSchema => ({
  title,
  description,
  type: 'integer',
  minimum: 1,
  maximum: Number.MAX_SAFE_INTEGER,
})
