import type { ErrorObject } from 'ajv/dist/2020.js'

const types: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  integer: 'an integer',
  boolean: 'true or false',
  null: 'null',
  array: 'an array',
  object: 'an object',
}

const formats: Readonly<Record<string, string>> = {
  'date-time': 'a date and time with an offset from UTC, such as 2026-10-05T12:00:00Z',
  date: 'a date, such as 2026-10-05',
  time: 'a time with an offset from UTC, such as 12:00:00Z',
  duration: 'a duration, such as P1DT12H',
  email: 'an e-mail address',
  hostname: 'a host name',
  ipv4: 'an IPv4 address',
  ipv6: 'an IPv6 address',
  uri: 'a URI',
  'uri-reference': 'a URI reference',
  'uri-template': 'a URI template',
  uuid: 'a UUID',
  'json-pointer': 'a JSON pointer',
  'relative-json-pointer': 'a relative JSON pointer',
  regex: 'a regular expression',
}

/** A message need not repeat a megabyte. */
const quote = (text: string): string => JSON.stringify(text.length > 100 ? `${text.slice(0, 100)}…` : text)

const mostListed = 20

function list(values: readonly unknown[]): string {
  const some = values.slice(0, mostListed).map(value => JSON.stringify(value))
  return some.join(', ') + (values.length > some.length ? ' …' : '')
}

const count = (number: number, one: string, several = `${one}s`): string => `${number} ${number === 1 ? one : several}`

/** What is wrong, by keyword. Nothing of the value itself is repeated: it may be a secret. */
const wordings: Readonly<Record<string, (params: ErrorObject['params'], schema: unknown) => string>> = {
  type: ({ type }) =>
    `must be ${[type]
      .flat()
      .map(name => types[name])
      .join(' or ')}`,
  required: ({ missingProperty }) => `${quote(missingProperty)} is missing`,
  dependentRequired: ({ missingProperty, property }) =>
    `${quote(missingProperty)} is missing, and ${quote(property)} calls for it`,
  additionalProperties: ({ additionalProperty }) => `${quote(additionalProperty)} is not a property that it has`,
  unevaluatedProperties: ({ unevaluatedProperty }) => `${quote(unevaluatedProperty)} is not a property that it has`,
  enum: ({ allowedValues }) => `must be one of ${list(allowedValues)}`,
  const: ({ allowedValue }) => `must be ${list([allowedValue])}`,
  minLength: ({ limit }) => (limit === 1 ? 'must not be empty' : `must have at least ${count(limit, 'character')}`),
  maxLength: ({ limit }) => `must have at most ${count(limit, 'character')}`,
  pattern: ({ pattern }) => `must match the pattern ${pattern}`,
  format: ({ format }) => `must be ${formats[format] ?? `in the format ${quote(format)}`}`,
  minimum: ({ limit }) => `must be at least ${limit}`,
  maximum: ({ limit }) => `must be at most ${limit}`,
  exclusiveMinimum: ({ limit }) => `must be more than ${limit}`,
  exclusiveMaximum: ({ limit }) => `must be less than ${limit}`,
  multipleOf: ({ multipleOf }) => `must be a multiple of ${multipleOf}`,
  minItems: ({ limit }) => `must have at least ${count(limit, 'element')}`,
  maxItems: ({ limit }) => `must have at most ${count(limit, 'element')}`,
  items: ({ limit }) => `must have at most ${count(limit, 'element')}`,
  unevaluatedItems: ({ len, limit = len }) => `must have at most ${count(limit, 'element')}`,
  uniqueItems: ({ first, second }) => `must not have equal elements, as ${first} and ${second} are`,
  contains: ({ minContains, maxContains }) => {
    if (maxContains === undefined) return `must have at least ${count(minContains, 'element')} of the right kind`
    return `must have at least ${minContains} and at most ${count(maxContains, 'element')} of the right kind`
  },
  minProperties: ({ limit }) => `must have at least ${count(limit, 'property', 'properties')}`,
  maxProperties: ({ limit }) => `must have at most ${count(limit, 'property', 'properties')}`,
  not: (_, schema) => {
    const { enum: values, const: value } = Object(schema) as {
      readonly enum?: readonly unknown[]
      readonly const?: unknown
    }
    const banned = values ?? (value === undefined ? undefined : [value])
    return banned
      ? `must not be ${banned.length > 1 ? 'one of ' : ''}${list(banned)}`
      : 'is of a kind that is ruled out'
  },
  'false schema': () => 'must not be there',
}

/**
 * Says in plain words what ajv found.
 *
 * @param error what it found
 */
export function wordingOf({ keyword, params, schema, message, propertyName }: ErrorObject): string {
  const words = wordings[keyword]?.(params, schema) ?? message ?? 'is not valid'
  return propertyName === undefined ? words : `the name ${quote(propertyName)} ${words}`
}
