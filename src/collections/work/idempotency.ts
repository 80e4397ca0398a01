import { createHash } from 'node:crypto'
import { after, type Context, conflict, type Eventually, type OwnQuestion, Refusal } from '../../engine/index.ts'
import { parseIdempotencyKey } from '../../syntax/index.ts'
import type { Dialect } from '../store/dialect.ts'
import type { Store } from '../store/store.ts'
import { prepared, run, type Task } from '../store/task.ts'
import type { Result } from './result.ts'

/** A key that a client gave a request, so that it is done once however often it comes. */
export interface Key {
  /** Whose key it is. */
  readonly scope: string
  readonly key: string
  /** Of the request: the same key with another one is a mistake. */
  readonly fingerprint: string
}

export interface IdempotencyOptions {
  /** Whether POST needs a key: 400 without one. */
  readonly required?: boolean
  /** Seconds that what came of a request is kept (default a day). */
  readonly keep?: number
}

/** The methods that are not idempotent by themselves (RFC 9110 §9.2.2). */
const methods: ReadonlySet<string> = new Set(['POST', 'PATCH'])

/**
 * Idempotency-Key (draft-ietf-httpapi-idempotency-key-header-07): what came of a request is written in the transaction of
 * its effect, so that either both are there or neither. What failed left no effect, and is done anew.
 */
export class Idempotency {
  readonly keep: number
  readonly required: boolean
  readonly #store: Store
  readonly #dialect: Dialect
  readonly #running = new Set<string>()
  readonly #find
  readonly #expire

  constructor(store: Store, { required = false, keep = 86_400 }: IdempotencyOptions = {}) {
    const { db } = store.dialect
    this.#store = store
    this.#dialect = store.dialect
    this.keep = keep
    this.required = required
    this.#find = prepared<{ fingerprint: string; result: string }, { scope: string; key: string; now: number }>(slot =>
      db
        .selectFrom('statute_idempotency')
        .select(['fingerprint', 'result'])
        .where('scope', '=', slot('scope'))
        .where('key', '=', slot('key'))
        .where('expires', '>', slot('now')),
    )
    this.#expire = prepared<unknown, { now: number }>(slot =>
      db.deleteFrom('statute_idempotency').where('expires', '<=', slot('now')),
    )
  }

  /**
   * The key of a request, with what tells that request from others; `undefined` where there is none, or where the method
   * needs none.
   *
   * @throws Refusal 400 where the field is malformed, or one is required
   */
  keyOf(context: Context): Eventually<Key | undefined> {
    const { request, caller } = context
    if (!methods.has(request.method)) return undefined
    const field = request.field('idempotency-key')
    if (field === undefined) {
      if (!this.required || request.method !== 'POST') return undefined
      const detail = 'A POST here needs an Idempotency-Key, so that it is done once however often it is sent.'
      throw new Refusal(400, `${detail} ${how}`)
    }
    const key = parseIdempotencyKey(field)
    if (key === undefined) throw new Refusal(400, `The Idempotency-Key is none. ${how}`)
    const scope = (caller as { readonly name?: string } | undefined)?.name ?? ''
    return after(context.readOctets(), (octets = new Uint8Array()) => {
      const hash = createHash('sha256')
      for (const part of [request.method, request.target, request.field('content-type') ?? '']) hash.update(`${part}\0`)
      return { scope, key, fingerprint: hash.update(octets).digest('base64') }
    })
  }

  /**
   * Whether a request came before.
   *
   * @param told makes the answer from what came of it then
   * @param concerns the resources that take keys
   */
  question(
    told: (result: Result, context: Context) => ReturnType<OwnQuestion['ask']>,
    concerns: NonNullable<OwnQuestion['concerns']>,
  ): OwnQuestion {
    const { required } = this
    return {
      name: 'request is new',
      before: 'resource exists',
      concerns: (resource, method) => methods.has(method) && concerns(resource, method),
      outcomes: [
        {
          status: 400,
          when: required ? 'A POST has no Idempotency-Key, or it is malformed.' : 'The Idempotency-Key is malformed.',
        },
        { status: 409, when: 'A request with the same Idempotency-Key is being worked on.' },
        { status: 422, when: 'The Idempotency-Key was used for another request.' },
      ],
      ask: context =>
        after(this.keyOf(context), key => {
          if (!key) return undefined
          if (this.#running.has(nameOf(key))) return working()
          const found = this.#store.read(() => this.#find({ ...key, now: Date.now() }))
          return after(found, ({ rows: [before] }) => {
            if (!before) return undefined
            if (before.fingerprint !== key.fingerprint) return another()
            return told(JSON.parse(before.result), context)
          })
        }),
    }
  }

  /**
   * Does work under a key: with it, or not at all.
   *
   * @param key the key of the request; without one, it is just done
   * @param work what is done in the transaction
   */
  once<T>(key: Key | undefined, work: (remember?: (result: Result) => Task<void>) => Task<T>): Eventually<T> {
    if (!key) return this.#store.write(() => work())
    const name = nameOf(key)
    if (this.#running.has(name)) throw working()
    this.#running.add(name)
    const done = this.#store.write(() =>
      this.#alone(
        key,
        work(result => this.#remember(key, result)),
      ),
    )
    return Promise.resolve(done).finally(() => this.#running.delete(name))
  }

  *#alone<T>(key: Key, work: Task<T>): Task<T> {
    const { db, alone } = this.#dialect
    const { rows } = yield* run<{ alone: unknown }>(alone(nameOf(key)).compile(db))
    if (!rows[0]?.alone) throw working()
    const now = Date.now()
    // between the question and this, another process may have finished it
    if ((yield* this.#find({ ...key, now })).rows.length > 0) throw working()
    yield* this.#expire({ now })
    return yield* work
  }

  *#remember(key: Key, result: Result): Task<void> {
    const expires = Date.now() + this.keep * 1000
    const row = { ...key, result: JSON.stringify(result), expires }
    yield* run(this.#dialect.db.insertInto('statute_idempotency').values(row))
  }
}

const how = 'It is a string in quotes of at most 255 characters, as "8e03978e-40d5-43dd-bc93-6894a57f9324".'

const nameOf = ({ scope, key }: Key): string => JSON.stringify([scope, key])

const working = (): Refusal =>
  conflict('A request with this Idempotency-Key is being worked on. Send it again in a moment for what came of it.')

const another = (): Refusal =>
  new Refusal(422, 'This Idempotency-Key was used for another request. A new request needs a new key.')
