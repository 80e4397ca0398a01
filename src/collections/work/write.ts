import { after, type Context, type Eventually, type Refusal, Stale } from '../../engine/index.ts'
import { Tally } from '../items/tally.ts'
import type { Task } from '../store/task.ts'
import { type Realm, tagIn } from './realm.ts'
import { type Outcome, type Result, told } from './result.ts'

/**
 * Does the work of a request in one transaction: the items, the counters, and what came of it under its Idempotency-Key.
 *
 * @param realm the collections
 * @param context of the request
 * @param work the work; its tally is settled afterwards
 * @returns the answer; `stale` where the item is not any more as it was found
 */
export function write(
  realm: Realm,
  context: Context,
  work: (tally: Tally) => Task<Outcome>,
): Eventually<ReturnType<typeof told> | Refusal | Stale> {
  const done: Eventually<Outcome> = after(realm.idempotency.keyOf(context), key =>
    realm.idempotency.once(key, remember => counted(realm, work, remember)),
  )
  return after(done, (result: Outcome) => (result instanceof Stale ? result : told(result, context, tagIn(realm))))
}

function* counted(
  { counters }: Realm,
  work: (tally: Tally) => Task<Outcome>,
  remember: ((result: Result) => Task<void>) | undefined,
): Task<Outcome> {
  const tally = new Tally()
  const result = yield* work(tally)
  if (result instanceof Stale) return result
  yield* counters.settle(tally)
  if (remember) yield* remember(result)
  return result
}
