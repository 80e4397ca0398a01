import { collections } from '../../src/collections/collections.ts'
import { importInto } from '../../src/collections/transfer/import.ts'
import { service } from '../../src/engine/index.ts'
import { listen } from '../../src/node/index.ts'
import { ready } from '../servers/ready.mjs'
import { before, item, schema } from './items.mjs'
import { place } from './place.mjs'

/** Everything as it is by default. */

async function* arriving() {
  for (let id = 1; id <= before; id++) yield { value: item(id), at: `item ${id}` }
}

const erp = await collections([{ name: 'parts', schema }], { store: place('statute.db') })
await importInto(erp, { parts: arriving() })
const { server } = await listen(service(erp.resources, { questions: erp.questions }))
ready(server.address().port)
