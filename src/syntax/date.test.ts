import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { formatDate, lastDate, parseDate } from './date.ts'

const now = Date.UTC(2026, 10, 21, 9, 30)
const first = new Date(0).setUTCFullYear(0, 0, 1)
const iso = (text: string, at = now) => {
  const time = parseDate(text, at)
  return time === undefined ? undefined : new Date(time).toISOString().slice(0, 19)
}

describe('parseDate', () => {
  it('reads the three forms of RFC 9110 §5.6.7', () => {
    assert.equal(iso('Sun, 06 Nov 1994 08:49:37 GMT'), '1994-11-06T08:49:37')
    assert.equal(iso('Sunday, 06-Nov-94 08:49:37 GMT'), '1994-11-06T08:49:37')
    assert.equal(iso('Sun Nov  6 08:49:37 1994'), '1994-11-06T08:49:37')
  })

  it('reads every other date of RFC 9110', () => {
    assert.equal(iso('Tue, 15 Nov 1994 08:12:31 GMT'), '1994-11-15T08:12:31')
    assert.equal(iso('Tue, 15 Nov 1994 12:45:26 GMT'), '1994-11-15T12:45:26')
    assert.equal(iso('Sat, 29 Oct 1994 19:43:31 GMT'), '1994-10-29T19:43:31')
    assert.equal(iso('Tue, 14 Nov 1995 06:25:24 GMT'), '1995-11-14T06:25:24')
    assert.equal(iso('Wed, 15 Nov 1995 06:25:24 GMT'), '1995-11-15T06:25:24')
    assert.equal(iso('Wed, 15 Nov 1995 04:58:08 GMT'), '1995-11-15T04:58:08')
    assert.equal(iso('Fri, 31 Dec 1999 23:59:59 GMT'), '1999-12-31T23:59:59')
    assert.equal(iso('Mon, 27 Jul 2009 12:28:53 GMT'), '2009-07-27T12:28:53')
    assert.equal(iso('Wed, 22 Jul 2009 19:15:56 GMT'), '2009-07-22T19:15:56')
    assert.equal(iso('Fri, 26 Mar 2010 00:05:00 GMT'), '2010-03-26T00:05:00')
    assert.equal(iso('Fri, 20 Jan 2012 15:41:54 GMT'), '2012-01-20T15:41:54')
    // the Last-Modified of the example in §15.3.7.2 has no year, so it is none
    assert.equal(iso('Tue, 14 July 04:58:08 GMT'), undefined)
  })

  it('reads a day of two digits in the asctime form', () => {
    assert.equal(iso('Wed Nov 16 08:49:37 1994'), '1994-11-16T08:49:37')
    assert.equal(iso('Sun Nov 06 08:49:37 1994'), '1994-11-06T08:49:37')
  })

  it('reads a two-digit year as the latest not more than 50 years ahead', () => {
    assert.equal(iso('Monday, 06-Nov-00 08:49:37 GMT'), '2000-11-06T08:49:37')
    assert.equal(iso('Friday, 06-Nov-26 08:49:37 GMT'), '2026-11-06T08:49:37')
    assert.equal(iso('Friday, 20-Nov-76 08:49:37 GMT'), '2076-11-20T08:49:37')
    assert.equal(iso('Saturday, 21-Nov-76 09:30:00 GMT'), '2076-11-21T09:30:00')
    assert.equal(iso('Saturday, 21-Nov-76 09:30:01 GMT'), '1976-11-21T09:30:01')
    assert.equal(iso('Sunday, 06-Nov-77 08:49:37 GMT'), '1977-11-06T08:49:37')
    assert.equal(iso('Friday, 31-Dec-99 23:59:59 GMT'), '1999-12-31T23:59:59')
  })

  it('reads a two-digit year across the turn of a century, both ways', () => {
    const eve = Date.UTC(1999, 11, 31, 23, 59, 59)
    assert.equal(iso('Saturday, 01-Jan-00 00:00:00 GMT', eve), '2000-01-01T00:00:00')
    assert.equal(iso('Friday, 31-Dec-99 23:59:59 GMT', eve), '1999-12-31T23:59:59')
    assert.equal(iso('Friday, 31-Dec-49 23:59:59 GMT', eve), '2049-12-31T23:59:59')
    assert.equal(iso('Saturday, 01-Jan-50 00:00:00 GMT', eve), '1950-01-01T00:00:00')
    assert.equal(iso('Friday, 31-Dec-99 23:59:59 GMT', Date.UTC(2000, 0, 1)), '1999-12-31T23:59:59')
    assert.equal(iso('Thursday, 29-Feb-00 00:00:00 GMT', Date.UTC(2060, 0, 1)), undefined)
    assert.equal(iso('Tuesday, 29-Feb-00 00:00:00 GMT', now), '2000-02-29T00:00:00')
  })

  it('puts no two-digit year more than 50 years ahead, nor 50 behind', () => {
    const time = fc.date({ min: new Date('1970-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(time, fc.nat(99), (at, year) => {
        const digits = String(year).padStart(2, '0')
        const read = parseDate(`Monday, 01-Jun-${digits} 12:00:00 GMT`, at.getTime()) ?? assert.fail()
        assert.equal(new Date(read).getUTCFullYear() % 100, year)
        assert.ok(read <= new Date(at).setUTCFullYear(at.getUTCFullYear() + 50))
        assert.ok(read > new Date(at).setUTCFullYear(at.getUTCFullYear() - 50))
      }),
    )
  })

  it('reads a leap second as the second before it', () => {
    assert.equal(iso('Sat, 31 Dec 2016 23:59:60 GMT'), '2016-12-31T23:59:59')
    assert.equal(iso('Saturday, 31-Dec-16 23:59:60 GMT'), '2016-12-31T23:59:59')
    assert.equal(iso('Sat Dec 31 23:59:60 2016'), '2016-12-31T23:59:59')
    assert.equal(parseDate('Fri, 31 Dec 9999 23:59:60 GMT'), lastDate)
    assert.equal(iso('Sat, 31 Dec 2016 23:59:61 GMT'), undefined)
  })

  it('knows the length of each month, and leap years', () => {
    assert.equal(iso('Thu, 29 Feb 2024 00:00:00 GMT'), '2024-02-29T00:00:00')
    assert.equal(iso('Tue, 29 Feb 2000 00:00:00 GMT'), '2000-02-29T00:00:00')
    for (const day of ['29 Feb 2026', '29 Feb 1900', '30 Feb 2024', '31 Apr 2026', '00 Jan 2026', '32 Jan 2026']) {
      assert.equal(iso(`Sun, ${day} 00:00:00 GMT`), undefined, day)
    }
  })

  it('reads the first 100 years as they stand', () => {
    assert.equal(iso('Sat, 01 Jan 0000 00:00:00 GMT'), '0000-01-01T00:00:00')
    assert.equal(iso('Fri, 31 Dec 0099 00:00:00 GMT'), '0099-12-31T00:00:00')
  })

  it('reads nothing else', () => {
    const good = 'Sun, 06 Nov 1994 08:49:37 GMT'
    const bad = [
      '',
      '0',
      '784111777',
      '1994-11-06T08:49:37Z',
      good.toLowerCase(),
      good.toUpperCase(),
      ` ${good}`,
      `${good} `,
      `${good}\n`,
      `${good}, ${good}`,
      'Sun, 6 Nov 1994 08:49:37 GMT',
      'Sun, 06 Nov 94 08:49:37 GMT',
      'Sun, 06  Nov 1994 08:49:37 GMT',
      'Sun,\t06 Nov 1994 08:49:37 GMT',
      'Sun, 06-Nov-1994 08:49:37 GMT',
      'Sun, 06 Nov 1994 08:49:37 UTC',
      'Sun, 06 Nov 1994 08:49:37 +0000',
      'Sun, 06 Nov 1994 08:49:37',
      'Sun, 06 Nov 1994 08:49 GMT',
      'Sun, 06 Nov 1994 24:00:00 GMT',
      'Sun, 06 Nov 1994 08:60:37 GMT',
      'Sun, 06 Nou 1994 08:49:37 GMT',
      'Sunday, 06 Nov 1994 08:49:37 GMT',
      'Someday, 06-Nov-94 08:49:37 GMT',
      'Sun, 06-Nov-94 08:49:37 GMT',
      'Sumday, 06-Nov-94 08:49:37 GMT',
      'Sunday, 06-Nov-94 08:49:37',
      'Day Nov  6 08:49:37 1994',
      'Sun Nov 6 08:49:37 1994',
      'Sun Nov  0 08:49:37 1994',
      'Sun Nov  6 08:49:37 1994 GMT',
      'Sun, 0٦ Nov 1994 08:49:37 GMT',
    ]
    for (const text of bad) assert.equal(iso(text), undefined, JSON.stringify(text))
  })

  it('reads any text without throwing, at any time', () => {
    const pieces = ['Sun', 'Sunday', ', ', ' ', '06', ' 6', '-', 'Nov', '1994', '94', '08:49:37', ' GMT', ':']
    const soup = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...pieces)).map(all => all.join('')),
    )
    fc.assert(
      fc.property(soup, fc.oneof(fc.double(), fc.integer()), (text, at) => {
        const time = parseDate(text, at)
        assert.ok(time === undefined || (time >= first && time <= lastDate))
      }),
      { numRuns: 1000 },
    )
    for (const at of [Number.NaN, Number.POSITIVE_INFINITY, 8.64e15, -8.64e15]) {
      parseDate('Sunday, 06-Nov-94 08:49:37 GMT', at)
    }
    for (const piece of ['1', ' ', 'Sun, ', 'Sunday, ', '06 Nov ', 'Sun Nov  6 '])
      parseDate(piece.repeat(200_000 / piece.length))
  })
})

describe('formatDate', () => {
  it('writes the IMF-fixdate of RFC 9110 §5.6.7', () => {
    assert.equal(formatDate(784_111_777_000), 'Sun, 06 Nov 1994 08:49:37 GMT')
    assert.equal(formatDate(new Date('1994-11-06T08:49:37.999Z')), 'Sun, 06 Nov 1994 08:49:37 GMT')
    assert.equal(formatDate(-1), 'Wed, 31 Dec 1969 23:59:59 GMT')
  })

  it('writes what parseDate reads back, to the second, in all the years that there are', () => {
    const day = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
    fc.assert(
      fc.property(fc.integer({ min: first, max: lastDate + 999 }), time => {
        const text = formatDate(time)
        assert.equal(parseDate(text), Math.floor(time / 1000) * 1000)
        assert.equal(text.length, 29)
        assert.ok(text.startsWith(`${day[new Date(time).getUTCDay()]}, `))
      }),
      { numRuns: 1000 },
    )
  })

  it('throws for a time that no HTTP-date can name', () => {
    for (const time of [first - 1, lastDate + 1000, Number.NaN, Number.POSITIVE_INFINITY, new Date('never')]) {
      assert.throws(() => formatDate(time), RangeError)
    }
  })
})
