import { fork } from 'node:child_process'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { talk } from './child.mjs'

/**
 * `npm run bench -- memory`: a million mixed requests through the engine, then a good many over sockets that stay open.
 * What is left on the heap after each tenth has to stay what it was, from the second on.
 */

const tenths = 10
/** Megabytes that the last tenth may be above the others, but for the first. */
const bound = 3
const requests = { engine: 1_000_000, server: 250_000 }

/** A process of its own, with the collector at hand. */
async function start(role) {
  const child = fork(import.meta.filename, [role], { execArgv: ['--conditions=source', '--expose-gc'] })
  return talk(child, `the ${role}`)
}

/** In the child: what is left once nothing more can be collected. */
async function left() {
  for (let i = 0; i < 3; i++) {
    await pause(20)
    globalThis.gc()
  }
  const { heapUsed, external, rss } = process.memoryUsage()
  return { heap: heapUsed / 2 ** 20, external: external / 2 ** 20, rss: rss / 2 ** 20 }
}

async function playEngine() {
  const { ask, fill, mixed } = await import('./mix.mjs')
  const { request } = await import('../src/engine/index.ts')
  fill()
  process.on('message', async ({ from, to }) => {
    for (let n = from; n < to; n++) {
      const { status, method, target, fields, content } = ask(n)
      const answer = await mixed.answer(request(method, target, fields, content))
      if (answer.status !== status) throw new Error(`${method} ${target}: ${answer.status} in place of ${status}`)
    }
    process.send(await left())
  })
  process.send({})
}

async function playServer() {
  const { fill, mixed } = await import('./mix.mjs')
  const { listen } = await import('../src/node/index.ts')
  fill()
  const { server } = await listen(mixed)
  process.on('message', async () => {
    const open = await new Promise(resolve => server.getConnections((_, count) => resolve(count)))
    process.send({ ...(await left()), open })
  })
  process.send({ port: server.address().port })
}

const connections = 32

/** A connection that is kept, and opened anew where the server, or the request, closes it. */
class Connection {
  #port
  #socket
  #received = ''
  #wanted

  constructor(port) {
    this.#port = port
  }

  #open() {
    this.#received = ''
    const socket = connect(this.#port, '127.0.0.1')
    socket.setEncoding('latin1').setNoDelay(true)
    socket.on('data', text => {
      if (this.#socket !== socket) return
      this.#received += text
      this.#read()
    })
    socket.on('error', error => {
      if (this.#socket === socket) this.#wanted?.reject(error)
    })
    socket.on('close', () => {
      if (this.#socket !== socket) return
      this.#socket = undefined
      this.#wanted?.reject(new Error('the server closed the connection in place of an answer'))
    })
    return socket
  }

  #read() {
    const end = this.#received.indexOf('\r\n\r\n') + 4
    if (end < 4 || !this.#wanted) return
    const { headOnly, resolve } = this.#wanted
    const head = this.#received.slice(0, end)
    const length = headOnly ? 0 : Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0)
    if (this.#received.length < end + length) return
    this.#received = this.#received.slice(end + length)
    this.#wanted = undefined
    if (/\r\nconnection: close/i.test(head)) this.close()
    resolve(Number(head.slice(9, 12)))
  }

  ask({ method, target, fields, content }, closing) {
    this.#socket ??= this.#open()
    const lines = Object.entries({
      Host: 'shop.example',
      ...fields,
      ...(content !== undefined && { 'Content-Length': content.length }),
      ...(closing && { Connection: 'close' }),
    })
    const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')
    this.#socket.write(`${method} ${target} HTTP/1.1\r\n${head}\r\n${content ?? ''}`, 'latin1')
    return new Promise((resolve, reject) => {
      this.#wanted = { resolve, reject, headOnly: method === 'HEAD' }
    })
  }

  /** Begins a request and goes away in the middle of it. */
  abandon() {
    const socket = this.#socket ?? this.#open()
    socket.write(
      'POST /parts HTTP/1.1\r\nHost: shop.example\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
      () => socket.destroy(),
    )
    this.#socket = undefined
  }

  close() {
    this.#socket?.end()
    this.#socket = undefined
  }
}

async function load(all, from, to, ask) {
  let next = from
  const work = async connection => {
    while (next < to) {
      const n = next++
      if (n % 1009 === 0) connection.abandon()
      const asked = ask(n)
      const status = await connection.ask(asked, n % 997 === 0)
      if (status !== asked.status) throw new Error(`${asked.method} ${asked.target}: ${status}, not ${asked.status}`)
    }
  }
  await Promise.all(all.map(work))
}

const cells = (...values) =>
  values.map(value => (typeof value === 'number' ? value.toFixed(1) : value).padStart(12)).join('')

async function watch(title, count, run) {
  console.log(
    `${title}: ${count.toLocaleString('en')} requests\n${cells('requests', 'heap MB', 'external MB', 'rss MB', 'seconds')}`,
  )
  const samples = []
  for (let tenth = 0; tenth < tenths; tenth++) {
    const [from, to] = [(tenth * count) / tenths, ((tenth + 1) * count) / tenths]
    const started = performance.now()
    const sample = await run(from, to)
    samples.push(sample)
    console.log(
      cells(to.toLocaleString('en'), sample.heap, sample.external, sample.rss, (performance.now() - started) / 1000),
    )
  }
  const sizes = samples.map(({ heap, external }) => heap + external)
  // the first tenth warms up; a later one may be smaller, where a table was made anew
  const growth = sizes.at(-1) - Math.min(...sizes.slice(1))
  const verdict = growth > bound ? `more than ${bound} MB` : `within ${bound} MB`
  console.log(`${growth.toFixed(2)} MB above the least since the second tenth: ${verdict}\n`)
  if (growth > bound) process.exitCode = 1
}

async function watchAll() {
  const engine = await start('engine')
  await watch('the engine alone', requests.engine, (from, to) => engine.ask({ from, to }))
  engine.stop()

  const { ask } = await import('./mix.mjs')
  const server = await start('server')
  const all = Array.from({ length: connections }, () => new Connection(server.hello.port))
  await watch(`${connections} connections over loopback`, requests.server, async (from, to) => {
    await load(all, from, to, ask)
    return server.ask('left')
  })
  for (const connection of all) connection.close()
  server.stop()
}

const roles = { engine: playEngine, server: playServer }
const role = process.send && roles[process.argv[2]]
if (role) {
  process.on('disconnect', () => process.exit())
  await role()
} else await watchAll()
