import { always, code, type Judged, type Rule, rule, silent } from '../judged.fixture.ts'

const levels = ({ facts }: Judged, wanted: string): string[] =>
  Object.entries(facts.fields).flatMap(([name, level]) => (level === wanted && name !== 'Date' ? [name] : []))

/** In several parts, each part has its own (RFC 9110 §15.3.7.2). */
const elsewhere = (judged: Judged, name: string): boolean =>
  name === 'Content-Range' && judged.type === 'multipart/byteranges'

/** The client has the type from an earlier answer (RFC 9110 §15.3.7). */
const known = (judged: Judged): boolean => judged.code === 206 && judged.sent('if-range') !== undefined

async function as200(judged: Judged): Promise<boolean> {
  const whole = await judged.whole()
  // what a 304 leaves out may be what cannot be made
  if (judged.code === 304 && whole.code === 500) return true
  return whole.code === 200 && levels(judged, 'as 200').every(name => judged.field(name) === whole.field(name))
}

/** What the facts of the book say of each code: whether it may be sent, with which fields, with what content. */
export const ofTheBook: readonly Rule[] = [
  rule(
    'RFC 9110 §15',
    judged => !silent(judged),
    ({ code, facts }) => code >= 200 && facts.wire && facts.owners.includes('IETF'),
  ),
  rule('nginx ngx_http_request.h', silent, ({ answer }) => answer.content === undefined),
  rule(
    'RFC 9110 §15',
    judged => levels(judged, 'must').length > 0,
    judged => levels(judged, 'must').every(name => judged.field(name) || elsewhere(judged, name)),
  ),
  rule(
    'RFC 9110 §15',
    judged => levels(judged, 'must not').length > 0,
    judged => levels(judged, 'must not').every(name => judged.field(name) === undefined),
  ),
  rule(
    'RFC 9110 §6.4.1',
    ({ facts }) => facts.content === 'forbidden',
    ({ answer }) => answer.content === undefined,
  ),
  rule(
    'RFC 9110 §8.3',
    judged => ['expected', 'required'].includes(judged.facts.content) && !silent(judged),
    judged => judged.answer.content !== undefined && (judged.field('content-type') !== undefined || known(judged)),
  ),
  rule('rfc9110-15.3.7-fields', code(206), as200),
  rule('rfc9110-15.4.5-fields', code(304), as200),
  // the clock is the transport's
  rule('rfc9110-6.6.1-date', always, judged => judged.field('date') === undefined),
]
