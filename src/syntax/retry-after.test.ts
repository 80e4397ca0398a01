import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { formatDate, lastDate } from './date.ts'
import { parseRetryAfter } from './retry-after.ts'

const now = Date.UTC(2026, 10, 21, 9, 30)

describe('parseRetryAfter', () => {
  it('reads the examples of RFC 9110 §10.2.3', () => {
    assert.equal(parseRetryAfter('Fri, 31 Dec 1999 23:59:59 GMT', now), Date.UTC(1999, 11, 31, 23, 59, 59))
    assert.equal(parseRetryAfter('120', now), now + 120_000)
  })

  it('reads seconds of any length, and no wait beyond the last date', () => {
    assert.equal(parseRetryAfter('0', now), now)
    assert.equal(parseRetryAfter('007', now), now + 7000)
    assert.equal(parseRetryAfter('00000000000000000001', now), now + 1000)
    assert.equal(parseRetryAfter('9999999999', now), now + 9_999_999_999_000)
    for (const long of ['999999999999', '9'.repeat(400), '9'.repeat(200_000)]) {
      assert.equal(parseRetryAfter(long, now), lastDate)
    }
  })

  it('reads the obsolete forms of a date, the two-digit year against now', () => {
    assert.equal(parseRetryAfter('Friday, 31-Dec-99 23:59:59 GMT', now), Date.UTC(1999, 11, 31, 23, 59, 59))
    assert.equal(parseRetryAfter('Fri Dec 31 23:59:59 1999', now), Date.UTC(1999, 11, 31, 23, 59, 59))
    const later = Date.UTC(2060, 0, 1)
    assert.equal(parseRetryAfter('Thursday, 31-Dec-99 23:59:59 GMT', later), Date.UTC(2099, 11, 31, 23, 59, 59))
  })

  it('takes off optional whitespace, and nothing else', () => {
    assert.equal(parseRetryAfter(' \t120 ', 0), 120_000)
    assert.equal(parseRetryAfter('\u00a0120', 0), undefined)
  })

  it('reads neither form from anything else', () => {
    const bad = [
      '',
      ' ',
      '-1',
      '+1',
      '1.5',
      '1,2',
      '120 s',
      '1e3',
      '0x10',
      'soon',
      '٣',
      '120, 120',
      'Infinity',
      '120\n',
    ]
    for (const value of bad) assert.equal(parseRetryAfter(value, now), undefined, value)
  })

  it('counts from the present by default', () => {
    const before = Date.now()
    const time = parseRetryAfter('10') ?? assert.fail()
    assert.ok(time >= before + 10_000 && time <= Date.now() + 10_000)
  })

  it('reads back any delay and any date, and gives a time that can be written', () => {
    fc.assert(
      fc.property(fc.nat(), seconds => assert.equal(parseRetryAfter(String(seconds), now), now + seconds * 1000)),
    )
    fc.assert(
      fc.property(fc.integer({ min: 0, max: lastDate / 1000 }), seconds => {
        assert.equal(parseRetryAfter(formatDate(seconds * 1000), now), seconds * 1000)
      }),
    )
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,40}$/), text => {
        formatDate(parseRetryAfter(text, now) ?? assert.fail())
      }),
    )
  })

  it('reads any text without throwing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => void parseRetryAfter(text, now)))
    for (const piece of ['1', ' ', '1 ', '-']) parseRetryAfter(`${piece.repeat(200_000 / piece.length)}x`, now)
  })
})
