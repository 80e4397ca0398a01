/** A line on standard error that says how far a long work is; none where nobody watches. */
export class Progress {
  #shown = false
  #last = 0

  show(text: string): void {
    const now = performance.now()
    if (!process.stderr.isTTY || (this.#shown && now - this.#last < 100)) return
    this.#last = now
    this.#shown = true
    process.stderr.write(`\r\u001b[K${text}`)
  }

  end(): void {
    if (this.#shown) process.stderr.write('\r\u001b[K')
    this.#shown = false
  }
}
