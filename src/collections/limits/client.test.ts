import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { clientOf } from './client.ts'

it('an IPv4 address is a client, however it is written', () => {
  assert.equal(clientOf('192.0.2.1'), '192.0.2.1')
  assert.equal(clientOf('::ffff:192.0.2.1'), '192.0.2.1')
  assert.equal(clientOf('::FFFF:192.0.2.1'), '192.0.2.1')
})

it('a /64 of IPv6 addresses is a client', () => {
  for (const [peer, client] of [
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:0DB8:0:0:ffff:ffff:ffff:ffff', '2001:db8:0:0::/64'],
    ['2001:db8:0:1::', '2001:db8:0:1::/64'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['1::2:3:4:5:6', '1:0:0:2::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
  ] as const) {
    assert.equal(clientOf(peer), client, peer)
  }
})

it('all of a /64, and nothing else, is one client', () => {
  const group = fc.integer({ min: 0, max: 0xffff }).map(value => value.toString(16))
  const half = fc.array(fc.oneof(fc.constant('0'), group), { minLength: 4, maxLength: 4 })
  fc.assert(
    fc.property(half, half, half, half, (net, other, host, guest) => {
      // an IPv4 address in IPv6 is told by its first 96 bits
      fc.pre(net.some(value => value !== '0') && other.some(value => value !== '0'))
      const client = clientOf([...net, ...host].join(':'))
      assert.equal(clientOf([...net, ...guest].join(':')), client)
      assert.equal(clientOf([...other, ...host].join(':')) === client, net.join() === other.join())
    }),
  )
})

it('what is no address is a short key all the same', () => {
  assert.equal(clientOf(undefined), 'unknown')
  assert.equal(clientOf('/run/statute.sock'), '/run/statute.sock')
  assert.equal(clientOf('x'.repeat(5000)).length, 64)
  assert.equal(clientOf(`${'1:'.repeat(5000)}`).length, 64)
})
