import assert from 'node:assert/strict'
import { isDeepStrictEqual } from 'node:util'
import type { Item } from '../definition.ts'
import type { Contents } from './audit.fixture.ts'
import { Client, Unanswered } from './client.fixture.ts'

/** What a client knows of an item that nobody else writes. */
type State = Item | 'deleted' | 'absent'

/** A request, and what it changes, which is all of it or nothing. */
interface Write {
  readonly method: string
  readonly target: string
  readonly content?: unknown
  readonly status: number
  readonly changes: ReadonlyMap<string, State>
}

const chance = (most: number): number => Math.floor(Math.random() * most)

/** A client that writes orders of its own, one request after another, and remembers what it was told. */
export class Writer {
  readonly #name: string
  readonly #client: Client
  readonly #known = new Map<string, State>()
  #count = 0
  #unanswered: Write | undefined
  /** How many writes were acknowledged, how many were not, and how many of these were done. */
  acknowledged = 0
  cut = 0
  done = 0

  constructor(name: string, origin: () => string) {
    this.#name = name
    this.#client = new Client(origin)
  }

  /** Writes until no answer comes. */
  async write(): Promise<void> {
    for (;;) {
      this.#unanswered = this.#any()
      const { method, target, content, status, changes } = this.#unanswered
      try {
        const type = method === 'PATCH' ? { 'Content-Type': 'application/merge-patch+json' } : {}
        const reply = await this.#client.ask(method, target, type, content)
        assert.equal(reply.status, status, `${method} ${target}: ${reply.content}`)
      } catch (error) {
        if (error instanceof Unanswered) return
        throw error
      }
      this.#unanswered = undefined
      this.acknowledged++
      for (const [id, state] of changes) this.#known.set(id, state)
    }
  }

  /** Compares what it knows with what a store holds. Of what was not answered, all was done, or nothing. */
  compare(contents: Contents): void {
    const orders = contents.get('orders')
    const stateOf = (id: string): State => {
      const kept = orders?.get(id)
      return kept ? (kept.item ?? 'deleted') : 'absent'
    }
    if (this.#unanswered) {
      const { changes, method } = this.#unanswered
      const done = [...changes].filter(([id, state]) => isDeepStrictEqual(stateOf(id), state)).length
      assert.ok(done === 0 || done === changes.size, `${done} of ${changes.size} changes of a ${method} were done`)
      this.cut++
      if (done > 0) {
        this.done++
        for (const [id, state] of changes) this.#known.set(id, state)
      }
      this.#unanswered = undefined
    }
    for (const [id, state] of this.#known) assert.deepEqual(stateOf(id), state, id)
    const mine = [...(orders?.keys() ?? [])].filter(id => id.startsWith(`${this.#name}-`))
    assert.deepEqual(
      mine.filter(id => !this.#known.has(id)),
      [],
      'nothing is there that nobody asked for',
    )
  }

  close(): void {
    this.#client.close()
  }

  #any(): Write {
    const known = [...this.#known]
    const live = known.filter(([, state]) => typeof state === 'object') as [string, Item][]
    const [id, item] = live[chance(live.length)] ?? []
    const kind = chance(7)
    if (kind <= 1 || !id || !item) return this.#batch(1 + chance(8), false)
    if (kind === 2) return this.#batch(2 + chance(4), true)
    if (kind === 3) return { method: 'POST', target: '/orders', status: 201, ...this.#one() }
    const target = `/orders/${id}`
    if (kind === 4) return { method: 'DELETE', target, status: 204, changes: new Map([[id, 'deleted']]) }
    if (kind === 5) {
      const amount = this.#count++
      return {
        method: 'PATCH',
        target,
        content: { amount },
        status: 200,
        changes: new Map([[id, { ...item, amount }]]),
      }
    }
    const [other, before] = known[chance(known.length)] as [string, State]
    const content = { ...this.#order(), id: other }
    const status = before === 'deleted' ? 201 : 200
    return { method: 'PUT', target: `/orders/${other}`, content, status, changes: new Map([[other, content]]) }
  }

  #one(): Pick<Write, 'content' | 'changes'> {
    const content = this.#order()
    return { content, changes: new Map([[content.id, content]]) }
  }

  /** A batch of new ones; where it is refused, because of the last. */
  #batch(size: number, refused: boolean): Write {
    const orders = Array.from({ length: size }, () => this.#order())
    const changes = new Map(orders.map(order => [order.id, order]))
    const [first] = orders
    if (!refused) return { method: 'POST', target: '/orders', content: orders, status: 200, changes }
    const content = [...orders, { ...this.#order(), number: first?.number }]
    return { method: 'POST', target: '/orders', content, status: 409, changes: new Map() }
  }

  #order(): Item & { readonly id: string } {
    const id = `${this.#name}-${this.#count++}`
    const lines = Array.from({ length: chance(3) }, () => ({ partId: `p${chance(3)}` }))
    return { id, number: id, customerId: 1 + chance(3), amount: 0, note: 'bolt', lines }
  }
}
