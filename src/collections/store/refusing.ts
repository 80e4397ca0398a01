import { type Eventually, Refusal } from '../../engine/index.ts'
import { type Store, StoreFull, StoreGone } from './store.ts'

/** Seconds after which it is worth another try. */
const retryAfter = '2'

const undone = 'The store cannot be reached at the moment, and nothing was done. Send it again.'
const unsure = 'The store went away at the end of a write: it may have been done. Look before you send it again.'

/**
 * A store as requests meet it: what it cannot do at the moment is a refusal, 503 or 507, and no fault of the program.
 *
 * @param store the store
 * @param onGone told of each error that the client is not told of
 */
export function refusing(store: Store, onGone: (error: Error) => void = () => {}): Store {
  const refusal = (error: unknown): unknown => {
    if (!(error instanceof StoreGone || error instanceof StoreFull)) return error
    onGone(error)
    if (error instanceof StoreFull) return new Refusal(507, 'The store has no room left. Nothing was done.')
    return new Refusal(503, error.unsure ? unsure : undone, {}, { 'Retry-After': retryAfter })
  }
  const told = <T>(work: () => Eventually<T>): Eventually<T> => {
    try {
      const value = work()
      return value instanceof Promise
        ? value.catch(error => {
            throw refusal(error)
          })
        : value
    } catch (error) {
      throw refusal(error)
    }
  }
  return {
    ...store,
    read: task => told(() => store.read(task)),
    snapshot: task => told(() => store.snapshot(task)),
    write: task => told(() => store.write(task)),
    session: (kind, work) => told(() => store.session(kind, work)) as Promise<never>,
  }
}
