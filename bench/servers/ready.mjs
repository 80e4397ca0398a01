/** Tells the parent where this server listens, and answers what it asks from then on. */
export function ready(port) {
  process.on('message', () => process.send(process.cpuUsage()))
  process.on('disconnect', () => process.exit())
  process.send({ port })
}
