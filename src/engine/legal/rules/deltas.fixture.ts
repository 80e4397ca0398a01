import { applyVcdiff, parseEntityTags, splitList } from '../../../syntax/index.ts'
import { code, type Rule, rule } from '../judged.fixture.ts'

const delta = code(226)

/** RFC 3229: what changed, in place of the whole. */
export const ofDeltas: readonly Rule[] = [
  rule('rfc3229-10.4.1-a-im', delta, judged => /vcdiff/i.test(judged.sent('a-im') ?? '')),
  rule('rfc3229-10.3-im', delta, judged => judged.list('im').includes('vcdiff')),
  rule('rfc3229-10.4.1-etag', delta, async judged => {
    const whole = await judged.whole()
    return judged.field('etag') !== undefined && judged.field('etag') === whole.field('etag')
  }),
  rule(
    'rfc3229-10.5.1-delta-base',
    judged => delta(judged) && splitList(judged.sent('if-none-match') ?? '').length > 1,
    judged => {
      const [base] = parseEntityTags(judged.field('delta-base') ?? '') ?? []
      const sent = parseEntityTags(judged.sent('if-none-match') ?? '')
      return (
        typeof sent === 'object' && sent.some(({ tag, weak }) => !weak && typeof base === 'object' && base.tag === tag)
      )
    },
  ),
  // put to the state that it starts from, it makes the whole
  rule('RFC 3284 §3', delta, async judged => {
    const whole = await judged.without('a-im', 'if-none-match')
    const state = /"(.*)"/.exec(judged.field('delta-base') ?? '')?.[1] ?? ''
    const before = new TextEncoder().encode(whole.text.replace(/v1$/, state))
    return Buffer.compare(applyVcdiff(before, judged.octets, 100_000), whole.octets) === 0
  }),
]
