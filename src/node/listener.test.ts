import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { it } from 'node:test'
import { resource, service } from '../engine/index.ts'
import { listener } from './index.ts'

it('answers on a server of somebody else', async () => {
  const shop = service([resource('/', { represent: { 'text/plain': () => 'hello' }, entityTag: () => 'v1' })])
  const server = createServer(listener(shop))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    assert.equal(await (await fetch(origin)).text(), 'hello')
    assert.equal((await fetch(origin, { method: 'DELETE' })).headers.get('Allow'), 'GET, HEAD, OPTIONS')
    assert.equal((await fetch(`${origin}/no`)).status, 404)
  } finally {
    server.close()
    server.closeAllConnections()
  }
})
