import assert from 'node:assert/strict'
import { execFile, execFileSync, spawn, spawnSync } from 'node:child_process'
import { constants, existsSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { resource, service, silence } from '../engine/index.ts'
import type { LogEntry } from '../node/index.ts'
import { ask, openService } from '../node/wire.fixture.ts'
import { logTo } from './index.ts'
import { Sink } from './sink.fixture.ts'

const entry: LogEntry = {
  method: 'GET',
  target: '/',
  status: 200,
  milliseconds: 1.23456,
  peer: '127.0.0.1',
  field: () => undefined,
  fault: undefined,
}

describe('the line of an exchange', () => {
  const lineOf = (given: Partial<LogEntry>, options = {}) => {
    const destination = new Sink()
    logTo({ destination, ...options }).log({ ...entry, ...given })
    const [line = {}] = destination.lines
    return line
  }

  it('says what was asked, by whom, and what came of it', () => {
    const { time, pid, hostname, ...line } = lineOf({})
    assert.deepEqual(line, {
      level: 30,
      method: 'GET',
      target: '/',
      status: 200,
      milliseconds: 1.235,
      peer: '127.0.0.1',
    })
    assert.ok(Math.abs(Date.now() - Number(time)) < 60_000)
    assert.equal(pid, process.pid)
  })

  it('has no method and no target where nobody knows them', () => {
    const line = lineOf({ method: undefined, target: undefined, status: 400 })
    assert.deepEqual([line.method, line.target, line.status], [undefined, undefined, 400])
  })

  it('has the name that a proxy gave the request, where it is one', () => {
    const field = (value: string | undefined) => ({
      field: (name: string) => (name === 'x-request-id' ? value : undefined),
    })
    assert.equal(lineOf(field('b54a-2f:9/+==')).request, 'b54a-2f:9/+==')
    for (const value of [undefined, '', 'a b', 'é', 'x'.repeat(129)]) {
      assert.equal(lineOf(field(value)).request, undefined)
    }
    const amazon = { field: (name: string) => (name === 'x-amzn-trace-id' ? 'Root=1' : undefined) }
    assert.equal(lineOf(amazon, { requestId: 'X-Amzn-Trace-Id' }).request, 'Root=1')
  })

  const [info, warn, error] = [30, 40, 50]
  for (const [status, level] of [
    [200, info],
    [304, info],
    [400, warn],
    [404, warn],
    [444, warn],
    [499, warn],
    [500, error],
    [501, warn],
    [503, error],
    [505, warn],
    [507, error],
  ] as const) {
    it(`of ${status} has the level ${level}`, () => assert.equal(lineOf({ status }).level, level))
  }

  it('of an answer that a fault spoiled is an error, whatever its status', () => {
    const { level, fault } = lineOf({ fault: 'urn:uuid:1' })
    assert.deepEqual([level, fault], [error, 'urn:uuid:1'])
  })

  it('is not written below the level', () => {
    const destination = new Sink()
    const { log } = logTo({ destination, level: 'warn' })
    for (const status of [200, 404, 500]) log({ ...entry, status })
    assert.deepEqual(
      destination.lines.map(({ status }) => status),
      [404, 500],
    )
  })

  it('is one line of visible characters, whatever was sent and thrown', () => {
    const hostile = fc.string({ unit: 'binary', maxLength: 200 })
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (method, target, id, message) => {
        const destination = new Sink()
        const { log, onError } = logTo({ destination })
        log({ ...entry, method, target, field: () => id })
        onError(new Error(message), 'urn:uuid:1')
        onError(message, 'urn:uuid:1')
        assert.equal(destination.lines.length, 3)
      }),
    )
  })
})

describe('the log of a server', () => {
  async function opened(t: TestContext) {
    const destination = new Sink()
    const { log, onError } = logTo({ destination })
    const shop = service(
      [
        resource('/', { represent: { 'text/plain': () => 'hello' } }),
        resource('/throws', {
          find: () => Promise.reject(new TypeError('kaboom', { cause: new Error('spark') })),
          represent: { 'text/plain': () => '' },
        }),
        resource('/silent', {
          find: () => {
            throw silence()
          },
          represent: { 'text/plain': () => '' },
        }),
      ],
      { onError },
    )
    return { destination, ...(await openService(t, shop, { log })) }
  }

  it('has the fault and the exchange that it spoiled under one id, which is the client’s; the stack is in the log alone', async t => {
    const { wire, destination } = await opened(t)
    const { status, content } = await wire()
      .send(ask('GET', '/throws?a=1', 'X-Request-Id: r1\r\n'))
      .reply()
    assert.equal(status, 500)
    const [fault, exchange] = (await destination.until(2)) as [Record<string, never>, Record<string, never>]
    const { instance } = JSON.parse(content)
    assert.deepEqual([fault.level, fault.fault], [50, instance])
    const { type, message, stack, cause } = fault.err as unknown as Record<string, string & { message: string }>
    assert.deepEqual([type, message, cause?.message], ['TypeError', 'kaboom', 'spark'])
    assert.match(stack ?? '', /log\.test\.ts/)
    assert.deepEqual(
      [exchange.level, exchange.fault, exchange.status, exchange.target, exchange.request],
      [50, instance, 500, '/throws?a=*', 'r1'],
    )
    assert.doesNotMatch(content, /kaboom|spark|log\.test/)
  })

  it('has what no client saw', async t => {
    const { wire, destination } = await opened(t)
    assert.equal(await wire().send(ask('GET', '/silent')).rest(), '')
    const [line] = await destination.until(1)
    assert.deepEqual([line?.status, line?.level], [444, 40])
  })
})

const child = join(import.meta.dirname, 'log.child.fixture.ts')
const run = promisify(execFile)
const noFifo = () => spawnSync('mkfifo', ['--help']).error !== undefined && 'there is no mkfifo'

describe('the file of the log', () => {
  const inDirectory = (t: TestContext): string => {
    const directory = mkdtempSync(join(tmpdir(), 'statute-log-'))
    t.after(() => rmSync(directory, { recursive: true }))
    return directory
  }
  /** A pipe that does not wait for those who read. It stays open, since the log that has it does not end before the process. */
  const pipeIn = (t: TestContext): number => {
    const path = join(inDirectory(t), 'pipe')
    execFileSync('mkfifo', [path])
    return openSync(path, constants.O_RDWR | constants.O_NONBLOCK)
  }
  const linesOf = (text: string): unknown[] =>
    text
      .split('\n')
      .slice(0, -1)
      .map(line => JSON.parse(line).msg)

  for (const [how, code] of [
    ['returns', 0],
    ['exits', 0],
    ['throws', 1],
  ] as const) {
    it(`has all that was logged when the process ${how}, in order`, async t => {
      const file = join(inDirectory(t), 'log')
      const ended = await run(process.execPath, [child, file, how]).catch(error => error)
      assert.equal(ended.code ?? 0, code)
      assert.deepEqual(
        linesOf(readFileSync(file, 'utf8')),
        Array.from({ length: 1000 }, (_, i) => `line ${i} ☃`),
      )
      assert.equal(statSync(file).mode & 0o007, 0, 'not for everybody')
    })
  }

  it('is standard output where none is named', async () => {
    const { stdout } = await run(process.execPath, [child, '', 'exits'])
    assert.equal(linesOf(stdout).length, 1000)
  })

  it('is written while the process goes on, without waiting for many lines', async t => {
    const running = spawn(process.execPath, [child, '', 'waits'], { stdio: ['ignore', 'pipe', 'inherit'] })
    t.after(() => running.kill('SIGKILL'))
    let text = ''
    for await (const piece of running.stdout.setEncoding('utf8')) {
      text += piece
      if (text.includes('alone')) return
    }
    assert.fail(`ended with ${text}`)
  })

  it('is written at once where there is much to write', t => {
    const file = join(inDirectory(t), 'log')
    const { logger } = logTo({ destination: file })
    logger.info('one')
    assert.equal(statSync(file).size, 0)
    for (let i = 0; i < 1000; i++) logger.info('many')
    assert.ok(statSync(file).size > 16_384)
  })

  it('is kept within bounds where nobody reads it, and says so once', { skip: noFifo() }, t => {
    const { mock } = t.mock.method(console, 'error', () => {})
    const { logger } = logTo({ destination: pipeIn(t) })
    const long = 'x'.repeat(100_000)
    for (let i = 0; i < 160; i++) logger.info(long)
    assert.equal(mock.callCount(), 0)
    for (let i = 0; i < 40; i++) logger.info(long)
    assert.deepEqual(
      mock.calls.map(call => call.arguments),
      [['The log is not complete: nobody takes what is written.']],
    )
  })

  it('that cannot be opened is told at once', t => {
    assert.throws(() => logTo({ destination: join(inDirectory(t), 'nowhere', 'log') }), { code: 'ENOENT' })
  })

  it('has all of it where it is a pipe that was full for a while', { skip: noFifo() }, async t => {
    const pipe = pipeIn(t)
    const { logger } = logTo({ destination: pipe })
    const count = 5_000
    for (let i = 0; i < count; i++) logger.info(`line ${i} ☃`)
    let octets = Buffer.alloc(0)
    const buffer = Buffer.alloc(100_000)
    while (octets.toString().split('\n').length <= count) {
      await setImmediate()
      try {
        octets = Buffer.concat([octets, buffer.subarray(0, readSync(pipe, buffer))])
      } catch (error) {
        assert.equal((error as NodeJS.ErrnoException).code, 'EAGAIN')
      }
    }
    assert.deepEqual(
      linesOf(octets.toString()),
      Array.from({ length: count }, (_, i) => `line ${i} ☃`),
    )
  })

  const full = '/dev/full'
  it('on a full disk ends the log, and nothing else', {
    skip: !existsSync(full) && `there is no ${full}`,
  }, async () => {
    for (const how of ['returns', 'exits']) {
      const { stderr } = await run(process.execPath, [child, full, how], { timeout: 30_000 })
      assert.equal(stderr.split('\n').filter(line => line.startsWith('The log is not complete')).length, 1)
    }
  })
})
