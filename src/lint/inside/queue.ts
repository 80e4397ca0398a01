/** Work that can wait until the event loop has nothing better to do; what fails of it disturbs nobody else. */
export class Queue {
  #waiting: (() => void)[] = []

  add(work: () => void): void {
    if (this.#waiting.push(work) === 1) setImmediate(() => this.flush()).unref()
  }

  /** Does all that is waiting now. */
  flush(): void {
    const waiting = this.#waiting
    this.#waiting = []
    for (const work of waiting) {
      try {
        work()
      } catch (error) {
        process.emitWarning(error as Error)
      }
    }
  }
}
