import { request, resource, service } from '../../engine/index.ts'
import { rateStore } from './connect.ts'
import { rate } from './rate.ts'

/** A process that asks a service of its own 200 times, ten requests at once, and says how many came through. */
const [url, name = '', peer = '', quota = ''] = process.argv.slice(2)
const { store, close } = await rateStore(url)
const limit = rate({ quota: Number(quota), window: 600, store, name, onGone: error => console.error(error) })
const shop = service([resource('/', { limit, represent: { 'text/plain': () => 'page' } })])
const statuses: number[] = []
await Promise.all(
  Array.from({ length: 10 }, async () => {
    for (let i = 0; i < 20; i++) statuses.push((await shop.answer({ ...request('GET', '/'), peer })).status)
  }),
)
await close()
const counted = (status: number) => statuses.filter(each => each === status).length
process.stdout.write(JSON.stringify({ passed: counted(200), refused: counted(429) }))
