/** A JSON value (RFC 8259 §3). It is read-only, as the result of a patch shares what the patch left alone. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject

export interface JsonObject {
  readonly [name: string]: Json
}

export const isArray = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A member of an object, and nothing that it inherits. */
export const member = (object: JsonObject, name: string): Json | undefined =>
  Object.hasOwn(object, name) ? object[name] : undefined

/** Sets a member of an object that is ours. A name that the prototype knows, such as `__proto__`, is data here. */
export function setMember(object: Record<string, Json>, name: string, value: Json): void {
  if (name in object && !Object.hasOwn(object, name)) {
    Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true })
  } else {
    object[name] = value
  }
}

/**
 * Whether two values are equal as RFC 6902 §4.6 has it: members in any order, numbers by value.
 *
 * @example
 * equal({ a: 1, b: [2] }, { b: [2], a: 1 }) // => true
 * equal('10', 10) // => false
 */
export function equal(a: Json, b: Json): boolean {
  if (isArray(a)) return isArray(b) && a.length === b.length && a.every((value, i) => equal(value, b[i] as Json))
  if (!isObject(a)) return a === b
  if (!isObject(b)) return false
  const names = Object.keys(a)
  return (
    names.length === Object.keys(b).length &&
    names.every(name => Object.hasOwn(b, name) && equal(a[name] as Json, b[name] as Json))
  )
}

/**
 * Whether a value nests at most so many arrays and objects. It goes no deeper than that itself.
 *
 * @example
 * nestsWithin([[1]], 2) // => true
 * nestsWithin([[1]], 1) // => false
 */
export function nestsWithin(value: Json, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (depth < 1) return false
  return (isArray(value) ? value : Object.values(value)).every(child => nestsWithin(child, depth - 1))
}

/**
 * The weight of a value: one for each value in it, and one for each character of its strings and names. It stops
 * counting once above `most`.
 *
 * @example
 * weigh({ ab: 'cde', f: [1] }, 100) // => 10
 */
export function weigh(value: Json, most: number): number {
  if (typeof value === 'string') return 1 + value.length
  if (typeof value !== 'object' || value === null) return 1
  let weight = 1
  if (isArray(value)) {
    for (const child of value) {
      if (weight > most) break
      weight += weigh(child, most - weight)
    }
  } else {
    for (const name of Object.keys(value)) {
      if (weight > most) break
      weight += name.length + weigh(value[name] as Json, most - weight)
    }
  }
  return weight
}
