import type { Json } from '../../engine/index.ts'

/** The value that a path leads to; `undefined` where there is none. */
export function valueAt(from: Json, path: readonly string[]): Json | undefined {
  let value: Json | undefined = from
  for (const name of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
    value = (value as Readonly<Record<string, Json>>)[name]
  }
  return value
}

/** A JSON pointer (RFC 6901 §3). */
export const pointerTo = (path: readonly string[]): string =>
  path.map(name => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

type Members = Record<string, Json>

/** Puts a value where a path leads to in an object that is ours, and makes the objects on the way. */
export function setAt(to: Members, path: readonly string[], value: Json): void {
  const last = path.length - 1
  let members = to
  for (let step = 0; step < last; step++) {
    const name = path[step] as string
    const next = Object.hasOwn(members, name) ? members[name] : undefined
    const own = typeof next === 'object' && next !== null ? (next as Members) : {}
    if (own !== next) setMember(members, name, own)
    members = own
  }
  setMember(members, path[last] as string, value)
}

/** `__proto__` is data here. */
function setMember(members: Members, name: string, value: Json): void {
  if (name === '__proto__') {
    Object.defineProperty(members, name, { value, writable: true, enumerable: true, configurable: true })
  } else members[name] = value
}
