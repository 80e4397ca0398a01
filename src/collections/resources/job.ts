import { type Context, gone, type OwnQuestion, type Resource, resource, seeOther } from '../../engine/index.ts'
import type { Job, Jobs } from '../work/jobs.ts'
import type { Realm } from '../work/realm.ts'
import { askedNothing } from './asked.ts'
import { jobOutcomes, resultOutcomes } from './outcomes.ts'
import { type Circumstances, circumstancesOf } from './shared.ts'

const pending: ReadonlySet<string> = new Set(['waiting', 'running'])

/** The monitor of a job, what came of it, and the question that leads from the one to the other. */
export interface JobResources {
  readonly resources: readonly Resource[]
  readonly question: OwnQuestion
}

/**
 * The monitor of a job, `/jobs/{id}`: how far it is, then 303 to what came of it; DELETE cancels.
 *
 * @param realm the collections
 * @param jobs the jobs
 * @param circumstances who may, and how often
 */
export function jobResources(
  realm: Pick<Realm, 'store' | 'base'>,
  jobs: Jobs,
  circumstances: Circumstances,
): JobResources {
  const { store, base } = realm
  const find = async (id: string, context: Pick<Context, 'caller' | 'request'>) => {
    askedNothing(context)
    const job = id.length <= 36 ? await store.read(() => jobs.find(id)) : undefined
    // a job is its owner's alone
    const owner = (context.caller as { readonly name?: string } | undefined)?.name ?? null
    if (!job || job.owner !== owner) return undefined
    return job.state === 'cancelled' ? gone(new Date(job.changed)) : job
  }
  const monitor = resource(`${base}/jobs/{id}`, {
    find: ({ id }, context) => find(id, context),
    represent: { 'application/json': (job: Job) => JSON.stringify(seen(job)) },
    fields: { 'Cache-Control': 'no-store', 'Retry-After': '1' },
    ...circumstancesOf(circumstances),
    delete: async ({ parameters: { id } }) => {
      await store.write(() => jobs.cancel(id))
      return undefined
    },
    absences: ['missing', 'gone'],
    outcomes: jobOutcomes,
  })
  const result = resource(`${base}/jobs/{id}/result`, {
    find: async ({ id }, context) => {
      const job = await find(id, context)
      return job && 'state' in job && pending.has(job.state) ? undefined : job
    },
    represent: { 'application/json': (job: Job) => job.result ?? '{}' },
    fields: { 'Cache-Control': 'no-store' },
    ...circumstancesOf(circumstances),
    absences: ['missing', 'gone'],
    outcomes: resultOutcomes,
  })
  return {
    resources: [monitor, result],
    question: {
      name: 'job is going on',
      before: 'representation acceptable',
      concerns: (resource, method) => resource === monitor && (method === 'GET' || method === 'HEAD'),
      outcomes: [{ status: 303, when: 'The job has ended; what came of it is elsewhere.' }],
      ask: ({ found, parameters }) =>
        pending.has((found as Job).state) ? undefined : seeOther(`${base}/jobs/${parameters.id}/result`),
    },
  }
}

const seen = ({ id, state, done, total, created }: Job) => ({
  id,
  state,
  done,
  total,
  created: new Date(created).toISOString(),
})
