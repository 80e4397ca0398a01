import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Finding } from './finding.ts'
import { readBaseline, readSettings, silencedBy } from './settings.ts'

const finding: Finding = { rule: 'a', level: 'error', section: '', says: '', at: { in: 'response', part: 'head' } }
const exchange = (method: string, target: string) => ({ request: { method, target, fields: [] } })

describe('settings of the linter', () => {
  for (const [at, fits, not] of [
    [undefined, ['GET /a'], []],
    ['GET', ['GET /a'], ['PUT /a']],
    ['/health*', ['GET /health', 'PUT /healthz?x=1'], ['GET /a/health']],
    ['GET /orders/{}', ['GET /orders/17'], ['PUT /orders/17', 'GET /orders']],
    ['*.png', ['GET /a/b.png?v=2'], ['GET /b.png/x']],
    ['/a*a', ['GET /aa'], ['GET /a']],
  ] as const) {
    it(`silence at ${at ?? 'any place'}`, () => {
      const silenced = silencedBy([{ rule: 'a', reason: 'so', ...(at !== undefined && { at }) }])
      const ask = (text: string) => silenced(finding, exchange(...(text.split(' ') as [string, string])))
      assert.deepEqual([fits.map(ask), not.map(ask)], [fits.map(() => true), not.map(() => false)])
      assert.equal(silenced({ ...finding, rule: 'b' }, exchange('GET', '/a')), false)
    })
  }

  it('silence at a host, which Host or a whole target names', () => {
    const ask = (at: string, host: string, target = '/health') => {
      const request = { method: 'GET', target, fields: [{ name: 'host', value: host }] }
      return silencedBy([{ rule: 'a', reason: 'so', at }])(finding, { request })
    }
    for (const at of ['GET Erp.example /health*', 'erp.example *', '*.example /health', 'GET erp.example ']) {
      assert.deepEqual([ask(at, 'ERP.example'), ask(at, 'erp.test')], [true, false], at)
    }
    assert.equal(ask('erp.example /b', 'erp.example'), false)
    assert.equal(ask('PUT erp.example *', 'erp.example'), false)
    assert.equal(ask('erp.example:8080 /a', '', 'http://me@erp.example:8080/a'), true)
    assert.equal(silencedBy([{ rule: 'a', reason: 'so', at: 'erp.example *' }])(finding, exchange('GET', '/a')), false)
  })

  for (const [text, says] of [
    ['{', /^It is no JSON: /],
    ['[]', 'It should be a JSON object.'],
    ['{"failon":"error"}', 'There is no setting "failon"; there are failOn, silence, baseline.'],
    ['{"failOn":"worst"}', '"failOn" should be one of error, warning, hint.'],
    ['{"silence":[{"rule":"a"}]}', 'silence[0]: say why "a" is silenced, as "reason".'],
    ['{"silence":[{"rule":"z","reason":"x"}]}', 'silence[0]: there is no rule "z".'],
    ['{"silence":[null]}', 'silence[0]: there is no rule "undefined".'],
    ['{"baseline":1}', '"baseline" should name a file.'],
  ] as const) {
    it(`that are wrong say what: ${says}`, () => {
      assert.throws(() => readSettings(text, ['a']), { name: 'Error', message: says })
    })
  }

  it('may leave everything out', () => {
    assert.deepEqual(readSettings('{}', []), {})
    assert.throws(() => readBaseline('{}'), { message: /--write-baseline/ })
  })
})
