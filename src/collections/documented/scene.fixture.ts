import { type Answer, reasons, type Step } from '../../engine/index.ts'
import { host, type Shop } from './erp.fixture.ts'
import { requestOf, type Sketch } from './sketch.fixture.ts'

/** What a path of the ERP is. */
export type Part = 'list' | 'item' | 'lease' | 'job' | 'result' | 'index'

/** What a path template stands for, and of which collection. */
export function placeOf(path: string): { readonly part: Part; readonly collection: string } {
  const [, name = '', rest = ''] = /^\/api\/([^/]*)(.*)$/.exec(path) ?? []
  if (name === '') return { part: 'index', collection: 'parts' }
  if (name === 'jobs') return { part: rest === '/{id}' ? 'job' : 'result', collection: 'parts' }
  return { part: rest === '' ? 'list' : rest === '/{id}' ? 'item' : 'lease', collection: name }
}

/** A request, and what it was answered. */
export interface Met {
  readonly sketch: Sketch
  readonly answer: Answer
  /** The last question on its way through the graph. */
  readonly last: Step | undefined
}

/** That a method is not allowed is settled, and leaves no trace. */
const notAllowed = { question: 'method allowed', outcome: false }

let count = 0
/** A text that nothing has had before. */
export const fresh = (): string => `n${++count}`

/** Where a request is to go: a method of a path of the ERP, in the state that it needs. */
export class Scene {
  readonly shop: Shop
  readonly part: Part
  readonly collection: string
  readonly method: string

  constructor(shop: Shop, path: string, method: string) {
    this.shop = shop
    const { part, collection } = placeOf(path)
    this.part = part
    this.collection = collection
    this.method = method
  }

  get fragile() {
    return this.shop.fragile
  }

  /** Sends a request. */
  async send(sketch: Sketch): Promise<Met> {
    const answer = await this.shop.service.answer(requestOf(sketch), { trace: reasons })
    return { sketch, answer, last: answer.status === 405 ? notAllowed : answer.trace?.at(-1) }
  }

  /** A request by somebody who may. */
  ask(method: string, target: string, fields: Sketch['fields'] = {}, content?: unknown): Sketch {
    const { manner } = this.shop
    return {
      method,
      target,
      fields: {
        host,
        ...(manner !== 'open' && { authorization: 'Bearer anna' }),
        ...(manner === 'guarded' && method === 'POST' && { 'idempotency-key': `"${fresh()}"` }),
        ...(content !== undefined && { 'content-type': 'application/json' }),
        ...fields,
      },
      ...(content !== undefined && { content: JSON.stringify(content) }),
    }
  }

  /** Does something that has to work. */
  async do(...asked: Parameters<Scene['ask']>): Promise<Answer> {
    const { answer } = await this.send(this.ask(...asked))
    if (answer.status >= 400) throw new Error(`${asked[0]} ${asked[1]}: ${answer.status} ${answer.content}`)
    return answer
  }

  /** A new item, and where it is. */
  async item(members: object = {}, collection = this.collection) {
    const { content } = await this.do('POST', `/api/${collection}`, {}, { name: fresh(), ...members })
    const item = JSON.parse(String(content)) as { readonly id: string | number }
    return { ...item, target: `/api/${collection}/${item.id}` }
  }

  /** Where an item was that is deleted now. */
  async grave(): Promise<string> {
    const { target } = await this.item()
    await this.do('DELETE', target, { 'if-match': '*' })
    return target
  }

  /** Takes a lease on an item; its token, as Lock-Token has it. */
  async lease(target: string): Promise<string> {
    const { fields } = await this.do('PUT', `${target}/lease`, {}, { seconds: 60, holder: 'Dora' })
    return String(fields['Lock-Token'])
  }

  /** The monitor of a job that another process works on, or has worked on. */
  async job(state: 'running' | 'done' = 'running'): Promise<string> {
    const id = crypto.randomUUID()
    const now = Date.now()
    const owner = this.shop.manner === 'open' ? null : 'anna'
    const [done, result] = state === 'done' ? [1, '{"members":[{"index":0,"status":201}]}'] : [0, null]
    await this.fragile.run(
      `insert into statute_jobs
        (id, owner, collection, kind, state, input, done, total, result, created, changed, claimed_until)
        values ($1, $2, 'parts', 'strict', $3, '[]', $4, 1, $5, $6, $7, $8)`,
      ...[id, owner, state, done, result, now, now, now + 3_600_000],
    )
    return `/api/jobs/${id}`
  }

  /** A request that does what its method is for. */
  async sound(): Promise<Sketch> {
    const { part, method, collection } = this
    const writes = !['GET', 'HEAD', 'OPTIONS'].includes(method)
    if (part === 'index') return this.ask(method, '/api/')
    if (part === 'job') return this.ask(method, await this.job())
    if (part === 'result') return this.ask(method, `${await this.job('done')}/result`)
    if (part === 'list') {
      return this.ask(method, `/api/${collection}`, {}, writes ? { name: fresh() } : undefined)
    }
    const { target } = await this.item()
    if (part === 'item') {
      const type = method === 'PATCH' ? { 'content-type': 'application/merge-patch+json' } : {}
      const content = writes && method !== 'DELETE' ? { name: fresh() } : undefined
      return this.ask(method, target, { ...(writes && { 'if-match': '*' }), ...type }, content)
    }
    if (method === 'PUT') return this.ask(method, `${target}/lease`, {}, { seconds: 60 })
    return this.ask(method, `${target}/lease`, { 'lock-token': await this.lease(target) })
  }
}
