import autocannon from 'autocannon'

/** The load generator's process: one slice for each message, its result for each answer. */
process.on('message', async ({ port, method, path, fields, content, connections, seconds }) => {
  const times = []
  const started = performance.now()
  let finished = started
  const run = autocannon({
    url: `http://127.0.0.1:${port}${path}`,
    method,
    headers: fields,
    body: content,
    connections,
    duration: seconds,
    sampleInt: 50,
  })
  // Its own histogram counts whole milliseconds, too coarse for answers that take one or two.
  run.on('response', (_client, _status, _octets, milliseconds) => {
    times.push(milliseconds)
    finished = performance.now()
  })
  const { statusCodeStats, errors } = await run
  times.sort((a, b) => a - b)
  const statuses = Object.entries(statusCodeStats).map(([status, { count }]) => [Number(status), count])
  process.send({
    statuses,
    errors,
    requests: times.length,
    seconds: (finished - started) / 1000,
    p99: times[Math.floor(times.length * 0.99)] ?? 0,
  })
})
process.on('disconnect', () => process.exit())
process.send({})
