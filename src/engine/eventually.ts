/** A value, now or later. */
export type Eventually<T> = T | PromiseLike<T>

/** Promises of any make: those of another realm, and what queries of SQL libraries are, count too. */
export const isThenable = <T>(value: Eventually<T>): value is PromiseLike<T> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'

/** Goes on with a value: at once where it is there, so that nothing waits that need not. */
export function after<T, R>(value: Eventually<T>, goOn: (value: T) => R): R | Promise<Awaited<R>> {
  return isThenable(value) ? (Promise.resolve(value).then(goOn) as Promise<Awaited<R>>) : goOn(value)
}
