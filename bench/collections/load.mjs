import { connect } from 'node:net'

/**
 * The load generator's process: one slice for each message, its result for each answer. Each connection is kept, and asks
 * for one target after another as soon as it is answered. It knows only as much of HTTP as it needs: what it spends would
 * be missing elsewhere.
 */

class Connection {
  #socket
  #received = ''
  #answered

  constructor(port) {
    this.#socket = connect(port, '127.0.0.1').setEncoding('latin1').setNoDelay(true)
    this.#socket.on('data', text => {
      this.#received = this.#received === '' ? text : this.#received + text
      this.#read()
    })
    this.#socket.on('error', error => this.#fail(error))
    this.#socket.on('close', () => this.#fail(new Error('the server closed the connection')))
  }

  #fail(error) {
    const answered = this.#answered
    this.#answered = undefined
    answered?.(undefined, error)
  }

  #read() {
    const received = this.#received
    const end = received.indexOf('\r\n\r\n') + 4
    if (end < 4) return
    const head = received.slice(0, end)
    const status = Number(head.slice(9, 12))
    const length = status === 304 || status === 204 ? 0 : Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1])
    if (Number.isNaN(length) ? !received.endsWith('\r\n0\r\n\r\n') : received.length < end + length) return
    this.#received = ''
    const answered = this.#answered
    this.#answered = undefined
    answered?.({ status, head })
  }

  /** @param answered told of the answer, or of an error */
  ask(octets, answered) {
    this.#answered = answered
    this.#socket.write(octets, 'latin1')
  }

  close() {
    this.#socket.removeAllListeners('close').destroy()
  }
}

const tagIn = head => /\r\netag: *([^\r]+)/i.exec(head)?.[1]

function octetsOf({ method, fields, path, content }, condition = {}) {
  const all = { Host: '127.0.0.1', ...fields, ...condition }
  if (content !== undefined) all['Content-Length'] = Buffer.byteLength(content)
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${content ?? ''}`
}

const asked = (connection, octets) =>
  new Promise((resolve, reject) => connection.ask(octets, (answer, error) => (error ? reject(error) : resolve(answer))))

/** What each connection asks next, given the head of the answer before. */
async function turnsOf(connections, { condition, ...row }) {
  const { method, fields, targets } = row
  const requests = targets.map(target => ({ method, fields, ...target }))
  const tagOf = async (connection, { path }) =>
    tagIn((await asked(connection, octetsOf({ method: 'GET', fields, path }))).head)
  if (condition === 'If-Match') {
    // each connection has an item of its own, so that every condition holds
    return Promise.all(
      connections.map(async (connection, index) => {
        let tag = await tagOf(connection, requests[index])
        return head => {
          tag = (head && tagIn(head)) ?? tag
          return octetsOf(requests[index], tag && { [condition]: tag })
        }
      }),
    )
  }
  const all = []
  for (const each of requests) {
    all.push(octetsOf(each, condition && { [condition]: await tagOf(connections[0], each) }))
  }
  return connections.map(() => () => all[Math.floor(Math.random() * all.length)])
}

async function slice({ port, connections: count, seconds, ...row }) {
  const ports = [port].flat()
  const connections = Array.from({ length: count }, (_, index) => new Connection(ports[index % ports.length]))
  const turns = await turnsOf(connections, row)
  const times = []
  const statuses = new Map()
  let errors = 0
  const started = performance.now()
  let finished = started
  const work = (connection, next) =>
    new Promise(resolve => {
      const ask = head => {
        const begun = performance.now()
        connection.ask(next(head), (answer, error) => {
          finished = performance.now()
          if (error) {
            errors++
            return resolve()
          }
          times.push(finished - begun)
          statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
          if (finished < started + seconds * 1000) ask(answer.head)
          else resolve()
        })
      }
      ask()
    })
  await Promise.all(connections.map((connection, index) => work(connection, turns[index])))
  for (const connection of connections) connection.close()
  times.sort((a, b) => a - b)
  return {
    statuses: [...statuses],
    errors,
    requests: times.length,
    seconds: (finished - started) / 1000,
    p50: times[times.length >> 1] ?? 0,
    p99: times[Math.floor(times.length * 0.99)] ?? 0,
  }
}

process.on('message', async message => {
  try {
    process.send(await slice(message))
  } catch (error) {
    process.send({ statuses: [], errors: 1, requests: 0, seconds: 1, p50: 0, p99: 0, failure: error.message })
  }
})
process.on('disconnect', () => process.exit())
process.send({})
