import { warnOf } from '../warning.ts'

type Work = () => unknown

/** Work that can wait until the event loop has nothing better to do; what fails of it disturbs nobody else. */
export class Queue {
  #waiting: Work[] = []

  add(work: Work): void {
    if (this.#waiting.push(work) === 1) setImmediate(() => this.flush()).unref()
  }

  /** Does all that is waiting now; what goes on beside it is not waited for. */
  flush(): void {
    const waiting = this.#waiting
    this.#waiting = []
    for (const work of waiting) done(work).catch(warnOf)
  }
}

const done = async (work: Work): Promise<unknown> => work()
