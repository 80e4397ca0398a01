import { without } from '../asked.fixture.ts'
import { code, type Judged, type Rule, rule } from '../judged.fixture.ts'

const sameFields = (a: Judged, b: Judged): boolean =>
  JSON.stringify(a.answer.fields) === JSON.stringify(b.answer.fields)

export const ofMethods: readonly Rule[] = [
  // HEAD is GET without the content, and knows no ranges and no differences
  rule(
    'RFC 9110 §9.3.2',
    ({ method }) => method === 'HEAD',
    async judged => {
      const whole = await judged.other(asked => ({ ...without(asked, 'range', 'a-im'), method: 'GET' }))
      return whole.code === judged.code && sameFields(whole, judged)
    },
  ),
  rule(
    'rfc9110-9.3.7-features',
    ({ method, code }) => method === 'OPTIONS' && code < 300,
    judged => judged.list('allow').includes('options'),
  ),
  rule(
    'rfc9110-9.3.3-created',
    ({ method, code }) => method === 'POST' && code === 201,
    judged => judged.field('location') !== undefined,
  ),
  rule('rfc9110-9.3.4-created', code(201), judged => judged.method === 'PUT' || judged.field('location') !== undefined),
  rule('rfc9110-15.4.1-list', code(300), ({ text }) => text.includes('/a') && text.includes('/b')),
  ...[301, 302, 303, 307, 308].map(each =>
    rule('RFC 9110 §15.4', code(each), judged => judged.field('location') !== undefined),
  ),
  rule('rfc9110-9.1-not-implemented', code(501), async judged => {
    const options = await judged.other(asked => ({
      ...asked,
      method: 'OPTIONS',
      target: '*',
      fields: { host: 'shop.example' },
    }))
    return !options.field('allow')?.split(', ').includes(judged.method)
  }),
]
