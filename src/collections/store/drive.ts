import type { Outcome, Statement, Task } from './task.ts'

/** Runs a task whose statements are done at once. */
export function drive<T>(task: Task<T>, execute: (statement: Statement) => Outcome): T {
  let step = task.next()
  while (!step.done) {
    let outcome: Outcome
    try {
      outcome = execute(step.value)
    } catch (error) {
      step = task.throw(error)
      continue
    }
    step = task.next(outcome)
  }
  return step.value
}

/** Runs a task whose statements take their time. */
export async function driveSlowly<T>(task: Task<T>, execute: (statement: Statement) => Promise<Outcome>): Promise<T> {
  let step = task.next()
  while (!step.done) {
    let outcome: Outcome
    try {
      outcome = await execute(step.value)
    } catch (error) {
      step = task.throw(error)
      continue
    }
    step = task.next(outcome)
  }
  return step.value
}
