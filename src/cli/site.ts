import { parseArgs } from 'node:util'
import { collections, importInto } from '../collections/index.ts'
import type { Service } from '../engine/index.ts'
import { listen } from '../node/index.ts'
import { examples, sample } from '../sample/index.ts'
import { Failure } from './failure.ts'
import { fromHere, listenFault, listenOptions, placeOf } from './port.ts'
import { served } from './served.ts'
import { arriving } from './source.ts'

/** The reference with a sample ERP under `/api/`. */
export async function sampleSite(): Promise<{ readonly service: Service; close(): Promise<void> }> {
  const { schemas, data } = sample()
  const defined = Object.entries(schemas).map(([name, schema]) => ({ name, schema }))
  const erp = await collections(defined, { store: ':memory:', base: '/api' })
  await importInto(erp, Object.fromEntries(Object.entries(data).map(([name, items]) => [name, arriving(name, items)])))
  const about = {
    title: 'A sample ERP',
    version: '1',
    description:
      'Customers, parts, orders and shipments of a firm that is made up. What is written is forgotten at the end.',
    examples,
  }
  return { service: served(erp, { about, reference: true }).service, close: () => erp.close() }
}

/** `statute site`: serves that until it is interrupted. */
export async function site(args: string[]): Promise<number> {
  const place = placeOf(parseArgs({ args, options: listenOptions }).values)
  const { service, close } = await sampleSite()
  try {
    const listening = await listen(service, place)
    process.stdout.write(
      `Statute answers on ${listening.origin} (Ctrl-C ends it), with a sample ERP under /api/docs\n${fromHere(listening.origin)}`,
    )
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, async () => {
        await listening.close()
        await close()
      })
    }
    return 0
  } catch (error) {
    await close()
    throw new Failure(listenFault(error, place) ?? (error as Error).message)
  }
}
