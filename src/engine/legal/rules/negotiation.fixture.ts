import { parseMediaType } from '../../../syntax/index.ts'
import { code, type Judged, type Rule, rule, silent } from '../judged.fixture.ts'
import { wishes } from '../requests.fixture.ts'

const varies = (judged: Judged, name: string): boolean => judged.list('vary').includes(name)

/** What tells one representation from another; several parts of it have a boundary of their own each time. */
const kind = (judged: Judged): string =>
  [judged.type, judged.field('content-language'), judged.field('content-encoding')].join()

/** What each field of proactive negotiation changes, Vary says, on either side of the change. */
const preferences: readonly Rule[] = ['accept', 'accept-language', 'accept-charset', 'accept-encoding'].map(name =>
  rule(
    'RFC 9110 §12.5.5',
    judged => judged.reads && judged.code < 300 && judged.sent(name) !== undefined,
    async judged => {
      const other = await judged.without(name)
      const same = kind(judged) === kind(other)
      return other.code >= 300 || same || (varies(judged, name) && varies(other, name))
    },
  ),
)

/** What was chosen by each field. */
const choices: Readonly<Record<string, (judged: Judged) => string | undefined>> = {
  accept: ({ type }) => type,
  'accept-charset': judged => parseMediaType(judged.field('content-type') ?? '')?.parameters.get('charset'),
  'accept-encoding': judged => judged.field('content-encoding'),
  'accept-language': judged => judged.field('content-language'),
}

const granted: readonly Rule[] = wishes.map(({ section, target, name, wish, given }) =>
  rule(
    section,
    judged => judged.asked.target === target && judged.code === 200 && judged.sent(name) === wish,
    judged => choices[name]?.(judged) === given,
  ),
)

export const ofNegotiation: readonly Rule[] = [
  ...preferences,
  ...granted,
  // problem documents are negotiated by Accept
  rule(
    'RFC 9110 §12.5.5',
    judged => judged.code >= 400 && !silent(judged),
    judged => varies(judged, 'accept'),
  ),
  rule('RFC 9110 §12.5.5', code(406), async judged => {
    const names = ['accept', 'accept-language', 'accept-charset', 'accept-encoding']
    // without preferences, something is acceptable
    const other = await judged.without(...names)
    return other.code !== 406 && names.some(name => judged.sent(name) !== undefined && varies(judged, name))
  }),
]
