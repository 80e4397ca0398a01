import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type PartialAnswer, type PartialRequest, partialAnswer, partialFields, planPartial } from './partial.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
/** Octets as text, one character each. */
const decode = (octets: Uint8Array): string => Buffer.from(octets).toString('latin1')

const report = Uint8Array.from({ length: 8000 }, (_, at) => at % 251)

function part(octets: Uint8Array, request: PartialRequest, boundary?: () => string): PartialAnswer {
  const answer = partialAnswer(octets, request, boundary)
  assert.ok(answer?.status === 206)
  return answer
}

describe('one range', () => {
  it('comes with Content-Range and nothing but its octets (RFC 9110 §15.3.7.1)', () => {
    const { fields, content } = part(report, { range: 'bytes=500-999', contentType: 'application/pdf' })
    assert.deepEqual(fields, { 'Content-Range': 'bytes 500-999/8000' })
    assert.deepEqual(content, report.subarray(500, 1000))
  })

  it('is a view of the content, not a copy', () => {
    assert.equal(part(report, { range: 'bytes=0-' }).content.buffer, report.buffer)
  })

  it('is never multipart (§15.3.7.2), nor is what is left of several', () => {
    for (const range of ['bytes=0-0', 'bytes=0-0,9000-', 'bytes=0-0,1-1', 'bytes=5-9,0-4', 'bytes=0-9,-0']) {
      assert.deepEqual(Object.keys(part(report, { range }).fields), ['Content-Range'])
    }
  })

  it('is the whole content where a suffix is larger', () => {
    const { fields, content } = part(encode('abc'), { range: 'bytes=-99999999999999999999' })
    assert.deepEqual(fields, { 'Content-Range': 'bytes 0-2/3' })
    assert.equal(decode(content), 'abc')
  })
})

describe('several ranges', () => {
  it('come in the octets of the example in RFC 9110 §14.6', () => {
    const request = { range: 'bytes=500-999,7000-7999', contentType: 'application/pdf' }
    const { fields, content } = part(report, request, () => 'THIS_STRING_SEPARATES')
    assert.deepEqual(fields, { 'Content-Type': 'multipart/byteranges; boundary=THIS_STRING_SEPARATES' })
    const expected = [
      '--THIS_STRING_SEPARATES',
      'Content-Type: application/pdf',
      'Content-Range: bytes 500-999/8000',
      '',
      decode(report.subarray(500, 1000)),
      '--THIS_STRING_SEPARATES',
      'Content-Type: application/pdf',
      'Content-Range: bytes 7000-7999/8000',
      '',
      decode(report.subarray(7000)),
      '--THIS_STRING_SEPARATES--',
      '',
    ].join('\r\n')
    assert.equal(decode(content), expected)
  })

  it('name no Content-Type in the parts where the 200 has none (§15.3.7.2)', () => {
    assert.ok(!decode(part(report, { range: 'bytes=0-1,-1' }).content).includes('Content-Type'))
  })

  it('are separated by a boundary that the content does not hold', () => {
    const octets = encode(`--taken${'-'.repeat(500)}`)
    const boundaries = ['taken', 'free']
    const { fields } = part(octets, { range: 'bytes=0-0,-1' }, () => boundaries.shift() as string)
    assert.deepEqual(fields, { 'Content-Type': 'multipart/byteranges; boundary=free' })
  })

  it('are separated by another boundary each time, a token of 70 characters at most (RFC 2046 §5.1.1)', () => {
    const make = () => part(report, { range: 'bytes=0-0,-1' }).fields['Content-Type'] as string
    assert.match(make(), /^multipart\/byteranges; boundary=[\w-]{1,70}$/)
    assert.notEqual(make(), make())
  })

  it('have the length that the plan says, whatever the media type holds', () => {
    const request = { range: 'bytes=0-0,-1', contentType: 'text/plain; title="ä"' }
    const plan = planPartial(report.length, request, 'b')
    assert.ok(plan?.status === 206)
    assert.equal(plan.length, part(report, request, () => 'b').content.length)
  })

  it('that ask for more than there is are ignored (§14.2, §17.15)', () => {
    for (const range of ['bytes=0-,0-', 'bytes=0-4000,3999-', `bytes=${Array(40).fill('0-').join()}`]) {
      assert.equal(partialAnswer(report, { range }), undefined)
    }
    assert.deepEqual(part(report, { range: 'bytes=4000-,0-3999' }).fields, { 'Content-Range': 'bytes 0-7999/8000' })
  })
})

describe('a 416', () => {
  for (const range of ['bytes=8000-', 'bytes=-0', 'bytes=8000-9000,-0', 'bytes=9007199254740993-']) {
    it(`answers ${range} with the length (RFC 9110 §15.5.17)`, () =>
      assert.deepEqual(partialAnswer(report, { range }), { status: 416, fields: { 'Content-Range': 'bytes */8000' } }))
  }
})

describe('the 200 stands', () => {
  it('without Range, and where it is to be ignored', () => {
    for (const range of [undefined, '', 'lines=0-1', 'bytes=2-1', 'bytes=a-b', 'bytes=0-1,x']) {
      assert.equal(partialAnswer(report, { range, ifRange: undefined }), undefined)
    }
  })

  it('for empty content, of which no part can be named (§14.2)', () => {
    for (const range of ['bytes=0-', 'bytes=-1', 'bytes=-0', 'bytes=5-9']) {
      assert.equal(partialAnswer(new Uint8Array(), { range }), undefined)
    }
  })

  it('for a hostile Range of 100 kB, at once', () => {
    const start = performance.now()
    for (const spec of ['0-', '0-0', '-1', '0', ' ', '']) {
      const range = `bytes=${Array(Math.floor(100_000 / (spec.length + 1))).fill(spec)}`
      assert.equal(partialAnswer(report, { range }), undefined)
    }
    assert.ok(performance.now() - start < 500)
  })
})

describe('If-Range', () => {
  const modified = Date.UTC(2026, 10, 21, 9, 30, 0, 700)
  const date = 'Sat, 21 Nov 2026 09:30:00 GMT'
  const now = modified + 60_000
  const current = { range: 'bytes=0-9', entityTag: '"v1"', lastModified: modified, now }
  const cases: readonly [string, string, Partial<PartialRequest>, boolean][] = [
    ['the current strong tag', '"v1"', {}, true],
    ['another tag', '"v2"', {}, false],
    ['a weak tag', 'W/"v1"', {}, false],
    ['a weak tag, the current one being weak', 'W/"v1"', { entityTag: 'W/"v1"' }, false],
    ['a strong tag, the current one being weak', '"v1"', { entityTag: 'W/"v1"' }, false],
    ['a tag where there is none', '"v1"', { entityTag: undefined }, false],
    ['two tags', '"v1", "v2"', {}, false],
    ['any tag', '*', {}, false],
    ['nonsense', 'v1', {}, false],
    ['nonsense where there is no tag', 'v1', { entityTag: undefined }, false],
    ['nothing', '', { entityTag: undefined }, false],
    ['the very date', date, {}, true],
    ['the very date in an old form', 'Sat Nov 21 09:30:00 2026', {}, true],
    ['an earlier date', 'Sat, 21 Nov 2026 09:29:59 GMT', {}, false],
    ['a later date, unlike If-Unmodified-Since', 'Sat, 21 Nov 2026 09:30:01 GMT', {}, false],
    ['a date where there is none', date, { lastModified: undefined }, false],
    ['the date within its own second (§8.8.2.2)', date, { now: modified + 299 }, false],
    ['the date once its second is over', date, { now: modified + 300 }, true],
    ['a date in the future', date, { now: modified - 5000 }, false],
  ]
  for (const [what, ifRange, other, holds] of cases) {
    it(`${holds ? 'holds' : 'does not hold'} for ${what} (RFC 9110 §13.1.5)`, () =>
      assert.equal(partialAnswer(report, { ...current, ...other, ifRange })?.status, holds ? 206 : undefined))
  }

  it('decides before the ranges do: 416 only where it holds', () => {
    const request = { ...current, range: 'bytes=8000-' }
    assert.equal(partialAnswer(report, { ...request, ifRange: '"v1"' })?.status, 416)
    assert.equal(partialAnswer(report, { ...request, ifRange: '"v2"' }), undefined)
  })

  it('spares the client the representation fields that it has (§15.3.7)', () => {
    const whole = {
      'Content-Type': 'text/csv',
      'Content-Length': '8000',
      'last-modified': date,
      ETag: '"v1"',
      'Cache-Control': 'no-cache',
      Vary: 'Accept',
    }
    const own = { 'Content-Range': 'bytes 0-9/8000' }
    const { 'Content-Length': _, ...rest } = whole
    assert.deepEqual(partialFields(whole, own, undefined), { ...rest, ...own })
    assert.deepEqual(partialFields(whole, own, '"v1"'), {
      ETag: '"v1"',
      'Cache-Control': 'no-cache',
      Vary: 'Accept',
      ...own,
    })
    const several = { 'Content-Type': 'multipart/byteranges; boundary=b' }
    assert.deepEqual(partialFields({ 'content-type': 'text/csv' }, several, undefined), several)
    assert.deepEqual(partialFields({ 'content-type': 'text/csv' }, several, '"v1"'), several)
  })
})

/** What a naive server would do: mark each octet, by the words of §14.1.2 and §14.2. */
function oracle(octets: Uint8Array, specs: readonly string[]): 200 | 416 | Set<number> {
  if (octets.length === 0) return 200
  const wanted = new Set<number>()
  let total = 0
  for (const spec of specs) {
    const [from = '', to = ''] = spec.split('-')
    if (from && to && Number(to) < Number(from)) return 200
    octets.forEach((_, at) => {
      const inside = from ? at >= Number(from) && (to === '' || at <= Number(to)) : at >= octets.length - Number(to)
      if (!inside) return
      wanted.add(at)
      total++
    })
  }
  if (total > octets.length) return 200
  return wanted.size > 0 ? wanted : 416
}

/** What a client makes of a 206: the octets of each part, by where they belong. */
function received({ fields, content }: PartialAnswer): { at: number; octets: string; length: number }[] {
  const piece = (contentRange: string, octets: string) => {
    const [, first, last, length] = (/^bytes (\d+)-(\d+)\/(\d+)$/.exec(contentRange) ?? []).map(Number)
    assert.equal(octets.length, Number(last) - Number(first) + 1)
    return { at: Number(first), octets, length: Number(length) }
  }
  const range = fields['Content-Range']
  if (typeof range === 'string') return [piece(range, decode(content))]
  const boundary = /^multipart\/byteranges; boundary=(.+)$/.exec(fields['Content-Type'] as string)?.[1]
  const pieces = `\r\n${decode(content)}`.split(`\r\n--${boundary}`)
  assert.equal(pieces.shift(), '')
  assert.equal(pieces.pop(), '--\r\n')
  assert.ok(pieces.length > 1)
  return pieces.map(text => {
    const [, contentRange = '', octets = ''] =
      /^\r\nContent-Type: a\/b\r\nContent-Range: (.+)\r\n\r\n([\s\S]*)$/.exec(text) ?? []
    return piece(contentRange, octets)
  })
}

describe('any Range', () => {
  const number = fc.oneof(fc.nat(700), fc.nat(20)).map(String)
  const spec = fc.oneof(
    fc.tuple(number, fc.oneof(number, fc.constant(''))).map(([first, last]) => `${first}-${last}`),
    fc.tuple(fc.nat(600), fc.nat(30)).map(([first, more]) => `${first}-${first + more}`),
    number.map(suffix => `-${suffix}`),
  )
  const octets = fc.oneof(fc.uint8Array({ maxLength: 20 }), fc.uint8Array({ minLength: 300, maxLength: 600 }))

  it('is answered as a naive server would, but for gaps that cost less than a part', () => {
    const seen = new Map<string, number>()
    fc.assert(
      fc.property(octets, fc.array(spec, { minLength: 1, maxLength: 6 }), (octets, specs) => {
        const expected = oracle(octets, specs)
        const answer = partialAnswer(octets, { range: `bytes=${specs}`, contentType: 'a/b' })
        const kind = answer?.status === 206 ? Object.keys(answer.fields).join() : String(answer?.status)
        seen.set(kind, (seen.get(kind) ?? 0) + 1)
        if (typeof expected === 'number') return assert.equal(answer?.status ?? 200, expected)
        assert.ok(answer?.status === 206)
        const parts = received(answer)
        assert.ok(specs.length > 1 || parts.length === 1)
        const sent = new Set<number>()
        for (const part of parts) {
          assert.equal(part.length, octets.length)
          assert.equal(part.octets, decode(octets.subarray(part.at, part.at + part.octets.length)))
          for (let at = part.at; at < part.at + part.octets.length; at++) {
            assert.ok(!sent.has(at), 'no octet is sent twice')
            sent.add(at)
          }
        }
        for (const at of expected) assert.ok(sent.has(at))
        // what was not asked for stands in a gap of fewer than 80
        let gap = 0
        for (let at = 0; at <= octets.length; at++) {
          gap = sent.has(at) && !expected.has(at) ? gap + 1 : 0
          assert.ok(gap < 80)
        }
      }),
      { numRuns: 2000 },
    )
    assert.deepEqual([...seen.keys()].sort(), ['416', 'Content-Range', 'Content-Type', 'undefined'])
  })

  it('gets the same octets when they are read by the plan', () => {
    fc.assert(
      fc.property(octets, fc.array(spec, { minLength: 1, maxLength: 6 }), (octets, specs) => {
        const request = { range: `bytes=${specs}`, contentType: 'a/b' }
        const plan = planPartial(octets.length, request, 'boundary-boundary')
        const answer = partialAnswer(octets, request, () => 'boundary-boundary')
        if (plan?.status !== 206 || answer?.status !== 206) return assert.deepEqual(plan, answer)
        assert.deepEqual(plan.fields, answer.fields)
        const read = plan.parts.map(({ head, first, last }) => head + decode(octets.slice(first, last + 1)))
        assert.equal(read.join('') + plan.tail, decode(answer.content))
        assert.equal(plan.length, answer.content.length)
      }),
    )
  })
})
