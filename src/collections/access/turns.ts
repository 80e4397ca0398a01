import { Refusal } from '../../engine/index.ts'

/**
 * Does costly work in turns: some at once, some waiting, and no more. Otherwise wrong passwords alone could take all of the
 * memory and all of the threads.
 *
 * @param atOnce how much is done at the same time
 * @param waiting how much may wait
 * @returns runs work in its turn; throws a 503 where too much is waiting
 */
export function turns(atOnce: number, waiting: number): <T>(work: () => Promise<T>) => Promise<T> {
  const queue: (() => void)[] = []
  let running = 0
  return async work => {
    if (running < atOnce) running++
    else if (queue.length < waiting) await new Promise<void>(resolve => queue.push(resolve))
    else throw new Refusal(503, 'Too many passwords are being checked. Send it again.', {}, { 'Retry-After': '1' })
    try {
      return await work()
    } finally {
      const next = queue.shift()
      if (next) next()
      else running--
    }
  }
}
