import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ready } from '../servers/ready.mjs'
import { before, item } from './items.mjs'
import { place } from './place.mjs'

/**
 * Has the command of json-server serve the items from a file of its own.
 *
 * @param command the module that is the command
 * @param more arguments
 */
export async function serve(command, ...more) {
  const file = place('db.json')
  const parts = Array.from({ length: before }, (_, index) => item(index + 1))
  writeFileSync(file, JSON.stringify({ parts }, null, 2))
  process.chdir(dirname(file))
  // 1.0 looks for it, and fails without one
  mkdirSync('public')
  const port = await freePort()
  process.argv.splice(2, process.argv.length, file, '--host', '127.0.0.1', '--port', String(port), ...more)
  await import(command)
  while (!(await answers(port))) await pause(50)
  ready(port)
}

const answers = port =>
  fetch(`http://127.0.0.1:${port}/parts/1`).then(
    ({ ok }) => ok,
    () => false,
  )

const freePort = () =>
  new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
