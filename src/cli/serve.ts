import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { parseArgs } from 'node:util'
import {
  AccessFault,
  accessFor,
  type Collections,
  collections,
  cors,
  DataError,
  DefinitionError,
  ImportFault,
  importInto,
  type Policy,
  RateStoreFault,
  rate,
  rateStore,
  readAccess,
  reasonOf,
  StoreGone,
  StoreUnfit,
} from '../collections/index.ts'
import type { InFlight, Listening } from '../node/index.ts'
import { listen } from '../node/index.ts'
import { endOnSignal, health, logTo, measure, metricsResource, Registry } from '../operation/index.ts'
import { itemsIn } from './amount.ts'
import { Failure } from './failure.ts'
import { fromHere, listenFault, listenOptions, placeOf } from './port.ts'
import { Progress } from './progress.ts'
import { served } from './served.ts'
import { arriving, type Source, sourceOf, sourceOptions } from './source.ts'
import { Usage } from './usage.ts'

const options = {
  ...listenOptions,
  ...sourceOptions,
  base: { type: 'string' },
  access: { type: 'string' },
  open: { type: 'boolean' },
  cors: { type: 'string', multiple: true },
  rate: { type: 'string' },
  'rate-store': { type: 'string' },
  quota: { type: 'string', multiple: true },
  'item-limit': { type: 'string' },
  'require-preconditions': { type: 'boolean' },
  'require-idempotency-keys': { type: 'boolean' },
  log: { type: 'string' },
  'log-level': { type: 'string' },
} as const

/** `statute serve`: a REST API over a data file, over schemas, or over a store that is there. */
export async function serve(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
  if (positionals.length > 1) throw new Usage('serve takes one data file')
  const place = placeOf(values)
  const base = baseOf(values.base)
  const level = levelOf(values['log-level'])
  if (!isLoopback(place.host) && values.access === undefined && !values.open) {
    throw new Usage(
      `${place.host} is not this machine alone: name who may with --access FILE (statute access add), or let everybody with --open`,
    )
  }
  const limits = limitsOf(values)
  const quotas = quotasOf(values.quota ?? [])
  const window = rateOf(values.rate)
  const allowing = corsOf(values.cors)
  const { log, onError, logger } = logOf(values.log, level)
  const progress = new Progress()
  try {
    const source = await sourceOf(positionals[0], values)
    for (const name of Object.keys(quotas)) {
      if (!source.defined.some(each => each.name === name))
        throw new Usage(`--quota ${name}: there is no such collection`)
    }
    const policy = policyOf(values.access, source)
    const counted = await rateStore(values['rate-store'], err => logger.error({ err }))
    const erp = await collections(source.defined, {
      store: source.store,
      base,
      quotas,
      ...(limits && { limits }),
      access: name => accessFor(policy, name) as never,
      requirePreconditions: values['require-preconditions'] === true,
      idempotency: { required: values['require-idempotency-keys'] === true },
      jobs: { onError: err => logger.error({ err }) },
      onStoreError: err => logger.error({ err }),
      ...(window && { limit: rate({ ...window, store: counted.store, onGone: err => logger.error({ err }) }) }),
    })
    const made = new Set(erp.made)
    const coming = Object.entries(source.data).filter(([name]) => made.has(name))
    const loaded = await importInto(
      erp,
      Object.fromEntries(coming.map(([name, items]) => [name, arriving(name, items)])),
      count => progress.show(itemsIn(count)),
    ).finally(() => progress.end())
    const checks = health({ ready: async () => (await erp.ready()) || 'The store cannot be reached.' })
    const registry = new Registry()
    const inFlight = new Set<InFlight>()
    const { service } = served(erp, {
      about: { title: titleOf(positionals[0] ?? values.schema), version: '1' },
      resources: [...checks.resources, metricsResource(registry)],
      onError,
      ...(allowing && { fields: (request, resource) => allowing(request, resource?.methods ?? []) }),
    })
    const counts = measure(registry, service, inFlight)
    const listening = await listen(service, {
      ...place,
      inFlight,
      log: entry => {
        counts(entry)
        log(entry)
      },
    }).catch(async error => {
      await erp.close()
      throw new Failure(listenFault(error, place) ?? (error as Error).message)
    })
    endOnSignal({
      listening: [listening],
      health: checks,
      grace: 0,
      hooks: { 'the store': () => erp.close(), 'the rate store': () => counted.close() },
      inFlight,
      logger,
    })
    process.stdout.write(greeting({ listening, erp, source, loaded }))
    return 0
  } catch (error) {
    if (!faults.some(kind => error instanceof kind)) throw error
    throw new Failure((error as Error).message)
  }
}

/** What can be wrong with what a command was given. */
export const faults = [AccessFault, DataError, DefinitionError, ImportFault, RateStoreFault, StoreGone, StoreUnfit]

function greeting({
  listening: { origin },
  erp: { definitions, realm, store },
  source: { note },
  loaded,
}: {
  readonly listening: Listening
  readonly erp: Collections
  readonly source: Source
  readonly loaded: number
}): string {
  const names = [...definitions.keys(), 'docs']
  const width = Math.max(...names.map(name => name.length))
  return [
    `Statute answers on ${origin} (Ctrl-C ends it)\n${fromHere(origin)}`,
    ...names.map(name => `  ${name.padEnd(width)}  ${origin}${realm.base}/${name}\n`),
    `Kept in ${store.place}${loaded > 0 ? `; ${itemsIn(loaded)} came with the data` : ''}.\n`,
    note ? `${note}\n` : '',
  ].join('')
}

function corsOf(origins: readonly string[] | undefined): ReturnType<typeof cors> | undefined {
  try {
    return origins && cors({ origins: origins.includes('*') ? '*' : origins })
  } catch (error) {
    throw new Usage(`--cors: ${(error as Error).message}`)
  }
}

function logOf(file: string | undefined, level: ReturnType<typeof levelOf>): ReturnType<typeof logTo> {
  try {
    return logTo({ destination: file ?? 2, level })
  } catch (error) {
    throw new Failure(`--log ${file}: ${reasonOf(error)}.`)
  }
}

function policyOf(file: string | undefined, { defined }: Source): Policy | undefined {
  if (file === undefined) return undefined
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new AccessFault(`${file} cannot be read: ${reasonOf(error)}.`)
  }
  return readAccess(text, file, [...defined.map(({ name }) => name), 'jobs'])
}

function baseOf(base = ''): string {
  const path = base.replace(/\/+$/, '')
  if (path !== '' && !/^(?:\/[A-Za-z0-9._~-]+)+$/.test(path))
    throw new Usage(`"${base}" is no path; one looks like /api`)
  return path
}

function levelOf(level = 'info'): 'info' | 'warn' | 'error' | 'silent' {
  if (level === 'info' || level === 'warn' || level === 'error' || level === 'silent') return level
  throw new Usage(`"${level}" is no level of a log: info, warn, error or silent`)
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))

function wholeNumber(text: string, name: string): number {
  const number = Number(text)
  if (!/^\d{1,15}$/.test(text) || number < 1) throw new Usage(`${name} takes a whole number of octets, not "${text}"`)
  return number
}

function limitsOf(values: { readonly 'item-limit'?: string | undefined }): { readonly item: number } | undefined {
  const given = values['item-limit']
  return given === undefined ? undefined : { item: wholeNumber(given, '--item-limit') }
}

function quotasOf(given: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    given.map(each => {
      const [, name = '', octets = ''] = /^([^=]+)=(.*)$/.exec(each) ?? []
      if (name === '') throw new Usage(`--quota takes a collection and octets, as parts=1000000, not "${each}"`)
      return [name, wholeNumber(octets, '--quota')]
    }),
  )
}

function rateOf(given: string | undefined): { readonly quota: number; readonly window: number } | undefined {
  if (given === undefined) return undefined
  const [, quota, window] = /^(\d{1,9})\/(\d{1,9})$/.exec(given) ?? []
  if (quota === undefined || Number(quota) < 1 || Number(window) < 1) {
    throw new Usage(`--rate takes requests and seconds, as 100/60, not "${given}"`)
  }
  return { quota: Number(quota), window: Number(window) }
}

const titleOf = (path = 'API'): string =>
  path
    .replace(/\/+$/, '')
    .replace(/^.*\//, '')
    .replace(/\.json$/, '')
