import { parseContentRange, parseMediaType, parseRange, resolveRange } from '../../../syntax/index.ts'
import { always, code, type Judged, type Rule, rule } from '../judged.fixture.ts'

const partial = code(206)
const multipart = (judged: Judged): boolean => judged.type === 'multipart/byteranges'
const single = (judged: Judged): boolean => partial(judged) && !multipart(judged)
const several = (judged: Judged): boolean => partial(judged) && multipart(judged)

/** Octets as text, one character each. */
const decode = (octets: Uint8Array): string => Buffer.from(octets).toString('latin1')

interface Part {
  readonly type: string | undefined
  readonly range: ReturnType<typeof parseContentRange>
  readonly content: string
}

/** The parts of multipart/byteranges (RFC 9110 §14.6), `undefined` where it is not in that form. */
function partsOf(judged: Judged): Part[] | undefined {
  const boundary = parseMediaType(judged.field('content-type') ?? '')?.parameters.get('boundary') ?? ''
  const pieces = `\r\n${decode(judged.octets)}`.split(`\r\n--${boundary}`)
  if (pieces.shift() !== '' || pieces.pop() !== '--\r\n' || boundary === '') return undefined
  return pieces.map(piece => {
    const end = piece.indexOf('\r\n\r\n')
    const lines = piece.slice(2, end).split('\r\n')
    const field = (name: string) => lines.find(line => line.startsWith(`${name}: `))?.slice(name.length + 2)
    return {
      type: field('Content-Type'),
      range: parseContentRange(field('Content-Range') ?? ''),
      content: piece.slice(end + 4),
    }
  })
}

/** Whether what a range says is what the whole has there, and the complete length is right. */
function isCutFrom(whole: Judged, content: string, range: Part['range']): boolean {
  if (!range || !('first' in range)) return false
  const all = decode(whole.octets)
  return range.length === all.length && content === all.slice(range.first, range.last + 1)
}

const representationFields = ['Content-Type', 'Content-Language', 'Content-Encoding', 'Last-Modified']

export const ofRanges: readonly Rule[] = [
  rule('rfc9110-14.2-method', code(206, 416), ({ method }) => method === 'GET'),
  rule('rfc9110-13.1.5-ignore-without-range', code(206, 416), judged => judged.sent('range') !== undefined),
  rule('RFC 9110 §14.4', always, judged => judged.field('content-range') === undefined || code(206, 416)(judged)),
  rule('rfc9110-14.2-unit', code(206, 416), judged => /^[ \t]*bytes=/i.test(judged.sent('range') ?? '')),
  rule('rfc9110-15.3.7.1-content-range', single, async judged => {
    const range = parseContentRange(judged.field('content-range') ?? '')
    return isCutFrom(await judged.whole(), decode(judged.octets), range)
  }),
  rule('rfc9110-14.4-length', single, judged => !judged.field('content-range')?.endsWith('/*')),
  rule('rfc9110-15.3.7.2-multipart', several, judged => (partsOf(judged)?.length ?? 0) > 1),
  rule('rfc9110-15.3.7.2-no-content-range', several, judged => judged.field('content-range') === undefined),
  rule('rfc9110-15.3.7.2-part-content-range', several, async judged => {
    const whole = await judged.whole()
    return partsOf(judged)?.every(({ content, range }) => isCutFrom(whole, content, range)) ?? false
  }),
  rule('rfc9110-15.3.7.2-part-content-type', several, async judged => {
    const type = (await judged.whole()).field('content-type')
    return partsOf(judged)?.every(part => part.type === type) ?? false
  }),
  rule('rfc9110-15.3.7.2-part-order', several, async judged => {
    const { length } = (await judged.whole()).octets
    const asked = parseRange(judged.sent('range') ?? '')?.map(spec => resolveRange(spec, length)?.first ?? -1) ?? []
    const places = partsOf(judged)?.map(({ range }) =>
      asked.findIndex(first => range && 'first' in range && range.first <= first && first <= range.last),
    )
    return (
      places?.every((place, index) => place >= 0 && (index === 0 || place > (places[index - 1] as number))) ?? false
    )
  }),
  rule('rfc9110-15.3.7.2-single-range', several, judged => (parseRange(judged.sent('range') ?? '')?.length ?? 0) > 1),
  rule(
    'rfc9110-15.3.7-if-range',
    judged => partial(judged) && judged.sent('if-range') !== undefined,
    judged =>
      representationFields.every(
        name => judged.field(name) === undefined || (name === 'Content-Type' && multipart(judged)),
      ),
  ),
  rule(
    'rfc9110-15.3.7-representation',
    judged => partial(judged) && judged.sent('if-range') === undefined,
    async judged => {
      const whole = await judged.whole()
      return representationFields.every(
        name => judged.field(name) === whole.field(name) || (name === 'Content-Type' && multipart(judged)),
      )
    },
  ),
  rule('rfc9110-14.4-unsatisfied', code(416), async judged => {
    const { octets } = await judged.whole()
    return judged.field('content-range') === `bytes */${octets.length}`
  }),
]
