import type { Definition, Property } from '../definition.ts'
import { mostValues, operators, operatorsOf } from './operators.ts'
import type { Pair } from './pairs.ts'
import type { Filter, Scalar } from './query.ts'
import { expected, readValue } from './value.ts'

/**
 * Reads a parameter as a filter.
 *
 * @returns what is wrong, in words; `undefined` where it names no property
 */
export function readFilter({ properties }: Definition, { name, value }: Pair): Filter | string | undefined {
  const whole = properties.get(name)
  if (whole) return filterBy(whole, 'eq', value)
  const colon = name.lastIndexOf(':')
  const property = colon < 0 ? undefined : properties.get(name.slice(0, colon))
  return property && filterBy(property, name.slice(colon + 1), value)
}

function filterBy(property: Property, written: string, text: string): Filter | string {
  const facts = operators.get(written)
  const allowed = operatorsOf(property)
  if (!facts || !allowed.includes(written)) {
    return `"${property.name}" takes ${expected[property.type]}, and with it "=" or ${listed(allowed.map(each => `:${each}`))}.`
  }
  const { operator, takes } = facts
  if (takes === 'text') return { property, operator, values: [text] }
  if (takes === 'presence') {
    return text === 'null' || text === 'present'
      ? { property, operator, values: [text] }
      : 'Write "null" for the items that lack it, or "present" for those that have it.'
  }
  const texts = takes === 'list' ? listOf(text) : [text]
  if (texts.length > mostValues) return `Write at most ${mostValues} values; these are ${texts.length}.`
  const values: Scalar[] = []
  for (const each of texts) {
    const value = readValue(property, each)
    if (value === undefined) return misfit(property, each)
    values.push(value)
  }
  return { property, operator, values }
}

function misfit({ name, type }: Property, text: string): string {
  const mend = text === 'null' ? ` For the items that lack it, write "${name}:is=null".` : ''
  return `Write ${expected[type]}; ${JSON.stringify(text.slice(0, 100))} is none.${mend}`
}

/** `=` and `:in` name the values that a property may have. All of them together are one filter. */
export function united(filters: readonly Filter[]): readonly Filter[] {
  const values = new Map<Property, Scalar[]>()
  const made: Filter[] = []
  for (const filter of filters) {
    const known = filter.operator === 'in' ? values.get(filter.property) : undefined
    if (known) known.push(...filter.values)
    else if (filter.operator === 'in') {
      const all = [...filter.values]
      values.set(filter.property, all)
      made.push({ ...filter, values: all })
    } else made.push(filter)
  }
  return made
}

/** What stands between commas, the spaces around it left out. */
export const listOf = (text: string): string[] => text.split(',').map(each => each.trim())

/** Names for people. */
export const listed = (names: readonly string[]): string => {
  const some = names.slice(0, 40).join(', ')
  return names.length > 40 ? `${some} and ${names.length - 40} more` : some
}
