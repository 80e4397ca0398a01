import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { JsonError, parseJson } from './index.ts'

const faultOf = (text: string, depth?: number): string => {
  try {
    parseJson(text, depth === undefined ? {} : { depth })
  } catch (error) {
    assert.ok(error instanceof JsonError, String(error))
    assert.equal(error.message, `line ${error.line}, column ${error.column}: ${error.reason}`)
    return `${error.line}:${error.column} ${error.reason}`
  }
  return 'none'
}

describe('parseJson', () => {
  it('says where JSON breaks off, and what is missing there', () => {
    for (const [text, fault] of [
      ['', '1:1 the text ends where a value should stand'],
      [' \r\n ', '2:2 the text ends where a value should stand'],
      ['{"a":1,\n "b" 2}', '2:6 a colon after the name "b" is missing'],
      ['{"a":1\n "b":2}', '2:2 a comma or } is missing'],
      ['{\r\n  "a": [1, 2\r\n}', '3:1 a comma or ] is missing'],
      ['[1,2', '1:5 a comma or ] is missing'],
      ['[1,]', '1:3 a comma stands before ]'],
      ['{"a":1 , }', '1:8 a comma stands before }'],
      ['[1,,2]', '1:4 a value is missing'],
      ['{"a":}', '1:6 a value is missing'],
      ['{a:1}', '1:2 a name in double quotes is missing'],
      ['{"a":1,', '1:8 a name in double quotes is missing'],
      ["['a']", `1:2 "'" is no value in JSON`],
      ['[💥]', '1:2 "💥" is no value in JSON'],
      ['[True]', '1:2 "True" is no value in JSON'],
      ['NaN', '1:1 "NaN" is no value in JSON'],
      ['[01]', '1:2 "01" is no value in JSON'],
      ['[1.]', '1:2 "1." is no value in JSON'],
      ['[+1]', '1:2 "+1" is no value in JSON'],
      [`[${'9'.repeat(50)}x]`, `1:2 "${'9'.repeat(40)}…" is no value in JSON`],
      ['{"a":"b', '1:6 a string has no end: its closing quote is missing'],
      ['"\\"', '1:1 a string has no end: its closing quote is missing'],
      ['"a\nb"', '1:3 a string holds a control character, which is written \\u000a'],
      ['"a\\x"', '1:3 a backslash begins no escape; for itself it is written \\\\'],
      ['"\\u12g4"', '1:2 a backslash begins no escape; for itself it is written \\\\'],
      ['{} {}', '1:4 the text goes on after its value'],
      ['\u00a01', '1:1 "\u00a0" is no value in JSON'],
    ] as const) {
      assert.equal(faultOf(text), fault, text)
      assert.throws(() => JSON.parse(text), SyntaxError)
    }
  })

  it('refuses a name that comes twice in one object (RFC 8259 §4, RFC 7493 §2.3)', () => {
    assert.equal(faultOf('{"a":1,\n"a":2}'), '2:1 the name "a" comes twice in one object')
    assert.equal(faultOf('[{"a" :1, "\\u0061" : 1}]'), '1:11 the name "a" comes twice in one object')
    assert.equal(faultOf('{"":":","":"\\":"}'), '1:9 the name "" comes twice in one object')
    assert.equal(faultOf('{"__proto__":1,"__proto__":{"a":1}}'), '1:16 the name "__proto__" comes twice in one object')
    const name = 'n'.repeat(1000)
    assert.equal(faultOf(`{"${name}":1,"${name}":2}`), `1:1007 the name "${'n'.repeat(40)}…" comes twice in one object`)
    assert.deepEqual(parseJson('[{"a":{"a":1}},{"a":2}]'), [{ a: { a: 1 } }, { a: 2 }])
  })

  it('refuses what nests too deep, however deep', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
    assert.equal(faultOf(nested(64)), 'none')
    assert.equal(faultOf(nested(65)), '1:65 arrays and objects nest too deep')
    assert.equal(faultOf('{"a":[{}]}', 2), '1:7 arrays and objects nest too deep')
    assert.equal(faultOf('{"a":[{}]}', 3), 'none')
    assert.equal(faultOf('[1]', 0), '1:1 arrays and objects nest too deep')
    assert.equal(faultOf(nested(1_000_000)), '1:65 arrays and objects nest too deep')
    assert.equal(faultOf('{"a":'.repeat(1_000_000)), '1:321 arrays and objects nest too deep')
  })

  it('refuses numbers that would become others (RFC 7493 §2.2)', () => {
    assert.equal(faultOf('[1e999]'), '1:2 the number 1e999 is too large')
    assert.equal(faultOf(`-${'9'.repeat(400)}`), `1:1 the number -${'9'.repeat(39)}… is too large`)
    const lost = 'would lose digits; beyond 9007199254740991 write a string'
    assert.equal(faultOf('{"a":9007199254740993}'), `1:6 the integer 9007199254740993 ${lost}`)
    assert.equal(faultOf('[-12345678901234567890]'), `1:2 the integer -12345678901234567890 ${lost}`)
    for (const text of ['9007199254740991', '9007199254740992', '-9007199254740992', '1e300', '1E-5', '0.1', '-0.0']) {
      assert.equal(parseJson(text), JSON.parse(text))
    }
    assert.equal(parseJson('1000000000000000000000'), 1e21)
    assert.equal(parseJson('123456789012345680000'), 123456789012345680000)
  })

  it('refuses half of a surrogate pair (RFC 7493 §2.1)', () => {
    const half = 'a string holds half of a surrogate pair'
    assert.equal(faultOf('["\\ud83d"]'), `1:2 ${half}`)
    assert.equal(faultOf('{"\\uDE00\\uD83D":1}'), `1:2 ${half}`)
    assert.equal(faultOf('"\ud83d"'), `1:1 ${half}`)
    assert.deepEqual(parseJson('["\\ud83d\\ude00", "\\\\ud83d"]'), ['😀', '\\ud83d'])
  })

  it('takes __proto__ as a member, and nothing else for a prototype', () => {
    const value = parseJson('{"__proto__":{"admin":true},"a":1}') as Record<string, unknown>
    assert.deepEqual(Object.keys(value), ['__proto__', 'a'])
    assert.equal(Object.getPrototypeOf(value), Object.prototype)
    assert.equal(value.admin, undefined)
  })

  it('gives back whatever JSON.stringify wrote', () => {
    const value = fc.jsonValue({ maxDepth: 6, stringUnit: 'binary' })
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 1, '\r\n\t'), (value, space) => {
        const text = JSON.stringify(value, null, space)
        assert.deepEqual(parseJson(text), JSON.parse(text))
      }),
      { numRuns: 1000 },
    )
  })

  it('finds names that come twice, and no others', () => {
    const text = fc.constantFrom('', 'a', 'b', ':', '":', '": ', ' :a', '\\', 'a":1')
    const space = fc.constantFrom('', '', ' ', '\n\t')
    const { object } = fc.letrec<{ object: { text: string; twice: boolean } }>(tie => ({
      object: fc
        .array(
          fc.record({
            name: text,
            value: fc.oneof(
              { maxDepth: 3 },
              text.map(text => ({ text: JSON.stringify(text), twice: false })),
              tie('object'),
            ),
            before: space,
            after: space,
          }),
          { maxLength: 3 },
        )
        .map(members => ({
          text: `{${members.map(({ name, value, before, after }) => `${JSON.stringify(name)}${before}:${after}${value.text}`)}}`,
          twice: members.some(({ value }) => value.twice) || new Set(members.map(m => m.name)).size < members.length,
        })),
    }))
    let twos = 0
    fc.assert(
      fc.property(object, ({ text, twice }) => {
        twos += Number(twice)
        assert.equal(faultOf(text).includes('comes twice'), twice, text)
      }),
      { numRuns: 2000 },
    )
    assert.ok(twos > 200 && twos < 1800, `${twos}`)
  })

  it('of any other text gives what JSON.parse gives, or says where it is faulty', () => {
    const pieces = [
      '"',
      '\\',
      ':',
      ',',
      '{',
      '}',
      '[',
      ']',
      '0',
      '9',
      '-',
      '.',
      'e',
      '\n',
      '\u00e9',
      '"a":',
      'null',
      '\u0000',
    ]
    const step = fc.record({ at: fc.nat(), cut: fc.nat(3), piece: fc.constantFrom('', ...pieces) })
    let faulty = 0
    let good = 0
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), fc.array(step, { minLength: 1, maxLength: 2 }), (json, steps) => {
        const text = steps.reduce((text, { at, cut, piece }) => {
          const from = at % (text.length + 1)
          return text.slice(0, from) + piece + text.slice(from + cut)
        }, json)
        let expected: unknown
        try {
          expected = JSON.parse(text)
        } catch {}
        const fault = faultOf(text)
        if (fault === 'none') {
          good++
          assert.deepEqual(parseJson(text), expected)
        } else {
          faulty++
          const [, line = '', column = ''] = /^(\d+):(\d+) /.exec(fault) ?? []
          const lines = text.split('\n')
          assert.ok(Number(line) >= 1 && Number(line) <= lines.length, fault)
          assert.ok(Number(column) >= 1 && Number(column) <= (lines[Number(line) - 1] as string).length + 1, fault)
          assert.ok(expected === undefined || /twice|digits|too large|surrogate/.test(fault), `${fault} in ${text}`)
        }
      }),
      { numRuns: 5000 },
    )
    assert.ok(faulty > 1000 && good > 300, `${faulty} faulty, ${good} good`)
  })
})
