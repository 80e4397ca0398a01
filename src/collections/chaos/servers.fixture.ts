import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { JobOptions } from '../work/jobs.ts'
import type { Place } from './places.fixture.ts'
import type { ServerOptions } from './server.fixture.ts'

/** A process that serves the ERP. */
export interface Server {
  readonly origin: string
  /** What it has said on standard error so far. */
  readonly said: () => string
  /** Whether it has ended, by itself or not. */
  readonly ended: () => boolean
  /** Ends it at once, wherever it is: `kill -9`. */
  kill(): Promise<void>
}

/** What the processes compile is kept for those that follow, where node keeps such things by itself. */
const cache = join(tmpdir(), 'node-compile-cache')

/** Processes that serve the ERP. Some are always about to be ready, so that a test need not wait for them to load. */
export class Servers {
  readonly #all: Child[] = []
  readonly #ready: Child[]

  constructor(ready = 1) {
    this.#ready = Array.from({ length: ready }, () => this.#hatch())
  }

  /**
   * Starts one on a store.
   *
   * @param killedAfter milliseconds after which it is killed, wherever it is
   * @throws Error with what it said, where it ends instead
   */
  async start(place: Place, jobs: JobOptions = {}, killedAfter?: number): Promise<Server> {
    const child = this.#ready.shift() as Child
    this.#ready.push(this.#hatch())
    if (killedAfter !== undefined) setTimeout(() => child.kill(), killedAfter)
    await child.serve({ store: place.store, schema: place.schema, jobs })
    return child
  }

  /** Once those that are to come have loaded. */
  async loaded(): Promise<void> {
    await Promise.all(this.#ready.map(({ loaded }) => loaded))
  }

  async close(): Promise<void> {
    await Promise.all(this.#all.map(child => child.kill()))
  }

  #hatch(): Child {
    const child = new Child()
    this.#all.push(child)
    return child
  }
}

class Child implements Server {
  readonly loaded: Promise<unknown>
  readonly #process: ChildProcess
  readonly #lines: AsyncIterator<string>
  #origin = ''
  #said = ''

  constructor() {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'server.fixture.ts')], {
      env: { ...process.env, NODE_COMPILE_CACHE: cache },
    })
    child.stdin.on('error', () => {})
    child.stderr.setEncoding('utf8').on('data', text => {
      this.#said += text
    })
    this.#process = child
    this.#lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    this.loaded = this.#lines.next()
  }

  get origin(): string {
    return this.#origin
  }

  said(): string {
    return this.#said
  }

  ended(): boolean {
    return this.#process.exitCode !== null || this.#process.signalCode !== null
  }

  async serve(options: ServerOptions): Promise<void> {
    await this.loaded
    this.#process.stdin?.write(`${JSON.stringify(options)}\n`)
    const { value } = await this.#lines.next()
    if (value === undefined) throw new Error(`The server ended: ${this.#said}`)
    this.#origin = value
  }

  async kill(): Promise<void> {
    if (this.ended()) return
    const exit = once(this.#process, 'exit')
    this.#process.kill('SIGKILL')
    await exit
  }
}
