import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { Client } from 'pg'
import { dropSchemas, newSchema, postgresqlUrl } from '../store/stores.fixture.ts'
import { rateStore } from './connect.ts'

export const redisUrl = process.env.STATUTE_REDIS ?? 'redis://127.0.0.1:6379'

/** Whether a Redis answers; if not, why what needs it is skipped. */
export const noRedis: string | false = await rateStore(redisUrl).then(
  ({ close }) => close().then(() => false),
  () => 'no Redis answers at STATUTE_REDIS',
)

/** A schema of PostgreSQL for one test, and the URL of connections that live in it. */
export async function ownSchema() {
  const schema = newSchema()
  const client = new Client({ connectionString: postgresqlUrl })
  await client.connect()
  await client.query(`create schema ${schema}`).finally(() => client.end())
  const url = new URL(postgresqlUrl)
  url.searchParams.set('options', `-c search_path=${schema}`)
  return { url: url.href, [Symbol.asyncDispose]: () => dropSchemas([schema]) }
}

/** A way to a store that can be cut, and kept from letting anything through. */
export async function relay(url: string) {
  const { hostname, port } = new URL(url)
  const sockets = new Set<Socket>()
  let silent = false
  const server = createServer(near => {
    const far = connect(Number(port), hostname)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.on('data', data => !silent && to.write(data))
      from.on('close', () => to.destroy())
      from.on('error', () => {})
    }
  })
  const listen = async (at: number) => {
    server.listen(at, '127.0.0.1')
    await once(server, 'listening')
  }
  await listen(0)
  const at = (server.address() as AddressInfo).port
  const through = new URL(url)
  through.hostname = '127.0.0.1'
  through.port = String(at)
  const cut = async () => {
    for (const socket of sockets) socket.destroy()
    if (server.listening) await new Promise(resolve => server.close(resolve))
  }
  return {
    url: through.href,
    cut,
    mend: () => listen(at),
    silence: () => {
      silent = true
    },
    [Symbol.asyncDispose]: cut,
  }
}
