/** One slice of load on one server, with the CPU time that the server spent on it. */
export async function slice({ load, server, request, status, seconds, connections }) {
  const before = await server.ask('cpu')
  const done = await load.ask({ ...request, port: server.hello.port, seconds, connections })
  const after = await server.ask('cpu')
  const bad = done.errors + done.statuses.reduce((sum, [code, count]) => sum + (code === status ? 0 : count), 0)
  if (bad > 0) throw new Error(`${bad} bad responses: ${JSON.stringify(done.statuses)}, ${done.failure ?? done.errors}`)
  const cpu = after.user + after.system - before.user - before.system
  return {
    rate: done.requests / done.seconds,
    cpu: cpu / done.requests,
    p50: done.p50,
    p99: done.p99,
    busy: cpu / 1e6 / done.seconds,
  }
}

/** `list`, starting elsewhere each round. */
export const rotated = (list, round) => list.map((_, i) => list[(i + round) % list.length])

export const median = numbers => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]
