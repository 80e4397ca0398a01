import { type Context, Refusal } from '../../engine/index.ts'
import type { Items } from '../items/items.ts'
import { Tally } from '../items/tally.ts'
import type { Store } from '../store/store.ts'
import { run, type Task } from '../store/task.ts'
import { type Batch, type Fate, type Handling, type Member, makeAll } from './batch.ts'
import type { Realm } from './realm.ts'
import type { Result } from './result.ts'

/** What a client sees of a job. */
export interface Job {
  readonly id: string
  readonly collection: string
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  /** How many items were seen to, and how many there are. */
  readonly done: number
  readonly total: number
  readonly created: number
  readonly changed: number
  /** Whose it is. */
  readonly owner: string | null
  /** What came of it: the fates of its members, or the problem, as JSON text. */
  readonly result: string | null
}

/** How jobs are worked on. */
export interface JobOptions {
  /** How many items of a lenient batch one transaction makes (default 100). */
  readonly chunk?: number
  /** Seconds that a worker may be silent before another takes its job (default 30). */
  readonly lease?: number
  /** Milliseconds between looks for jobs that others left (default 1000). */
  readonly interval?: number
  /** Whether jobs are left to others (default false). */
  readonly idle?: boolean
  /** Told of what goes wrong beside the jobs themselves. */
  readonly onError?: (error: unknown) => void
}

const seen = ['id', 'collection', 'state', 'done', 'total', 'created', 'changed', 'owner', 'result'] as const

/**
 * Batches that the client does not wait for. A job is a row: what is done of it is written in the transaction that does it,
 * so after a crash it goes on where it was, and no item is made twice. Workers of several processes share them.
 */
export class Jobs {
  readonly #realm: Pick<Realm, 'items' | 'counters' | 'locationOf' | 'base'>
  readonly #store: Store
  readonly #chunk: number
  readonly #lease: number
  readonly #interval: number
  readonly #onError: (error: unknown) => void
  #timer: NodeJS.Timeout | undefined
  #working: Promise<void> | undefined
  #closed = false

  constructor(realm: Pick<Realm, 'items' | 'counters' | 'locationOf' | 'base' | 'store'>, options: JobOptions = {}) {
    this.#realm = realm
    this.#store = realm.store
    this.#chunk = options.chunk ?? 100
    this.#lease = (options.lease ?? 30) * 1000
    this.#interval = options.interval ?? 1000
    this.#onError = options.onError ?? (error => console.error(error))
  }

  /** Where a job is watched. */
  locationOf(id: string): string {
    return `${this.#realm.base}/jobs/${id}`
  }

  /** Begins a job, in the transaction of the request that asks for it. */
  *begin({
    collection,
    batch,
    context,
    handling,
  }: {
    readonly collection: string
    readonly batch: Batch
    readonly context: Pick<Context, 'caller'>
    readonly handling?: Handling | undefined
  }): Task<Result> {
    const id = crypto.randomUUID()
    const now = Date.now()
    const total = batch.members.length
    const row = {
      id,
      owner: (context.caller as { readonly name?: string } | undefined)?.name ?? null,
      collection,
      kind: batch.lenient ? 'lenient' : 'strict',
      state: 'waiting',
      input: JSON.stringify(batch.members),
      done: 0,
      total,
      result: null,
      created: now,
      changed: now,
      claimed_until: null,
    }
    yield* run(this.#store.dialect.db.insertInto('statute_jobs').values(row))
    this.wake()
    return {
      status: 202,
      location: this.locationOf(id),
      content: JSON.stringify({ id, state: 'waiting', done: 0, total }),
      applied: { 'respond-async': '', ...(handling && { handling }) },
    }
  }

  /** What is known of a job; `undefined` for none. */
  *find(id: string): Task<Job | undefined> {
    const { rows } = yield* run(this.#store.dialect.db.selectFrom('statute_jobs').select(seen).where('id', '=', id))
    return rows[0] as Job | undefined
  }

  /** Ends a job before its time; what it made already stays. What it is about is forgotten. */
  *cancel(id: string): Task<void> {
    yield* run(
      this.#store.dialect.db
        .updateTable('statute_jobs')
        .set({ state: 'cancelled', input: null, result: null, changed: Date.now(), claimed_until: null })
        .where('id', '=', id),
    )
  }

  /** Works on jobs from now on, those that were left over first. */
  start(): void {
    this.wake()
    this.#timer = setInterval(() => this.wake(), this.#interval)
    this.#timer.unref()
  }

  /** Ends once the transaction at hand has ended; the job goes on when somebody starts again. */
  async close(): Promise<void> {
    this.#closed = true
    clearInterval(this.#timer)
    await this.#working
  }

  /** There is something to do. */
  wake(): void {
    if (this.#closed || this.#working) return
    this.#working = new Promise<void>(resolve => setImmediate(resolve))
      .then(() => this.#workOff())
      .catch(error => this.#onError(error))
      .finally(() => {
        this.#working = undefined
      })
  }

  async #workOff(): Promise<void> {
    for (let id = await this.#claim(); id !== undefined && !this.#closed; id = await this.#claim()) {
      while (!this.#closed && (await this.#step(id))) {
        // requests have their turn between two transactions
        await new Promise(resolve => setImmediate(resolve))
      }
      if (this.#closed) await this.#release(id)
    }
  }

  /** Takes a job that nobody works on. */
  async #claim(): Promise<string | undefined> {
    const { db } = this.#store.dialect
    return await this.#store.write(() => claimed.call(this))
    function* claimed(this: Jobs): Task<string | undefined> {
      const now = Date.now()
      const { rows } = yield* run(
        db
          .updateTable('statute_jobs')
          .set({ state: 'running', claimed_until: now + this.#lease, changed: now })
          .where('id', '=', eb =>
            eb
              .selectFrom('statute_jobs')
              .select('id')
              .where('state', 'in', ['waiting', 'running'])
              .where(({ or, eb }) => or([eb('claimed_until', 'is', null), eb('claimed_until', '<', now)]))
              .orderBy('created')
              .limit(1)
              .modifyEnd(this.#store.dialect.skipLocked),
          )
          .returning('id'),
      )
      return rows[0]?.id
    }
  }

  async #release(id: string): Promise<void> {
    await this.#store.write(() =>
      run(this.#store.dialect.db.updateTable('statute_jobs').set({ claimed_until: null }).where('id', '=', id)),
    )
  }

  /** Does the next piece of a job; whether there is more. */
  async #step(id: string): Promise<boolean> {
    try {
      return await this.#store.write(() => this.#piece(id))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (error.status === 503) return false
      const { status, detail, members } = error
      await this.#store.write(() => this.#end(id, 'failed', JSON.stringify({ status, detail, ...members })))
      return false
    }
  }

  *#piece(id: string): Task<boolean> {
    const { db, forUpdate } = this.#store.dialect
    const { rows } = yield* run(
      db
        .selectFrom('statute_jobs')
        .select(['collection', 'kind', 'state', 'input', 'done', 'total', 'result'])
        .where('id', '=', id)
        .modifyEnd(forUpdate),
    )
    const job = rows[0]
    const items = this.#realm.items.get(job?.collection ?? '')
    if (job?.state !== 'running' || job.input === null || !items) return false
    const lenient = job.kind === 'lenient'
    const members = JSON.parse(job.input) as Member[]
    const next = members.slice(job.done, lenient ? job.done + this.#chunk : undefined)
    const tally = new Tally()
    const fates = yield* this.#make(items, { members: next, lenient }, job.done, tally)
    yield* this.#realm.counters.settle(tally)
    const done = job.done + next.length
    const before = job.result === null ? [] : (JSON.parse(job.result) as { members: Fate[] }).members
    const result = JSON.stringify({ members: [...before, ...fates] })
    if (done >= job.total) {
      yield* this.#end(id, 'done', result, done)
      return false
    }
    const now = Date.now()
    yield* run(
      db
        .updateTable('statute_jobs')
        .set({ done, result, changed: now, claimed_until: now + this.#lease })
        .where('id', '=', id),
    )
    return true
  }

  *#make(items: Items, batch: Pick<Batch, 'members' | 'lenient'>, from: number, tally: Tally): Task<Fate[]> {
    const { locationOf } = this.#realm
    return yield* makeAll(items, batch, { now: Date.now(), tally, locationOf, from })
  }

  *#end(id: string, state: 'done' | 'failed', result: string, done?: number): Task<void> {
    yield* run(
      this.#store.dialect.db
        .updateTable('statute_jobs')
        .set({
          state,
          result,
          input: null,
          changed: Date.now(),
          claimed_until: null,
          ...(done !== undefined && { done }),
        })
        .where('id', '=', id),
    )
  }
}
