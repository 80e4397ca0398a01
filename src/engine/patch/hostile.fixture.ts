import type { Json } from './index.ts'

/** Freezes a value through and through, so that a write to it throws. */
export function frozen<T extends Json>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(frozen)
  }
  return value
}

/** Arrays or objects, one in another. */
export function nested(kind: 'array' | 'object', depth: number): Json {
  let value: Json = kind === 'array' ? [] : {}
  for (let i = 1; i < depth; i++) value = kind === 'array' ? [value] : { a: value }
  return value
}

export const hostileNames = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '0', 'length', '']
