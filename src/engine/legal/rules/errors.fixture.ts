import { isToken, parseChallenges, parseLinks } from '../../../syntax/index.ts'
import { always, code, type Judged, type Rule, rule, silent } from '../judged.fixture.ts'
import { secret } from '../states.fixture.ts'

const failed = (judged: Judged): boolean => judged.code >= 400 && !silent(judged)
const document = (judged: Judged): boolean => judged.type === 'application/problem+json'
const problemOf = (judged: Judged): Record<string, unknown> => JSON.parse(judged.text)

/** Whether the fault is said to last or to pass, where the book knows. */
const tells = ({ facts: { condition }, text }: Judged): boolean =>
  condition === 'none' || condition === 'unknown' || text.includes(condition)

const challenges = (judged: Judged) =>
  parseChallenges(judged.field(judged.code === 407 ? 'proxy-authenticate' : 'www-authenticate') ?? '')

export const ofErrors: readonly Rule[] = [
  rule('RFC 9110 §17.1', always, ({ answer, text }) => !`${JSON.stringify(answer.fields)}${text}`.includes(secret)),
  rule(
    'rfc9110-15.5-explain',
    judged => failed(judged) && judged.code < 500,
    judged => judged.text !== '' && tells(judged),
  ),
  rule(
    'rfc9110-15.6-explain',
    ({ code }) => code >= 500,
    judged => judged.text !== '' && tells(judged),
  ),
  rule('RFC 9457 §3', failed, ({ type = '' }) =>
    ['application/problem+json', 'application/json', 'text/html', 'text/plain'].includes(type),
  ),
  rule('rfc9457-3.1.2-status', document, judged => problemOf(judged).status === judged.code),
  rule('rfc9457-4.2.1-title', document, judged => {
    const { type, title } = problemOf(judged)
    return type !== 'about:blank' || title === judged.facts.phrase
  }),
  rule('RFC 9457 §3.1.4', document, judged => /\w/.test(String(problemOf(judged).detail))),
  rule(
    'rfc9457-3.1.5-absolute',
    judged => document(judged) && judged.code === 500,
    judged => /^urn:uuid:[0-9a-f-]{36}$/.test(String(problemOf(judged).instance)),
  ),
  rule('rfc9110-15.5.2-challenge', code(401), judged => (challenges(judged)?.length ?? 0) > 0),
  rule('rfc9110-15.5.8-challenge', code(407), judged => (challenges(judged)?.length ?? 0) > 0),
  rule('rfc9110-11.2-once', code(401, 407), judged => challenges(judged) !== undefined),
  rule(
    'rfc9110-11.5-realm',
    code(401, 407),
    judged => !/realm=[^"]/.test(`${judged.field('www-authenticate')}${judged.field('proxy-authenticate')}`),
  ),
  rule('rfc9110-15.5.6-allow', code(405), async judged => {
    const allowed = judged.field('allow')?.split(', ') ?? []
    const options = await judged.other(asked => ({
      ...asked,
      method: 'OPTIONS',
      fields: { ...asked.fields, 'x-holiday': 'no' },
    }))
    return (
      allowed.length > 0 &&
      allowed.every(isToken) &&
      !allowed.includes(judged.method) &&
      options.field('allow') === judged.field('allow')
    )
  }),
  rule(
    'rfc9110-15.5.7-list',
    judged => code(406)(judged) && document(judged),
    judged => {
      const { available } = problemOf(judged)
      return Array.isArray(available) && available.length > 0
    },
  ),
  rule('rfc9110-12.5.3-unrelated', code(415), async judged => {
    const plain = await judged.without('content-encoding')
    return (judged.field('accept-encoding') !== undefined) === (plain.code !== 415 || plain.text !== judged.text)
  }),
  rule('RFC 9110 §15.5.16', code(415), judged =>
    ['accept', 'accept-encoding'].some(name => judged.field(name) !== undefined),
  ),
  rule('rfc9110-10.1.1-unknown', code(417), judged => judged.sent('expect')?.toLowerCase() !== '100-continue'),
  rule('rfc9110-15.5.22-upgrade', code(426), judged => judged.list('upgrade').length > 0),
  rule('rfc9110-7.8-connection', code(426), judged => judged.list('connection').includes('upgrade')),
  rule('rfc6585-3-explain', code(428), ({ text }) => text.includes('If-Match')),
  rule('rfc6585-4-explain', code(429), ({ text }) => /\d+ requests/.test(text)),
  rule('rfc6585-4-retry-after', code(429), judged => Number(judged.field('retry-after')) > 0),
  rule('rfc7725-4-relation', code(451), judged =>
    parseLinks(judged.field('link') ?? '').some(({ parameters }) => parameters.get('rel') === 'blocked-by'),
  ),
  rule('rfc8470-5.2-reason', code(425), judged => judged.sent('early-data') !== undefined),
  rule('rfc8470-5.1-answers', always, judged => judged.field('early-data') === undefined),
  rule('rfc9110-15.6.4-retry-after', code(503), judged => judged.field('retry-after') === '7'),
]
