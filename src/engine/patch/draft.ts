import { PatchConflict } from './errors.ts'
import { isArray, isObject, type Json, type JsonObject, member, setMember } from './json.ts'
import type { Place } from './operation.ts'
import { arrayIndex, formatPointer } from './pointer.ts'

type Container = Json[] | Record<string, Json>

/** What was taken out of a draft, and whether nothing else in it holds the same. */
interface Taken {
  readonly value: Json
  readonly sole: boolean
}

/**
 * A document while a patch changes it. What the patch does not touch is shared with the original; an array or object
 * that it does touch is copied once, on the first write, and then written in place.
 */
export class Draft {
  /** The document is the one element, so that it has a holder like any other value. */
  readonly #top: [Json]
  /**
   * Each copy made here, and what holds it. Only a copy reached through that holder may be written in place: once the
   * holder itself is shared, a write goes through a new copy of the holder, and no longer finds itself named here.
   */
  readonly #holders = new Map<unknown, Container>()

  constructor(document: Json) {
    this.#top = [document]
  }

  get document(): Json {
    return this.#top[0]
  }

  read(at: Place): Json {
    return at.tokens.reduce((value: Json, _, depth) => find(value, at, depth), this.#top[0])
  }

  /** Reads a value that is about to stand in two places. */
  share(at: Place): Json {
    const value = this.read(at)
    this.#holders.delete(value)
    return value
  }

  /** The add operation (RFC 6902 §4.1). */
  add(at: Place, { value, sole }: Taken): void {
    const [parent, token] = this.#open(at)
    if (parent === this.#top) parent[0] = value
    else if (!Array.isArray(parent)) setMember(parent, token, value)
    else {
      const index = token === '-' ? parent.length : arrayIndex(token)
      if (index === undefined || index > parent.length) fail(at, at.tokens.length - 1, parent)
      if (index === parent.length) parent.push(value)
      else parent.splice(index, 0, value)
    }
    if (sole) this.#holders.set(value, parent)
  }

  /** The remove operation (RFC 6902 §4.2). */
  remove(at: Place): Taken {
    const [parent, token] = this.#open(at)
    if (parent === this.#top) {
      throw new PatchConflict('The whole document cannot be removed by a patch.', at.operation, at.pointer)
    }
    const value = find(parent, at, at.tokens.length - 1)
    if (Array.isArray(parent)) parent.splice(Number(token), 1)
    else delete parent[token]
    return { value, sole: this.#holders.get(value) === parent }
  }

  /** The replace operation (RFC 6902 §4.3). */
  replace(at: Place, value: Json): void {
    const [parent, token] = this.#open(at)
    if (parent !== this.#top) find(parent, at, at.tokens.length - 1)
    put(parent, token, value)
  }

  /** Makes all that leads to a place writable. */
  #open(at: Place): [parent: Container, token: string] {
    let parent: Container = this.#top
    let token = '0'
    for (const [depth, next] of at.tokens.entries()) {
      const child = depth === 0 ? this.#top[0] : find(parent, at, depth - 1)
      if (!isArray(child) && !isObject(child)) fail(at, depth, child)
      parent = this.#own(parent, token, child)
      token = next
    }
    return [parent, token]
  }

  #own(parent: Container, token: string, child: readonly Json[] | JsonObject): Container {
    if (this.#holders.get(child) === parent) return child as Container
    const copy: Container = isArray(child) ? child.slice() : { ...child }
    put(parent, token, copy)
    this.#holders.set(copy, parent)
    return copy
  }
}

/** The value that the token number `depth` of a place leads to. */
function find(parent: Json, at: Place, depth: number): Json {
  const token = at.tokens[depth] as string
  const child = isArray(parent)
    ? parent[arrayIndex(token) ?? parent.length]
    : isObject(parent)
      ? member(parent, token)
      : undefined
  return child === undefined ? fail(at, depth, parent) : child
}

function put(parent: Container, token: string, value: Json): void {
  if (Array.isArray(parent)) parent[Number(token)] = value
  else setMember(parent, token, value)
}

/** Says why `parent` has no place for the token number `depth`. */
function fail(at: Place, depth: number, parent: Json): never {
  const token = at.tokens[depth] as string
  const place = quote(formatPointer(at.tokens.slice(0, depth)))
  const reason =
    !isArray(parent) && !isObject(parent)
      ? `The value at ${place} has no members.`
      : !isArray(parent)
        ? `The object at ${place} has no member ${quote(token)}.`
        : arrayIndex(token) === undefined && token !== '-'
          ? `${quote(token)} is no index of the array at ${place}.`
          : `${quote(token)} is beyond the end of the array at ${place}, which has ${parent.length} elements.`
  throw new PatchConflict(reason, at.operation, at.pointer)
}

/** A message names a place, and need not repeat a megabyte of it. */
const quote = (text: string): string => JSON.stringify(text.length > 100 ? `${text.slice(0, 100)}…` : text)
