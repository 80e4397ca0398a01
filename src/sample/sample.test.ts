import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import type { Check } from './checks/check.fixture.ts'
import { customerChecks } from './checks/customers.fixture.ts'
import { orderChecks } from './checks/orders.fixture.ts'
import { partChecks } from './checks/parts.fixture.ts'
import { schemaChecks } from './checks/schemas.fixture.ts'
import { shipmentChecks } from './checks/shipments.fixture.ts'
import { type Records, sample } from './sample.ts'

const records = (seed?: number): Records => sample(seed).data as unknown as Records

/** The sample that people see, and others: what holds for one only holds by chance. */
const samples = new Map([undefined, 2, 3].map(seed => [seed, records(seed)]))

const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex')

describe('the sample', () => {
  it('is the same each time, to the octet', () => {
    assert.equal(hashOf(sample()), 'ffbd1d90c1c2e4bee8b9c5761651f8b832d5673da2a5d0f66c10a25da991c3ad')
  })

  it('is another one for another seed', () => {
    assert.deepEqual(sample(7), sample(7))
    assert.notEqual(hashOf(sample(7).data), hashOf(sample().data))
  })

  it('belongs to who asked for it', () => {
    const mine = records()
    mine.orders.length = 0
    assert.equal(records().orders.length, 900)
  })

  it('has so many of each', () => {
    const { customers, parts, orders, shipments } = records()
    assert.deepEqual([customers.length, parts.length, orders.length], [200, 622, 900])
    assert.ok(shipments.length > 500 && shipments.length < 700, String(shipments.length))
  })
})

const checks: Record<string, Check[]> = { schemaChecks, customerChecks, partChecks, orderChecks, shipmentChecks }

for (const [name, list] of Object.entries(checks)) {
  describe(name, () => {
    for (const { rule, faults, spoil } of list) {
      it(rule, () => {
        for (const [seed, pristine] of samples) assert.deepEqual(faults(pristine).slice(0, 3), [], `seed ${seed}`)
        const spoilt = records()
        spoil(spoilt)
        assert.notEqual(faults(spoilt).length, 0, 'the check finds what was spoilt')
      })
    }
  })
}
