import {
  isToken,
  parseContentRange,
  parseDate,
  parseEntityTags,
  parseLinks,
  parseMediaType,
  parseRetryAfter,
  splitList,
} from '../../../syntax/index.ts'
import { always, type Rule, rule } from '../judged.fixture.ts'

/** What a field of an answer may hold, by its definition. */
const grammars: Readonly<Record<string, readonly [section: string, holds: (value: string) => boolean]>> = {
  Allow: ['RFC 9110 §10.2.1', value => splitList(value).every(isToken)],
  'Accept-Ranges': ['RFC 9110 §14.3', value => value === 'bytes' || value === 'none'],
  'Content-Range': ['RFC 9110 §14.4', value => parseContentRange(value) !== undefined],
  'Content-Type': ['RFC 9110 §8.3', value => parseMediaType(value) !== undefined],
  ETag: ['RFC 9110 §8.8.3', value => /^(W\/)?"[!#-~\x80-\xff]*"$/.test(value) && parseEntityTags(value)?.length === 1],
  Expires: ['RFC 9111 §5.3', value => parseDate(value) !== undefined],
  // never later than the answer
  'Last-Modified': ['RFC 9110 §8.8.2.1', value => (parseDate(value) ?? Number.POSITIVE_INFINITY) <= Date.now()],
  Link: ['RFC 8288 §3', value => parseLinks(value).length > 0],
  Location: ['RFC 9110 §10.2.2', value => /^[!-~]+$/.test(value)],
  RateLimit: ['draft-ietf-httpapi-ratelimit-headers', value => /^"[^"]*";r=\d+;t=\d+$/.test(value)],
  'Retry-After': ['RFC 9110 §10.2.3', value => parseRetryAfter(value) !== undefined],
  Vary: [
    'RFC 9110 §12.5.5',
    value =>
      splitList(value).every(isToken) && new Set(splitList(value.toLowerCase())).size === splitList(value).length,
  ],
}

/** What holds of every field, and of those that the engine writes. */
export const ofFields: readonly Rule[] = [
  rule('RFC 9110 §5.1', always, ({ answer }) => {
    const names = Object.keys(answer.fields).map(name => name.toLowerCase())
    return names.every(isToken) && new Set(names).size === names.length
  }),
  rule('RFC 9110 §5.5', always, ({ answer }) =>
    Object.values(answer.fields)
      .flat()
      .every(value => /^[!-~\x80-\xff]([\t -~\x80-\xff]*[!-~\x80-\xff])?$/.test(value)),
  ),
  ...Object.entries(grammars).map(([name, [section, holds]]) =>
    rule(
      section,
      judged => judged.field(name) !== undefined,
      judged => holds(judged.field(name) ?? ''),
    ),
  ),
]
