import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { Registry } from 'prom-client'
import { bearer, json, resource, service } from '../engine/index.ts'
import type { InFlight } from '../node/index.ts'
import { ask, Gate, openService, post, type Wire } from '../node/wire.fixture.ts'
import { measure, metricsResource } from './index.ts'

/** The values of one metric, by its labels as they are written. */
async function valuesOf(registry: Registry, name: string): Promise<Record<string, number>> {
  const lines = (await registry.metrics()).split('\n').filter(line => new RegExp(`^${name}[{ ]`).test(line))
  return Object.fromEntries(
    lines.map(line => {
      const end = line.lastIndexOf(' ')
      return [line.slice(name.length, end), Number(line.slice(end + 1))]
    }),
  )
}

async function opened(t: TestContext, options = {}) {
  const registry = new Registry()
  const gate = new Gate()
  t.after(() => gate.open())
  const inFlight = new Set<InFlight>()
  const text = { 'text/plain': () => 'hello' }
  const shop = service([
    resource('/', { represent: text }),
    resource('/parts/{id}', {
      represent: text,
      put: { accept: { 'application/json': json }, act: () => undefined },
    }),
    resource('/gate', { find: () => gate.pass().then(() => ({})), represent: text }),
    metricsResource(registry),
  ])
  const measured = measure(registry, shop, inFlight)
  let told = 0
  const server = await openService(t, shop, {
    inFlight,
    log: entry => {
      measured(entry)
      told++
    },
    ...options,
  })
  /** Sends, and waits until what came of it is counted. */
  const counted = async (wire: Wire, ...requests: string[]) => {
    for (const request of requests) {
      const before = told
      wire.send(request)
      while (told === before) await setImmediate()
    }
  }
  return { ...server, registry, gate, counted }
}

describe('what is measured', () => {
  it('is each exchange, by method, status and template', async t => {
    const { wire, registry, counted } = await opened(t)
    await counted(wire(), ask('GET', '/parts/7?a=1'), ask('GET', '/parts/8'), ask('HEAD', '/parts/8'))
    await counted(wire(), ask('DELETE', '/parts/8'), ask('OPTIONS', '*'), ask('GET', 'http://shop.example/parts/9'))
    await counted(wire(), post('/parts/7', '{').replace('POST', 'PUT'))
    assert.deepEqual(await valuesOf(registry, 'http_requests_total'), {
      '{method="GET",status="200",resource="/parts/{id}"}': 3,
      '{method="HEAD",status="200",resource="/parts/{id}"}': 1,
      '{method="DELETE",status="405",resource="/parts/{id}"}': 1,
      '{method="OPTIONS",status="204",resource="none"}': 1,
      '{method="PUT",status="400",resource="/parts/{id}"}': 1,
    })
    assert.deepEqual(await valuesOf(registry, 'http_request_duration_seconds_count'), {
      '{method="GET",resource="/parts/{id}"}': 3,
      '{method="HEAD",resource="/parts/{id}"}': 1,
      '{method="DELETE",resource="/parts/{id}"}': 1,
      '{method="OPTIONS",resource="none"}': 1,
      '{method="PUT",resource="/parts/{id}"}': 1,
    })
  })

  it('is timed in seconds', async () => {
    const registry = new Registry()
    const log = measure(registry, service([resource('/', { represent: { 'text/plain': () => '' } })]))
    const asked = { method: 'GET', target: '/', peer: undefined, field: () => undefined }
    log({ ...asked, status: 200, milliseconds: 30, fault: undefined })
    const sums = await valuesOf(registry, 'http_request_duration_seconds_sum')
    assert.deepEqual(Object.values(sums), [0.03])
    const all = await valuesOf(registry, 'http_request_duration_seconds_bucket')
    assert.equal(all['{le="0.025",method="GET",resource="/"}'], 0)
    assert.equal(all['{le="0.05",method="GET",resource="/"}'], 1)
  })

  it('has no label that a client makes up', async t => {
    const { wire, registry, counted } = await opened(t)
    for (let i = 0; i < 20; i++) {
      await counted(wire(), ask(`BREW${i}`, `/${i}`))
      await counted(wire(), ask('GET', `/nowhere/${i}?${i}`))
      await counted(wire(), ask('PROPFIND', `/parts/${i}`))
      await counted(wire(), `GARBAGE${i}\r\n\r\n`)
      await counted(wire(), ask('CONNECT', `shop.example:${i}`))
      await counted(wire(), ask('GET', `/parts/${'7'.repeat(10_000)}`))
    }
    assert.deepEqual(await valuesOf(registry, 'http_requests_total'), {
      '{method="other",status="501",resource="none"}': 20,
      '{method="GET",status="404",resource="none"}': 20,
      '{method="other",status="501",resource="/parts/{id}"}': 20,
      '{method="other",status="400",resource="none"}': 20,
      '{method="CONNECT",status="405",resource="none"}': 20,
      '{method="GET",status="414",resource="none"}': 20,
    })
  })

  it('is how many are in flight', async t => {
    const { wire, registry, gate, counted } = await opened(t)
    const waiting = [wire(), wire()].map(each => counted(each, ask('GET', '/gate')))
    while (gate.waiting < 2) await setImmediate()
    assert.deepEqual(await valuesOf(registry, 'http_requests_in_flight'), { '': 2 })
    gate.open()
    await Promise.all(waiting)
    assert.deepEqual(await valuesOf(registry, 'http_requests_in_flight'), { '': 0 })
  })

  it('is the process, too', async t => {
    const { registry } = await opened(t)
    for (const name of [
      'process_cpu_seconds_total',
      'process_resident_memory_bytes',
      'nodejs_eventloop_lag_p99_seconds',
    ]) {
      assert.equal(Object.keys(await valuesOf(registry, name)).length, 1, name)
    }
  })

  it('is measured by one registry once', () => {
    const registry = new Registry()
    const shop = service([metricsResource(registry)])
    measure(registry, shop)
    assert.throws(() => measure(registry, shop), /already been registered/)
  })
})

describe('the metrics', () => {
  /** What Prometheus sends, as it is and as it was. */
  const accepts = [
    '*/*',
    'application/openmetrics-text; version=0.0.1,text/plain;version=0.0.4;q=0.5,*/*;q=0.1',
    'application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.5,text/plain;version=1.0.0;q=0.4',
    'application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited',
  ]
  for (const accept of accepts) {
    it(`are sent as what they are, whatever Accept says: ${accept}`, async t => {
      const { wire } = await opened(t)
      const { status, fields, content } = await wire()
        .send(ask('GET', '/metrics', `Accept: ${accept}\r\n`))
        .reply()
      assert.equal(status, 200)
      assert.equal(fields['content-type'], 'text/plain; version=0.0.4; charset=utf-8')
      assert.equal(fields['cache-control'], 'no-store')
      assert.match(content, /^# HELP http_requests_total /)
      assert.match(content, /\nhttp_requests_in_flight 1\n/)
    })
  }

  it('are sent while the server has too much to do', async t => {
    const { wire, gate } = await opened(t, { overload: { requests: 1 } })
    wire().send(ask('GET', '/gate'))
    await gate.arrived
    const one = wire()
    assert.equal((await one.send(ask('GET', '/')).reply()).status, 503)
    assert.equal((await one.send(ask('GET', '/metrics')).reply()).status, 200)
  })

  it('are for those alone who may see them, and where it was said', async t => {
    const access = { schemes: [bearer({ realm: 'numbers', verify: token => (token === 'abc' ? {} : undefined) })] }
    const shop = service([metricsResource(new Registry(), { path: '/numbers', access })])
    const { wire } = await openService(t, shop)
    const one = wire()
    assert.equal((await one.send(ask('GET', '/numbers')).reply()).status, 401)
    assert.equal((await one.send(ask('GET', '/numbers', 'Authorization: Bearer abc\r\n')).reply()).status, 200)
    assert.equal((await one.send(ask('GET', '/metrics')).reply()).status, 404)
  })
})
