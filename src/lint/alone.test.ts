import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Exchange } from './exchange.ts'
import { judge } from './judge.ts'
import { exchangesOf } from './read/transcript.ts'
import type { Rule } from './rule.ts'
import { rules } from './rules/index.ts'

/** The same rules, each shown the whole exchange. */
const whole: readonly Rule[] = rules.map(rule => {
  const { on } = rule
  if (typeof on === 'string' || !('alone' in on)) return rule
  return { ...rule, on: 'request' in on ? { request: on.request } : { response: on.response } }
})

const examples: readonly Exchange[][] = rules.flatMap(({ passes, fails }) => [...passes, ...fails].map(exchangesOf))

const header = (lines: readonly string[]): Exchange => ({
  response: {
    code: 200,
    fields: lines.map(line => {
      const [name = '', value = ''] = line.split(/: (.*)/s)
      return { name, value }
    }),
  },
})
const said = (lines: readonly string[]) => judge()(header(lines)).map(({ rule, at }) => ({ rule, at }))

describe('a rule about single fields', () => {
  it('says of their lines alone what it says of the whole exchange', () => {
    assert.ok(rules.some(({ on }) => typeof on !== 'string' && 'alone' in on))
    for (const exchanges of examples) {
      const [one, other] = [judge(), judge(whole)]
      for (const exchange of exchanges) assert.deepEqual(one(exchange), other(exchange), JSON.stringify(exchange))
    }
  })

  it('tells one line from several, and lines that stand joined from those that do not', () => {
    const { response } = header(['Set-Cookie: a=1; Path=/, b=2; Path=/'])
    const found = (exchange: Exchange) => judge()(exchange).some(({ rule }) => rule === 'cookies-joined')
    assert.equal(found({ response }), true)
    assert.equal(found({ response: response && { ...response, joined: true } }), false)
    const repeated = ({ rule }: { rule: string }) => rule === 'field-repeated'
    assert.equal(said(['ETag: "a"', 'ETag: "b"']).filter(repeated).length, 1)
    assert.equal(said(['ETag: "a"\n"b"']).filter(repeated).length, 0)
  })

  it('names the line, also where the same lines were judged before', () => {
    const lines = ['Set-Cookie: a=1', 'Set-Cookie: =b']
    const at = { in: 'response', part: { field: 'set-cookie', line: 1 } }
    for (let time = 0; time < 2; time++) {
      assert.deepEqual(
        said(lines).filter(({ rule }) => rule === 'cookie-without-name'),
        [{ rule: 'cookie-without-name', at }],
      )
    }
  })
})
