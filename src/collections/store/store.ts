import type { Eventually } from '../../engine/index.ts'
import type { Dialect } from './dialect.ts'
import type { Task } from './task.ts'

/** Does a task, in a session. */
export type Perform = <R>(task: Task<R>) => Promise<R>

/** Where items are kept. */
export interface Store {
  readonly dialect: Dialect
  /** Where it is, for people; without credentials. */
  readonly place: string
  /**
   * Reads. Each statement sees what is committed when it begins.
   *
   * @throws StoreGone where the store cannot be reached
   */
  read<T>(task: () => Task<T>): Eventually<T>
  /** Reads with several statements that all see the same state. */
  snapshot<T>(task: () => Task<T>): Eventually<T>
  /**
   * Does everything of a task or nothing, and gives what it gave once that is sure to survive a power cut. What it throws
   * undoes it. It may be run several times, where another transaction was in the way.
   *
   * @throws StoreGone where the store cannot be reached, StoreFull where it has no room
   */
  write<T>(task: () => Task<T>): Eventually<T>
  /**
   * One transaction for work that takes its time, as an import or an export: it sees one state, and what it writes is
   * written as a whole or not at all. While a session writes to a file, nobody else does.
   *
   * @param kind whether it writes
   * @param work given what does a task
   */
  session<T>(kind: 'read' | 'write', work: (perform: Perform) => Promise<T>): Promise<T>
  close(): Eventually<void>
}

/** The store cannot be reached at the moment. */
export class StoreGone extends Error {
  /** Whether it went while it committed: then nobody knows whether it did. */
  unsure = false
}

/** The store has no room left. */
export class StoreFull extends Error {}

/** The store cannot be used as it is; the message says why, and what to do. */
export class StoreUnfit extends Error {}
