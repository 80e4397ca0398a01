import { collections } from '../../src/collections/collections.ts'
import { openStore } from '../../src/collections/store/open.ts'
import { importInto } from '../../src/collections/transfer/import.ts'
import { service } from '../../src/engine/index.ts'
import { listen } from '../../src/node/index.ts'
import { indexed, item } from './items.mjs'

/** A process that fills a store, or serves what is in it, as it is told. */

async function* arriving(count) {
  for (let id = 1; id <= count; id++) yield { value: item(id), at: `item ${id}` }
}

const opened = ({ place, ...options }) => collections([indexed], { store: openStore(place, options) })

const told = {
  fill: async ({ count, ...store }) => {
    const erp = await opened(store)
    const started = performance.now()
    await importInto(erp, { parts: arriving(count) })
    const seconds = (performance.now() - started) / 1000
    await erp.close()
    return { seconds, most: process.resourceUsage().maxRSS / 1024 }
  },
  serve: async store => {
    const erp = await opened(store)
    const { server } = await listen(service(erp.resources, { questions: erp.questions }))
    return { port: server.address().port }
  },
  cpu: () => process.cpuUsage(),
  memory: () => ({ now: process.memoryUsage.rss() / 2 ** 20, most: process.resourceUsage().maxRSS / 1024 }),
}

process.on('message', async message => {
  const [[name, given]] = typeof message === 'string' ? [[message]] : Object.entries(message)
  process.send(await told[name](given))
})
process.on('disconnect', () => process.exit())
process.send({})
