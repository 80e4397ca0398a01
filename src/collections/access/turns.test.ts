import assert from 'node:assert/strict'
import { it } from 'node:test'
import { Refusal } from '../../engine/index.ts'
import { turns } from './turns.ts'

it('does some work at once, lets some wait, and refuses the rest until there is room', async () => {
  const inTurn = turns(2, 1)
  const begun: number[] = []
  const ends: ((failed?: Error) => void)[] = []
  const start = (id: number) =>
    inTurn(async () => {
      begun.push(id)
      await new Promise<void>((resolve, reject) => {
        ends[id] = failed => (failed ? reject(failed) : resolve())
      })
      return id
    })

  const first = start(0)
  const second = start(1)
  const third = start(2)
  await assert.rejects(start(3), (error: unknown) => error instanceof Refusal && error.status === 503)
  assert.deepEqual(begun, [0, 1])

  ends[0]?.(new Error('broken'))
  await assert.rejects(first, /broken/)
  assert.deepEqual(begun, [0, 1, 2])
  ends[1]?.()
  ends[2]?.()
  assert.deepEqual(await Promise.all([second, third]), [1, 2])

  const later = [start(4), start(5), start(6)]
  assert.deepEqual(begun, [0, 1, 2, 4, 5])
  await assert.rejects(start(7), Refusal)
  for (const id of [4, 5]) ends[id]?.()
  await Promise.all(later.slice(0, 2))
  ends[6]?.()
  assert.equal(await later[2], 6)
})
