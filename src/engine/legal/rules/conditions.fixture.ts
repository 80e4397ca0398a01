import { code, conditions, type Judged, type Rule, rule } from '../judged.fixture.ts'

const conditional = (judged: Judged): boolean => conditions.some(name => judged.sent(name) !== undefined)

const describing = [
  'content-type',
  'content-encoding',
  'content-language',
  'content-range',
  'content-length',
  'accept-ranges',
]

export const ofConditions: readonly Rule[] = [
  rule('rfc4918-12.1-unconditional', code(304, 412), conditional),
  rule('rfc9110-13.1.2-failed', code(304), ({ reads }) => reads),
  rule(
    'rfc9110-13.2.1-method',
    ({ method }) => method === 'OPTIONS',
    judged => !code(304, 412)(judged),
  ),
  rule(
    'rfc9110-13.2.1-ignore',
    judged => judged.reads && code(304, 412)(judged),
    async judged => {
      // ranges come after conditions (§14.2), and what cannot be made shows only when it is wanted
      const { code } = await judged.whole()
      return code === 200 || code === 500
    },
  ),
  rule(
    'rfc9110-15.4.5-metadata',
    code(304),
    judged =>
      // a date helps a cache only where there is no entity tag
      (judged.field('etag') === undefined || judged.field('last-modified') === undefined) &&
      describing.every(name => judged.field(name) === undefined),
  ),
  rule(
    'rfc9110-15.3.1-validators',
    judged => judged.reads && code(200)(judged) && /\/(report|things)\b/.test(judged.asked.target),
    judged => judged.field('etag') !== undefined && judged.field('last-modified') !== undefined,
  ),
  // the engine does not know what was stored
  rule(
    'rfc9110-9.3.4-validators',
    ({ method, code }) => method === 'PUT' && code < 300,
    judged => judged.field('etag') === undefined && judged.field('last-modified') === undefined,
  ),
]
