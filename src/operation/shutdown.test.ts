import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { ask, assertRefused, Wire } from '../node/wire.fixture.ts'
import { type Line, Sink } from './sink.fixture.ts'

/** A server in a process of its own. */
class Child {
  readonly process: ChildProcess
  readonly log = new Sink()
  /** The lines of its standard output that came so far. */
  readonly said: string[] = []
  readonly ended: Promise<number | null>
  readonly #wires: Wire[] = []

  constructor(t: TestContext, options: object) {
    const file = join(import.meta.dirname, 'shutdown.child.fixture.ts')
    this.process = spawn(process.execPath, [file, JSON.stringify(options)], { stdio: ['ignore', 'pipe', 'pipe'] })
    this.ended = once(this.process, 'close').then(([code]) => code)
    this.process.stdout?.setEncoding('utf8').on('data', text => this.said.push(...text.trim().split('\n')))
    this.process.stderr?.setEncoding('utf8').on('data', text => this.log.write(text))
    t.after(() => {
      this.process.kill('SIGKILL')
      for (const { socket } of this.#wires) socket.destroy()
    })
  }

  wire(): Wire {
    const wire = new Wire(Number(new URL(this.said[0] ?? '').port))
    this.#wires.push(wire)
    return wire
  }

  /** Waits until the log says something. */
  async until(message: string): Promise<void> {
    while (!this.log.text.includes(message)) await setTimeout(5)
  }
}

async function started(t: TestContext, options = {}): Promise<Child> {
  const child = new Child(t, options)
  while (child.said.length === 0) await setTimeout(5)
  return child
}

const statusOf = async (wire: Wire, path: string): Promise<number> => (await wire.send(ask('GET', path)).reply()).status

/** A server with a request that it does not answer before SIGUSR2. */
async function busy(t: TestContext, options = {}): Promise<[Child, Wire]> {
  const child = await started(t, options)
  const wire = child.wire()
  assert.equal(await statusOf(wire, '/'), 200)
  wire.send(ask('GET', '/gate?token=hunter2'))
  // the server has what it has not answered, once it has answered what came later
  for (let i = 0; i < 3; i++) {
    const other = child.wire()
    assert.equal(await statusOf(other, '/'), 200)
    other.socket.destroy()
  }
  return [child, wire]
}

describe('a signal', { timeout: 60_000 }, () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    it(`${signal}: what is in flight is finished, kept connections get 503, hooks run in order, 0`, async t => {
      const [child, one] = await busy(t, { grace: 600_000 })
      const kept = child.wire()
      assert.equal(await statusOf(kept, '/'), 200)
      child.process.kill(signal)
      await child.until('Ending.')
      const refused = await kept.send(ask('GET', '/')).reply()
      assertRefused(refused, 503)
      assert.ok(Number(refused.fields['retry-after']) > 0)
      assert.equal(await kept.rest(), '')
      const [error] = await once(child.wire().socket, 'error')
      assert.equal(error.code, 'ECONNREFUSED')
      assert.equal(child.said.length, 1, 'no hook has run')
      child.process.kill('SIGUSR2')
      const { status, content, fields } = await one.reply()
      assert.deepEqual([status, content, fields.connection], [200, 'hello', 'close'])
      assert.equal(await child.ended, 0)
      assert.deepEqual(child.said.slice(1), ['the jobs have stopped', 'the store is closed'])
      const messages = child.log.lines.filter(({ msg }) => msg).map(({ msg, signal, code }) => [msg, signal ?? code])
      assert.deepEqual(messages, [
        ['Ending.', signal],
        ['Ended.', 0],
      ])
      assert.deepEqual(
        child.log.lines.filter(({ target }) => target === '/gate?token=*').map(({ status }) => status),
        [200],
        'what was logged last is written',
      )
    })
  }

  it('makes it unready at once, and everything else is served until the lead is over', async t => {
    const child = await started(t, { lead: 600_000, grace: 600_000 })
    const one = child.wire()
    assert.equal(await statusOf(one, '/readyz'), 200)
    child.process.kill('SIGTERM')
    await child.until('Ending.')
    const { status, fields } = await one.send(ask('GET', '/readyz')).reply()
    assert.deepEqual([status, fields['retry-after'], fields.connection], [503, '5', 'keep-alive'])
    assert.equal(await statusOf(child.wire(), '/'), 200)
    assert.equal(await statusOf(child.wire(), '/healthz'), 200)
  })

  it('leaves healthz at 200 on a kept connection, for the last time', async t => {
    const [child] = await busy(t, { grace: 600_000 })
    const kept = child.wire()
    assert.equal(await statusOf(kept, '/healthz'), 200)
    child.process.kill('SIGTERM')
    await child.until('Ending.')
    const { status, fields } = await kept.send(ask('GET', '/healthz')).reply()
    assert.deepEqual([status, fields.connection], [200, 'close'])
  })

  it('closes idle connections after their grace', async t => {
    const child = await started(t, { grace: 50 })
    const idle = child.wire()
    assert.equal(await statusOf(idle, '/'), 200)
    child.process.kill('SIGTERM')
    assert.equal(await idle.rest(), '')
    assert.equal(await child.ended, 0)
  })

  it('that is handed on is the same one', async t => {
    const [child, one] = await busy(t)
    for (const signal of ['SIGINT', 'SIGINT', 'SIGTERM'] as const) child.process.kill(signal)
    await child.until('Ending.')
    child.process.kill('SIGUSR2')
    assert.equal((await one.reply()).status, 200)
    assert.equal(await child.ended, 0)
  })

  it('a second time ends it at once with 1', async t => {
    const [child] = await busy(t)
    child.process.kill('SIGINT')
    await child.until('Ending.')
    const again = setInterval(() => child.process.kill('SIGTERM'), 50)
    t.after(() => clearInterval(again))
    assert.equal(await child.ended, 1)
    assert.equal(child.said.length, 1, 'no hook has run')
    assert.equal(child.log.lines.at(-1)?.msg, 'Ended at once.')
  })

  it('at the deadline it ends with 1, and says what went on', async t => {
    const [child] = await busy(t, { deadline: 300 })
    child.process.kill('SIGTERM')
    assert.equal(await child.ended, 1)
    const { msg, inFlight, level } = child.log.lines.at(-1) ?? {}
    assert.equal(msg, 'Ended at the deadline, before the end of: open connections.')
    assert.equal(level, 50)
    const [{ method, target, milliseconds } = {}, ...others] = inFlight as Line[]
    assert.deepEqual([method, target, others], ['GET', '/gate?token=*', []])
    assert.ok(Number(milliseconds) >= 300)
    assert.equal(child.said.length, 1)
  })

  it('at the deadline names the hook that went on', async t => {
    const child = await started(t, { deadline: 300, hook: 'never ends' })
    child.process.kill('SIGTERM')
    assert.equal(await child.ended, 1)
    assert.equal(child.log.lines.at(-1)?.msg, 'Ended at the deadline, before the end of: the jobs.')
  })

  it('a hook that fails is logged, and the next one runs; 1', async t => {
    const child = await started(t, { hook: 'throws' })
    child.process.kill('SIGTERM')
    assert.equal(await child.ended, 1)
    assert.deepEqual(child.said.slice(1), ['the store is closed'])
    const { err } = child.log.lines.find(({ msg }) => msg === 'Failed to end: the jobs.') ?? {}
    assert.equal((err as Line).message, 'no')
    assert.deepEqual([child.log.lines.at(-1)?.msg, child.log.lines.at(-1)?.code], ['Ended.', 1])
  })
})
