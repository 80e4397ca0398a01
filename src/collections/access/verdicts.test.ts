import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { remembering } from './verdicts.ts'

function asking(bounds: { size?: number; seconds?: number } = {}) {
  const asked: string[] = []
  let time = 0
  const verify = remembering(
    async (user, password) => {
      asked.push(`${user}:${password}`)
      if (password === 'broken') throw new Error('no memory')
      return password === 'right' ? { user } : undefined
    },
    { ...bounds, now: () => time },
  )
  return {
    verify,
    asked,
    wait: (milliseconds: number) => {
      time += milliseconds
    },
  }
}

describe('verdicts on passwords', () => {
  it('are remembered, right or wrong, for each pair of name and password', async () => {
    const { verify, asked } = asking()
    for (let i = 0; i < 3; i++) {
      assert.deepEqual(await verify('anna', 'right'), { user: 'anna' })
      assert.equal(await verify('anna', 'wrong'), undefined)
      assert.deepEqual(await verify('bob', 'right'), { user: 'bob' })
    }
    assert.deepEqual(asked, ['anna:right', 'anna:wrong', 'bob:right'])
  })

  it('are made once for requests that come together', async () => {
    const { verify, asked } = asking()
    await Promise.all([verify('anna', 'right'), verify('anna', 'right'), verify('anna', 'right')])
    assert.equal(asked.length, 1)
  })

  it('are forgotten after a while', async () => {
    const { verify, asked, wait } = asking({ seconds: 10 })
    await verify('anna', 'right')
    wait(9_999)
    await verify('anna', 'right')
    assert.equal(asked.length, 1)
    wait(1)
    await verify('anna', 'right')
    assert.equal(asked.length, 2)
    wait(9_999)
    await verify('anna', 'right')
    assert.equal(asked.length, 2)
  })

  it('are bounded in number, and guesses push out guesses alone', async () => {
    const { verify, asked } = asking({ size: 2 })
    await verify('anna', 'right')
    for (const guess of ['1', '2', '3']) await verify('anna', guess)
    asked.length = 0
    await verify('anna', 'right')
    await verify('anna', '3')
    await verify('anna', '2')
    assert.deepEqual(asked, [])
    await verify('anna', '1')
    assert.deepEqual(asked, ['anna:1'])
  })

  it('that were made anew stay longer than older ones', async () => {
    const { verify, asked, wait } = asking({ size: 3, seconds: 10 })
    for (const guess of ['1', '2']) await verify('anna', guess)
    wait(10_000)
    for (const guess of ['1', '3', '4']) await verify('anna', guess)
    asked.length = 0
    await verify('anna', '1')
    assert.deepEqual(asked, [])
  })

  it('are none where the work failed', async () => {
    const { verify, asked } = asking()
    await assert.rejects(async () => verify('anna', 'broken'), /no memory/)
    await assert.rejects(async () => verify('anna', 'broken'), /no memory/)
    assert.equal(asked.length, 2)
  })
})
